import { updateJoin } from '../../../src/app/class/join.ts';
import {
  beginJoin,
  type JoinBeginning,
  type JoinEffect,
  type JoinState,
} from '../../../src/app/class/join-state.ts';
import { keymap } from '../../../src/app/usual-keys.ts';
import { nobody, type StudentEvent } from '../../../src/classroom/student-state.ts';
import type { Snapshot } from '../../../src/classroom/wire.ts';
import { emptyMemory } from '../../../src/memory/memory.ts';
import { parseKeys } from '../../../src/terminal/keys.ts';
import { catalog } from '../../catalog.ts';
import { momentAfter } from '../play.ts';

/** The program `join` while it is played. */
export interface Joined {
  readonly state: JoinState;
  readonly effects: readonly JoinEffect[];
  readonly ms: number;
}

const stamp = (ms: number) => ({ at: momentAfter(ms / 1000), ms, id: 'id' });

/** Somebody who has come in, unless the beginning says otherwise. */
export const beginning = (changes: Partial<JoinBeginning> = {}): Joined => ({
  state: beginJoin({
    ...{ size: { columns: 80, rows: 24 }, spoken: false, keymap, theme: 'auto', mouse: true },
    ...{ address: '10.0.0.5:8123', code: '', ms: 0, student: nobody },
    record: { catalog, shell: 'screen', app: '0.1.0', memory: emptyMemory, kept: new Set() },
    ...changes,
  }),
  effects: [],
  ms: 0,
});

const step = (
  joined: Joined,
  event: Parameters<typeof updateJoin>[1],
  ms: number = joined.ms,
): Joined => {
  const { state, effects } = updateJoin(joined.state, event);
  return { state, effects: [...joined.effects, ...effects], ms };
};

/** Something comes from the network. */
export const hear = (joined: Joined, event: StudentEvent): Joined =>
  step(joined, { type: 'student', event, ...stamp(joined.ms) });

export const tell = (joined: Joined, snapshot: Snapshot): Joined =>
  hear(joined, { type: 'snapshot', snapshot, ms: joined.ms });

/** Time goes by, with every tick the program asked for. */
export const wait = (joined: Joined, ms: number): Joined => {
  const until = joined.ms + ms;
  let now = joined;
  for (let { wakeAt } = now.state; wakeAt !== undefined && wakeAt <= until; { wakeAt } = now.state)
    now = step(now, { type: 'tick', ...stamp(wakeAt + 1) }, wakeAt + 1);
  return { ...now, ms: until };
};

/** Keys, each a second after the one before. */
export const press = (joined: Joined, ...keys: readonly string[]): Joined =>
  keys.reduce((before, bytes) => {
    const ms = before.ms + 1000;
    // An escape alone waits for what may belong to it.
    const keys = bytes === '\u001b' ? [{ name: 'escape' } as const] : parseKeys(bytes).keys;
    return keys.reduce((now, key) => step(now, { type: 'key', key, ...stamp(ms) }, ms), before);
  }, joined);

export const inRoom = (changes: Partial<JoinBeginning> = {}): Joined =>
  hear(beginning(changes), { type: 'resume', token: 'a token' });
