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
import { linesOf } from './paragraph.tsx';
import { type Piece, proseLines, type TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

/** Longer lines are hard to read. */
const widestText = 88;

interface Shown {
  readonly width: number;
  readonly rows: number;
  readonly theme: Theme;
}

/** A text whose first words have a look of their own, in at most so many lines. */
const ledBy = (lead: Piece, text: string, most: number, width: number): readonly TextLine[] =>
  linesOf(`${lead.text} ${text}`, width, most).map((line, at) =>
    at === 0 && line.startsWith(lead.text)
      ? [lead, { text: line.slice(lead.text.length) }]
      : [{ text: line }],
  );

/** The field of a search; where nothing fits it says so. */
const fieldLines = (screen: MapScreen, { width, theme }: Shown): readonly TextLine[] => {
  const { finding, grid } = screen;
  if (!finding) return [];
  const field: TextLine = [
    { text: 'Find: ' },
    { text: finding.typed.slice(-(width - 'Find: _'.length)), bold: true },
    { text: '_', colour: theme.accent },
  ];
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
  const further = [
    ...perhaps(item.mnemonic && `Remember: ${item.mnemonic}`),
    ...perhaps(item.more),
  ];
  return [
    ...ledBy({ text: labelOf(item), bold: true }, factOf(item), isTight ? 1 : 2, width),
    ...ledBy(lead, historySentences(cell, told).join(' '), isTight ? 1 : 2, width),
    ...further.flatMap((text) => proseLines(safeText(text), width, { dim: true })),
  ];
};

/** The port moved to on the grid. */
const portLines = (
  { ports, port }: NonNullable<MapScreen['grid']>,
  told: Told,
  { width, rows }: Shown,
): readonly TextLine[] => {
  const { fact, rest } = portSentences(port, ports, told);
  const [number = '', ...words] = fact.split(' ');
  const lead = { text: number, bold: true };
  const most = rows < 2 ? 1 : 2;
  return [
    ...ledBy(lead, words.join(' '), rows < 3 ? 1 : most, width),
    ...linesOf(rest.join(' '), width, most).map((text) => [{ text }]),
  ];
};

/** What the map says of the place moved to, in so many lines. */
export const detailLines = (
  screen: MapScreen,
  told: Told,
  { width, rows, theme }: Shown,
): readonly TextLine[] => {
  const shown = { width: Math.min(width, widestText), rows, theme };
  const field = fieldLines(screen, shown);
  const left = { ...shown, rows: rows - field.length };
  const own = screen.grid ? portLines(screen.grid, told, left) : cellLines(screen, told, left);
  return [...field, ...own].slice(0, rows);
};
