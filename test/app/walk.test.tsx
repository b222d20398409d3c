import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { drillKeys } from '../../src/app/class/drill-keys.ts';
import { hostKeys } from '../../src/app/class/host-keys.ts';
import { joinKeys } from '../../src/app/class/join-keys.ts';
import type { Place } from '../../src/app/command.ts';
import { memoryNow } from '../../src/app/state.ts';
import { placeOf } from '../../src/app/update.ts';
import { keymap } from '../../src/app/usual-keys.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { createRandom } from '../../src/questions/random.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { Screen } from '../../src/screens/screen.tsx';
import { spokenLines } from '../../src/screens/spoken.ts';
import { themeFor } from '../../src/screens/theme.ts';
import { bookedIn } from '../schedule/booked.ts';
import { classBrokenOff } from './broken-off.ts';
import { examMemory } from './exam-memory.ts';
import { happen, momentAfter, open, type Played, slowly, type, wait } from './play.ts';
import { answered, pass, startedAgain, timed } from './timed.ts';

const theme = themeFor({ LANG: 'C.UTF-8' });
const random = createRandom('walk');

/** Mostly keys that do something, and some that no table knows. */
const someKeys = [
  ...'abcdefghjklmnopqrstuxyzGOQ0129?/ -é漢😀',
  '\r',
  '\r',
  '\r',
  '\t',
  '\u007F',
  '\u001B[A',
  '\u001B[B',
  '\u001B[C',
  '\u001B[D',
  '\u001B[H',
  '\u001B[F',
  '\u001B[I',
  '\u001B[O',
  '\u001B[1;5P',
  '\u001B[5~',
  '\u001B[6~',
  '\u001Bq',
  '\u0001',
  '\u001B[200~12 dec\r\n22\u001B[201~',
] as const;
const waits = [0, 0, 0.02, 0.2, 0.6, 2.5, 40] as const;

const oneOf = <T,>(values: readonly T[]): T => {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};

const openings = ['welcome', 'home', 'study', 'exam', 'scratch', 'map', 'find'] as const;
const forms = ['choice', 'typed', 'auto'] as const;

/** Places that a walk by chance comes to but seldom: a date half typed, an end, after an exam, a port shown before it is asked. */
const seldom: readonly (() => Played)[] = [
  () => type(open('home', { memory: bookedIn('net+', 11, emptyMemory, momentAfter(0)) }), 'p'),
  () => type(open('home', { memory: bookedIn('net+', 0, emptyMemory, momentAfter(0)) }), 'p'),
  () => type(open('welcome'), 'ad12 d'),
  () => happen(type(open('home'), 'c'), { type: 'broken-off', brokenOff: classBrokenOff }),
  () => type(open('find'), 'ssh\r'),
  () => type(open('scratch'), '22 ssh\r23 ssh\r'),
  () => slowly(type(open('scratch'), '22 ssh\r23 ssh\r'), '\r', '\r'),
  () => slowly(open('study', { wish: { count: 1, form: 'choice' } }), 'e', '\r'),
  () => slowly(open('home', { wish: {} }), 'e'),
  () => slowly(open('home', { wish: {} }), 'e', 'a'),
  () => open('home', { memory: examMemory({ exam: '2026-11-28' }) }),
  () => open('home', { memory: examMemory({ exam: '2026-12-02' }) }),
  () => type(open('home', { memory: examMemory({ daysAgo: 1 }), wish: {} }), 'b'),
  () => type(open('map'), 'm'),
  () => type(open('map'), '/s'),
  () => type(open('home', { memory: examMemory({ daysAgo: 1, exam: '2026-12-12' }) }), 'i'),
  () => answered(timed(), 9),
  () => slowly(answered(timed(), 6, 3), 'o', 's', 's'),
  () => pass(answered(timed(), 5), 600),
  () => slowly(timed(60), '\u001B'),
  () => startedAgain(answered(timed(), 5)),
  () => {
    const cards = cardsOf(open('home').state.deck);
    return slowly(
      open('study', { wish: { cards, form: 'choice' } }),
      ...Array(5)
        .fill('e')
        .flatMap((key) => [key, '\r']),
    );
  },
];

let seldomSeen = 0;
/** One of them after the other: by chance again, some would never come. */
const nextSeldom = (): Played => {
  const come = seldom[seldomSeen++ % seldom.length];
  return come ? come() : open('welcome');
};

/** The program opened again, as it was left. */
const reopen = ({ state }: Played): Played =>
  open(oneOf(openings), {
    memory: random.below(3) === 0 ? emptyMemory : memoryNow(state),
    deck: state.deck,
    size: state.size,
    settings: { ...state.settings, form: oneOf(forms) },
    wish: oneOf([{}, { count: 1 }, { cards: cardsOf(state.deck) }]),
  });

const step = (played: Played): Played => {
  // Escape comes alone: with a key behind it, it would be Alt.
  const bytes = random.below(8) === 0 ? '\u001B' : oneOf(someKeys);
  const next = type({ ...wait(played, oneOf(waits)), effects: [] }, bytes);
  const leaves = next.effects.some(({ type: kind }) =>
    ['quit', 'plain', 'teach', 'resume-class'].includes(kind),
  );
  if (!leaves) return next;
  return random.below(3) === 0 ? nextSeldom() : reopen(next);
};

const paint = ({ state }: Played): readonly string[] =>
  renderToString(<Screen state={state} theme={theme} />, { columns: state.size.columns }).split(
    '\n',
  );

/** Where text is typed q is text, and Esc leads out of there first. */
const typedIn: readonly Place[] = ['typed', 'date', 'scratch', 'map-find', 'find'];

const leadsOut = (played: Played): void => {
  const quits = (bytes: string): boolean =>
    type({ ...played, effects: [] }, bytes).effects.some(({ type: kind }) => kind === 'quit');
  expect(quits('\u0003')).toBe(true);
  const place = placeOf(played.state);
  if (!typedIn.includes(place)) expect(quits('q'), place).toBe(true);
  else {
    const out = type(type({ ...played, effects: [] }, '\u001B'), 'q');
    expect(out.effects.some(({ type: kind }) => kind === 'quit')).toBe(true);
  }
};

const walk = (keys: number): ReadonlySet<string> => {
  const places = new Set<string>();
  let played = open('welcome');
  for (let key = 0; key < keys; key++) {
    if (key % 100 === 0) {
      const size = { columns: 20 + random.below(110), rows: 5 + random.below(40) };
      played = happen(played, { type: 'resize', size });
    }
    played = step(played);
    places.add(placeOf(played.state));
    const { columns, rows } = played.state.size;
    const lines = paint(played);
    expect(lines.length).toBeLessThan(rows);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    for (const line of spokenLines(played.state)) expect(line).not.toMatch(/\p{Cc}|undefined/u);
    leadsOut(played);
  }
  return places;
};

it('a random walk of 5,000 keys and 50 resizes over all screens: every frame fits, and there is always a way out', {
  timeout: 240_000,
}, () => {
  const places = walk(5000);
  const withClass = Object.keys({ ...drillKeys, ...hostKeys, ...joinKeys });
  const missed = Object.keys(keymap).filter(
    (place) => !places.has(place) && !withClass.includes(place),
  );
  expect(missed).toEqual([]);
});
