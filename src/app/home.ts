import type { Memory } from '../memory/memory.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import { agendaFor, countsOf } from '../schedule/agenda.ts';
import { knownItems } from '../schedule/known.ts';
import { syllabusOf } from '../schedule/syllabus.ts';

/** What Home tells: today's work, and what is known in ports. */
export interface HomeFigures {
  readonly repeat: number;
  readonly fresh: number;
  readonly minutes: number;
  readonly tomorrow: { readonly repeat: number; readonly fresh: number };
  readonly known: number;
  readonly total: number;
  readonly shaky: readonly Item[];
  readonly daysPractised: number;
}

const msPerMinute = 60_000;

/** @param minutes the longest session */
export const figuresOf = (
  deck: Deck,
  memory: Memory,
  now: Moment,
  minutes: number,
): HomeFigures => {
  const syllabus = syllabusOf(deck, minutes);
  const { repeat, fresh } = countsOf(agendaFor(syllabus, memory, now));
  const { effort } = memory.learner;
  const ms = repeat * effort.repeat + fresh * effort.fresh;
  return {
    repeat,
    fresh,
    minutes: Math.max(1, Math.round(ms / msPerMinute)),
    tomorrow: countsOf(agendaFor(syllabus, memory, daysLater(now, 1))),
    ...knownItems(deck, memory, now),
    daysPractised: memory.days.size,
  };
};

/** Whether today still holds something. */
export const hasWork = ({ repeat, fresh }: HomeFigures): boolean => repeat + fresh > 0;
