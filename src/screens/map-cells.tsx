import { Text } from 'ink';
import { memo, type ReactNode } from 'react';
import { coveredName, type MapLayout, type MapLine, type PlacedCell } from '../app/map-layout.ts';
import type { PortMap } from '../charts/port-map.ts';
import { labelOf, portsOf } from '../plain/map-lines.ts';
import { cellsOf, cutTo, padTo } from './cells.ts';
import { type MapPiece, Pieces } from './map-look.tsx';
import type { Theme } from './theme.ts';

/** What decides how a cell is written. */
export interface CellsShown {
  readonly map: PortMap;
  /** Names are covered, but for the one that was uncovered. */
  readonly covered: boolean;
  readonly uncovered: boolean;
  readonly theme: Theme;
}

const textOf = (
  { at, width }: PlacedCell,
  isHere: boolean,
  { map, covered, uncovered, theme }: CellsShown,
): string => {
  const cell = map.cells[at];
  if (!cell) return '';
  const isCovered = covered && !(isHere && uncovered);
  const label = isCovered ? `${portsOf(cell.item)} ${coveredName}` : labelOf(cell.item);
  return cutTo(`${theme.signs.levels[cell.level]} ${label}`, width - 2);
};

/** A cell and the space up to the next one; the one moved to in brackets, which take the place of spaces. */
const piecesOf = (
  cell: PlacedCell,
  end: number,
  isHere: boolean,
  shown: CellsShown,
): readonly MapPiece[] => {
  const text = textOf(cell, isHere, shown);
  const look = shown.map.cells[cell.at]?.level ?? 'plain';
  const width = end - cell.x;
  if (!isHere) return [{ text: padTo(` ${text}`, width), look }];
  const space = ' '.repeat(Math.max(0, width - cellsOf(text) - 2));
  return [
    { text: `[${text}]`, look, here: true },
    { text: space, look: 'plain' },
  ];
};

interface Row extends CellsShown {
  readonly line: MapLine;
  /** The name of its family; empty but on the first line of one. */
  readonly name: string;
  readonly gutter: number;
  /** The cell moved to, where it is on this line. */
  readonly here: number | undefined;
}

/** A line of cells. It is made anew only when something of it has changed: of a move, two lines. */
const CellRow = memo(({ line, name, gutter, here, theme, ...shown }: Row): ReactNode => {
  const { cells } = line;
  const pieces = cells.flatMap((cell, at) => {
    const end = cells[at + 1]?.x ?? cell.x + cell.width;
    return piecesOf(cell, end, cell.at === here, { ...shown, theme });
  });
  const label: MapPiece = { text: name.padEnd(gutter), look: 'around' };
  return (
    <Text wrap="truncate">
      <Pieces pieces={[label, ...pieces]} theme={theme} />
    </Text>
  );
});

/** The lines of a map from one to another, with an empty one between families where there is room. */
export const Cells = ({
  layout,
  first,
  last,
  airy,
  cursor,
  ...shown
}: CellsShown & {
  readonly layout: MapLayout;
  readonly first: number;
  readonly last: number;
  readonly airy: boolean;
  readonly cursor: number;
}): ReactNode => {
  const { lines, names, gutter, lineOf } = layout;
  return lines.slice(first, last).flatMap((line, row) => {
    const at = first + row;
    const begins = lines[at - 1]?.family !== line.family;
    const name = begins || row === 0 ? (names[line.family] ?? '') : '';
    const here = lineOf[cursor] === at ? cursor : undefined;
    const own = <CellRow key={at} {...{ line, name, gutter, here }} {...shown} />;
    return airy && begins && row > 0 ? [<Text key={`above ${at}`}> </Text>, own] : [own];
  });
};
