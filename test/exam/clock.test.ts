import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTimeUp,
  leftOn,
  longestSilenceMs,
  lookedAt,
  started,
  stopped,
  stoppedClock,
} from '../../src/exam/clock.ts';

const minute = 60_000;

describe('the clock of a test', () => {
  it('counts what passes while it runs, and nothing while it stands', () => {
    const clock = started(stoppedClock(0, minute), 500);
    const later = stopped(lookedAt(clock, 4500), 6500);
    expect(leftOn(later)).toBe(minute - 6000);
    expect(lookedAt(later, 1_000_000)).toEqual(later);
    expect(leftOn(lookedAt(started(later, 2_000_000), 2_001_000))).toBe(minute - 7000);
  });

  it('takes a long silence for sleep: no more of it counts than a look apart', () => {
    const clock = started(stoppedClock(0, 10 * minute), 0);
    expect(lookedAt(clock, 5 * minute).spent).toBe(longestSilenceMs);
  });

  it('never runs backwards nor beyond its end, whatever the times', () => {
    const times = fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(times, (all) => {
        let clock = started(stoppedClock(0, minute), 0);
        for (const ms of all) {
          const next = lookedAt(clock, ms);
          expect(next.spent).toBeGreaterThanOrEqual(clock.spent);
          expect(next.spent).toBeLessThanOrEqual(minute);
          clock = next;
        }
      }),
    );
  });

  it('can be switched off', () => {
    const clock = lookedAt(started(stoppedClock(0, null), 0), 9000);
    expect([leftOn(clock), isTimeUp(clock), clock.spent]).toEqual([undefined, false, 9000]);
  });
});
