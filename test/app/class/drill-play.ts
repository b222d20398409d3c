import { openDrillScreen, updateDrill } from '../../../src/app/class/drill.ts';
import type { DrillEffect, DrillEvent, DrillState } from '../../../src/app/class/drill-state.ts';
import { keymap } from '../../../src/app/usual-keys.ts';
import type { DrillRules } from '../../../src/drill/drill.ts';
import { type DrillRun, takingFrom } from '../../../src/drill/taking.ts';
import { emptyMemory, type Memory } from '../../../src/memory/memory.ts';
import { rightOption } from '../../../src/questions/question.ts';
import { parseKeys } from '../../../src/terminal/keys.ts';
import { catalog } from '../../catalog.ts';
import { drillOf, listNamed } from '../../drill/drills.ts';
import { momentAfter } from '../play.ts';

/** The program while it is played. */
export interface PlayedDrill {
  readonly state: DrillState;
  readonly effects: readonly DrillEffect[];
  readonly seconds: number;
  readonly reads: number;
}

export interface Wanted {
  readonly count?: number;
  readonly rules?: Partial<DrillRules>;
  readonly variant?: string;
  readonly name?: string | null;
  readonly list?: string;
  readonly spoken?: boolean;
  readonly memory?: Memory;
}

/** A quiz as it opens, on the code. */
export const openDrill = (wanted: Wanted = {}): PlayedDrill => {
  const { count = 5, list = 'core', variant = 'A', name = null, spoken = false } = wanted;
  const rules = { seconds: null, feedback: 'each' as const, ...wanted.rules };
  const run: DrillRun = {
    ...{ id: 'run-1', variant, name, app: '0.1.0', content: '1', started: 0 },
    code: 'PQ1-CORE-5-K7QX-23YXZYJ',
    seconds: rules.seconds,
  };
  const deck = listNamed(list);
  const taking = takingFrom(drillOf(list, count, 'K7QX', rules), run);
  const grading = { catalog, preferred: new Set(deck.items.map(({ item }) => item.id)) };
  const settings = { advance: 'quick', theme: 'auto', mouse: false } as const;
  const memory = wanted.memory ?? emptyMemory;
  const setting = {
    deck,
    grading,
    memory,
    settings,
    keymap,
    over: false,
    whose: 'new' as const,
    spoken,
  };
  const size = { columns: 80, rows: 24 };
  return { state: openDrillScreen(setting, taking, size), effects: [], seconds: 0, reads: 0 };
};

export const happen = (played: PlayedDrill, event: DrillEvent): PlayedDrill => {
  const { state, effects } = updateDrill(played.state, event);
  return { ...played, state, effects: [...played.effects, ...effects] };
};

const stampOf = ({ seconds }: PlayedDrill) => ({
  at: momentAfter(seconds),
  ms: seconds * 1000,
  id: 'id',
});

/** Lets time pass in steps, with a tick whenever one is wanted. */
export const wait = (played: PlayedDrill, seconds: number): PlayedDrill => {
  let now = played;
  const until = played.seconds + seconds;
  for (let { wakeAt } = now.state; wakeAt !== undefined && wakeAt / 1000 <= until; ) {
    const ms = Math.max(now.seconds * 1000, wakeAt);
    now = happen({ ...now, seconds: ms / 1000 }, { type: 'tick', ...stampOf(now), ms });
    // Where rounding leaves a moment over, the next tick is that moment behind, as the stage's timer is.
    wakeAt = now.state.wakeAt === wakeAt ? wakeAt + 1 : now.state.wakeAt;
  }
  return { ...now, seconds: until };
};

/** Keys of one read, glued together. */
export const type = (played: PlayedDrill, bytes: string): PlayedDrill => {
  const read = played.reads + 1;
  const keys = [
    ...parseKeys(bytes).keys,
    ...(bytes.endsWith('\u001B') ? [{ name: 'escape' } as const] : []),
  ];
  return keys.reduce<PlayedDrill>(
    (now, key) => happen(now, { type: 'key', key, read, ...stampOf(now) }),
    { ...played, reads: read },
  );
};

/** Keys one after the other, half a second apart. */
export const slowly = (played: PlayedDrill, ...keys: readonly string[]): PlayedDrill =>
  keys.reduce((now, key) => type(wait(now, 0.5), key), played);

/** The letter that is right, or one that is not. */
export const letterOf = ({ state }: PlayedDrill, right: boolean): string => {
  const question = state.taking.asked[state.taking.at]?.question;
  const key = (question && rightOption(question)?.key) ?? 'a';
  return right ? key : key === 'a' ? 'b' : 'a';
};

/** Answers so many, right or not, and goes on to the next. */
export const answered = (played: PlayedDrill, ...rights: readonly boolean[]): PlayedDrill =>
  rights.reduce((now, right) => {
    const given = slowly(now, letterOf(wait(now, 0.5), right));
    return given.state.taking.phase === 'verdict' ? slowly(given, '\r') : given;
  }, played);
