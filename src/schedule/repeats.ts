import { retrievability } from '../memory/forgetting.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import type { Card } from '../registry/deck.ts';
import { gainOf } from './gain.ts';
import type { Season } from './season.ts';
import { isSweep } from './syllabus.ts';

/** A card met before today, as it stands today. */
interface Met {
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

/** Met cards, those first that gain most until a day so many study days off. */
export const byGain = (met: readonly Met[], horizon: number): readonly Card[] => {
  const gains = new Map(met.map((each) => [each, gainOf(each.known, each.gap, horizon)]));
  const gain = (each: Met): number => gains.get(each) ?? 0;
  return cardsOf([...met].sort((a, b) => gain(b) - gain(a) || byRecall(a, b)));
};

const mostOnTheMorning = 12;

const answeredOn = (cards: readonly Card[], memory: Memory, today: number): number =>
  cards.filter((card) => memory.cards.get(card.id)?.lastDay === today).length;

const mostInAWeek = 8;
const weekDays = 7;

/** What keeps a passed exam's list: the most at risk, a minute a week. */
export const toKeep = (met: readonly Met[], memory: Memory, today: number): readonly Card[] => {
  for (const day of memory.days.keys()) if (today - day < weekDays) return [];
  const due = met.filter(({ recall }) => recall <= 0.9);
  return cardsOf(due.sort(byRecall)).slice(0, mostInAWeek);
};

/** What is to be repeated of a list today, the most pressing first. */
export const toRepeat = (
  met: readonly Met[],
  cards: readonly Card[],
  memory: Memory,
  today: number,
  { days, threshold }: Season,
): readonly Card[] => {
  if (days === 0) {
    const most = mostOnTheMorning - answeredOn(cards, memory, today);
    return cardsOf([...met].sort(byRecall)).slice(0, Math.max(0, most));
  }
  if (isSweep(days)) return byGain(met, days);
  const due = met.filter(({ recall, known }) => recall <= threshold || known.missedAt !== null);
  return cardsOf(due.sort(byRecall));
};
