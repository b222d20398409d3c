import type { Key } from '../terminal/keys.ts';
import type { AppState } from './state.ts';
import { update } from './update.ts';

/** What a session begins with: a look round, an answer, the next question. */
const presses: readonly Key[] = [
  { name: 'down' },
  { name: 'text', text: 'a' },
  { name: 'enter' },
  { name: 'up' },
  { name: 'enter' },
  { name: 'enter' },
];

/**
 * The states that the first keys are likely to lead to, one after the other; nothing of it happens. Painted out of
 * sight they make the first real keys as quick as the later ones: code is slow the first few times it runs.
 * @param newId gives a fresh id, as for a real key
 */
export function* rehearsal(state: AppState, newId: () => string): Generator<AppState> {
  let now = state;
  let ms = 0;
  for (const key of presses) {
    // A second apart: no guard is in the way.
    ms += 1000;
    const at = { ...state.now, time: state.now.time + ms };
    now = update(now, { type: 'key', key, at, ms, id: newId() }).state;
    yield now;
  }
}
