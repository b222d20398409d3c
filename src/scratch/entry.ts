import type { RegistryNames } from '../grading/identify.ts';
import type { Mistake } from '../grading/mistake.ts';
import type { Identity } from '../grading/verdict.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Item } from '../registry/item.ts';

/** What lines are held against. */
export interface Listing {
  readonly catalog: Catalog;
  /** The items of the list, under the names it prints. */
  readonly items: readonly Item[];
  readonly registryName?: RegistryNames | undefined;
}

/** An item of the list that a pair names, and which of its numbers. */
export interface Hit {
  readonly item: Item;
  readonly ports: readonly number[];
  /** The name as it is written, where a slip was forgiven. */
  readonly corrected?: string;
}

/** What is wrong with a pair: what the numbers are, and what the name uses. */
export interface WrongFacts {
  /** Numbers with what they are; undefined where nobody knows. */
  readonly numbers: readonly { readonly port: number; readonly is: Identity | undefined }[];
  /** The item that the name is. */
  readonly named: Item | undefined;
  /** The numbers are right, the transport is not. */
  readonly mistake: Mistake | undefined;
}

export interface WrongEntry {
  readonly verdict: 'wrong';
  readonly text: string;
  readonly ports: readonly number[];
  readonly name: string;
  readonly facts: WrongFacts;
}

/** One pair of number and name as it was written, and what it is worth. */
export type Entry =
  | {
      readonly verdict: 'right' | 'slip' | 'partly';
      readonly text: string;
      readonly hits: readonly Hit[];
    }
  /** True, and not on the list. */
  | { readonly verdict: 'beside'; readonly text: string; readonly is: string }
  | WrongEntry;

/** Why a line cannot stand: it holds no number, or no name. */
export type Unread = 'number' | 'name';

export type Reading = { readonly entries: readonly Entry[] } | { readonly unread: Unread };
