import { performance } from 'node:perf_hooks';

/**
 * A clock in whole ms since 1970 that never goes backwards, whatever is done to the machine's own.
 * @param from where it begins: now, but never before what a journal already says
 */
export const steadyClock = (from: number): (() => number) => {
  const begun = performance.now();
  return () => Math.round(from + performance.now() - begun);
};
