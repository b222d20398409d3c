import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../src/memory/memory.ts';
import { spokenLines } from '../../src/screens/spoken.ts';
import { down, enter, momentAfter, open, type Played, type } from '../app/play.ts';
import { bookedIn } from '../schedule/booked.ts';
import { homeIn, memory, paint, planIn, sizes } from './paint.tsx';

describe('the plan', () => {
  it('says whether the date can be met, and shows the days, however small the window', () => {
    for (const [columns, rows] of sizes) {
      const frame = paint(planIn(14, emptyMemory), columns, rows);
      expect(frame.replace(/\s+/g, ' ')).toContain('All 20 ports will be met by Mon 7 December.');
      expect(frame).toMatch(/❯ Tue 1 Dec +12 +0 .*━/);
      expect(frame).toMatch(/Thu 3 Dec/);
      expect(paint(type(planIn(14, emptyMemory), 'G'), columns, rows)).toMatch(/❯ Mon 14 Dec/);
    }
  });

  it('tells what the days hold in sentences where there is room', () => {
    expect(paint(planIn(14, emptyMemory))).toContain('New: about 8 a day, 12 at most.');
    expect(paint(planIn(14, emptyMemory), 40, 12)).not.toContain('New:');
    expect(paint(planIn(3, emptyMemory), 40, 12)).toContain('would do');
  });

  it('is offered on Home when an exam is ahead', () => {
    expect(paint(homeIn(14, memory))).toMatch(/p {2}plan/);
    expect(paint(open('home', { memory }))).not.toMatch(/p {2}plan/);
    const passed = bookedIn('net+', 14, memory, momentAfter(0));
    const goal = passed.goal && { ...passed.goal, passed: true };
    expect(paint(open('home', { memory: { ...passed, goal } }))).not.toMatch(/p {2}plan/);
  });

  it('When says what each date comes to, as far as the window is wide', () => {
    const when = type(open('welcome'), 'a');
    expect(paint(when)).toContain('by Tue 8 December, about 12 new a day');
    expect(paint(when)).toMatch(/by Tue 15 December, about \d+ new a day/);
    expect(paint(when, 60, 20)).toMatch(/by Tue 8 December$/m);
    expect(paint(when, 40, 12)).toMatch(/ Tue 8 Dec$/m);
    expect(spokenLines(when.state)).toContain(
      'a: This week, by Tue 8 December, about 12 new a day.',
    );
  });

  it('Settings say in short what the day comes to, and anew with other minutes', () => {
    expect(paint(type(homeIn(3, emptyMemory), `s${down}`))).toContain(
      'Time for 40 of 59 questions.',
    );
    const large = type(homeIn(30, emptyMemory, 'everything'), `s${down.repeat(3)}`);
    const timeIn = (played: Played) => /Time for (\d+) of/.exec(paint(played, 100, 30))?.[1];
    expect(Number(timeIn(type(large, enter)))).toBeGreaterThan(Number(timeIn(large)));
  });

  it('is spoken as sentences, and a day at a time', () => {
    const lines = spokenLines(type(planIn(14, emptyMemory), down).state);
    expect(lines[0]).toBe('Plan: CompTIA Network+ N10-009.');
    expect(lines[1]).toBe('All 20 ports will be met by Mon 7 December.');
    expect(lines.at(-1)).toBe('Day 2 of 14, Wed 2 December: 12 to repeat, 9 new, about 5 minutes.');
  });
});
