/** So long after an answer it is seen whether all are in: not after each of a thousand. */
const soonMs = 50;

/** Looks at a room's clock when it has to be looked at, and never in between. */
export interface ClockWatch {
  /** In so many ms, in place of what was said before; never, where that is undefined. */
  after(wait: number | undefined): void;
  /** In a moment, however often it is said until then. */
  soon(): void;
  stop(): void;
}

export const watchClock = (look: () => void): ClockWatch => {
  let due: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let isOn = true;
  return {
    after: (wait) => {
      clearTimeout(due);
      if (isOn && wait !== undefined) due = setTimeout(look, wait);
    },
    soon: () => {
      if (!isOn) return;
      soon ??= setTimeout(() => {
        soon = undefined;
        look();
      }, soonMs);
    },
    stop: () => {
      isOn = false;
      clearTimeout(due);
      clearTimeout(soon);
    },
  };
};
