import { type Draws, stream } from './random.ts';

const skippedShare = 0.12;
const eveningHour = 19;
const examHour = 10;

/** The study days from 0 to the eve of the exam that the learner does not skip: at least one. */
export const studyDays = (draws: Draws, horizonDays: number): readonly number[] => {
  const all = Array.from({ length: horizonDays }, (_, day) => day);
  const kept = all.filter((day) => draws.uniform(stream.skipped, day) >= skippedShare);
  return kept.length > 0 ? kept : [0];
};

/** When the session of a day begins, in days: within an hour of 19:00. */
export const sessionStart = (draws: Draws, day: number): number =>
  day + (eveningHour - 1 + 2 * draws.uniform(stream.start, day)) / 24;

/** When the exam begins, in days. */
export const examStart = (horizonDays: number): number => horizonDays + examHour / 24;
