import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { layoutMap, mapWidth } from '../app/map-layout.ts';
import type { MapScreen } from '../app/map-screen.ts';
import { shownRows } from '../app/rows.ts';
import type { Told } from '../plain/map-lines.ts';
import type { WindowSize } from '../terminal/window.ts';
import type { Layout } from './frame.tsx';
import { Cells } from './map-cells.tsx';
import { detailLines } from './map-details.ts';
import { GridRuler, gridRows, gridShape, PortRows } from './map-grid.tsx';
import { besideGrid, besideWidth } from './map-legend.tsx';
import { Quiet } from './quiet.tsx';
import { TextLines } from './text-line.tsx';
import type { Theme } from './theme.ts';

interface Shown {
  readonly screen: MapScreen;
  readonly told: Told;
  readonly size: WindowSize;
  readonly layout: Layout;
  readonly theme: Theme;
}

/** How the lines of a window are shared out between the map and what is said below it. */
interface Shares {
  readonly first: number;
  readonly last: number;
  /** A line between the two; it says how much is not seen. */
  readonly between: boolean;
  readonly details: number;
}

const mostDetails = 6;

/**
 * The map takes what it needs but for a few lines; what it leaves goes to the details.
 * @param fewest so many lines are left for what is said below
 */
const sharesOf = (lines: number, cursorLine: number, rows: number, fewest: number): Shares => {
  const fits = lines + fewest <= rows;
  const { first, last } = shownRows(lines, cursorLine, fits ? lines : rows - fewest - 1);
  const between = !fits || lines + fewest < rows;
  const left = rows - (last - first) - (between ? 1 : 0);
  return { first, last, between, details: Math.min(mostDetails, left) };
};

/** "12 lines above, 80 below", or an empty line. */
const Beyond = ({
  above,
  below,
  indent,
}: {
  readonly above: number;
  readonly below: number;
  readonly indent: number;
}): ReactNode => {
  const words = [above > 0 ? `${above} above` : '', below > 0 ? `${below} below` : ''];
  const text = words.filter(Boolean).join(', ');
  return (
    <Text wrap="truncate">
      <Quiet>{text === '' ? ' ' : `${' '.repeat(indent)}... ${text}`}</Quiet>
    </Text>
  );
};

const fewestDetails = (rows: number): number => (rows < 12 ? 2 : 3);

const ListBody = ({ screen, told, size, layout, theme }: Shown): ReactNode => {
  const { map, cursor, covered, uncovered } = screen;
  const rows = layout.bodyRows;
  const width = mapWidth(size);
  const placed = layoutMap(map, width);
  const { lines, lineOf, gutter } = placed;
  const fewest = fewestDetails(rows);
  const spread = lines.length + map.families.length - 1;
  const airy = spread + fewest < rows;
  const shares = airy
    ? { ...sharesOf(spread, 0, rows, fewest), last: lines.length }
    : sharesOf(lines.length, lineOf[cursor] ?? 0, rows, fewest);
  const { first, last, between, details } = shares;
  return (
    <Box flexDirection="column">
      <Cells layout={placed} {...{ first, last, airy, cursor, map, covered, uncovered, theme }} />
      {between ? <Beyond above={first} below={lines.length - last} indent={gutter + 1} /> : null}
      <TextLines
        lines={detailLines(screen, told, { width, rows: details, theme, explained: true })}
      />
    </Box>
  );
};

/** The ruler, the line below the grid, and as many lines of details as are ever needed. */
const aroundRuler = 6;

const GridBody = ({
  screen,
  grid: { ports, port },
  told,
  size,
  layout,
  theme,
}: Shown & { readonly grid: NonNullable<MapScreen['grid']> }): ReactNode => {
  const width = mapWidth(size);
  const shape = gridShape(width);
  const rows = gridRows(shape);
  // The empty line above the footer is given up for all rows to be seen at once.
  const room = layout.bodyRows + (layout.compact ? 0 : 1);
  const isTight = rows + 2 === room;
  const row = Math.floor(port / shape.columns);
  const hasRuler = layout.bodyRows >= rows + aroundRuler;
  const left = isTight ? room : layout.bodyRows - (hasRuler ? 1 : 0);
  const shares = sharesOf(rows, row, left, 2);
  const { first, last, between, details } = shares;
  const beside = width >= shape.width + besideWidth ? besideGrid(screen.map, theme) : [];
  const explained = beside.length > 0;
  return (
    <Box flexDirection="column">
      {hasRuler ? <GridRuler shape={shape} /> : null}
      <PortRows {...{ ports, port, shape, first, last, beside, theme }} />
      {between ? <Beyond above={first} below={rows - last} indent={5} /> : null}
      <TextLines lines={detailLines(screen, told, { width, rows: details, theme, explained })} />
    </Box>
  );
};

/** The list at hand as a map, or all of 0 to 1023, and below what there is to say of the place moved to. */
export const PortMap = (shown: Shown): ReactNode => {
  const { grid } = shown.screen;
  return grid ? <GridBody {...shown} grid={grid} /> : <ListBody {...shown} />;
};
