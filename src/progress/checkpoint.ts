import type { Learner } from '../memory/learner.ts';
import type { CardMemory, DayCount, ExamGoal, Memory, RecallCount } from '../memory/memory.ts';
import type { MixUp } from '../memory/mix-ups.ts';
import type { Pace } from '../memory/pace.ts';
import { digestOf } from './digest.ts';
import { openStore } from './store.ts';

/** Raised when the fold comes to other states from the same events, or a checkpoint's form changes: older ones are no use then. */
export const foldVersion = 9;

/** The memory folded up to a byte of the journal. Only ever a faster way to the same answer. */
export interface Checkpoint {
  readonly fold: number;
  /** Folded up to here. */
  readonly bytes: number;
  /** Mark of the bytes before, so that another journal in its place is noticed. */
  readonly mark: string;
  /** When the journal had last been written to: milliseconds since 1970 UTC. */
  readonly modified: number;
  /** The last event folded: what comes before it in time makes the checkpoint void. */
  readonly last: { readonly time: number; readonly id: string };
  readonly events: number;
  readonly unreadable: number;
  readonly newer: number;
  readonly memory: Memory;
}

const name = 'checkpoint';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One text for all cards: as a field of each it would cost every start as much as any other. No start asks for it. */
const knownTogether = (cards: Memory['cards']): string =>
  Array.from(cards.values(), ({ known }) => known).join(' ');

const toJson = (memory: Memory) => ({
  cards: Array.from(memory.cards, ([id, { known, ...card }]) => [id, card]),
  known: knownTogether(memory.cards),
  paces: [...memory.paces],
  days: [...memory.days],
  wordings: [...memory.wordings],
  mixUps: [...memory.mixUps].map(([item, given]) => [item, [...given]]),
  run: memory.run,
  bestRun: memory.bestRun,
  hasTyped: memory.hasTyped,
  goal: memory.goal,
  goalTime: memory.goalTime,
  learner: memory.learner,
  exams: memory.exams,
  openExams: memory.openExams,
  recalls: memory.recalls,
});

const checkOf = (memory: unknown): string => digestOf(JSON.stringify(memory));

/** Pairs, and no object by key: V8 reads an object of a thousand keys at a fraction of the speed. */
const mapOf = <K, V>(value: unknown): ReadonlyMap<K, V> =>
  new Map(Array.isArray(value) ? (value as (readonly [K, V])[]) : []);

const cardsFrom = (value: unknown, together: unknown): Memory['cards'] => {
  const cards = mapOf<string, CardMemory & { known: string }>(value);
  const known = String(together).split(' ');
  let at = 0;
  for (const card of cards.values()) card.known = known[at++] ?? '';
  return cards;
};

const goalFrom = (value: unknown): ExamGoal | null =>
  isRecord(value) && typeof value.deck === 'string'
    ? {
        deck: value.deck,
        date: typeof value.date === 'string' ? value.date : null,
        passed: value.passed === true,
      }
    : null;

const fromJson = (value: Readonly<Record<string, unknown>>): Memory => ({
  cards: cardsFrom(value.cards, value.known),
  paces: mapOf<string, Pace>(value.paces),
  days: mapOf<number, DayCount>(value.days),
  wordings: mapOf<string, readonly string[]>(value.wordings),
  mixUps: new Map(
    [...mapOf<string, unknown>(value.mixUps)].map(([item, given]) => [
      item,
      mapOf<string, readonly MixUp[]>(given),
    ]),
  ),
  run: Number(value.run),
  bestRun: Number(value.bestRun),
  hasTyped: value.hasTyped === true,
  goal: goalFrom(value.goal),
  goalTime: Number(value.goalTime),
  // The check has told that it is what was written.
  learner: value.learner as Learner,
  exams: value.exams as Memory['exams'],
  openExams: value.openExams as Memory['openExams'],
  recalls: Array.isArray(value.recalls) ? (value.recalls as RecallCount[]) : [],
});

/** The checkpoint of a folder, if there is one of this fold that is whole; anything else is as good as none. */
export const readCheckpoint = (folder: string): Checkpoint | undefined => {
  const stored = openStore(folder, name).read();
  if (!stored || stored.fold !== foldVersion || !isRecord(stored.memory) || !isRecord(stored.last))
    return undefined;
  const { bytes, mark, modified, events, unreadable, newer } = stored;
  const { time, id } = stored.last;
  // A memory that is not what was written, to the letter, is as good as none.
  if (stored.check !== checkOf(stored.memory)) return undefined;
  if (typeof mark !== 'string' || typeof modified !== 'number') return undefined;
  if (typeof time !== 'number' || typeof id !== 'string') return undefined;
  const counts = [bytes, events, unreadable, newer].map(Number);
  if (!counts.every(Number.isInteger)) return undefined;
  return {
    fold: foldVersion,
    bytes: Number(bytes),
    mark,
    modified,
    last: { time, id },
    events: Number(events),
    unreadable: Number(unreadable),
    newer: Number(newer),
    memory: fromJson(stored.memory),
  };
};

/** Writes the checkpoint, whole and in one step. It can be done without, so a full disk is no error here. */
export const writeCheckpoint = async (folder: string, checkpoint: Checkpoint): Promise<void> => {
  try {
    const memory = toJson(checkpoint.memory);
    const values = { ...checkpoint, memory, check: checkOf(memory) };
    await openStore(folder, name).write(() => values);
  } catch {}
};
