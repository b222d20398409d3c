import type { FindRow, FindScreen } from '../app/find-screen.ts';
import { type AppState, memoryNow } from '../app/state.ts';
import { safeText } from '../grading/safe-text.ts';
import { formatPorts, type Item } from '../registry/item.ts';
import { type Transport, transports } from '../registry/port.ts';
import { type QueryWord, queryWords } from '../registry/query.ts';
import { levelOf } from '../schedule/known.ts';
import { cellsOf, cutTo, leftOut } from './cells.ts';
import type { Layout } from './frame.tsx';
import { firstMatch, marked, shows } from './marked.ts';
import type { Piece, TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

/** What a row tells, before it is cut to the window. */
export interface RowWords {
  readonly ports: string;
  readonly transports: string;
  readonly name: string;
  /** What may stand behind the name, the usual one first. */
  readonly texts: readonly string[];
}

const spanText = (first: number, last: number): string =>
  first === last ? `${first}` : `${first}-${last}`;

const shortTransports = (used: readonly Transport[]): string => {
  const [first, second, third] = transports
    .filter((transport) => used.includes(transport))
    .map((transport) => transport.toUpperCase());
  return [first, second].filter(Boolean).join('/') + (third ? '+' : '');
};

/** A row in words, for eyes and ears. */
export const wordsOfRow = (row: FindRow): RowWords => {
  switch (row.kind) {
    case 'service': {
      const { ports, name, gloss, expansion, aliases, purpose, more } = row.service;
      return {
        ports: formatPorts(ports.map(({ number }) => number)),
        transports: shortTransports(ports.flatMap((port) => port.transports)),
        name,
        texts: [gloss, expansion, ...aliases, purpose, more],
      };
    }
    case 'registry': {
      const { first, last, name, description } = row.entry;
      return {
        ports: spanText(first, last),
        transports: shortTransports(row.entry.transports),
        name: safeText(name),
        texts: [safeText(description)],
      };
    }
    case 'bare':
      return {
        ports: `${row.port}`,
        transports: '',
        name: '-',
        texts: [row.dynamic ? 'dynamic, never assigned' : 'no name in the registry'],
      };
    default:
      return row satisfies never;
  }
};

/** The item of the list at hand that a row is about. */
export const itemOfRow = (row: FindRow, { listed }: FindScreen): Item | undefined => {
  if (row.kind === 'service') return listed.get(row.service.id);
  if (row.kind === 'bare') return undefined;
  const { first, transports: used } = row.entry;
  return listed.get(`iana-${first}`) ?? listed.get(`iana-${first}-${used[0] ?? ''}`);
};

/** So many signs of a match are to be seen. */
const seen = 8;

/** A text from so far on that its match is within the width, and no further. */
const around = (text: string, width: number, words: readonly QueryWord[]): string => {
  const at = firstMatch(text, words);
  if (text.length <= width || at < width - leftOut.length - seen) return cutTo(text, width);
  const room = width - leftOut.length - 1;
  const wanted = Math.min(at - 1, text.length - room - 1);
  const from = Math.min(at, text.indexOf(' ', wanted) + 1);
  return cutTo(`${leftOut} ${text.slice(from)}`, width);
};

/** What stands behind the name: where that says why a row is there, the gloss; else what does. */
const textFor = ({ ports, name, texts }: RowWords, words: readonly QueryWord[]): string => {
  const missing = words.filter(
    (word) => word.transport === undefined && !shows(ports, word) && !shows(name, word),
  );
  return (
    texts.find((text) => missing.every((word) => shows(text, word))) ??
    texts.find((text) => missing.some((word) => shows(text, word))) ??
    texts[0] ??
    ''
  );
};

const gap = 2;
/** With the gap behind them. */
const portsWidth = 11;
const transportsWidth = 9;
/** Pointer and sign. */
const signsWidth = 4;

interface Columns {
  readonly transports: boolean;
  readonly name: number;
  readonly text: number;
}

const columnsFor = (width: number): Columns => {
  const left = width - signsWidth - portsWidth;
  // The last column needs no gap behind it.
  if (width < 50) return { transports: false, name: left + gap, text: 0 };
  const room = left - transportsWidth;
  const name = Math.max(14, Math.min(24, Math.floor(room * 0.45)));
  return { transports: true, name, text: room - name };
};

/** Fills a column and the gap behind it; what is too long is cut. */
const column = (
  text: string,
  width: number,
  words: readonly QueryWord[],
  look: Omit<Piece, 'text'> = {},
  isLast = false,
): readonly Piece[] => {
  const shown = cutTo(text, width - gap);
  const space = ' '.repeat(Math.max(0, width - cellsOf(shown)));
  return [...marked(shown, words, look), ...(isLast ? [] : [{ text: space }])];
};

const signOf = (item: Item | undefined, state: AppState, theme: Theme): Piece => {
  if (!item) return { text: '  ' };
  const level = levelOf(item, memoryNow(state), state.now);
  return { text: `${theme.signs.levels[level]} `, colour: theme.levels[level] };
};

/** A row as a line of the window. */
export const lineOfRow = (
  row: FindRow,
  isMovedTo: boolean,
  { state, screen, layout, theme }: Shown,
): TextLine => {
  const words = queryWords(screen.typed);
  const said = wordsOfRow(row);
  const columns = columnsFor(layout.bodyWidth);
  const dim = !isMovedTo;
  return [
    { text: isMovedTo ? `${theme.signs.pointer} ` : '  ', colour: theme.accent },
    signOf(itemOfRow(row, screen), state, theme),
    ...column(said.ports, portsWidth, words),
    ...(columns.transports ? column(said.transports, transportsWidth, [], { dim }) : []),
    ...column(said.name, columns.name, words, {}, columns.text === 0),
    ...(columns.text > 0
      ? marked(around(textFor(said, words), columns.text, words), words, { dim })
      : []),
  ];
};

/** What a screen of results is painted from. */
export interface Shown {
  readonly state: AppState;
  readonly screen: FindScreen;
  readonly layout: Layout;
  readonly theme: Theme;
}

/** "12 of 431": where one is among what was found. */
export const findCorner = ({ typed, rows, cursor }: FindScreen): string =>
  typed.trim() === '' || rows.count === 0 ? '' : `${cursor + 1} of ${rows.count}`;
