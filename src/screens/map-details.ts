import type { MapScreen } from '../app/map-screen.ts';
import { safeText } from '../grading/safe-text.ts';
import {
  coveredQuestion,
  factOf,
  historySentences,
  labelOf,
  levelWords,
  nothingFound,
  portSentences,
  type Told,
} from '../plain/map-lines.ts';
import type { Level } from '../schedule/known.ts';
import { linesOf } from './lines.ts';
import { type Piece, proseLines, type TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';
import { fieldLine } from './typed-field.tsx';

/** Longer lines are hard to read. */
const widestText = 88;

interface Shown {
  readonly width: number;
  readonly rows: number;
  readonly theme: Theme;
  /** What the signs of the grid mean stands elsewhere already. */
  readonly explained: boolean;
}

const gap = '  ';

/** A text behind words with a look of their own, in at most so many lines. */
const ledBy = (lead: Piece, text: string, most: number, width: number): readonly TextLine[] => {
  // What leads has a place in the first line that no break can fall into.
  const place = '_'.repeat(lead.text.length + gap.length - 1);
  return linesOf(`${place} ${text}`, width, most).map((line, at) =>
    at === 0 ? [lead, { text: gap + line.slice(place.length + 1) }] : [{ text: line }],
  );
};

/** The field of a search; where nothing fits it says so. */
const fieldLines = (screen: MapScreen, { width, theme }: Shown): readonly TextLine[] => {
  const { finding, grid } = screen;
  if (!finding) return [];
  const field = fieldLine({ text: 'Find: ' }, finding.typed, width, theme);
  const isNothing = !finding.found && finding.typed.trim() !== '';
  const nothing = nothingFound(finding.typed, grid !== undefined);
  return isNothing ? [field, ...proseLines(nothing, width)] : [field];
};

/** How well an item is known, as its sign and a word. */
const levelLead = (level: Level, { signs, levels }: Theme): Piece => {
  const text = `${signs.levels[level]} ${levelWords[level]}`;
  return levels[level] === '' ? { text } : { text, colour: levels[level] };
};

const perhaps = (text: string | undefined): readonly string[] => (text ? [text] : []);

/** Further texts, as far as there is room for the whole of each. */
const withMore = (
  lines: readonly TextLine[],
  further: readonly string[],
  { width, rows }: Shown,
): readonly TextLine[] => {
  const all = [...lines];
  for (const text of further) {
    const own = proseLines(safeText(text), width, { dim: true });
    if (all.length + own.length <= rows) all.push(...own);
  }
  return all;
};

/** The cell moved to: what it is, how it stands, and where there is room what helps to remember it. */
const cellLines = (screen: MapScreen, told: Told, shown: Shown): readonly TextLine[] => {
  const { map, cursor, covered, uncovered } = screen;
  const { width, rows, theme } = shown;
  const cell = map.cells[cursor];
  if (!cell) return [];
  const { item, level } = cell;
  const lead = levelLead(level, theme);
  if (covered && !uncovered)
    return [...proseLines(coveredQuestion(item), width, { bold: true }), [lead]];
  const isTight = rows < 3;
  const most = isTight ? 1 : 2;
  return withMore(
    [
      ...ledBy({ text: labelOf(item), bold: true }, factOf(item), most, width),
      ...ledBy(lead, historySentences(cell, told).join(' '), most, width),
    ],
    [...perhaps(item.mnemonic && `Remember: ${item.mnemonic}`), ...perhaps(item.more)],
    shown,
  );
};

/** What the signs beside the list mean. */
const besideLine = ({ signs: { beside } }: Theme): TextLine => [
  { text: `${beside.ours} another service   ${beside.named} a name of the registry`, dim: true },
];

/** The port moved to on the grid. */
const portLines = (
  { ports, port }: NonNullable<MapScreen['grid']>,
  told: Told,
  { width, rows, theme, explained }: Shown,
): readonly TextLine[] => {
  const { fact, rest } = portSentences(port, ports, told);
  const lead = { text: String(port), bold: true };
  const most = rows < 4 ? 1 : 2;
  const lines = [
    ...ledBy(lead, fact, most, width),
    ...linesOf(rest, width, most).map((text) => [{ text }]),
  ];
  return !explained && lines.length + 1 < rows ? [...lines, [], besideLine(theme)] : lines;
};

/** What the map says of the place moved to, in so many lines. */
export const detailLines = (screen: MapScreen, told: Told, within: Shown): readonly TextLine[] => {
  const { width, rows } = within;
  const shown = { ...within, width: Math.min(width, widestText) };
  const field = fieldLines(screen, shown);
  const left = { ...shown, rows: rows - field.length };
  const own = screen.grid ? portLines(screen.grid, told, left) : cellLines(screen, told, left);
  return [...field, ...own].slice(0, rows);
};
