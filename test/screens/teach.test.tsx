import { describe, expect, it } from 'vitest';
import { spokenLines } from '../../src/screens/spoken.ts';
import { classBrokenOff } from '../app/broken-off.ts';
import { down, happen, open, type } from '../app/play.ts';
import { paint, sizes } from './paint.tsx';

const opened = type(open('home'), 'c');
const offered = happen(opened, { type: 'broken-off', brokenOff: classBrokenOff });

describe('a class that was broken off', () => {
  it.each([
    [100, 30, 'Go on with    the quiz of 10:32, 4 of 20 asked, 24 students'],
    [80, 24, 'Go on with    the quiz of 10:32, 4 of 20 asked, 24 students'],
    [60, 20, 'Go on with    10:32, 4 of 20 asked, 24 students'],
    [40, 12, 'Go on with    10:32, 4 of 20 asked'],
  ])('stands first at %ix%i, and is moved to', (columns, rows, line) => {
    const lines = paint(offered, columns, rows).split('\n');
    const at = lines.findIndex((each) => each.includes('❯'));
    expect(lines[at]?.trim()).toBe(`❯ ${line}`);
    expect(lines.slice(0, at).join('').trim()).toBe('Teach a class');
    expect(lines.slice(at + 1).find((each) => /^ +List /.test(each))).toBeDefined();
    const text = lines.map((each) => each.trim()).join(' ');
    expect(text).toContain('CompTIA Network+ N10-009, with all answers so far.');
    expect(text).toContain('Enter go on');
    expect(text).not.toContain('left/right');
  });

  it.each(sizes)('leaves the other rows as they are, and fits %ix%i', (columns, rows) => {
    const frame = paint(type(offered, down), columns, rows);
    expect(frame).toMatch(/❯ List +CompTIA Network/);
    expect(frame).toContain('Enter open');
    expect(paint(type(offered, down.repeat(6)), columns, rows)).toMatch(/❯ Speed counts +no/);
    expect(frame.split('\n').length).toBeLessThan(rows);
    for (const line of frame.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
  });

  it.each(sizes)('is in no row where there is none, at %ix%i', (columns, rows) => {
    const frame = paint(opened, columns, rows);
    expect(frame).toMatch(/❯ List /);
    expect(frame).not.toMatch(/[Gg]o on/);
    expect(frame).toContain('Enter open');
  });

  it('is said before what would be a new one', () => {
    const lines = spokenLines(offered.state);
    expect(lines.at(-1)).toBe('Go on with: the quiz of 10:32, 4 of 20 asked, 24 students.');
    expect(lines).toContain('CompTIA Network+ N10-009, with all answers so far.');
    expect(lines.at(-2)).toMatch(/^Keys: Enter go on,/);
    expect(spokenLines(type(offered, down).state).at(-1)).toBe('List: CompTIA Network+ N10-009.');
  });
});
