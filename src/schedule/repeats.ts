import { daysPerStability, retrievability } from '../memory/forgetting.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import type { Card } from '../registry/deck.ts';
import { gainOf } from './gain.ts';
import type { Season } from './season.ts';
import { recentDays, turnAfterDays } from './siblings.ts';
import { isSweep } from './syllabus.ts';

/** A card met before today, as it stands today. */
export interface Met {
  readonly card: Card;
  readonly known: CardMemory;
  /** Study days since it was last answered. */
  readonly gap: number;
  /** Chance of recall, 0-1. */
  readonly recall: number;
}

const cardsOf = (met: readonly Met[]): readonly Card[] => met.map(({ card }) => card);

const byRecall = (a: Met, b: Met): number =>
  a.recall - b.recall || (a.card.id < b.card.id ? -1 : 1);

/** The cards not answered today, with their chance of recall. */
export const metBefore = (cards: readonly Card[], memory: Memory, today: number): readonly Met[] =>
  cards.flatMap((card) => {
    const known = memory.cards.get(card.id);
    if (!known || known.lastDay >= today) return [];
    const gap = today - known.lastDay;
    return [{ card, known, gap, recall: retrievability(known, gap) }];
  });

/** Met cards, those first that gain most until a day so many study days off; what weighs more in the list gains more. */
export const byGain = (met: readonly Met[], horizon: number): readonly Card[] => {
  const gains = new Map(
    met.map((each) => [each, each.card.weight * gainOf(each.known, each.gap, horizon)]),
  );
  const gain = (each: Met): number => gains.get(each) ?? 0;
  return cardsOf([...met].sort((a, b) => gain(b) - gain(a) || byRecall(a, b)));
};

const mostOnTheMorning = 12;

/** How many of the cards were answered on a day or later. */
const answeredSince = (cards: readonly Card[], memory: Memory, day: number): number =>
  cards.filter((card) => (memory.cards.get(card.id)?.lastDay ?? 0) >= day).length;

/** So many a week keep the list of a passed exam. */
export const mostInAWeek = 8;
export const weekDays = 7;
const keptFrom = 0.9;

/** What keeps a passed exam's list: the most at risk, a minute a week. */
export const toKeep = (
  met: readonly Met[],
  cards: readonly Card[],
  memory: Memory,
  today: number,
): readonly Card[] => {
  const due = met.filter(({ recall, known }) => recall <= keptFrom || known.missedAt !== null);
  const most = mostInAWeek - answeredSince(cards, memory, today - weekDays + 1);
  return cardsOf(due.sort(byRecall)).slice(0, Math.max(0, most));
};

/** Overdue by a week while another direction of its item is asked day after day: it takes its turn. */
const isCrowdedOut = (
  { card, known, gap }: Met,
  memory: Memory,
  today: number,
  threshold: number,
): boolean =>
  gap - known.stability * daysPerStability(threshold) >= turnAfterDays &&
  card.siblings.some((id) => today - (memory.cards.get(id)?.lastDay ?? 0) <= recentDays);

/** What is to be repeated of a list today, the most pressing first. */
export const toRepeat = (
  met: readonly Met[],
  cards: readonly Card[],
  memory: Memory,
  today: number,
  { days, threshold, asksAll }: Season,
): readonly Card[] => {
  if (days === 0) {
    const most = mostOnTheMorning - answeredSince(cards, memory, today);
    return cardsOf([...met].sort(byRecall)).slice(0, Math.max(0, most));
  }
  if (isSweep(days)) return byGain(met, days);
  const due = met.filter(
    ({ recall, known }) => asksAll || recall <= threshold || known.missedAt !== null,
  );
  const late = due.filter((each) => isCrowdedOut(each, memory, today, threshold));
  const inTime = due.filter((each) => !late.includes(each));
  return cardsOf([...late.sort(byRecall), ...inTime.sort(byRecall)]);
};
