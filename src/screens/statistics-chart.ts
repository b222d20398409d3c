import type { Room } from './charts/pieces.ts';
import type { TextLine } from './text-line.tsx';

/** A chart of the statistics, to be drawn in whatever room there is for it. */
export interface Chart {
  /** With fewer rows it gives up its legend, and the line about the row moved to. */
  readonly least: number;
  /** With fewer there is no air round it. */
  readonly good: number;
  /** With as many it needs no more: the rest is air. */
  readonly wanted: number;
  /** What its signs mean; the first one that fits. */
  readonly legends: readonly TextLine[];
  /** At most as many rows as the room has. */
  readonly draw: (room: Room) => readonly TextLine[];
}
