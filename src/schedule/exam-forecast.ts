import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import { type PortsAhead, portsAhead } from './by-the-exam.ts';
import { mayForecast, type Readiness, readinessFor } from './forecast.ts';
import { syllabusOf } from './syllabus.ts';

/** What is expected to be known on the day of an exam. */
export interface ExamForecast {
  readonly deck: Deck;
  /** The local date of the exam. */
  readonly date: string;
  readonly readiness: Readiness;
  readonly ports: PortsAhead;
}

/**
 * What will be known of a list on the day of its exam; undefined when none is ahead, or while too little was answered
 * to say.
 * @param minutes a day
 */
export const examForecast = (
  deck: Deck,
  minutes: number,
  memory: Memory,
  now: Moment,
): ExamForecast | undefined => {
  const date = memory.goal?.date;
  if (!date || !mayForecast(memory)) return undefined;
  const readiness = readinessFor(syllabusOf(deck, minutes), memory, now);
  return readiness && { deck, date, readiness, ports: portsAhead(readiness.total, deck.size) };
};
