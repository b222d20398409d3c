import type { PortGrid } from '../charts/port-grid.ts';
import type { PortMap } from '../charts/port-map.ts';
import type { MapPlace } from './map-moves.ts';

/** A search: what is typed, whether anything fits, and where one was before. */
export interface Finding {
  readonly typed: string;
  readonly found: boolean;
  readonly from: number;
}

/** The port map: the list at hand by family, or all of 0 to 1023. */
export interface MapScreen extends MapPlace {
  readonly name: 'map';
  /** What it shows, as of when it was opened. */
  readonly map: PortMap;
  /** Names are covered, for the learner to say them first; the one moved to may have been uncovered. */
  readonly covered: boolean;
  readonly uncovered: boolean;
  readonly finding: Finding | undefined;
  /** All ports from 0 to 1023, in place of the list, and the one moved to. */
  readonly grid: { readonly ports: PortGrid; readonly port: number } | undefined;
}
