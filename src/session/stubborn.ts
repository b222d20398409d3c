import { stubbornFrom } from '../practice/rivals.ts';
import { directions, type Item } from '../registry/item.ts';
import type { SessionState } from './session.ts';

/** The item a card of which has become stubborn in this session: missed for the fourth time since it was met. */
export const becameStubborn = ({ tally, memory, base, plan }: SessionState): Item | undefined =>
  tally.missed
    .flatMap((id) => plan.catalog.items.get(id) ?? [])
    .find(({ cards }) =>
      directions.some((direction) => {
        const wrongIn = ({ cards: known }: typeof memory): number =>
          known.get(cards[direction])?.wrong ?? 0;
        return wrongIn(memory) >= stubbornFrom && wrongIn(base) < stubbornFrom;
      }),
    );
