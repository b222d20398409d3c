import { Text } from 'ink';
import { memo, type ReactNode } from 'react';
import { gridColumns } from '../app/map-layout.ts';
import { type GridMark, gridPorts, type PortGrid } from '../charts/port-grid.ts';
import { type MapPiece, Pieces } from './map-look.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

/** The first port of a row, and behind it the place of a bracket. */
const labelWidth = 5;

/** How the grid stands in a width: ports a row, and after how many of them a space helps the eye. */
export interface GridShape {
  readonly columns: number;
  readonly group: number;
  /** Of all of it, with the bracket at the end. */
  readonly width: number;
}

/** The shape of the grid in a width. */
export const gridShape = (width: number): GridShape => {
  const columns = gridColumns(width);
  const widthWith = (group: number): number =>
    labelWidth + columns + Math.ceil(columns / group) - 1 + 1;
  const group = [8, 16, columns].find((each) => widthWith(each) <= width) ?? columns;
  return { columns, group, width: widthWith(group) };
};

/** How many rows there are. */
export const gridRows = ({ columns }: GridShape): number => gridPorts / columns;

const rulerStep = 8;

/** "0 8 16 ...": how far each column is from the first of its row. */
export const GridRuler = ({
  shape: { columns, group },
}: {
  readonly shape: GridShape;
}): ReactNode => {
  let text = '';
  for (let at = 0; at < columns; at += rulerStep)
    text = text.padEnd(labelWidth + at + Math.floor(at / group)) + at;
  return (
    <Text wrap="truncate">
      <Quiet>{text}</Quiet>
    </Text>
  );
};

const signOf = (mark: GridMark, { signs }: Theme): string =>
  mark === 'ours' || mark === 'named' || mark === 'free' ? signs.beside[mark] : signs.levels[mark];

interface Square {
  readonly sign: string;
  readonly look: MapPiece['look'];
}

const space: Square = { sign: ' ', look: 'free' };

/** The squares of a row: its ports, a space after each group and a place for a bracket at either end. */
const squaresOf = (
  marks: readonly GridMark[],
  { group }: GridShape,
  theme: Theme,
): readonly Square[] => [
  space,
  ...marks.flatMap((mark, at): readonly Square[] => {
    // What is on the list and not met is to be seen among names of the registry.
    const look = mark === 'unmet' ? 'plain' : mark;
    const square: Square = { sign: signOf(mark, theme), look };
    return at > 0 && at % group === 0 ? [space, square] : [square];
  }),
  space,
];

/** Neighbours of one look as one piece. */
const inRuns = (squares: readonly Square[]): readonly MapPiece[] => {
  const runs: { text: string; look: MapPiece['look'] }[] = [];
  for (const { sign, look } of squares) {
    const last = runs.at(-1);
    if (last && (last.look === look || sign === ' ')) last.text += sign;
    else runs.push({ text: sign, look });
  }
  return runs;
};

const rowPieces = (
  squares: readonly Square[],
  here: number | undefined,
  { group }: GridShape,
): readonly MapPiece[] => {
  if (here === undefined) return inRuns(squares);
  const at = 1 + here + Math.floor(here / group);
  const { sign, look } = squares[at] ?? space;
  return [
    ...inRuns(squares.slice(0, at - 1)),
    { text: `[${sign}]`, look: look === 'named' || look === 'free' ? 'plain' : look, here: true },
    ...inRuns(squares.slice(at + 2)),
  ];
};

interface Row {
  readonly ports: PortGrid;
  readonly first: number;
  readonly columns: number;
  readonly group: number;
  readonly width: number;
  /** The column moved to, where it is on this row. */
  readonly here: number | undefined;
  /** What stands beside the row. */
  readonly beside: MapPiece | undefined;
  readonly theme: Theme;
}

const gapBeside = 4;

/** A row of ports. It is made anew only when something of it has changed: of a move, two rows. */
const PortRow = memo(({ ports, first, here, beside, theme, ...shape }: Row): ReactNode => {
  const squares = squaresOf(ports.marks.slice(first, first + shape.columns), shape, theme);
  const label: MapPiece = { text: String(first).padStart(labelWidth - 1), look: 'around' };
  const gap: MapPiece = { text: ' '.repeat(gapBeside), look: 'plain' };
  const further = beside ? [gap, beside] : [];
  return (
    <Text wrap="truncate">
      <Pieces pieces={[label, ...rowPieces(squares, here, shape), ...further]} theme={theme} />
    </Text>
  );
});

/** Rows of the grid from one to another, what its signs mean beside them where there is room. */
export const PortRows = ({
  ports,
  port,
  shape,
  first,
  last,
  beside,
  theme,
}: {
  readonly ports: PortGrid;
  readonly port: number;
  readonly shape: GridShape;
  readonly first: number;
  readonly last: number;
  readonly beside: readonly MapPiece[];
  readonly theme: Theme;
}): ReactNode =>
  Array.from({ length: last - first }, (_, at) => {
    const start = (first + at) * shape.columns;
    const isHere = port >= start && port < start + shape.columns;
    return (
      <PortRow
        key={start}
        {...{ ports, first: start, ...shape, theme }}
        here={isHere ? port - start : undefined}
        beside={beside[at]}
      />
    );
  });
