import { randomUUID } from 'node:crypto';
import { type AppEvent, type AppState, type Effect, looksAlike, type Stamp } from '../app/state.ts';
import { update } from '../app/update.ts';
import type { Snapshot, SnapshotSource } from '../screens/app.tsx';
import type { Key } from '../terminal/keys.ts';
import type { Window } from '../terminal/window.ts';
import type { Clock } from './clock.ts';

const blankMs = 40;

/** The running program: its state, the timer of going on by itself, and everybody who hears of a change. */
export interface Stage extends SnapshotSource {
  readonly state: AppState;
  /** @param read the number of the terminal's read that the key came in */
  key(key: Key, read: number): void;
  dispatch(event: AppEvent): void;
  /** Paints nothing, then everything: the window changed, or the terminal was somebody else's. */
  repaint(): void;
  /** Nothing goes on by itself any more. */
  stop(): void;
}

/**
 * Runs the program's state machine on the real clock; its effects are carried out by the caller.
 * @param isHere whether the terminal is the program's; while it is not, nothing goes on by itself
 */
export const createStage = (
  initial: AppState,
  clock: Clock,
  window: Pick<Window, 'size' | 'relayout'>,
  carryOut: (effect: Effect) => void,
  isHere: () => boolean,
): Stage => {
  const listeners = new Set<() => void>();
  let state = initial;
  let snapshot: Snapshot = { state, blank: false };
  let waking: NodeJS.Timeout | undefined;
  let repainting: NodeJS.Timeout | undefined;

  const stamp = (): Stamp => ({ at: clock(), ms: performance.now(), id: randomUUID() });
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
  const dispatch = (event: AppEvent): void => {
    const before = state;
    const step = update(state, event);
    state = step.state;
    if (state.wakeAt !== before.wakeAt) wakeLater();
    for (const effect of step.effects) carryOut(effect);
    if (!looksAlike(before, state)) show(snapshot.blank);
  };

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
