/** First meetings, and how many of the cards were known already; guesses are taken off. */
export interface Meetings {
  readonly met: number;
  /** Expected number known: an unbiased estimate, so below 0 when fewer were right than guessing brings. */
  readonly known: number;
}

/** Of items met for the first time, and of those met in another direction before, which teaches part of the rest. */
export interface FirstMeetings {
  readonly alone: Meetings;
  readonly afterSibling: Meetings;
}

const none: Meetings = { met: 0, known: 0 };

export const noMeetings: FirstMeetings = { alone: none, afterSibling: none };

/** Counts one more first meeting. @param guess chance (0-1) of a right answer without knowing it */
export const meetingsAfter = (
  meetings: FirstMeetings,
  kind: keyof FirstMeetings,
  guess: number,
  isRight: boolean,
): FirstMeetings => {
  const { met, known } = meetings[kind];
  const counted = ((isRight ? 1 : 0) - guess) / (1 - guess);
  return { ...meetings, [kind]: { met: met + 1, known: known + counted } };
};
