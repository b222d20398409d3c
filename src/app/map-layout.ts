import type { MapFamily, PortMap } from '../charts/port-map.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import type { WindowSize } from '../terminal/window.ts';

const widest = 116;
const indent = 4;

/** How wide the map is in a window: as wide as the body of a wide screen (screens/frame.tsx). */
export const mapWidth = ({ columns, rows }: WindowSize): number =>
  Math.min(columns - 2, widest) - (columns < 60 || rows < 16 ? 0 : indent);

const wideGrid = 64;
const narrowGrid = 32;
/** The first port of a row, and a bracket on either side. */
const aroundGrid = 6;

/** How many ports stand on a row of the grid at a width. */
export const gridColumns = (width: number): number =>
  width >= wideGrid + aroundGrid ? wideGrid : narrowGrid;

/** A cell on its line. */
export interface PlacedCell {
  /** Its place among all cells. */
  readonly at: number;
  /** The column of its opening bracket, from the left edge of the map. */
  readonly x: number;
  /** With both brackets; what is longer is cut. */
  readonly width: number;
}

export interface MapLine {
  readonly family: number;
  readonly cells: readonly PlacedCell[];
}

/** Which cell stands where at a width. Moving and painting both go by it. */
export interface MapLayout {
  /** The column in which families are named. */
  readonly gutter: number;
  readonly names: readonly string[];
  readonly lines: readonly MapLine[];
  /** The line of each cell. */
  readonly lineOf: readonly number[];
}

/** The sign and the space behind it, and the brackets. */
const aroundLabel = 4;
const longestCell = 34;
const narrowestUnit = 10;
const widestUnit = 24;
/** So many more lines are worth straighter columns. */
const looseness = 1.1;
/** Names of families take no more of the width than this; else their first words do. */
const widestGutter = 0.3;

const labelLength = (item: Item): number =>
  [...formatPorts(portNumbers(item)), ...item.name].length + 1;

const firstWord = (name: string): string => name.split(/[ ,]/)[0] ?? name;

const gutterOf = ({ families }: PortMap, width: number): Pick<MapLayout, 'gutter' | 'names'> => {
  const whole = families.map(({ name }) => name);
  const fits = Math.max(0, ...whole.map(({ length }) => length)) <= width * widestGutter;
  const names = fits ? whole : whole.map(firstWord);
  return { names, gutter: Math.max(0, ...names.map(({ length }) => length)) + 1 };
};

/** The cells of a family in lines: each begins at a multiple of the unit, so that columns stand under each other. */
const linesOf = (
  { cells }: MapFamily,
  family: number,
  first: number,
  unit: number,
  room: number,
): readonly MapLine[] => {
  const lines: PlacedCell[][] = [[]];
  let x = 0;
  for (const [at, { item }] of cells.entries()) {
    const width = Math.min(labelLength(item) + aroundLabel, room, longestCell);
    if (x > 0 && x + width > room) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ at: first + at, x, width });
    x += Math.ceil(width / unit) * unit;
  }
  return lines.map((placed) => ({ family, cells: placed }));
};

const linesWith = ({ families }: PortMap, unit: number, room: number): readonly MapLine[] => {
  let first = 0;
  return families.flatMap((family, at) => {
    const lines = linesOf(family, at, first, unit, room);
    first += family.cells.length;
    return lines;
  });
};

/** Of the units that need about the fewest lines the widest. */
const bestLines = (map: PortMap, room: number): readonly MapLine[] => {
  const most = Math.max(narrowestUnit, Math.min(widestUnit, room));
  const tried = Array.from({ length: most - narrowestUnit + 1 }, (_, step) =>
    linesWith(map, most - step, room),
  );
  const fewest = Math.min(...tried.map(({ length }) => length));
  return tried.find(({ length }) => length <= fewest * looseness) ?? [];
};

const layOut = (map: PortMap, width: number): MapLayout => {
  const { gutter, names } = gutterOf(map, width);
  const lines = bestLines(map, width - gutter).map(({ family, cells }) => ({
    family,
    cells: cells.map((cell) => ({ ...cell, x: cell.x + gutter })),
  }));
  const lineOf = lines.flatMap(({ cells }, line) => cells.map(() => line));
  return { gutter, names, lines, lineOf };
};

const known = new WeakMap<PortMap, MapLayout & { readonly width: number }>();

/** The layout of a map at a width; the last one of each map is kept, since every key asks for it. */
export const layoutMap = (map: PortMap, width: number): MapLayout => {
  const last = known.get(map);
  if (last?.width === width) return last;
  const layout = { ...layOut(map, width), width };
  known.set(map, layout);
  return layout;
};
