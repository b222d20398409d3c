import { branchesOf, daysPerStability } from '../memory/forgetting.ts';
import { wasKnownAtOnce } from '../memory/known-at-once.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import { chanceOf, featuresOf, type RecallModel } from '../memory/recall-model.ts';
import type { Card } from '../registry/deck.ts';

/** A card as a plan expects it to become; days are counted from today. */
export interface Outlook {
  readonly card: Card;
  readonly siblings: Outlook[];
  /** Met by the learner already, and not only in the plan. */
  readonly isMet: boolean;
  stability: number;
  difficulty: number;
  /** Study days on which it is answered; 0 while it is not met. */
  days: number;
  /** The day of its last answer. */
  last: number;
  /** The chance that its last answer was a miss. */
  missed: number;
  /** The day it falls due. */
  due: number;
}

/** What Good leaves a new card with in FSRS-6. */
const firstStability = 2.3;
const firstDifficulty = 5.3;
const cautious = 0.1;
/** What is asked of a plan: many more are missed than known at a first meeting. */
const firstMissed = 0.85;

/** Days after which a stability falls due; a day at the least. */
const wait = (stability: number, threshold: number): number =>
  Math.max(1, Math.ceil(stability * daysPerStability(threshold) - 1e-9));

/** How a learner's cards are reckoned with. */
export interface Reckoning {
  /** What an initial stability counts: a tenth, until the learner has shown to keep what was met. */
  readonly credit: number;
  /** How this learner recalls. */
  readonly recall: RecallModel;
}

export const reckoningFor = ({ learner }: Memory): Reckoning => ({
  credit: learner.nextDay.isSteady ? 1 : cautious,
  recall: learner.recall,
});

const metOutlook = (
  card: Card,
  known: CardMemory,
  today: number,
  threshold: number,
  { credit }: Reckoning,
): Outlook => {
  const isYoung = known.days === 1 && !wasKnownAtOnce(known);
  const stability = known.stability * (isYoung ? credit : 1);
  const last = known.lastDay - today;
  const due = known.missedAt === null ? last + wait(stability, threshold) : Math.min(last + 1, 0);
  const { difficulty, days } = known;
  const missed = known.lapsed ? 1 : 0;
  return { card, siblings: [], isMet: true, stability, difficulty, days, last, missed, due };
};

const unmetOutlook = (card: Card): Outlook => ({
  card,
  siblings: [],
  isMet: false,
  stability: 0,
  difficulty: firstDifficulty,
  days: 0,
  last: Number.NEGATIVE_INFINITY,
  missed: 0,
  due: Number.POSITIVE_INFINITY,
});

/** The cards of a list as they are now. */
export const outlooksOf = (
  cards: readonly Card[],
  memory: Memory,
  today: number,
  threshold: number,
  reckoning: Reckoning,
): readonly Outlook[] => {
  const outlooks = new Map<string, Outlook>();
  for (const card of cards) {
    const known = memory.cards.get(card.id);
    outlooks.set(
      card.id,
      known ? metOutlook(card, known, today, threshold, reckoning) : unmetOutlook(card),
    );
  }
  for (const outlook of outlooks.values())
    for (const id of outlook.card.siblings) {
      const sibling = outlooks.get(id);
      if (sibling) outlook.siblings.push(sibling);
    }
  return [...outlooks.values()];
};

/** Meets a card on a day of the plan. */
export const meet = (
  outlook: Outlook,
  day: number,
  threshold: number,
  { credit }: Reckoning,
): void => {
  outlook.stability = firstStability * credit;
  outlook.days = 1;
  outlook.last = day;
  outlook.missed = firstMissed;
  outlook.due = day + wait(outlook.stability, threshold);
};

/** Repeats a card on a day of the plan, as the mean of what right and wrong would leave. Gives the chance of recall, 0-1. */
export const repeat = (
  outlook: Outlook,
  day: number,
  threshold: number,
  { recall: model }: Reckoning,
): number => {
  const { stability, difficulty, last } = outlook;
  const gap = day - last;
  const { recall: retrievability, right, wrong } = branchesOf(stability, difficulty, gap);
  const at = { retrievability, gap, days: outlook.days, missed: outlook.missed };
  const recall = chanceOf(model, featuresOf(at));
  outlook.stability = Math.exp(recall * Math.log(right) + (1 - recall) * Math.log(wrong));
  outlook.days++;
  outlook.last = day;
  outlook.missed = 1 - recall;
  outlook.due = day + wait(outlook.stability, threshold);
  return recall;
};
