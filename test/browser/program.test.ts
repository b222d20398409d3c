import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatLine } from '../../src/progress/journal-line.ts';
import { goalOf, momentOn } from '../memory/review.ts';
import { practised } from '../pictures/practice.ts';
import { freshFolder, portquiz } from '../stories/run-portquiz.ts';
import { describeInBrowser } from './chromium.ts';
import { overlaps, tooWide, wordsOf } from './seen.ts';

// The practice below begins on 2 March.
const now = '2026-04-05T08:30Z';

/** A home with five weeks of practice and an exam ahead. */
const homeOfWeeks = (): string => {
  const home = freshFolder();
  mkdirSync(home, { recursive: true });
  const goal = goalOf('n10-009', '2026-04-18', 'goal', momentOn(5, 18));
  const journal = [...practised('net+', 34, { 'ldaps:service-to-number': 'ldap' }), goal];
  const lines = journal.map((event) => `${formatLine(event)}\n`);
  writeFileSync(path.join(home, 'journal.jsonl'), lines.join(''));
  return home;
};

describeInBrowser('what the built program writes, in a browser', ({ open }) => {
  it('the statistics of five weeks, with all charts drawn', async () => {
    const words = ['stats', '--deck', 'net+', '--html', '-'];
    const { stdout } = await portquiz(words, { home: homeOfWeeks(), now });
    const { page, requests, complaints } = await open(stdout, { width: 320 });
    expect([...requests, ...complaints]).toEqual([]);
    for (const width of [320, 800]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page)).toBe(0);
      expect(overlaps(await wordsOf(page, 'svg text'))).toEqual([]);
    }
    const aloud = await page.locator('main').ariaSnapshot();
    // No timed test was taken.
    expect(aloud.match(/- img "/g)).toHaveLength(9);
    expect(aloud).toContain('of 20 ports at this pace');
  });
});
