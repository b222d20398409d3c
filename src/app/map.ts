import { gridPorts, portGridOf } from '../charts/port-grid.ts';
import { type PortMap, portMapOf } from '../charts/port-map.ts';
import { cardsOf } from '../registry/deck.ts';
import { portNumbers } from '../registry/item.ts';
import type { Press } from './choosing.ts';
import type { Command, Place } from './command.ts';
import { openEntry, openSubject } from './entry.ts';
import { findCell, findSystemPort } from './map-find.ts';
import { gridColumns, layoutMap, mapWidth } from './map-layout.ts';
import { movedOnGrid, movedOnMap } from './map-moves.ts';
import type { Finding, MapScreen } from './map-screen.ts';
import { goHome, startStudy } from './navigate.ts';
import { type AppState, memoryNow, only, type Stamp, type Step } from './state.ts';

const longestSearch = 40;

const mapOf = (state: AppState): PortMap => {
  const { deck, equipment, settings, now } = state;
  return portMapOf(deck, equipment.catalog.families, settings.minutes, memoryNow(state), now);
};

/** The map of the list at hand, as of now. */
export const openMap = (state: AppState): AppState => ({
  ...state,
  screen: {
    name: 'map',
    map: mapOf(state),
    cursor: 0,
    goal: undefined,
    covered: false,
    uncovered: false,
    finding: undefined,
    grid: undefined,
  },
});

/** Where keys are heard on the map. */
export const mapPlace = ({ finding, grid }: MapScreen): Place => {
  if (finding) return 'map-find';
  return grid ? 'grid' : 'map';
};

const newFinding = (from: number): Finding => ({ typed: '', found: false, from });

/** Commands of the map that would do nothing right now. */
export const idleOnMap = ({ covered, uncovered }: MapScreen): readonly Command[] => {
  if (!covered) return ['uncover', 'reveal'];
  return uncovered ? ['cover', 'reveal'] : ['cover'];
};

const show = (state: AppState, screen: MapScreen): Step => only({ ...state, screen });

/** Another cell is moved to; what was uncovered is covered again. */
const at = (screen: MapScreen, cursor: number): MapScreen =>
  cursor === screen.cursor ? screen : { ...screen, cursor, goal: undefined, uncovered: false };

/** So much of a window is not the map: heading, details, footer. */
const rowsAround = 10;

const pageOf = ({ size }: AppState): number => Math.max(3, size.rows - rowsAround);

/** A session of just the cell's cards, due or not; its end leads back here. */
const drill = (state: AppState, screen: MapScreen, stamp: Stamp): AppState => {
  const item = screen.map.cells[screen.cursor]?.item;
  if (!item) return state;
  const ids = item.directions.map((direction) => item.cards[direction]);
  const cards = cardsOf(state.deck).filter(({ id }) => ids.includes(id));
  const wish = { ...state.wish, exercise: undefined, cards };
  return { ...startStudy({ ...state, wish }, stamp), drilledFrom: screen };
};

/** Back from the end of a drill to the cell it was begun from, with what it has changed. */
export const backToMap = (state: AppState, from: MapScreen, { at: now }: Stamp): AppState => {
  const home = goHome(state, now);
  const map = mapOf(home);
  const { catalog } = home.equipment;
  const grid = from.grid && { ...from.grid, ports: portGridOf(map, catalog, home.registry()) };
  return { ...home, screen: { ...from, map, grid, uncovered: false } };
};

/** All system ports, the one moved to being the cell's where it is one of them. */
const openGrid = (state: AppState, screen: MapScreen): Step => {
  const [first = 0] = portNumbers(screen.map.cells[screen.cursor]?.item ?? { ports: [] });
  const ports = portGridOf(screen.map, state.equipment.catalog, state.registry());
  return show(state, { ...screen, grid: { ports, port: first < gridPorts ? first : 0 } });
};

/** All about the cell moved to: its service, or the port of a name that only the registry has. */
const openCell = (state: AppState, { map, cursor }: MapScreen, { read }: Stamp): AppState => {
  const item = map.cells[cursor]?.item;
  if (!item) return state;
  const { service } = item;
  return service
    ? openSubject(state, { kind: 'service', service }, read)
    : openEntry(state, portNumbers(item)[0] ?? 0, read);
};

const pressList = (state: AppState, screen: MapScreen, { command, stamp }: Press): Step => {
  const layout = layoutMap(screen.map, mapWidth(state.size));
  const moved = movedOnMap(layout, screen, command, pageOf(state));
  if (moved) return show(state, { ...at(screen, moved.cursor), goal: moved.goal });
  switch (command) {
    case 'back':
      return only(goHome(state, stamp.at));
    case 'take':
      return only(drill(state, screen, stamp));
    case 'open':
      return only(openCell(state, screen, stamp));
    case 'find':
      return show(state, { ...screen, finding: newFinding(screen.cursor) });
    case 'cover':
    case 'uncover':
      return show(state, { ...screen, covered: command === 'cover', uncovered: false });
    case 'reveal':
      return show(state, { ...screen, uncovered: screen.covered });
    case 'grid':
      return openGrid(state, screen);
    default:
      return only(state);
  }
};

type Grid = NonNullable<MapScreen['grid']>;

const pressGrid = (
  state: AppState,
  screen: MapScreen,
  grid: Grid,
  { command, stamp }: Press,
): Step => {
  const port = movedOnGrid(grid.port, gridColumns(mapWidth(state.size)), command);
  if (port !== undefined) return show(state, { ...screen, grid: { ...grid, port } });
  switch (command) {
    case 'back':
    case 'grid':
      return show(state, { ...screen, grid: undefined });
    case 'take':
      return only(openEntry(state, grid.port, stamp.read));
    case 'find':
      return show(state, { ...screen, finding: newFinding(grid.port) });
    default:
      return only(state);
  }
};

/** What fits is moved to; where nothing does one stays where one was. */
const search = (state: AppState, screen: MapScreen, text: string, from: number): MapScreen => {
  const typed = [...text].slice(0, longestSearch).join('');
  const { grid, map } = screen;
  const fit = grid ? findSystemPort(state.equipment.catalog, typed) : findCell(map, typed);
  const finding = { typed, found: fit !== undefined, from };
  const place = fit ?? from;
  return grid
    ? { ...screen, finding, grid: { ...grid, port: place } }
    : { ...at(screen, place), finding };
};

const pressFinding = (
  state: AppState,
  screen: MapScreen,
  { typed, from }: Finding,
  { command, key }: Press,
): Step => {
  const type = (text: string): Step => show(state, search(state, screen, text, from));
  switch (command) {
    case 'take':
      return show(state, { ...screen, finding: undefined });
    case 'back':
      return show(state, { ...search(state, screen, '', from), finding: undefined });
    case 'erase':
      return type([...typed].slice(0, -1).join(''));
    case 'clear':
      return type('');
    default:
      return key.name === 'text' || key.name === 'paste' ? type(typed + key.text) : only(state);
  }
};

/** Keys on the port map: in a search, on the grid of all ports, on the list. */
export const pressMap = (state: AppState, screen: MapScreen, press: Press): Step => {
  if (screen.finding) return pressFinding(state, screen, screen.finding, press);
  return screen.grid
    ? pressGrid(state, screen, screen.grid, press)
    : pressList(state, screen, press);
};
