import type { Hit } from '../registry/hit.ts';
import type { Item } from '../registry/item.ts';

/** What can be looked up: a hit, or a number that nothing has a name for. */
export type FindRow =
  | Hit
  | { readonly kind: 'bare'; readonly port: number; readonly dynamic: boolean };

/** Why rows are there though nothing was typed that fits them. */
export type FindGroup = 'near' | 'shaky';

/** What a search comes to, row by row; the rows are made when they are looked at. */
export interface FindRows {
  readonly count: number;
  row(at: number): FindRow | undefined;
  /** From which row on they are of a group, and which; the count where none is. */
  readonly groupFrom: number;
  readonly group: FindGroup | undefined;
}

/** The reference: what was typed, and what it finds. */
export interface FindScreen {
  readonly name: 'find';
  readonly typed: string;
  readonly rows: FindRows;
  /** The row moved to. */
  readonly cursor: number;
  /** The list's items, by the id of their service or their own. */
  readonly listed: ReadonlyMap<string, Item>;
}
