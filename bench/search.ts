import { begin } from '../src/app/begin.ts';
import type { AppState } from '../src/app/state.ts';
import { update } from '../src/app/update.ts';
import { emptyMemory } from '../src/memory/memory.ts';
import { createRandom } from '../src/questions/random.ts';
import type { Catalog } from '../src/registry/catalog.ts';
import { findDeck, linkCatalog } from '../src/registry/catalog.ts';
import { openContent } from '../src/registry/content-files.ts';
import type { Iana } from '../src/registry/iana.ts';
import { openIana } from '../src/registry/iana-text.ts';
import { once } from '../src/registry/once.ts';
import { defaultSettings } from '../src/session/settings.ts';
import type { Key } from '../src/terminal/keys.ts';

const at = { time: Date.UTC(2026, 11, 1, 9), offset: 0, day: '2026-12-01' };

/** What was measured, in ms: the opening with the first reading of all files, then each key. */
export interface Measured {
  readonly opening: number;
  readonly keys: readonly number[];
}

const openWith = (catalog: Catalog, registry: () => Iana): AppState => {
  const deck = findDeck(catalog, 'net+');
  if (!deck) throw new Error('there is no list net+');
  return begin(
    {
      opening: 'find',
      equipment: { catalog, shell: 'screen', app: '0.0.0' },
      registry,
      settings: defaultSettings,
      deck,
      memory: emptyMemory,
      wish: {},
      examWish: {},
      exams: { taken: () => [], clock: () => 0 },
      size: { columns: 80, rows: 24 },
      spoken: false,
    },
    { at, ms: 0, id: 'bench' },
  );
};

/** Mostly letters and digits, as they are typed; now and then one is taken back, or the line cleared. */
const randomKey = (below: (most: number) => number): Key => {
  const turn = below(40);
  if (turn < 4) return { name: 'backspace' };
  if (turn < 7) return { name: 'clear' };
  if (turn < 9) return { name: 'down' };
  if (turn < 12) return { name: 'text', text: ' ' };
  return { name: 'text', text: 'etaoinsrhldcumpfgb0123456789'.charAt(below(28)) };
};

/** @param read gives a file of the built content */
export const measureSearch = (read: (file: string) => string, keys: number): Measured => {
  const begun = performance.now();
  const catalog = linkCatalog(openContent(read));
  const registry = once(() => openIana(read('iana.txt'), () => read('registrations.txt')));
  let state = openWith(catalog, registry);
  const opening = performance.now() - begun;
  const random = createRandom('search');
  const times: number[] = [];
  for (let key = 0; key < keys; key++) {
    const pressed = randomKey((most) => random.below(most));
    const before = state;
    const press = (): number => {
      const start = performance.now();
      state = update(before, { type: 'key', key: pressed, at, ms: key, id: `${key}` }).state;
      // What is seen of it is made when it is painted.
      if (state.screen.name === 'find')
        for (let row = 0; row < 20; row++) state.screen.rows.row(row);
      return performance.now() - start;
    };
    // The better of two: other programs run too, and the same key from the same state costs the same.
    times.push(Math.min(press(), press()));
  }
  return { opening, keys: times };
};
