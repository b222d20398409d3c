import type { Catalog } from '../registry/catalog.ts';
import { type Item, portNumbers } from '../registry/item.ts';
import type { Entry } from './entry.ts';
import { isFound, type Sheet } from './sheet.ts';

/** An item that was not written down, or only a part of its numbers. */
export interface Gap {
  readonly item: Item;
  /** The numbers that are missing, where others were written. */
  readonly lacks: readonly number[] | undefined;
}

export interface FamilyGaps {
  /** Undefined for names that only the registry knows. */
  readonly family: string | undefined;
  readonly found: number;
  readonly total: number;
  readonly gaps: readonly Gap[];
}

type EntryOf<V extends Entry['verdict']> = Extract<Entry, { readonly verdict: V }>;

/** One thing that the result of a sheet tells, in the order they are told. */
export type ResultPart =
  | ({ readonly kind: 'gaps' } & FamilyGaps)
  | { readonly kind: 'complete'; readonly families: readonly (string | undefined)[] }
  | { readonly kind: 'wrong'; readonly entry: EntryOf<'wrong'> }
  | { readonly kind: 'slip'; readonly text: string; readonly corrected: string }
  | { readonly kind: 'beside'; readonly entries: readonly EntryOf<'beside'>[] }
  | { readonly kind: 'twice'; readonly texts: readonly string[] };

const gapOf = (sheet: Sheet, item: Item): readonly Gap[] => {
  if (isFound(sheet, item)) return [];
  const known = sheet.remembered.get(item.id);
  const lacks = known && portNumbers(item).filter((port) => !known.has(port));
  return [{ item, lacks }];
};

const lowest = (items: readonly Item[]): number => Math.min(...items.flatMap(portNumbers));

/** The families of a list by their lowest port, with what of each was not written down. */
const familiesIn = (
  sheet: Sheet,
  items: readonly Item[],
  catalog: Catalog,
): readonly FamilyGaps[] => {
  const families = new Map<string, Item[]>();
  for (const item of items) families.set(item.family, [...(families.get(item.family) ?? []), item]);
  return [...families]
    .sort(([, a], [, b]) => lowest(a) - lowest(b))
    .map(([id, own]) => {
      const gaps = [...own]
        .sort((a, b) => lowest([a]) - lowest([b]))
        .flatMap((item) => gapOf(sheet, item));
      const family = catalog.families.get(id)?.name;
      return { family, found: own.length - gaps.length, total: own.length, gaps };
    });
};

const partOf = (entry: Entry): readonly ResultPart[] => {
  if (entry.verdict === 'wrong') return [{ kind: 'wrong', entry }];
  const corrected = 'hits' in entry ? entry.hits[0]?.corrected : undefined;
  return corrected === undefined ? [] : [{ kind: 'slip', text: entry.text, corrected }];
};

/** What a marked sheet comes to: the gaps by family first, then what was wrong, written with a slip, beside the list. */
export const resultOf = (
  sheet: Sheet,
  items: readonly Item[],
  catalog: Catalog,
): readonly ResultPart[] => {
  const families = familiesIn(sheet, items, catalog);
  const complete = families.filter(({ gaps }) => gaps.length === 0).map(({ family }) => family);
  const once = sheet.marks.filter(({ twice }) => !twice).map(({ entry }) => entry);
  const beside = once.filter((entry) => entry.verdict === 'beside');
  const twice = sheet.marks.filter((mark) => mark.twice).map(({ entry }) => entry.text);
  const parts = once.flatMap(partOf);
  return [
    ...families
      .filter(({ gaps }) => gaps.length > 0)
      .map((family): ResultPart => ({ kind: 'gaps', ...family })),
    ...(complete.length > 0 ? [{ kind: 'complete', families: complete } as const] : []),
    ...parts.filter(({ kind }) => kind === 'wrong'),
    ...parts.filter(({ kind }) => kind === 'slip'),
    ...(beside.length > 0 ? [{ kind: 'beside', entries: beside } as const] : []),
    ...(twice.length > 0 ? [{ kind: 'twice', texts: twice } as const] : []),
  ];
};
