import { type Piece, piecesOf } from './box-signs.ts';
import { alwaysSame, type Palette } from './palette.ts';
import type { Run } from './runs.ts';

export interface Screen {
  readonly title: string;
  /** The screen's lines, for those who do not see the picture. */
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly runs: readonly Run[];
}

/** A screen among others in one picture. */
export interface Panel {
  readonly screen: Screen;
  /** What the program does there, in a few words. */
  readonly caption: string;
}

const cell = { width: 8.4, height: 20 };
const margin = 16;
const baseline = 14;
/** The bar above a window that has a caption, and what parts windows. */
const bar = 32;
const gap = 16;

const fonts =
  "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const rounded = (length: number): string => String(Math.round(length * 10) / 10);

const classOf = ({ bold, dim, inverse, colour }: Run): string => {
  const ink = inverse ? 'i' : colour !== undefined ? `c${colour}` : dim ? 'd' : '';
  const classes = [bold ? 'b' : '', ink].filter(Boolean).join(' ');
  return classes && ` class="${classes}"`;
};

/** One filled shape for a sign that fills its cells, however often it stands there. */
const filled = ({ text, parts = [] }: Piece, run: Run, x: number, y: number): readonly string[] => {
  const ink = run.colour === undefined && !run.dim && !run.inverse ? ' class="f"' : classOf(run);
  return parts.map((part) => {
    // What reaches from edge to edge is one with its neighbours.
    const isWhole = part.width === 1;
    const width = isWhole ? [...text].length : part.width;
    const places = isWhole ? [0] : [...text].map((_, at) => at);
    const opacity = part.opacity === undefined ? '' : ` fill-opacity="${part.opacity}"`;
    return places
      .map(
        (at) =>
          `<rect x="${rounded(x + (at + part.x) * cell.width)}" y="${rounded(y + part.y * cell.height)}" width="${rounded(width * cell.width)}" height="${rounded(part.height * cell.height)}"${ink}${opacity}/>`,
      )
      .join('\n');
  });
};

const written = ({ text, from }: Piece, run: Run, x: number, y: number): string => {
  const words = text.trim();
  const indent = text.length - text.trimStart().length;
  const place = x + (from + indent) * cell.width;
  // A wide sign takes two cells, which the run knows; it stands in no line with signs that fill theirs.
  const cells = run.text === text ? run.width : words.length;
  return `<text x="${rounded(place)}" y="${y + baseline}" textLength="${rounded(cells * cell.width)}"${classOf(run)}>${escaped(words)}</text>`;
};

/** The colour behind a run, where it is not the window's. */
const groundOf = ({ ground }: Run): string | undefined => {
  if (ground === undefined) return undefined;
  const colour = alwaysSame[ground];
  if (colour === undefined) throw new Error(`no picture knows colour ${ground} behind text`);
  return colour;
};

const drawn = (run: Run, { colours, dim, text }: Palette, left: number, above: number): string => {
  const x = left + run.column * cell.width;
  const top = above + run.row * cell.height;
  const own = run.colour === undefined ? text : (colours[run.colour] ?? alwaysSame[run.colour]);
  const ground = run.inverse ? (run.dim ? dim : own) : groundOf(run);
  const behind =
    ground === undefined
      ? []
      : [
          `<rect x="${rounded(x)}" y="${top}" width="${rounded(run.width * cell.width)}" height="${cell.height}" fill="${ground}"/>`,
        ];
  const pieces = piecesOf(run.text).flatMap((piece) => {
    if (piece.parts) return filled(piece, run, x + piece.from * cell.width, top);
    return piece.text.trim() === '' ? [] : [written(piece, run, x, top)];
  });
  return [...behind, ...pieces].join('\n');
};

const coloursIn = (runs: readonly Run[], { colours }: Palette): readonly string[] =>
  [...new Set(runs.flatMap(({ colour }) => colour ?? []))]
    .sort((a, b) => a - b)
    .map((number) => {
      const colour = colours[number] ?? alwaysSame[number];
      if (colour === undefined) throw new Error(`the palette has no colour ${number}`);
      return `.c${number}{fill:${colour}}`;
    });

const widthOf = ({ columns }: Screen): number => Math.ceil(columns * cell.width + 2 * margin);
const heightOf = ({ rows }: Screen): number => rows * cell.height + 2 * margin;

/** What a picture of screens needs round its shapes. */
const framed = (
  [width, height]: readonly [number, number],
  screens: readonly Screen[],
  title: string,
  palette: Palette,
  shapes: readonly string[],
): string => {
  const style = [
    `text{font-family:${fonts};font-size:14px;fill:${palette.text}}`,
    '.b{font-weight:700}',
    `.d{fill:${palette.dim}}`,
    `.i{fill:${palette.window}}`,
    ...(shapes.some((shape) => shape.includes('class="f"')) ? [`.f{fill:${palette.text}}`] : []),
    ...coloursIn(
      screens.flatMap(({ runs }) => runs),
      palette,
    ),
  ];
  const told = screens.flatMap(({ lines }) => lines).join('\n');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(told)}</desc>`,
    `<style>${style.join('')}</style>`,
    ...shapes,
    '</svg>',
  ].join('\n')}\n`;
};

/** Half a unit on, so that a line falls on whole pixels. */
const half = (place: number): string => `${place || ''}.5`;

const glass = (
  [x, y, width, height]: readonly [number, number, number, number],
  { window, edge }: Palette,
): string =>
  `<rect x="${half(x)}" y="${half(y)}" width="${width - 1}" height="${height - 1}" rx="8" fill="${window}" stroke="${edge}"/>`;

/** A screen as an SVG of plain text: a window, and one text for each run, stretched to its columns. */
export const svgOf = (screen: Screen, palette: Palette): string => {
  const [width, height] = [widthOf(screen), heightOf(screen)];
  return framed([width, height], [screen], screen.title, palette, [
    glass([0, 0, width, height], palette),
    ...screen.runs.map((run) => drawn(run, palette, margin, margin)),
  ]);
};

/** A window with a bar, on which stands what it shows. */
const captioned = (
  { screen, caption }: Panel,
  x: number,
  y: number,
  palette: Palette,
): readonly string[] => {
  const width = widthOf(screen);
  const dots = [0, 1, 2].map(
    (at) => `<circle cx="${x + 20 + at * 16}" cy="${y + bar / 2}" r="5" fill="${palette.edge}"/>`,
  );
  return [
    glass([x, y, width, heightOf(screen) + bar], palette),
    `<path d="M${x + 1} ${y + bar}h${width - 2}" stroke="${palette.edge}"/>`,
    ...dots,
    `<text x="${x + width / 2}" y="${y + bar / 2 + 5}" text-anchor="middle" class="d">${escaped(caption)}</text>`,
    ...screen.runs.map((run) => drawn(run, palette, x + margin, y + bar + margin)),
  ];
};

/** Screens in columns as one picture: windows beside and below each other, each with its caption. */
export const collageOf = (
  title: string,
  columns: readonly (readonly Panel[])[],
  palette: Palette,
): string => {
  const shapes: string[] = [];
  let x = 0;
  let bottom = 0;
  for (const panels of columns) {
    let y = 0;
    for (const panel of panels) {
      shapes.push(...captioned(panel, x, y, palette));
      y += heightOf(panel.screen) + bar + gap;
    }
    bottom = Math.max(bottom, y - gap);
    x += Math.max(...panels.map(({ screen }) => widthOf(screen))) + gap;
  }
  const screens = columns.flat().map(({ screen }) => screen);
  return framed([x - gap, bottom], screens, title, palette, shapes);
};
