import type { Key } from '../terminal/keys.ts';
import type { AppState } from './state.ts';
import { chartTabs } from './statistics-screen.ts';
import { update } from './update.ts';

const letter = (text: string): Key => ({ name: 'text', text });
const back: Key = { name: 'escape' };

/** What a session begins with: a look round, an answer, the next question. */
const session: readonly Key[] = [
  { name: 'down' },
  letter('a'),
  { name: 'enter' },
  { name: 'up' },
  { name: 'enter' },
  { name: 'enter' },
];

/** What Home leads to: the map, all charts, a search, extra practice. */
const screens: readonly Key[] = [
  ...[letter('m'), { name: 'down' } as const, back],
  ...[letter('i'), ...Array<Key>(chartTabs.length).fill({ name: 'tab' }), back],
  ...[letter('/'), letter('s'), letter('s'), back],
  ...[letter('e'), back],
];

/**
 * The states that the first keys are likely to lead to, one after the other; nothing of it happens. Painted out of
 * sight they make the first real keys as quick as the later ones: code is slow the first few times it runs.
 * @param newId gives a fresh id, as for a real key
 */
export function* rehearsal(state: AppState, newId: () => string): Generator<AppState> {
  const walks = state.screen.name === 'home' ? [session, screens] : [session];
  let ms = 0;
  for (const walk of walks) {
    let now = state;
    for (const key of walk) {
      // A second apart: no guard is in the way.
      ms += 1000;
      const at = { ...state.now, time: state.now.time + ms };
      now = update(now, { type: 'key', key, at, ms, id: newId() }).state;
      yield now;
    }
  }
}
