import { type Drill, type DrillRules, makeDrill, usualRules } from '../../src/drill/drill.ts';
import { findDeckOrBeyond } from '../../src/registry/beyond.ts';
import type { Deck } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';

export const listNamed = (word: string): Deck => {
  const deck = findDeckOrBeyond(catalog, word);
  if (!deck) throw new Error(`no list ${word}`);
  return deck;
};

/** A drill of the content as it is. */
export const drillOf = (
  list: string,
  count: number,
  seed: string,
  rules: DrillRules = usualRules,
): Drill => makeDrill({ catalog, deck: listNamed(list) }, { count, seed, rules });
