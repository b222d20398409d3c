/** Codes of 34 bits that are tried 300 times a minute take over a hundred years. */
const mostWrong = 300;
const windowMs = 60_000;

/** How many wrong codes a room has seen of late, over all who tried. */
export interface CodeGuard {
  /** When the minute began that is counted. */
  readonly since: number;
  readonly wrong: number;
}

export const freshGuard: CodeGuard = { since: 0, wrong: 0 };

const isWithin = ({ since }: CodeGuard, time: number): boolean =>
  time >= since && time < since + windowMs;

/** Until when nobody may come in with a code, in ms since 1970; undefined while all may. */
export const shutUntil = (guard: CodeGuard, time: number): number | undefined =>
  guard.wrong >= mostWrong && isWithin(guard, time) ? guard.since + windowMs : undefined;

/** Whether a code may be looked at. A right one is refused too while the room is shut, or guessing would go on. */
export const mayTry = (guard: CodeGuard, time: number): boolean =>
  shutUntil(guard, time) === undefined;

/** The guard after a wrong code. The first one after a quiet minute begins the next. */
export const afterWrong = (guard: CodeGuard, time: number): CodeGuard =>
  isWithin(guard, time)
    ? { ...guard, wrong: Math.min(mostWrong, guard.wrong + 1) }
    : { since: time, wrong: 1 };
