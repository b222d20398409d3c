import type { Memory } from '../memory/memory.ts';
import { dayOfNumber } from '../memory/moment.ts';
import type { PractisedDay } from './charts.ts';

const msPerMinute = 60_000;

/** The study days with an answer, oldest first. */
export const practisedDays = ({ days }: Memory): readonly PractisedDay[] =>
  [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, { answers, right, ms }]) => ({
      day: dayOfNumber(day),
      answers,
      right,
      minutes: ms / msPerMinute,
    }));
