/** How an app spaces cards: what a box, SM-2 and FSRS differ in. Cards by index, days counted from 0. */
export interface Spacing {
  /** The day a met card is due on. */
  dueDay(card: number): number;
  /**
   * Takes an answer in. Gives the seconds after which the card comes back in this session (a learning or relearning
   * step), or null when it is through for the day.
   */
  answer(card: number, day: number, right: boolean): number | null;
  /** At its strongest the lowest goes first: the chance of recall, or the turn it was last asked in. */
  urgency(card: number, day: number): number;
}

export type SpacingMaker = (cards: number) => Spacing;
