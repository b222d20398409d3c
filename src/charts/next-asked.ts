import { daysPerStability } from '../memory/forgetting.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import { dayNumber, daysLater, type Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import { agendaFor, freshOf } from '../schedule/agenda.ts';
import { seasonAt } from '../schedule/season.ts';
import { daysToExam, syllabusOf } from '../schedule/syllabus.ts';

/** The day number on which a met card has fallen to the chance of recall it is asked at. */
const fallsDueOn = ({ lastDay, stability, missedAt }: CardMemory, threshold: number): number =>
  missedAt === null ? lastDay + Math.ceil(stability * daysPerStability(threshold)) : lastDay;

/**
 * On which study day each item of a list is asked next: today what today's work holds, else the first day on which one
 * of its met cards is due; undefined for one that waits to be met. An expectation: a full day may put it off.
 * @param minutes the longest session
 */
export const nextAskedOn = (
  deck: Deck,
  minutes: number,
  memory: Memory,
  now: Moment,
): ((item: Item) => string | undefined) => {
  const syllabus = syllabusOf(deck, minutes);
  const agenda = agendaFor(syllabus, memory, now);
  const today = new Set([...agenda.missed, ...agenda.due, ...freshOf(agenda)].map(({ id }) => id));
  const days = daysToExam(syllabus, memory, now);
  const hasUnmet = syllabus.cards.some(({ id }) => !memory.cards.has(id));
  const daysTomorrow = days === undefined ? undefined : days - 1;
  const { threshold, asksAll } = seasonAt(syllabus, memory, daysTomorrow, hasUnmet);
  const tomorrow = dayNumber(now.day) + 1;
  return ({ directions, cards }) => {
    const ids = directions.map((direction) => cards[direction]);
    if (ids.some((id) => today.has(id))) return now.day;
    const met = ids.flatMap((id) => memory.cards.get(id) ?? []);
    if (met.length === 0) return undefined;
    const due = Math.min(...met.map((card) => fallsDueOn(card, threshold)));
    const on = asksAll ? tomorrow : Math.max(tomorrow, due);
    return daysLater(now, on - dayNumber(now.day)).day;
  };
};
