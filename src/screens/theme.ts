/** Colours by meaning. Text keeps the terminal's own foreground, light or dark; a sign stands beside every colour. */
export interface Theme {
  readonly accent: string;
  readonly right: string;
  readonly wrong: string;
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
  };
}

const colours = { accent: 'cyan', right: 'green', wrong: 'red' } as const;

const unicodeSigns = {
  pointer: '❯',
  right: '✓',
  wrong: '✗',
  full: '━',
  empty: '─',
  answered: '●',
  blank: '·',
  flagged: '!',
};
const asciiSigns = {
  pointer: '>',
  right: '+',
  wrong: 'x',
  full: '#',
  empty: '-',
  answered: '*',
  blank: '.',
  flagged: '!',
};

/** Unicode signs where the terminal is known to have them, else ASCII. */
export const themeFor = (environment: Readonly<Record<string, string | undefined>>): Theme => {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  const hasUnicode = /utf-?8/i.test(locale) && environment.TERM !== 'linux';
  return { ...colours, signs: hasUnicode ? unicodeSigns : asciiSigns };
};
