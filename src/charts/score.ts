import type { Memory } from '../memory/memory.ts';
import { type Score, scoreOf } from '../memory/statistics.ts';
import type { CardId } from '../registry/item.ts';

/** Right answers to some cards, each counted once; first meetings stay out. */
export const scoreOn = (cards: Iterable<CardId>, memory: Memory): Score => {
  let [right, wrong] = [0, 0];
  for (const id of new Set(cards)) {
    const card = memory.cards.get(id);
    right += card?.right ?? 0;
    wrong += card?.wrong ?? 0;
  }
  return scoreOf({ right, wrong });
};
