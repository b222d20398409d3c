/** A filled part of a cell: from 0 to 1 in each way, and how much of the ground it covers. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly opacity?: number;
}

const thin = { width: 0.14, height: 0.06 };
const thick = 0.13;

const across = (from: number, to: number, height = thin.height): Part => ({
  x: from,
  y: (1 - height) / 2,
  width: to - from,
  height,
});

const down = (from: number, to: number): Part => ({
  x: (1 - thin.width) / 2,
  y: from,
  width: thin.width,
  height: to - from,
});

const lower = (share: number): Part => ({ x: 0, y: 1 - share, width: 1, height: share });
const left = (share: number): Part => ({ x: 0, y: 0, width: share, height: 1 });

const eighths = (signs: string, part: (share: number) => Part) =>
  [...signs].map((sign, at) => [sign, [part((at + 1) / 8)]] as const);

/**
 * Signs that fill their cell to its edges, as lines and charts need it: a font leaves gaps between the rows of a picture,
 * as no terminal does.
 */
const boxSigns: ReadonlyMap<string, readonly Part[]> = new Map<string, readonly Part[]>([
  ...eighths('▁▂▃▄▅▆▇█', lower),
  ...eighths('▏▎▍▌▋▊▉', left),
  ['▀', [{ x: 0, y: 0, width: 1, height: 0.5 }]],
  ['░', [{ ...lower(1), opacity: 0.25 }]],
  ['▒', [{ ...lower(1), opacity: 0.5 }]],
  ['▓', [{ ...lower(1), opacity: 0.75 }]],
  ['━', [across(0, 1, thick)]],
  ['─', [across(0, 1)]],
  ['│', [down(0, 1)]],
  ['┤', [down(0, 1), across(0, 0.5)]],
  ['├', [down(0, 1), across(0.5, 1)]],
  ['┼', [down(0, 1), across(0, 1)]],
  ['└', [down(0, 0.53), across(0.43, 1)]],
  ['┴', [down(0, 0.5), across(0, 1)]],
  ['┬', [down(0.5, 1), across(0, 1)]],
]);

/** A piece of a line: words, or one such sign over and over. */
export interface Piece {
  /** Cells from the beginning. */
  readonly from: number;
  readonly text: string;
  readonly parts: readonly Part[] | undefined;
}

/** A text in pieces; each of its signs takes one cell. */
export const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const [from, sign] of [...text].entries()) {
    const parts = boxSigns.get(sign);
    const last = pieces.at(-1);
    const goesOn = last && (parts ? last.text.endsWith(sign) : !last.parts);
    if (goesOn) pieces[pieces.length - 1] = { ...last, text: last.text + sign };
    else pieces.push({ from, text: sign, parts });
  }
  return pieces;
};
