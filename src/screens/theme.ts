import type { Level } from '../schedule/known.ts';
import type { ThemeName } from '../session/settings.ts';

/** A colour as Ink takes it; empty for the terminal's own foreground. */
export type Colour = string;

/** Colours by meaning. Text keeps the terminal's own foreground, light or dark; a sign stands beside every colour. */
export interface Theme {
  /** Keys and the pointer; empty: bold. Painted by `Accent`. */
  readonly accent: Colour;
  readonly right: Colour;
  readonly wrong: Colour;
  /** What surrounds what matters; empty: the terminal's foreground, dimmed. Painted by `Quiet`. */
  readonly quiet: Colour;
  /** How well an item is known. */
  readonly levels: Readonly<Record<Level, Colour>>;
  readonly signs: {
    readonly pointer: string;
    readonly right: string;
    readonly wrong: string;
    /** Parts of a bar. */
    readonly full: string;
    readonly empty: string;
    /** How a question of a timed test stands. */
    readonly answered: string;
    readonly blank: string;
    readonly flagged: string;
    /** How well an item is known. */
    readonly levels: Readonly<Record<Level, string>>;
    /** A port beside the list: another service of ours, a name of the registry alone, or nothing. */
    readonly beside: { readonly ours: string; readonly named: string; readonly free: string };
    /** How much was done on a day, from nothing to most. */
    readonly heat: readonly [string, string, string, string, string];
    /** Items in a bar, by how well they are known. */
    readonly bars: Readonly<Record<Level, string>>;
    /** A cell of an area chart, from nearly empty to full. */
    readonly steps: readonly string[];
    /** A second line over it. */
    readonly dots: string;
    /** The lines that a chart stands on and leans on; what marks a part of them. */
    readonly axis: {
      readonly up: string;
      readonly corner: string;
      readonly tick: string;
      readonly along: string;
      readonly mark: string;
    };
  };
}

type Colours = Omit<Theme, 'signs'>;

/** For text that is told apart by nothing: the terminal's own foreground, as it is. */
export const foreground: Colour = 'foreground';

/** Where a terminal has not said that it knows 256 colours: the names it gives its own to. */
const sixteen: Colours = {
  accent: 'cyan',
  right: 'green',
  wrong: 'red',
  quiet: '',
  levels: { solid: 'green', shaky: 'yellow', new: 'cyan', unmet: '' },
};

const noColours: Colours = {
  accent: '',
  right: '',
  wrong: '',
  quiet: '',
  levels: { solid: '', shaky: '', new: '', unmet: '' },
};

const bothWays = { blue: 'ansi256(63)', green: 'ansi256(29)', magenta: 'ansi256(163)' } as const;

/**
 * Colours of the 256 that look the same in every terminal: hex values would not, since chalk takes them to other cells
 * than the nearest. On the background each theme is made for all have a contrast of 4.5 to 1, and those for right and
 * wrong differ to every eye: test/screens/theme.test.ts computes both.
 */
const palettes: Readonly<Record<ThemeName, Colours>> = {
  // Read on black and on white alike: what the background is no terminal says reliably (COLORFGBG outlives its window).
  auto: {
    accent: bothWays.blue,
    right: bothWays.green,
    wrong: bothWays.magenta,
    quiet: 'ansi256(243)',
    levels: {
      solid: bothWays.green,
      shaky: bothWays.magenta,
      new: bothWays.blue,
      unmet: '',
    },
  },
  dark: {
    accent: 'ansi256(75)',
    right: 'ansi256(43)',
    wrong: 'ansi256(208)',
    quiet: 'ansi256(247)',
    levels: {
      solid: 'ansi256(43)',
      shaky: 'ansi256(221)',
      new: 'ansi256(141)',
      unmet: '',
    },
  },
  light: {
    accent: 'ansi256(26)',
    right: 'ansi256(29)',
    wrong: 'ansi256(130)',
    quiet: 'ansi256(242)',
    levels: {
      solid: 'ansi256(29)',
      shaky: 'ansi256(130)',
      new: 'ansi256(26)',
      unmet: '',
    },
  },
  mono: noColours,
  // Nothing is dimmed and keys are bold; verdicts and levels keep the colours that are read both ways.
  contrast: {
    ...noColours,
    right: bothWays.green,
    wrong: bothWays.magenta,
    quiet: foreground,
    levels: {
      solid: bothWays.green,
      shaky: bothWays.magenta,
      new: bothWays.blue,
      unmet: '',
    },
  },
};

const levelSigns = { solid: '#', shaky: '+', new: '-', unmet: '.' } as const;

const unicodeSigns: Theme['signs'] = {
  pointer: '❯',
  right: '✓',
  wrong: '✗',
  full: '━',
  empty: '─',
  answered: '●',
  blank: '·',
  flagged: '!',
  levels: levelSigns,
  beside: { ours: 'o', named: '·', free: ' ' },
  heat: ['·', '▁', '▃', '▅', '▇'],
  bars: { solid: '█', shaky: '▓', new: '▒', unmet: '░' },
  steps: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  dots: '·',
  axis: { up: '│', corner: '└', tick: '┤', along: '─', mark: '━' },
};
const asciiSigns: Theme['signs'] = {
  pointer: '>',
  right: '+',
  wrong: 'x',
  full: '#',
  empty: '-',
  answered: '*',
  blank: '.',
  flagged: '!',
  levels: levelSigns,
  beside: { ours: 'o', named: ',', free: ' ' },
  heat: ['.', ':', '+', '*', '#'],
  bars: levelSigns,
  steps: ['.', ':', '#'],
  dots: '-',
  axis: { up: '|', corner: '+', tick: '+', along: '-', mark: '=' },
};

/** What a terminal says of itself. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a terminal is known to have the 256 colours; where this says no, chalk may still know better. */
const has256 = ({ TERM = '', COLORTERM, FORCE_COLOR, WT_SESSION }: Environment): boolean =>
  /-(?:256(?:color)?|direct|truecolor)$/i.test(TERM) ||
  /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm)$/.test(TERM) ||
  /^(?:truecolor|24bit)$/i.test(COLORTERM ?? '') ||
  FORCE_COLOR === '2' ||
  FORCE_COLOR === '3' ||
  WT_SESSION !== undefined;

const coloursFor = (environment: Environment, setting: ThemeName): Colours =>
  setting === 'mono' || has256(environment)
    ? palettes[setting]
    : { ...sixteen, quiet: palettes[setting].quiet === foreground ? foreground : '' };

/**
 * Unicode signs where the terminal is known to have them, else ASCII; the colours a learner has set, or, of a terminal
 * of sixteen colours, its own.
 */
export const themeFor = (environment: Environment, setting: ThemeName = 'auto'): Theme => {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  const hasUnicode = /utf-?8/i.test(locale) && environment.TERM !== 'linux';
  return {
    ...coloursFor(environment, setting),
    signs: hasUnicode ? unicodeSigns : asciiSigns,
  };
};
