import { isRight } from '../grading/verdict.ts';
import { type Direction, directions } from '../registry/item.ts';
import type { Review } from './events.ts';

/** How often one item was given for another in one way of asking, and what has come since. */
export interface MixUp {
  readonly direction: Direction;
  readonly times: number;
  /** Right answers to the asked item since the last time, as far as they matter. */
  readonly since: number;
}

/** Who was given for whom: asked, then given. */
export type MixUps = ReadonlyMap<string, ReadonlyMap<string, readonly MixUp[]>>;

/** So many right answers since tell two items apart. */
const rightAnswersThatSeparate = 2;

/** Whether the two are still mixed up in that way of asking. */
export const isOpen = ({ since }: MixUp): boolean => since < rightAnswersThatSeparate;

const once = (direction: Direction): MixUp => ({ direction, times: 1, since: 0 });

const again = (known: readonly MixUp[], direction: Direction): readonly MixUp[] =>
  known.some((each) => each.direction === direction)
    ? known.map((each) =>
        each.direction === direction ? { ...each, times: each.times + 1, since: 0 } : each,
      )
    : [...known, once(direction)];

const isWaiting = (each: MixUp, direction: Direction): boolean =>
  each.direction === direction && isOpen(each);

type Given = ReadonlyMap<string, readonly MixUp[]>;

/** One more right answer, for every item once given in that way of asking; the same map where that changes nothing. */
const settling = (given: Given, direction: Direction): Given => {
  const isSettled = [...given.values()].every(
    (known) => !known.some((each) => isWaiting(each, direction)),
  );
  if (isSettled) return given;
  return new Map(
    [...given].map(([item, known]) => [
      item,
      known.map((each) => (isWaiting(each, direction) ? { ...each, since: each.since + 1 } : each)),
    ]),
  );
};

/** Whether a way of asking tells one port from another; a wrong transport mixes up no two services. */
const tellsPorts = (direction: Direction): boolean => directions.some((main) => main === direction);

/** What an item was taken for after one more answer to it: the same map where nothing changed, undefined for none. */
export const givenAfter = (
  given: Given | undefined,
  { verdict, direction, item, givenIs }: Review,
): Given | undefined => {
  if (!tellsPorts(direction)) return given;
  if (isRight(verdict)) return given && settling(given, direction);
  if (verdict !== 'wrong' || givenIs === null || givenIs === item) return given;
  const known = given?.get(givenIs);
  return new Map(given).set(givenIs, known ? again(known, direction) : [once(direction)]);
};
