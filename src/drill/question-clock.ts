/** How long a question stands, on a clock that never jumps. */
export interface QuestionClock {
  /** Milliseconds, when it was looked at last. */
  readonly spent: number;
  /** When that was; undefined while it stands still. */
  readonly since: number | undefined;
}

/** Looked at far more often: a longer silence means that the machine slept or the program was stopped. */
export const longestSilenceMs = 10_000;

/** What has passed since the last look is counted in, a silence as far as it goes. */
export const lookedAt = (clock: QuestionClock, ms: number): QuestionClock => {
  if (clock.since === undefined) return clock;
  const passed = Math.min(Math.max(0, ms - clock.since), longestSilenceMs);
  return { spent: clock.spent + passed, since: ms };
};

/** Milliseconds left of a limit in seconds; undefined where there is none. */
export const leftOf = ({ spent }: QuestionClock, seconds: number | null): number | undefined =>
  seconds === null ? undefined : Math.max(0, seconds * 1000 - spent);
