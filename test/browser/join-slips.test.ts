import { expect, it } from 'vitest';
import { type JoinSlips, joinSlipsPage } from '../../src/formats/join-slips-page.ts';
import { slipsFor } from '../formats/slips.ts';
import { describeInBrowser } from './chromium.ts';
import { papersOf } from './pdf-text.ts';
import { overlaps, shownOf, tooWide, wordsOf } from './seen.ts';

const formats = ['A4', 'Letter'] as const;

const solid = (text: string): string => text.replace(/\s+/g, '');

/** Names and nicknames as long as they can be. */
const longest: JoinSlips = {
  ...slipsFor(23, 'Maximilian Alexander von Hohenzollern-Sigmaringen der Juengere, '),
};
const widest: JoinSlips = {
  ...longest,
  slips: longest.slips.map((slip) => ({ ...slip, nickname: 'W'.repeat(20) })),
};

describeInBrowser('join slips in a browser', ({ open }) => {
  it.each([
    ['usual', slipsFor(23), 3],
    ['of a full sheet', slipsFor(10), 1],
    ['with long names', widest, 3],
  ] as const)('%s print ten a sheet, each whole', async (_, all, sheets) => {
    const { page, requests, complaints } = await open(joinSlipsPage(all), { width: 800 });
    for (const format of formats) {
      const papers = await papersOf(page, format);
      expect(papers, format).toHaveLength(sheets);
      for (const [at, { text, width, runs }] of papers.entries()) {
        const codes = all.slips.map(({ code, nickname }) =>
          solid(`${code}Intheroomyouare${nickname}`),
        );
        const here = codes.filter((code) => text.includes(code));
        expect(here).toEqual(codes.slice(at * 10, at * 10 + 10));
        expect(Math.max(...runs.map(({ last }) => last))).toBeLessThan(width - 48);
      }
    }
    expect([...requests, ...complaints]).toEqual([]);
  });

  it('cuts short nothing but a name of more than two lines', async () => {
    const { page } = await open(joinSlipsPage(widest), { width: 720 });
    await page.emulateMedia({ media: 'print' });
    const slips = await shownOf(page, '.slip');
    const last = await wordsOf(page, '.nickname');
    for (const [at, { bottom, right }] of slips.entries()) {
      expect(last[at]?.bottom).toBeLessThan(bottom);
      expect(last[at]?.right).toBeLessThan(right);
    }
  });

  it('fit windows of all widths', async () => {
    for (const all of [slipsFor(23), widest]) {
      const { page } = await open(joinSlipsPage(all), { width: 800 });
      for (const width of [320, 480, 800, 1400]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await tooWide(page), `${width}`).toBe(0);
        const parts = '.title, .address, .code, .nickname';
        expect(overlaps(await wordsOf(page, parts)), `${width}`).toEqual([]);
      }
    }
  });
});
