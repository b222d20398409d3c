import type { Palette } from './palette.ts';
import type { Run } from './runs.ts';

export interface Screen {
  readonly title: string;
  /** The screen's lines, for those who do not see the picture. */
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly runs: readonly Run[];
}

const cell = { width: 8.4, height: 20 };
const margin = 16;
const baseline = 14;

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

const drawn = (run: Run, { colours, dim, text }: Palette): string => {
  const x = rounded(margin + run.column * cell.width);
  const top = margin + run.row * cell.height;
  const width = rounded(run.width * cell.width);
  const own = run.colour === undefined ? text : colours[run.colour];
  const behind = run.inverse
    ? `<rect x="${x}" y="${top}" width="${width}" height="${cell.height}" fill="${run.dim ? dim : own}"/>\n`
    : '';
  return `${behind}<text x="${x}" y="${top + baseline}" textLength="${width}"${classOf(run)}>${escaped(run.text)}</text>`;
};

const coloursIn = (runs: readonly Run[], { colours }: Palette): readonly string[] =>
  [...new Set(runs.flatMap(({ colour }) => colour ?? []))]
    .sort((a, b) => a - b)
    .map((number) => {
      const colour = colours[number];
      if (colour === undefined) throw new Error(`the palette has no colour ${number}`);
      return `.c${number}{fill:${colour}}`;
    });

/** A screen as an SVG of plain text: a window, and one text for each run, stretched to its columns. */
export const svgOf = (screen: Screen, palette: Palette): string => {
  const width = Math.ceil(screen.columns * cell.width + 2 * margin);
  const height = screen.rows * cell.height + 2 * margin;
  const style = [
    `text{font-family:${fonts};font-size:14px;fill:${palette.text}}`,
    '.b{font-weight:700}',
    `.d{fill:${palette.dim}}`,
    `.i{fill:${palette.window}}`,
    ...coloursIn(screen.runs, palette),
  ];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(screen.title)}</title>`,
    `<desc id="desc">${escaped(screen.lines.join('\n'))}</desc>`,
    `<style>${style.join('')}</style>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="${palette.window}" stroke="${palette.edge}"/>`,
    ...screen.runs.map((run) => drawn(run, palette)),
    '</svg>',
  ].join('\n')}\n`;
};
