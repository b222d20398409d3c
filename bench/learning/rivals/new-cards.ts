import { areSiblings } from '../deck.ts';
import type { Setting } from '../policy.ts';
import { shuffled } from './shuffled.ts';

/** The cards not met yet, in the order they come in. */
export interface NewCards {
  startDay(): void;
  /** The next one; at its strongest no sibling of the card asked last. */
  next(last: number): number | undefined;
  meet(card: number): void;
  metToday(): number;
  /** All cards met, oldest first. */
  met(): readonly number[];
}

/** The easiest first by what the content says, else as the shuffle has it. */
const inOrder = ({ cards, learnerSeed }: Setting, form: 'shipped' | 'strong'): number[] => {
  const order = [...shuffled(cards.length, learnerSeed)];
  const prior = (card: number): number => cards[card]?.items[0]?.difficulty ?? 0;
  return form === 'shipped' ? order : order.sort((a, b) => prior(a) - prior(b));
};

/** New cards as an app brings them in: shuffled, siblings or not; or at its strongest, the easiest first. */
export const createNewCards = (setting: Setting, form: 'shipped' | 'strong'): NewCards => {
  const unmet = inOrder(setting, form);
  const met: number[] = [];
  const isMet = new Uint8Array(setting.cards.length);
  let today = 0;
  return {
    startDay() {
      today = 0;
    },
    next: (last) => (form === 'strong' ? unmet.find((card) => !areSiblings(card, last)) : unmet[0]),
    meet(card) {
      if (isMet[card]) return;
      isMet[card] = 1;
      met.push(card);
      unmet.splice(unmet.indexOf(card), 1);
      today++;
    },
    metToday: () => today,
    met: () => met,
  };
};
