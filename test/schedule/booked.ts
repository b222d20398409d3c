import type { Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { daysLater } from '../../src/memory/moment.ts';
import { type Prospect, prospectOf } from '../../src/schedule/prospect.ts';
import { deckNamed } from '../memory/cards.ts';

/** A memory with a list's exam so many days on. */
export const bookedIn = (word: string, days: number, memory: Memory, now: Moment): Memory => ({
  ...memory,
  goal: { deck: deckNamed(word).id, date: daysLater(now, days).day, passed: false },
});

/** The way to a list's exam so many days on. */
export const prospectIn = (
  word: string,
  days: number,
  memory: Memory,
  now: Moment,
  minutes = 10,
): Prospect => {
  const prospect = prospectOf(deckNamed(word), minutes, bookedIn(word, days, memory, now), now);
  if (!prospect) throw new Error('no exam is ahead');
  return prospect;
};
