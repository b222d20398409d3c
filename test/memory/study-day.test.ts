import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  dayNumber,
  daysLater,
  daysUntil,
  isDay,
  momentAt,
  studyDay,
} from '../../src/memory/moment.ts';
import { inZone } from './zone.ts';

const dayOf = (zone: string, iso: string): string =>
  inZone(zone, () => momentAt(Date.parse(iso)).day);

describe('the study day', () => {
  it.each([
    ['2026-03-02T03:59', '2026-03-01'],
    ['2026-03-02T04:00', '2026-03-02'],
    ['2026-03-02T23:59', '2026-03-02'],
    ['2026-03-03T00:00', '2026-03-02'],
    ['2026-01-01T03:59', '2025-12-31'],
    ['2028-03-01T02:00', '2028-02-29'],
  ])('begins at four in the morning: %s counts for %s', (local, day) => {
    for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York', 'Asia/Kathmandu'])
      expect(inZone(zone, () => studyDay(new Date(local)))).toBe(day);
  });

  it.each([
    // Spring forward: 01:59 is followed by 03:00, still the night before.
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-29T01:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-29T02:00:00Z', '2026-03-29'],
    // Fall back: the hour from 02:00 to 03:00 is there twice.
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T02:59:59Z', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T03:00:00Z', '2026-10-25'],
    ['America/New_York', '2026-03-08T07:59:59Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T08:00:00Z', '2026-03-08'],
    // The clocks change at midnight: the day has no hour from 0 to 1.
    ['America/Asuncion', '2023-10-01T06:59:59Z', '2023-09-30'],
    ['America/Asuncion', '2023-10-01T07:00:00Z', '2023-10-01'],
  ])('in %s keeps its start when the clocks change: %s is %s', (zone, iso, day) => {
    expect(dayOf(zone, iso)).toBe(day);
  });

  it('of a moment knows how far the place is east of UTC', () => {
    const offset = (zone: string) => inZone(zone, () => momentAt(1_772_445_600_000).offset);
    expect([offset('UTC'), offset('Asia/Kathmandu'), offset('America/New_York')]).toEqual([
      0, 345, -300,
    ]);
  });

  it('is found without Intl, which costs 11-47 ms at its first use', () => {
    const format = vi.spyOn(Intl, 'DateTimeFormat');
    momentAt(Date.parse('2026-03-02T12:00Z'));
    expect(format).not.toHaveBeenCalled();
    format.mockRestore();
  });
});

describe('day numbers', () => {
  it('count days whatever the clocks do', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(day, (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(text)).toBe(number);
        expect(isDay(text)).toBe(true);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', 'yesterday', '', '2026-12-12T00:00'])(
    'are not made of "%s"',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('are counted down to a date', () => {
    const now = { time: Date.parse('2026-12-30T12:00Z'), offset: 60, day: '2026-12-30' };
    expect(['2027-01-02', '2026-12-30', '2026-12-29'].map((day) => daysUntil(day, now))).toEqual([
      3, 0, -1,
    ]);
  });

  it('go on over months and years', () => {
    const now = { time: Date.parse('2026-12-30T12:00Z'), offset: 60, day: '2026-12-30' };
    expect(daysLater(now, 3)).toEqual({
      time: Date.parse('2027-01-02T12:00Z'),
      offset: 60,
      day: '2027-01-02',
    });
  });
});
