import type { MapScreen } from '../app/map-screen.ts';
import { type AppState, memoryNow } from '../app/state.ts';
import type { PortMap } from '../charts/port-map.ts';
import type { Told } from '../plain/map-lines.ts';

/** What the words of the map are made from. */
export const toldOf = (state: AppState, map: PortMap): Told => ({
  map,
  catalog: state.equipment.catalog,
  memory: memoryNow(state),
  today: state.now.day,
});

/** Narrower than this the legend leaves no room for the list's name. */
const nameFrom = 76;

/** "Port map: CompTIA Network+ N10-009", "Ports 0 to 1023". */
export const mapHeading = ({ map, grid }: MapScreen, columns: number): string => {
  if (grid) return columns < nameFrom ? 'Ports 0-1023' : `Ports 0 to 1023: ${map.deck.name}`;
  return columns < nameFrom ? 'Port map' : `Port map: ${map.deck.name}`;
};
