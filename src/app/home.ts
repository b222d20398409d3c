import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { beyondOf } from '../registry/beyond.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import { type PortsAhead, portsAhead } from '../schedule/by-the-exam.ts';
import { mayForecast, readinessFor } from '../schedule/forecast.ts';
import { knownItems } from '../schedule/known.ts';
import { isSweep, type Syllabus, syllabusOf } from '../schedule/syllabus.ts';
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
}

/** On its very day the exam is no forecast any more. */
const forecast = (
  syllabus: Syllabus,
  memory: Memory,
  now: Moment,
  { daysLeft, total }: ListDay,
): PortsAhead | undefined => {
  if (!daysLeft || !mayForecast(memory)) return undefined;
  const readiness = readinessFor(syllabus, memory, now);
  return readiness && portsAhead(readiness.total, total);
};

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
    byExam: forecast(syllabus, memory, now, list),
    beyond: isMet ? secondRing(catalog, deck, memory, now, minutes) : undefined,
  };
};

/** Whether today still holds something. */
export const hasWork = ({ list }: HomeFigures): boolean => holdsWork(list.today);
