import { type Beginning, begin, type Opening } from '../../src/app/begin.ts';
import type { ExamDoor } from '../../src/app/open-test.ts';
import type { AppEvent, AppState, Effect, Stamp } from '../../src/app/state.ts';
import { update } from '../../src/app/update.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { defaultSettings } from '../../src/session/settings.ts';
import type { Key } from '../../src/terminal/keys.ts';
import { parseKeys } from '../../src/terminal/keys.ts';
import { catalog, iana } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';

/** Nine in the morning of 1 December 2026, and seconds after it. */
export const momentAfter = (seconds: number): Moment => ({
  time: Date.UTC(2026, 11, 1, 9) + Math.round(seconds * 1000),
  offset: 0,
  day: '2026-12-01',
});

/** The program while it is played: its state, what it wanted done, and the seconds that have gone by. */
export interface Played {
  readonly state: AppState;
  readonly effects: readonly Effect[];
  readonly seconds: number;
  readonly keys: number;
  /** Reads of the terminal. */
  readonly reads: number;
}

const stampOf = ({ seconds, keys }: Pick<Played, 'seconds' | 'keys'>): Stamp => ({
  at: momentAfter(seconds),
  ms: Math.round(seconds * 1000),
  id: `key-${keys}`,
});

/** A journal without tests. */
const noExams: ExamDoor = { taken: () => [], clock: () => 0 };

/** The program opened on Network+ by somebody who has answered nothing. */
export const open = (opening: Opening, changes: Partial<Beginning> = {}): Played => {
  const beginning: Beginning = {
    opening,
    equipment: { catalog, shell: 'screen', app: '0.0.0' },
    registry: () => iana,
    settings: defaultSettings,
    deck: deckNamed('net+'),
    memory: emptyMemory,
    wish: { seed: 'seed', form: 'choice' },
    examWish: {},
    exams: noExams,
    size: { columns: 80, rows: 24 },
    spoken: false,
    ...changes,
  };
  const start = { seconds: 0, keys: 0, reads: 0 };
  return { ...start, state: begin(beginning, stampOf(start)), effects: [] };
};

/** Something happens, now. */
export const happen = (played: Played, event: AppEvent): Played => {
  const { state, effects } = update(played.state, event);
  return { ...played, state, effects: [...played.effects, ...effects] };
};

/** Lets time pass; whatever is to happen by itself then does. */
export const wait = (played: Played, seconds: number): Played => {
  const later = { ...played, seconds: played.seconds + seconds };
  return happen(later, { type: 'tick', ...stampOf(later) });
};

const pressKey = (played: Played, key: Key): Played => {
  const pressed = { ...played, keys: played.keys + 1 };
  return happen(pressed, { type: 'key', key, read: pressed.reads, ...stampOf(pressed) });
};

/** Presses keys as a terminal sends them, glued in one read. */
export const type = (played: Played, bytes: string): Played =>
  [
    ...parseKeys(bytes).keys,
    ...(bytes.endsWith('\u001B') ? [{ name: 'escape' } as const] : []),
  ].reduce(pressKey, { ...played, reads: played.reads + 1 });

export const enter = '\r';
export const esc = '\u001B';
export const down = '\u001B[B';
export const up = '\u001B[A';

/** Presses one after another, a second apart: nothing is guarded any more. */
export const slowly = (played: Played, ...presses: readonly string[]): Played =>
  presses.reduce((before, bytes) => type(wait(before, 1), bytes), played);

export const screenOf = ({ state }: Played): string => state.screen.name;
