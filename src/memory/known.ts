import type { Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import { recallAt, theta } from './due.ts';
import type { Memory } from './memory.ts';
import type { Moment } from './moment.ts';

/** How well an item is known now: its weakest met direction decides. */
type Knowledge = 'unmet' | 'shaky' | 'known';

const knowledgeOf = (item: Item, memory: Memory, now: Moment): Knowledge => {
  const met = item.directions.flatMap((direction) => memory.cards.get(item.cards[direction]) ?? []);
  if (met.length === 0) return 'unmet';
  const isSteady = met.every((card) => card.missedAt === null && recallAt(card, now) >= theta);
  // One way of asking is not knowing a port: two have to have been met, where there are two.
  const needed = Math.min(2, item.directions.length);
  return isSteady && met.length >= needed ? 'known' : 'shaky';
};

/** How many items of a deck are known, and those met that are not, the most at risk first. */
export const knownItems = (
  deck: Deck,
  memory: Memory,
  now: Moment,
): { readonly known: number; readonly total: number; readonly shaky: readonly Item[] } => {
  const items = deck.items.map(({ item }) => ({ item, knowledge: knowledgeOf(item, memory, now) }));
  const recall = (item: Item): number =>
    Math.min(
      ...item.directions.flatMap((direction) => {
        const card = memory.cards.get(item.cards[direction]);
        return card ? [card.missedAt === null ? recallAt(card, now) : 0] : [];
      }),
    );
  const isAtRisk = (item: Item): boolean => recall(item) < theta;
  return {
    known: items.filter(({ knowledge }) => knowledge === 'known').length,
    total: items.length,
    shaky: items
      .filter(({ item, knowledge }) => knowledge === 'shaky' && isAtRisk(item))
      .map(({ item }) => item)
      .sort((a, b) => recall(a) - recall(b)),
  };
};
