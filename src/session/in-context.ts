import type { Guise } from '../practice/guise.ts';
import { createRandom } from '../questions/random.ts';
import { directions, type Item } from '../registry/item.ts';
import type { NextCard } from '../schedule/next.ts';
import type { Course, SessionPlan } from './session.ts';

/** Right on so many days a card may be put in context. */
const knownFromDays = 2;

/** One in so many of those cards is. */
const oneIn = 3;

/** The other ways of asking an item by name or number: all of them met, and right once. */
const factsAreKnown = ({ cards, directions: own }: Item, asked: string, course: Course): boolean =>
  directions
    .filter((direction) => direction !== 'purpose' && own.includes(direction))
    .every(
      (direction) =>
        cards[direction] === asked ||
        (course.memory.cards.get(cards[direction])?.rightDays ?? 0) > 0,
    );

/**
 * How a card of the day's work is put: about every third one whose facts are known stands in context, by the session's
 * seed. Never a new one, nor one that is being mended.
 */
export const guiseOfToday = (
  { seed }: SessionPlan,
  course: Course,
  { card, reason }: NextCard,
): Guise | undefined => {
  const known = course.memory.cards.get(card.id);
  if (reason !== 'due' || !known || known.missedAt !== null || known.rightDays < knownFromDays)
    return undefined;
  if (!card.items.every((item) => factsAreKnown(item, card.id, course))) return undefined;
  const random = createRandom(`${seed}/${course.tally.asked}/${card.id}/context`);
  return random.below(oneIn) === 0 ? { as: 'context' } : undefined;
};
