import { beyondOf } from '../registry/beyond.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';

/** Signs of a check: who made it, and what the questions come to; then the rules, where they are not the usual ones. */
export const versionSigns = 3;
export const hashSigns = 4;
export const rulesSigns = 2;

const mostTyped = 200;

/**
 * As typed from a board: any case, any dash, spaces for dashes. Quotes and the like around it are left out, and the 1 of
 * its form may be an I or an L: it alone of a code's fixed signs looks like others.
 */
export const tidied = (text: string): string =>
  text
    .slice(0, mostTyped)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212_\s]+/gu, '-')
    .replace(/^[^A-Z0-9]+|[^A-Z0-9]+$/g, '')
    .replace(/^PQ[IL]/, 'PQ1');

/** The parts of a code, as typed. */
export interface CodeParts {
  readonly deck: Deck;
  readonly count: string;
  readonly seed: string;
  readonly check: string;
}

const codeForm = /^PQ1-(.+)-(\d{1,4})-([A-Z0-9]{1,12})-([A-Z0-9]{7}|[A-Z0-9]{9})$/;

/** The number of a code's form, 1 for those known here; undefined where the text is nothing like a code. */
export const formOf = (text: string): number | undefined => {
  const [, form] = /^PQ([1-9]\d{0,2})-./.exec(text) ?? [];
  return form === undefined ? undefined : Number(form);
};

/** The parts of a code that has its dashes. */
export const dashedParts = (
  text: string,
): (Omit<CodeParts, 'deck'> & { readonly list: string }) | undefined => {
  const [, list, count = '', seed = '', check = ''] = codeForm.exec(text) ?? [];
  return list === undefined ? undefined : { list: list.toLowerCase(), count, seed, check };
};

const unseparated = (text: string): string => text.replace(/[-.]/g, '');

/** Every list, or ring beyond one, that a code without its dashes may begin with; with what follows. */
const listsIn = (text: string, catalog: Catalog): readonly (readonly [Deck, string])[] =>
  catalog.decks.flatMap((deck) => {
    const names = [deck.id, ...deck.aliases].map((name) => unseparated(name.toUpperCase()));
    return [...new Set(names)]
      .filter((name) => text.startsWith(name))
      .flatMap((name) => {
        const rest = text.slice(name.length);
        const ring = rest.startsWith('BEYOND') ? beyondOf(catalog, deck) : undefined;
        return [[deck, rest] as const, ...(ring ? [[ring, rest.slice(6)] as const] : [])];
      });
  });

/** All that a code can mean whose dashes are left out, or stand elsewhere: its check says which it is. */
export const partsWithoutDashes = (text: string, catalog: Catalog): readonly CodeParts[] => {
  const [, rest] = /^PQ1(.+)$/.exec(unseparated(text)) ?? [];
  if (rest === undefined) return [];
  return listsIn(rest, catalog).flatMap(([deck, tail]) =>
    [1, 2, 3, 4].flatMap((digits) =>
      [versionSigns + hashSigns, versionSigns + hashSigns + rulesSigns].flatMap((signs) => {
        const count = tail.slice(0, digits);
        const seed = tail.slice(digits, -signs);
        const isCode = /^[1-9]\d*$/.test(count) && /^[A-Z0-9]{1,12}$/.test(seed);
        return isCode && tail.length > digits + signs
          ? [{ deck, count, seed, check: tail.slice(-signs) }]
          : [];
      }),
    ),
  );
};
