import { gridPorts } from '../charts/port-grid.ts';
import type { Command } from './command.ts';
import type { MapLayout, MapLine } from './map-layout.ts';

/** Where one is on the map, and the column that up and down keep to. */
export interface MapPlace {
  readonly cursor: number;
  readonly goal: number | undefined;
}

const columnOf = ({ lines, lineOf }: MapLayout, cursor: number): number =>
  lines[lineOf[cursor] ?? 0]?.cells.find(({ at }) => at === cursor)?.x ?? 0;

/** The cell of a line that is nearest to a column; the first one of two as near. */
const nearest = ({ cells }: MapLine, column: number): number | undefined => {
  const distance = ({ x, width }: MapLine['cells'][number]): number =>
    Math.max(0, x - column, column - (x + width - 1));
  return cells.reduce<MapLine['cells'][number] | undefined>(
    (best, cell) => (best && distance(best) <= distance(cell) ? best : cell),
    undefined,
  )?.at;
};

/** So many lines up or down, no further than the ends. */
const vertically = (layout: MapLayout, { cursor, goal }: MapPlace, lines: number): MapPlace => {
  const column = goal ?? columnOf(layout, cursor);
  const wanted = (layout.lineOf[cursor] ?? 0) + lines;
  const line = layout.lines[Math.min(layout.lines.length - 1, Math.max(0, wanted))];
  return { cursor: (line && nearest(line, column)) ?? cursor, goal: column };
};

/**
 * Where a moving command leads on the map; undefined when it moves nothing. Left and right go through all cells in
 * their order, up and down to the nearest of another line.
 * @param page so many lines are a page
 */
export const movedOnMap = (
  layout: MapLayout,
  place: MapPlace,
  command: Command | undefined,
  page: number,
): MapPlace | undefined => {
  const last = layout.lineOf.length - 1;
  switch (command) {
    case 'up':
      return vertically(layout, place, -1);
    case 'down':
      return vertically(layout, place, 1);
    case 'page-up':
      return vertically(layout, place, -page);
    case 'page-down':
      return vertically(layout, place, page);
    case 'less':
      return { cursor: Math.max(0, place.cursor - 1), goal: undefined };
    case 'more':
      return { cursor: Math.min(last, place.cursor + 1), goal: undefined };
    case 'first':
      return { cursor: 0, goal: undefined };
    case 'last':
      return { cursor: last, goal: undefined };
    default:
      return undefined;
  }
};

const manyRows = 4;

/** Where a moving command leads on the grid of all system ports; undefined when it moves nothing. */
export const movedOnGrid = (
  port: number,
  columns: number,
  command: Command | undefined,
): number | undefined => {
  const within = (wanted: number): number => (wanted >= 0 && wanted < gridPorts ? wanted : port);
  switch (command) {
    case 'up':
      return within(port - columns);
    case 'down':
      return within(port + columns);
    case 'page-up':
      return within(port - Math.min(Math.floor(port / columns), manyRows) * columns);
    case 'page-down': {
      const below = Math.floor((gridPorts - 1 - port) / columns);
      return within(port + Math.min(below, manyRows) * columns);
    }
    case 'less':
      return within(port - 1);
    case 'more':
      return within(port + 1);
    case 'first':
      return 0;
    case 'last':
      return gridPorts - 1;
    default:
      return undefined;
  }
};
