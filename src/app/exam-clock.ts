import { type ExamClock, leftOn } from '../exam/clock.ts';
import type { ExamState } from '../exam/exam.ts';
import { saveEveryMs } from '../exam/reduce.ts';

const minute = 60_000;
const tenSeconds = 10_000;

/** What is shown of the time left moves on in steps: minutes, and ten seconds in the last one. */
const stepOf = (left: number): number => (left > minute ? minute : tenSeconds);

/** The time left as it is shown, in ms, never less than there is; undefined without a clock. */
export const shownLeft = (clock: ExamClock): number | undefined => {
  const left = leftOn(clock);
  return left === undefined ? undefined : Math.ceil(left / stepOf(left)) * stepOf(left);
};

const untilNextStep = (clock: ExamClock): number => {
  const left = leftOn(clock);
  const shown = shownLeft(clock);
  if (left === undefined || shown === undefined) return Number.POSITIVE_INFINITY;
  return left - (shown - stepOf(left));
};

/** When a running test has to be looked at: to save its clock, to show another time, or to end it. */
export const nextLook = ({ clock, savedAt, submit }: ExamState, ms: number): number | undefined => {
  if (clock.since === undefined || submit) return undefined;
  const untilSaving = savedAt + saveEveryMs - clock.spent;
  return ms + Math.max(1, Math.min(untilSaving, untilNextStep(clock)));
};

/** Whether a test's clock is going. */
export const isRunning = (exam: ExamState | undefined): boolean =>
  exam !== undefined && exam.clock.since !== undefined && exam.submit === undefined;
