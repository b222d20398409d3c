import type { IBufferCell, Terminal } from '@xterm/headless';

/** Neighbouring cells that look the same. */
export interface Run {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly text: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly inverse: boolean;
  /** The terminal's number of the colour; undefined for its own foreground. */
  readonly colour: number | undefined;
  /** The terminal's number of the colour behind; undefined for its own. */
  readonly ground: number | undefined;
}

type Look = Omit<Run, 'column' | 'row' | 'width' | 'text'>;

const lookOf = (cell: IBufferCell): Look => {
  if (cell.isBgRGB() || cell.isFgRGB()) {
    throw new Error('the pictures know no colours by their mixture');
  }
  return {
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    inverse: cell.isInverse() !== 0,
    colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
    ground: cell.isBgPalette() ? cell.getBgColor() : undefined,
  };
};

const sameLook = (a: Look, b: Look): boolean =>
  a.bold === b.bold &&
  a.dim === b.dim &&
  a.inverse === b.inverse &&
  a.colour === b.colour &&
  a.ground === b.ground;

/** Blanks are seen where colours are swapped, and where there is something behind. */
const showsBlanks = ({ inverse, ground }: Look): boolean => inverse || ground !== undefined;

/** A row's cells as runs of one look; blank ones are left out, and two blanks part a run, so that columns hold. */
const runsOf = (cells: readonly IBufferCell[], row: number): readonly Run[] => {
  const runs: Run[] = [];
  let column = 0;
  let current: Run | undefined;
  const end = (): void => {
    if (current && (showsBlanks(current) || current.text.trim() !== ''))
      runs.push(trimmed(current));
    current = undefined;
  };
  for (const cell of cells) {
    const look = lookOf(cell);
    const text = cell.getChars() || ' ';
    const isGap = text === ' ' && current?.text.endsWith(' ') && !showsBlanks(look);
    if (!current || isGap || !sameLook(current, look)) {
      end();
      current = { ...look, column, row, width: cell.getWidth(), text };
    } else {
      current = { ...current, width: current.width + cell.getWidth(), text: current.text + text };
    }
    column += cell.getWidth();
  }
  end();
  return runs;
};

const trimmed = (run: Run): Run => {
  if (showsBlanks(run)) return run;
  const before = run.text.length - run.text.trimStart().length;
  const text = run.text.trim();
  return {
    ...run,
    column: run.column + before,
    width: run.width - (run.text.length - text.length),
    text,
  };
};

/** What is on a terminal's screen, as runs. */
export const runsOn = ({ buffer: { active }, rows, cols }: Terminal): readonly Run[] =>
  Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    const cells = Array.from({ length: cols }, (_, column) => line?.getCell(column) ?? []).flat();
    // The second half of a wide character is a cell without width.
    return runsOf(
      cells.filter((cell) => cell.getWidth() > 0),
      row,
    );
  }).flat();
