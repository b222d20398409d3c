import type { BoardRule, NameRule } from '../classroom/room.ts';
import type { Deck } from '../registry/deck.ts';

/** How a class is to be held. */
export interface TeachWish {
  readonly deck: Deck;
  readonly count: number;
  /** For each question. */
  readonly seconds: number;
  /** A roster is a file, and so of the command line. */
  readonly names: Exclude<NameRule, 'roster'>;
  readonly board: BoardRule;
  readonly speed: boolean;
}

/** A row of "Teach a class". */
export type TeachRow = keyof TeachWish;

export const teachRows: readonly TeachRow[] = [
  'deck',
  'count',
  'seconds',
  'names',
  'board',
  'speed',
];

/** Teach a class, and what is chosen for it so far. */
export interface TeachScreen {
  readonly name: 'teach';
  readonly cursor: number;
  readonly wish: TeachWish;
}
