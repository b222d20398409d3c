import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { hostKeys } from '../../../src/app/class/host-keys.ts';
import { hostPlaceOf } from '../../../src/app/class/host-place.ts';
import { optionKeys } from '../../../src/questions/question.ts';
import { createRandom } from '../../../src/questions/random.ts';
import { HostScreen } from '../../../src/screens/class/host-screen.tsx';
import { hostSpokenLines } from '../../../src/screens/class/host-spoken.ts';
import { themeFor } from '../../../src/screens/theme.ts';
import {
  answer,
  ask,
  emptyRoom,
  esc,
  type Held,
  hold,
  join,
  press,
  tell,
  wait,
} from './host-play.ts';

const random = createRandom('host walk');
const themes = [themeFor({ LANG: 'C.UTF-8' }), themeFor({ LANG: 'C' })] as const;

const oneOf = <T,>(values: readonly T[]): T => {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};

const keys = [
  ...'bcefghijklnoprstvxyG+?/ -é漢😀',
  ...['\r', '\r', '\r', ' ', '\t', '\u007F', '\u001A', '\u0001', '\u001Bq'],
  ...['\u001B[A', '\u001B[B', '\u001B[5~', '\u001B[6~', '\u001B[H', '\u001B[F', '\u001B[1;5P'],
  '\u001B[200~Ada\r\nq\u001B[201~',
] as const;

const names = [
  'Ada',
  '漢字の名前漢字の名前漢字の名前漢字の名前',
  'Zoë 👩🏽‍🚀',
  'x',
  'W'.repeat(20),
  '🏴🏴🏴🏴',
] as const;

const players = ({ state }: Held): readonly string[] => [...state.room.players.keys()];

const happenings: readonly ((held: Held) => Held)[] = [
  (held) => press(held, oneOf(keys)),
  (held) => press(held, oneOf(keys)),
  (held) => press(held, oneOf(keys)),
  (held) => press(held, esc),
  // By chance alone one would seldom come to a name that is typed.
  (held) => press(press(held, 's'), 'r'),
  (held) => press(held, '\r'),
  (held) => join(held, `${oneOf(names)}${random.below(30)}`),
  (held) =>
    held.state.room.clock
      ? players(held).reduce(
          (h, id) => (random.below(2) ? answer(h, id, oneOf(optionKeys)) : h),
          held,
        )
      : held,
  (held) => {
    const [player = ''] = [oneOf(['', ...players(held)])];
    return ask(held, { type: 'presence', player, here: random.below(2) === 0 });
  },
  (held) => wait(held, oneOf([0.02, 0.6, 2, 2, 9, 31])),
  (held) =>
    tell(held, {
      type: 'resize',
      size: { columns: 20 + random.below(150), rows: 5 + random.below(45) },
    }),
  (held) =>
    tell(held, {
      type: 'trouble',
      trouble: random.below(3) === 0 ? 'no space left on the device' : undefined,
    }),
  (held) => tell(held, { type: 'away', ms: held.seconds * 1000 }),
];

const anew = (): Held =>
  hold(
    emptyRoom(
      {
        names: 'free',
        board: oneOf(['top5', 'anonymous', 'none']),
        speed: random.below(2) === 0,
        seconds: oneOf([5, 30, 300]),
      },
      oneOf([1, 2, 5]),
    ),
    { spoken: random.below(4) === 0 },
  );

const quits = (held: Held): boolean => held.effects.some(({ type }) => type === 'quit');

/** Ctrl-C at once; and q, after what is typed or asked is left, and yes where it is asked once more. */
const leadsOut = (held: Held): void => {
  const still: Held = { ...held, effects: [] };
  expect(quits(press(still, '\u0003'))).toBe(true);
  const outside = press(press(press(still, esc), esc), 'q');
  expect(quits(outside) || quits(press(outside, 'y'))).toBe(true);
};

const looksGood = ({ state }: Held, at: number): void => {
  const { columns, rows } = state.size;
  const theme = themes[at % 2] ?? themes[0];
  const frame = renderToString(<HostScreen state={state} theme={theme} coloured />, { columns });
  const lines = frame.split('\n');
  expect(lines.length).toBeLessThan(rows);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  for (const line of hostSpokenLines(state)) expect(line).not.toMatch(/\p{Cc}|undefined|NaN/u);
};

it('a random walk of a class: every frame fits, and there is always a way out', {
  timeout: 120_000,
}, () => {
  const places = new Set<string>();
  let held = anew();
  for (let step = 0; step < 1500; step++) {
    held = oneOf(happenings)({ ...held, effects: [] });
    if (quits(held)) held = anew();
    places.add(hostPlaceOf(held.state));
    looksGood(held, step);
    leadsOut(held);
  }
  expect(Object.keys(hostKeys).filter((place) => !places.has(place))).toEqual([]);
});
