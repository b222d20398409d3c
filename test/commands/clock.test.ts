import { describe, expect, it } from 'vitest';
import { createClock, stampOf } from '../../src/commands/clock.ts';
import { UsageError } from '../../src/commands/errors.ts';
import { inZone } from '../memory/zone.ts';

describe('PORTQUIZ_NOW', () => {
  it('sets where the clock starts, in local time unless it names a zone', () => {
    inZone('Asia/Tokyo', () => {
      expect(createClock('2026-03-02T08:30')()).toMatchObject({ day: '2026-03-02', offset: 540 });
      expect(createClock('2026-03-02T20:00Z')()).toMatchObject({ day: '2026-03-03' });
      expect(createClock('2026-03-02T03:00+09:00')()).toMatchObject({ day: '2026-03-01' });
      expect(createClock('2026-03-02')()).toMatchObject({ day: '2026-03-02' });
    });
  });

  it('lets the clock run on from there', async () => {
    const clock = createClock('2026-03-02T08:30Z');
    const first = clock().time;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock().time - first).toBeGreaterThanOrEqual(15);
    expect(clock().time - Date.parse('2026-03-02T08:30Z')).toBeLessThan(5000);
  });

  it('that is not set is now', () => {
    for (const nothing of [undefined, ''])
      expect(Math.abs(createClock(nothing)().time - Date.now())).toBeLessThan(2000);
  });

  it.each(['noon', '2026-02-30', '2026-3-2', '2026-03-02 08:30'])(
    'that is no time is refused: %s',
    (text) => {
      expect(() => createClock(text)).toThrow(UsageError);
    },
  );
});

it('a time becomes a part of a file name on every system', () => {
  const clock = createClock('2026-12-12T08:30:15Z');
  expect(stampOf(clock())).toBe('2026-12-12-083015');
});
