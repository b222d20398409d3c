import { randomUUID } from 'node:crypto';
import type { Moment } from '../memory/moment.ts';
import type { Snapshot, SnapshotSource } from '../screens/app.tsx';
import type { Key } from '../terminal/keys.ts';
import type { Window, WindowSize } from '../terminal/window.ts';
import type { Clock } from './clock.ts';

const blankMs = 40;

/** When something happened: as the learner lives it, in ms of a clock that never jumps, and a fresh id for what comes of it. */
interface Stamped {
  readonly at: Moment;
  readonly ms: number;
  readonly id: string;
}

/** What happens to every program on the screen. */
export type StageEvent =
  | ({ readonly type: 'key'; readonly key: Key; readonly read: number } & Stamped)
  | ({ readonly type: 'tick' } & Stamped)
  | { readonly type: 'resize'; readonly size: WindowSize };

/** A program as a state machine. */
export interface Machine<S, E, F> {
  update(state: S, event: E | StageEvent): { readonly state: S; readonly effects: readonly F[] };
  /** Whether two states look alike on the screen, so that there is nothing to paint. */
  looksAlike(before: S, after: S): boolean;
}

/** When it goes on by itself, in ms; undefined when all waits for a key. */
export interface Staged {
  readonly wakeAt: number | undefined;
}

/** The running program: its state, the timer of going on by itself, and everybody who hears of a change. */
export interface Stage<S, E> extends SnapshotSource<S> {
  readonly state: S;
  /** @param read the number of the terminal's read that the key came in */
  key(key: Key, read: number): void;
  dispatch(event: E | StageEvent): void;
  /** Paints nothing, then everything: the window changed, or the terminal was somebody else's. */
  repaint(): void;
  /** Nothing goes on by itself any more. */
  stop(): void;
}

/**
 * Runs a program's state machine on the real clock; its effects are carried out by the caller.
 * @param isHere whether the terminal is the program's; while it is not, nothing goes on by itself
 */
export const createStage = <S extends Staged, E, F>(
  initial: S,
  machine: Machine<S, E, F>,
  clock: Clock,
  window: Pick<Window, 'size' | 'relayout'>,
  carryOut: (effect: F) => void,
  isHere: () => boolean,
): Stage<S, E> => {
  const listeners = new Set<() => void>();
  let state = initial;
  let snapshot: Snapshot<S> = { state, blank: false };
  let waking: NodeJS.Timeout | undefined;
  let repainting: NodeJS.Timeout | undefined;

  const stamp = (): Stamped => ({ at: clock(), ms: performance.now(), id: randomUUID() });
  const show = (blank: boolean): void => {
    snapshot = { state, blank };
    for (const listener of listeners) listener();
  };
  const wakeLater = (): void => {
    clearTimeout(waking);
    if (state.wakeAt === undefined) return;
    // A timer may come a moment early.
    const wait = Math.ceil(state.wakeAt - performance.now()) + 1;
    // Woken after it was stopped, it has to hear of that first: no time went by for the learner.
    const tick = (): void => {
      if (isHere()) dispatch({ type: 'tick', ...stamp() });
    };
    waking = setTimeout(tick, Math.max(0, wait));
  };
  const dispatch = (event: E | StageEvent): void => {
    const before = state;
    const step = machine.update(state, event);
    state = step.state;
    if (state.wakeAt !== before.wakeAt) wakeLater();
    for (const effect of step.effects) carryOut(effect);
    if (!machine.looksAlike(before, state)) show(snapshot.blank);
  };

  wakeLater();
  return {
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    dispatch,
    key: (key, read) => dispatch({ type: 'key', key, read, ...stamp() }),
    repaint: () => {
      show(true);
      clearTimeout(repainting);
      repainting = setTimeout(() => {
        window.relayout();
        dispatch({ type: 'resize', size: window.size() });
        show(false);
      }, blankMs);
    },
    stop: () => {
      clearTimeout(waking);
      clearTimeout(repainting);
    },
  };
};
