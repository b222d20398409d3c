import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';

/** The day of a list's exam that is over, while nobody has said how it went; undefined when there is none. */
export const examOver = (
  list: string,
  { goal }: Pick<Memory, 'goal'>,
  { day }: Moment,
): string | undefined => {
  if (goal?.deck !== list || goal.date === null || goal.passed) return undefined;
  return goal.date < day ? goal.date : undefined;
};
