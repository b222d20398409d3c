import type { PortMap } from '../charts/port-map.ts';
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
/** On a list this long names are cut sooner, so that columns fill the width. */
const manyCells = 150;
const longestOfMany = 30;
const narrowestUnit = 10;
const widestUnit = 24;
/** So many more lines are worth straighter columns: none on a list that is looked at as a whole. */
const looseness = 1.05;
/** Names of families take no more of the width than this; else their first words do. */
const widestGutter = 0.3;

/** What stands for a name that is covered: its length must not tell which. */
export const coveredName = '....';

const labelLength = (item: Item): number =>
  formatPorts(portNumbers(item)).length + 1 + Math.max([...item.name].length, coveredName.length);

const firstWord = (name: string): string => name.split(/[ ,]/)[0] ?? name;

const gutterOf = ({ families }: PortMap, width: number): Pick<MapLayout, 'gutter' | 'names'> => {
  const whole = families.map(({ name }) => name);
  const fits = Math.max(0, ...whole.map(({ length }) => length)) <= width * widestGutter;
  const names = fits ? whole : whole.map(firstWord);
  return { names, gutter: Math.max(0, ...names.map(({ length }) => length)) + 1 };
};

/** A family's cells by how wide they would like to be, and the place of the first among all cells. */
interface Widths {
  readonly family: number;
  readonly first: number;
  readonly widths: readonly number[];
}

const longestIn = ({ cells }: PortMap, room: number): number =>
  cells.length < manyCells
    ? Math.min(room, longestCell)
    : Math.floor(room / Math.ceil(room / longestOfMany));

const widthsOf = (map: PortMap, room: number): readonly Widths[] => {
  const most = longestIn(map, room);
  let first = 0;
  return map.families.map(({ cells }, family) => {
    const widths = cells.map(({ item }) => Math.min(labelLength(item) + aroundLabel, most));
    first += cells.length;
    return { family, first: first - cells.length, widths };
  });
};

/**
 * The cells of a family in lines, as the columns in which they begin; each is a multiple of the unit, so that columns
 * stand under each other.
 */
const columnsOf = (
  widths: readonly number[],
  unit: number,
  room: number,
): readonly (readonly number[])[] => {
  const lines: number[][] = [[]];
  let x = 0;
  for (const width of widths) {
    if (x > 0 && x + width > room) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push(x);
    x += Math.ceil(width / unit) * unit;
  }
  return lines;
};

/** Of the units that need about the fewest lines the widest. */
const bestUnit = (families: readonly Widths[], room: number): number => {
  const widest = Math.max(narrowestUnit, Math.min(widestUnit, room));
  const tried = Array.from({ length: widest - narrowestUnit + 1 }, (_, step) => {
    const unit = widest - step;
    const lines = families.map(({ widths }) => columnsOf(widths, unit, room).length);
    return { unit, lines: lines.reduce((sum, each) => sum + each, 0) };
  });
  const fewest = Math.min(...tried.map(({ lines }) => lines));
  return tried.find(({ lines }) => lines <= fewest * looseness)?.unit ?? narrowestUnit;
};

const placed = (
  { family, first, widths }: Widths,
  unit: number,
  room: number,
  gutter: number,
): readonly MapLine[] => {
  let at = 0;
  return columnsOf(widths, unit, room).map((columns) => ({
    family,
    cells: columns.map((x) => {
      const cell = { at: first + at, x: x + gutter, width: widths[at] ?? 0 };
      at++;
      return cell;
    }),
  }));
};

const layOut = (map: PortMap, width: number): MapLayout => {
  const { gutter, names } = gutterOf(map, width);
  const room = width - gutter;
  const families = widthsOf(map, room);
  const unit = bestUnit(families, room);
  const lines = families.flatMap((family) => placed(family, unit, room, gutter));
  return {
    gutter,
    names,
    lines,
    lineOf: lines.flatMap(({ cells }, line) => cells.map(() => line)),
  };
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
