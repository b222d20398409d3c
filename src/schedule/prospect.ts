import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import type { CardId } from '../registry/item.ts';
import { agendaFor, countsOf } from './agenda.ts';
import { planFor, type Remedies, remediesFor, type StudyPlan } from './plan.ts';
import { project } from './project.ts';
import { type Syllabus, syllabusOf } from './syllabus.ts';

/** The way to the exam that a list is learned for: all that is told of it. */
export interface Prospect {
  readonly deck: Deck;
  /** The local date of the exam. */
  readonly date: string;
  /** The study day it was reckoned on. */
  readonly today: string;
  /** Minutes a day. */
  readonly minutes: number;
  readonly plan: StudyPlan;
  /** Questions on the list's ports, each way of asking counted. */
  readonly questions: number;
  /** Ports of which no question at all is met in time. */
  readonly portsUnmet: number;
  /** What would have all met in time; undefined when it is, or when it is too late for anything. */
  readonly remedies: Remedies | undefined;
  /** On the day itself: what it holds. */
  readonly morning: { readonly repeat: number; readonly fresh: number } | undefined;
}

/** Items with no card that is met by the exam. */
const portsUnmet = (
  deck: Deck,
  syllabus: Syllabus,
  memory: Memory,
  now: Moment,
  { daysLeft: length }: StudyPlan,
): number => {
  const { outlooks } = project(syllabus, memory, now, { length, daysToExam: length });
  const met = new Set<CardId>();
  for (const { card, days } of outlooks) if (days > 0) met.add(card.id);
  return deck.items.filter(
    ({ item }) => !item.directions.some((direction) => met.has(item.cards[direction])),
  ).length;
};

/**
 * The way to the exam that is booked for a list; undefined when none is ahead.
 * @param minutes a day
 */
export const prospectOf = (
  deck: Deck,
  minutes: number,
  memory: Memory,
  now: Moment,
): Prospect | undefined => {
  const syllabus = syllabusOf(deck, minutes);
  const plan = planFor(syllabus, memory, now);
  const date = memory.goal?.date;
  if (!plan || !date) return undefined;
  const isShort = plan.unmet > 0;
  return {
    deck,
    date,
    today: now.day,
    minutes,
    plan,
    questions: syllabus.cards.length,
    portsUnmet: isShort ? portsUnmet(deck, syllabus, memory, now, plan) : 0,
    remedies: isShort && plan.daysLeft > 0 ? remediesFor(syllabus, memory, now) : undefined,
    morning: plan.daysLeft === 0 ? countsOf(agendaFor(syllabus, memory, now)) : undefined,
  };
};
