import type { Direction } from '../registry/item.ts';

/** First meetings of one way of asking, and how many of them were known already; guesses are taken off. */
export interface Meetings {
  readonly met: number;
  /** Expected number known: an unbiased estimate, so below 0 when fewer were right than guessing brings. */
  readonly known: number;
}

export type FirstMeetings = Readonly<Record<Direction, Meetings>>;

const none: Meetings = { met: 0, known: 0 };

export const noMeetings: FirstMeetings = {
  'number-to-service': none,
  'service-to-number': none,
  purpose: none,
};

/** Counts one more first meeting. @param guess chance (0-1) of a right answer without knowing it */
export const meetingsAfter = (
  meetings: FirstMeetings,
  direction: Direction,
  guess: number,
  isRight: boolean,
): FirstMeetings => {
  const { met, known } = meetings[direction];
  const counted = ((isRight ? 1 : 0) - guess) / (1 - guess);
  return { ...meetings, [direction]: { met: met + 1, known: known + counted } };
};
