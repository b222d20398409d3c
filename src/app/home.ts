import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { hasMore } from '../practice/more.ts';
import { beyondOf } from '../registry/beyond.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import type { PortsAhead } from '../schedule/by-the-exam.ts';
import { examForecast } from '../schedule/exam-forecast.ts';
import { knownItems } from '../schedule/known.ts';
import { isSweep, syllabusOf } from '../schedule/syllabus.ts';
import { holdsWork, type ListDay, listDayOf, workdayOf } from '../schedule/workday.ts';

/** The ports beyond a list that is met as a whole. */
export interface SecondRing {
  readonly deck: Deck;
  readonly known: number;
  /** Some of them can be asked today. */
  readonly hasWork: boolean;
}

/** What Home tells: today's work, and what is known in ports. */
export interface HomeFigures {
  readonly list: ListDay;
  readonly known: number;
  readonly total: number;
  readonly shaky: readonly Item[];
  readonly daysPractised: number;
  /** Undefined while too little was answered for a forecast, and without an exam ahead. */
  readonly byExam: PortsAhead | undefined;
  /** Undefined while there is something else to do. */
  readonly beyond: SecondRing | undefined;
  /** The day's work is done, and there is more to ask in other words. */
  readonly more: boolean;
}

const secondRing = (
  catalog: Catalog,
  inner: Deck,
  memory: Memory,
  now: Moment,
  minutes: number,
): SecondRing | undefined => {
  const deck = beyondOf(catalog, inner);
  if (!deck) return undefined;
  const { known } = knownItems(deck, memory, now);
  const day = workdayOf(syllabusOf(deck, minutes), memory, now);
  return { deck, known, hasWork: holdsWork(day) };
};

/** @param minutes the longest session */
export const figuresOf = (
  catalog: Catalog,
  deck: Deck,
  memory: Memory,
  now: Moment,
  minutes: number,
): HomeFigures => {
  const syllabus = syllabusOf(deck, minutes);
  const list = listDayOf(syllabus, memory, now);
  // In the last days before the exam nothing new is begun.
  const isOpen = !holdsWork(list.today) && !isSweep(list.daysLeft);
  const isMet = isOpen && syllabus.cards.every(({ id }) => memory.cards.has(id));
  return {
    list,
    ...knownItems(deck, memory, now),
    daysPractised: memory.days.size,
    // On its very day the exam is no forecast any more.
    byExam: list.daysLeft ? examForecast(deck, minutes, memory, now)?.ports : undefined,
    more: !holdsWork(list.today) && hasMore({ catalog, deck, memory, now }),
    beyond: isMet ? secondRing(catalog, deck, memory, now, minutes) : undefined,
  };
};

/** Whether today still holds something. */
export const hasWork = ({ list }: HomeFigures): boolean => holdsWork(list.today);
