import { describe, expect, it } from 'vitest';
import { esc, open, type } from '../app/play.ts';
import { home, memory, paint, sizes } from './paint.tsx';

describe('what Home says', () => {
  it('Home speaks of ports, with the shaky few, and of no per cent', () => {
    const frame = paint(open('home', { memory }));
    expect(frame).toMatch(/You know +\d+ of 20/);
    expect(frame).toContain('Shaky');
    expect(frame).not.toContain('%');
    expect(paint(open('home'))).not.toContain('Shaky');
  });

  it('Home tells when the exam is, until it is over', () => {
    const booked = { ...memory, goal: { deck: 'n10-009', date: '2026-12-12', passed: false } };
    expect(paint(open('home', { memory: booked }))).toContain('Sat 12 December, in 11 days');
    const other = { ...memory, goal: { deck: 'ccna', date: '2026-12-12', passed: false } };
    expect(paint(open('home', { memory: other }))).not.toContain('December');
    const over = { ...memory, goal: { deck: 'n10-009', date: '2026-11-30', passed: false } };
    expect(paint(type(open('home', { memory: over }), esc))).not.toContain('November');
  });

  it('Home says what is expected by the exam, in ports, whatever the window', () => {
    for (const [columns, rows] of sizes)
      expect(paint(home({ daysAgo: 3, exam: '2026-12-20' }), columns, rows)).toMatch(
        /By exam +\d+ to \d+ of 20, at this pace/,
      );
    for (const quiet of [
      home({ daysAgo: 3 }),
      home({ daysAgo: 3, exam: '2026-12-20', days: 2 }),
      home({ daysAgo: 3, exam: '2026-12-01' }),
    ])
      expect(paint(quiet)).not.toContain('By exam');
  });

  it('Home says what one sitting holds, what waits, and since when no more', () => {
    for (const [columns, rows] of sizes) {
      const frame = paint(home({ list: 'sec+', exam: '2026-12-20' }), columns, rows);
      expect(frame.replace(/\s+/g, ' ')).toMatch(
        /Today: 75 to repeat\. About 10 minutes; \d+ more wait, the most at risk come first\. Caught up by (?:tomorrow|\w+day)\. Enter starts\./,
      );
      expect(frame).toContain('You know');
    }
  });

  it('Home goes beyond a list that is met, and shows that key only then', () => {
    for (const [columns, rows] of sizes) {
      const frame = paint(home({ daysAgo: 1 }), columns, rows);
      expect(frame.replace(/\s+/g, ' ')).toContain(
        'b Beyond the list: 24 more ports that other exams ask.',
      );
      // The smallest footer has room for Enter alone; the line above says the key.
      if (columns >= 60) expect(frame).toContain('b beyond the list');
      expect(paint(open('home'), columns, rows)).not.toMatch(/beyond/i);
    }
  });

  it('Home asks all of a small list in its last fourteen days, and speaks of no backlog', () => {
    for (const [columns, rows] of sizes) {
      const frame = paint(home({ daysAgo: 1, exam: '2026-12-10' }), columns, rows);
      expect(frame.replace(/\s+/g, ' ')).toContain(
        'Today everything once more: 59 to repeat. About 8 minutes. Enter starts.',
      );
    }
    const long = paint(home({ list: 'sec+', exam: '2026-12-10' })).replace(/\s+/g, ' ');
    expect(long).toContain('Today as much as fits: 75 of 125 to repeat. About 10 minutes.');
    expect(long).not.toMatch(/wait|Caught up/);
  });

  it('after the exam four answers stand below its day, in the smallest window too', () => {
    for (const [columns, rows] of sizes) {
      const frame = paint(home({ exam: '2026-11-28' }), columns, rows);
      expect(frame.replace(/\s+/g, ' ')).toContain(
        'The exam was on Sat 28 November. How did it go?',
      );
      for (const letter of 'abcd') expect(frame).toMatch(new RegExp(`^ +${letter} {3}\\S`, 'm'));
      expect(frame).toContain('Esc another day');
    }
  });
});
