/** A countdown on a clock that never jumps; it stands still while the test is paused or closed. */
export interface ExamClock {
  /** Milliseconds that had passed when it was looked at last. */
  readonly spent: number;
  /** When that was, in ms of the monotonic clock; undefined while it stands. */
  readonly since: number | undefined;
  /** Milliseconds in all; null for a test without a clock. */
  readonly limit: number | null;
}

/** Looked at far more often: a longer silence means that the machine slept or the program was stopped. */
export const longestSilenceMs = 10_000;

export const stoppedClock = (spent: number, limit: number | null): ExamClock => ({
  spent,
  since: undefined,
  limit,
});

/** The clock as it stands at a time: what has passed since the last look is counted in, a silence as far as it goes. */
export const lookedAt = (clock: ExamClock, ms: number): ExamClock => {
  if (clock.since === undefined) return clock;
  const passed = Math.min(Math.max(0, ms - clock.since), longestSilenceMs);
  const spent = clock.spent + passed;
  return {
    ...clock,
    spent: clock.limit === null ? spent : Math.min(spent, clock.limit),
    since: ms,
  };
};

/** The clock set going, or going on. */
export const started = (clock: ExamClock, ms: number): ExamClock =>
  clock.since === undefined ? { ...clock, since: ms } : lookedAt(clock, ms);

export const stopped = (clock: ExamClock, ms: number): ExamClock => ({
  ...lookedAt(clock, ms),
  since: undefined,
});

/** Milliseconds left; undefined without a clock. */
export const leftOn = ({ spent, limit }: ExamClock): number | undefined =>
  limit === null ? undefined : Math.max(0, limit - spent);

export const isTimeUp = (clock: ExamClock): boolean => leftOn(clock) === 0;
