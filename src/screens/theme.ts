import type { Level } from '../schedule/known.ts';

/** A colour as Ink takes it; empty for the terminal's own foreground. */
export type Colour = string;

/** Colours by meaning. Text keeps the terminal's own foreground, light or dark; a sign stands beside every colour. */
export interface Theme {
  readonly accent: Colour;
  readonly right: Colour;
  readonly wrong: Colour;
  /** What surrounds what matters; empty: the terminal's foreground, dimmed. */
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

const colours = {
  accent: 'cyan',
  right: 'green',
  wrong: 'red',
  quiet: '',
  levels: { solid: 'green', shaky: 'yellow', new: 'cyan', unmet: '' },
} as const;

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
  heat: ['·', '░', '▒', '▓', '█'],
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
  heat: ['.', ':', '+', '*', '#'],
  bars: levelSigns,
  steps: ['.', ':', '#'],
  dots: '-',
  axis: { up: '|', corner: '+', tick: '+', along: '-', mark: '=' },
};

/** Unicode signs where the terminal is known to have them, else ASCII. */
export const themeFor = (environment: Readonly<Record<string, string | undefined>>): Theme => {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  const hasUnicode = /utf-?8/i.test(locale) && environment.TERM !== 'linux';
  return { ...colours, signs: hasUnicode ? unicodeSigns : asciiSigns };
};
