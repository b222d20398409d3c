import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { byFamily } from '../registry/by-family.ts';
import type { Deck } from '../registry/deck.ts';
import type { CardId, Item } from '../registry/item.ts';
import type { Family } from '../registry/service.ts';
import type { FamilyChart } from './charts.ts';
import { levelsOf } from './levels.ts';
import { scoreOn } from './score.ts';

/** All cards that hold something of an item, in whatever way it was asked. */
const cardsOf = ({ cards }: Item): readonly CardId[] => Object.values(cards);

/** A list family by family, in the order of their lowest ports, as its sheet has them. */
export const familyCharts = (
  deck: Deck,
  families: ReadonlyMap<string, Family>,
  memory: Memory,
  now: Moment,
): readonly FamilyChart[] =>
  byFamily(
    deck.items.map(({ item }) => item),
    (item) => item,
    families,
  ).map(({ id, name, members }) => ({
    id,
    name,
    levels: levelsOf(members, memory, now),
    total: members.length,
    score: scoreOn(members.flatMap(cardsOf), memory),
  }));
