import { describe, expect, it } from 'vitest';
import { Chalk } from '../../node_modules/chalk/source/index.js';
import colorize from '../../node_modules/ink/build/colorize.js';
import { type Theme, themeFor } from '../../src/screens/theme.ts';
import { settingsTable, type ThemeName } from '../../src/session/settings.ts';
import { contrast } from '../pictures/palette.ts';
import { difference, eyes } from './eyes.ts';

const names = settingsTable.theme.choices;
const modern = { TERM: 'xterm-256color', LANG: 'C.UTF-8' };

const coloursOf = ({ accent, right, wrong, quiet, levels }: Theme): readonly string[] =>
  [accent, right, wrong, quiet, ...Object.values(levels)].filter(
    (colour) => colour !== '' && colour !== 'foreground',
  );

const steps = [0, 95, 135, 175, 215, 255];
const hex = (...parts: readonly number[]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** What a terminal paints for a number of its 256 colours from 16 on, which programs do not change. */
const cell = (number: number): string => {
  if (number >= 232) return hex(...Array<number>(3).fill(8 + 10 * (number - 232)));
  const at = number - 16;
  return hex(
    ...[Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((step) => steps[step] ?? 0),
  );
};

/** The colour a terminal shows for a colour of a theme, by what Ink makes of it at a depth of colour. */
const shown = (colour: string, level: 2 | 3): string => {
  const chalk = new Chalk({ level });
  const [, numbers = ''] = /^ansi256\((\d+)\)$/.exec(colour) ?? [];
  const written = colour.startsWith('#')
    ? chalk.hex(colour)('x')
    : chalk.ansi256(Number(numbers))('x');
  const [, cube] = /38;5;(\d+)m/.exec(written) ?? [];
  if (cube !== undefined) return cell(Number(cube));
  const [, red, green, blue] = /38;2;(\d+);(\d+);(\d+)m/.exec(written) ?? [];
  return hex(Number(red), Number(green), Number(blue));
};

const backgrounds: Readonly<Record<ThemeName, readonly string[]>> = {
  auto: ['#000000', '#ffffff'],
  light: ['#ffffff'],
  dark: ['#000000'],
  mono: [],
  contrast: ['#000000', '#ffffff'],
};

describe.each(names)('the colours %s', (name) => {
  const theme = themeFor(modern, name);

  it.each([2, 3] as const)('can be read where chalk has depth %i', (level) => {
    for (const colour of coloursOf(theme))
      for (const background of backgrounds[name])
        expect(
          contrast(shown(colour, level), background),
          `${colour} on ${background}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(eyes) as (keyof typeof eyes)[])(
    'tell right from wrong, and how well a port is known, to an eye that is %s',
    (eye) => {
      const { solid, shaky, new: met } = theme.levels;
      for (const [one, other] of [
        [theme.right, theme.wrong],
        [solid, shaky],
        [shaky, met],
        [solid, met],
      ]) {
        if (!one || !other) expect(name).toBe('mono');
        else
          expect(
            difference(shown(one, 3), shown(other, 3), eye),
            `${one} ${other}`,
          ).toBeGreaterThan(20);
      }
    },
  );
});

it('mono has no colour at all, and contrast dims nothing', () => {
  expect(coloursOf(themeFor(modern, 'mono'))).toEqual([]);
  expect(themeFor(modern, 'contrast').quiet).toBe('foreground');
});

it.each(['linux', 'screen', 'xterm', 'vt220', ''])(
  'a terminal that says "%s" gets the names of its own sixteen colours, or none',
  (TERM) => {
    for (const name of names)
      expect(coloursOf(themeFor({ TERM }, name)).join(' ')).toMatch(
        name === 'mono' ? /^$/ : /^[a-z ]+$/,
      );
  },
);

it('Ink knows no colour by the word for the foreground, and so leaves it as it is', () => {
  expect(colorize('text', 'foreground', 'foreground')).toBe('text');
});
