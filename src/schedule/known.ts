import { knownFrom } from '../memory/known-days.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import type { CardId, Item } from '../registry/item.ts';
import { recallAt } from './agenda.ts';

export { knownFrom };

/** How well an item is known now: its weakest met direction decides. */
type Knowledge = 'unmet' | 'shaky' | 'known';

/** How a map shows an item: known, at risk or missed, met and steady but not yet in two ways, or not met. */
export const levels = ['solid', 'shaky', 'new', 'unmet'] as const;
export type Level = (typeof levels)[number];

/** One way of asking is not knowing a port: two have to have been met, where there are two. */
export const waysNeeded = ({ directions }: Item): number => Math.min(2, directions.length);

const knowledgeOf = (item: Item, memory: Memory, now: Moment): Knowledge => {
  const met = item.directions.flatMap((direction) => memory.cards.get(item.cards[direction]) ?? []);
  if (met.length === 0) return 'unmet';
  const isSteady = met.every((card) => card.missedAt === null && recallAt(card, now) >= knownFrom);
  return isSteady && met.length >= waysNeeded(item) ? 'known' : 'shaky';
};

/** How well an item is known now, as a map shows it. */
export const levelOf = (item: Item, memory: Memory, now: Moment): Level => {
  const knowledge = knowledgeOf(item, memory, now);
  if (knowledge === 'known') return 'solid';
  if (knowledge === 'unmet') return 'unmet';
  return weakestOf(item, memory, now)[1] < knownFrom ? 'shaky' : 'new';
};

/** An item's card that is most at risk, and the chance of its recall (0-1; 0 while it is missed). */
const weakestOf = (item: Item, memory: Memory, now: Moment): readonly [CardId, number] => {
  const chances = item.directions.flatMap((direction): readonly (readonly [CardId, number])[] => {
    const id = item.cards[direction];
    const card = memory.cards.get(id);
    return card ? [[id, card.missedAt === null ? recallAt(card, now) : 0]] : [];
  });
  return chances.sort(([, a], [, b]) => a - b)[0] ?? ['', 1];
};

/** How many items of a deck are known, and those met that are not, the most at risk first. */
export const knownItems = (
  deck: Deck,
  memory: Memory,
  now: Moment,
): { readonly known: number; readonly total: number; readonly shaky: readonly Item[] } => {
  const items = deck.items.map(({ item }) => ({ item, knowledge: knowledgeOf(item, memory, now) }));
  const atRisk = items
    .filter(({ knowledge }) => knowledge === 'shaky')
    .map(({ item }) => ({ item, weakest: weakestOf(item, memory, now) }))
    .filter(({ weakest: [, chance] }) => chance < knownFrom);
  // Items that share a card are shaky together: the one that gives it its name is told.
  const byCard = new Map<CardId, (typeof atRisk)[number]>();
  for (const each of atRisk) {
    const [id] = each.weakest;
    if (!byCard.has(id) || id.startsWith(`${each.item.id}:`)) byCard.set(id, each);
  }
  return {
    known: items.filter(({ knowledge }) => knowledge === 'known').length,
    total: items.length,
    shaky: [...byCard.values()].sort((a, b) => a.weakest[1] - b.weakest[1]).map(({ item }) => item),
  };
};
