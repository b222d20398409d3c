import { createHash } from 'node:crypto';
import type { CardMemory, DayCount, Memory } from '../memory/memory.ts';
import type { Pace } from '../memory/pace.ts';
import { openStore } from './store.ts';

/** Raised when the fold comes to other states from the same events: older checkpoints are then no use. */
export const foldVersion = 1;

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

const toJson = (memory: Memory) => ({
  cards: Object.fromEntries(memory.cards),
  paces: Object.fromEntries(memory.paces),
  days: Object.fromEntries(memory.days),
  wordings: Object.fromEntries(memory.wordings),
  mixUps: Object.fromEntries(
    [...memory.mixUps].map(([item, given]) => [item, Object.fromEntries(given)]),
  ),
  run: memory.run,
  bestRun: memory.bestRun,
  hasTyped: memory.hasTyped,
});

const checkOf = (memory: unknown): string =>
  createHash('sha256').update(JSON.stringify(memory)).digest('hex').slice(0, 32);

const entries = <V>(value: unknown): readonly (readonly [string, V])[] =>
  isRecord(value) ? (Object.entries(value) as (readonly [string, V])[]) : [];

const fromJson = (value: Readonly<Record<string, unknown>>): Memory => ({
  cards: new Map(entries<CardMemory>(value.cards)),
  paces: new Map(entries<Pace>(value.paces)),
  days: new Map(entries<DayCount>(value.days).map(([day, count]) => [Number(day), count])),
  wordings: new Map(entries<readonly string[]>(value.wordings)),
  mixUps: new Map(
    entries<Readonly<Record<string, number>>>(value.mixUps).map(([item, given]) => [
      item,
      new Map(Object.entries(given)),
    ]),
  ),
  run: Number(value.run),
  bestRun: Number(value.bestRun),
  hasTyped: value.hasTyped === true,
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
