import { expect, it } from 'vitest';
import type { Worksheet, WorksheetQuestion } from '../../src/formats/worksheet.ts';
import { worksheetPage } from '../../src/formats/worksheet-page.ts';
import { worksheetFrom, worksheetSaying } from '../formats/worksheets.ts';
import { describeInBrowser } from './chromium.ts';
import { type Paper, papersOf } from './pdf-text.ts';
import { leastContrast, overlaps, tooWide, wordsOf } from './seen.ts';

const formats = ['A4', 'Letter'] as const;

/** Lists and counts with the most sheets of questions and of key they may take. */
const sheets = [
  ['n10-009', 5, 1, 1],
  ['core', 20, 1, 1],
  ['ccna', 20, 1, 1],
  ['sy0-701', 60, 3, 2],
  ['everything', 60, 4, 2],
] as const;

const solid = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** What stands lowest on a sheet. */
const footOf = ({ runs }: Paper): string => {
  const lowest = Math.max(...runs.map(({ top }) => top));
  return solid(runs.flatMap(({ words, top }) => (lowest - top < 1 ? words : [])).join(''));
};

const isKey = (paper: Paper): boolean => footOf(paper).startsWith('Key');

const asPrinted = ({ prompt, transport, choices }: WorksheetQuestion, at: number): string =>
  solid(
    `${at + 1}${prompt}${transport}${choices.map(({ letter, label }) => letter + label).join('')}`,
  );

const split = (papers: readonly Paper[]) => {
  const first = papers.findIndex(isKey);
  return { questions: papers.slice(0, first), key: papers.slice(first) };
};

const expectWhole = (questions: readonly Paper[], { questions: asked }: Worksheet): void => {
  const pages = questions.map(({ text }) => text);
  for (const [at, question] of asked.entries()) {
    const where = pages.filter((text) => text.includes(asPrinted(question, at)));
    expect(where, question.prompt).toHaveLength(1);
  }
};

describeInBrowser('a worksheet in a browser', ({ open }) => {
  it.each(sheets)(
    '%s with %i questions prints whole questions, and the key on pages of its own',
    async (deck, count, most, mostKey) => {
      const sheet = worksheetFrom(deck, count, 'B');
      const { page, requests, complaints } = await open(worksheetPage(sheet), { width: 800 });
      for (const format of formats) {
        const { questions, key } = split(await papersOf(page, format));
        expect(questions.length, format).toBeLessThanOrEqual(most);
        expect(key.length, format).toBeLessThanOrEqual(mostKey);
        expectWhole(questions, sheet);
        expect(key.every(isKey)).toBe(true);
        expect(questions.concat(key).findIndex(({ text }) => text.includes('Key.Portsquiz'))).toBe(
          questions.length,
        );
        for (const { why } of sheet.questions) {
          expect(questions.some(({ text }) => text.includes(solid(why)))).toBe(false);
          expect(key.some(({ text }) => text.includes(solid(why)))).toBe(true);
        }
      }
      expect([...requests, ...complaints]).toEqual([]);
    },
    30_000,
  );

  it.each([
    ['core', 9],
    ['everything', 100],
    ['system-ports', 200],
  ])(
    '%s with %i questions writes each number in one line, clear of its question',
    async (deck, count) => {
      const { page } = await open(worksheetPage(worksheetFrom(deck, count)), { width: 800 });
      await page.emulateMedia({ media: 'print' });
      const numbers = await wordsOf(page, '.number');
      expect(numbers).toHaveLength(count);
      const heights = numbers.map(({ top, bottom }) => bottom - top);
      expect(Math.max(...heights)).toBeLessThan(Math.min(...heights) * 1.5);
      expect(overlaps([...numbers, ...(await wordsOf(page, '.asked'))])).toEqual([]);
    },
    30_000,
  );

  it.each(formats)(
    'names code, variant and page at the foot of every sheet of %s',
    async (format) => {
      const sheet = worksheetFrom('everything', 60, 'C');
      const { page } = await open(worksheetPage(sheet), { width: 800 });
      const { questions, key } = split(await papersOf(page, format));
      const foot = solid(`${sheet.code}, variant C`);
      const sides = (text: string) => [text.replace(foot, ''), text.includes(foot)];
      expect(questions.map(footOf).map(sides)).toEqual(
        questions.map((_, at) => [`${at + 1}`, true]),
      );
      expect(key.map(footOf).map(sides)).toEqual(key.map(() => ['Key', true]));
    },
  );

  it.each(formats)('cuts nothing off at the edges of %s', async (format) => {
    for (const sheet of [
      worksheetFrom('everything', 60),
      worksheetFrom('sy0-701', 60),
      {
        ...worksheetSaying('Internationalisation'.repeat(9)),
        code: 'PQ1-X-1-K7M2-2B9RWXQ',
        variant: 'A',
      },
    ]) {
      const { page } = await open(worksheetPage(sheet), { width: 800 });
      for (const { width, runs } of await papersOf(page, format)) {
        expect(Math.min(...runs.map(({ left }) => left))).toBeGreaterThanOrEqual(48);
        expect(Math.max(...runs.map(({ last }) => last))).toBeLessThanOrEqual(width - 52);
      }
    }
  });

  it('fits windows of all widths', async () => {
    for (const [deck, count] of sheets) {
      const { page } = await open(worksheetPage(worksheetFrom(deck, count)), { width: 800 });
      for (const width of [320, 480, 800, 1400]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await tooWide(page), `${deck} ${width}`).toBe(0);
        const parts = 'h1, h2, .about, .todo, .number, .asked, .letter, .label, th, td';
        expect(overlaps(await wordsOf(page, parts)), `${deck} ${width}`).toEqual([]);
      }
    }
  });

  it('can be read on a light and on a dark ground, and on paper', async () => {
    const { page } = await open(worksheetPage(worksheetFrom('core', 20)), { width: 800 });
    for (const look of ['light', 'dark'] as const) {
      await page.emulateMedia({ media: 'screen', colorScheme: look });
      expect(await leastContrast(page, 'main *', 'color')).toBeGreaterThanOrEqual(4.5);
      await page.emulateMedia({ media: 'print', colorScheme: look });
      expect(await leastContrast(page, 'main *', 'color')).toBeGreaterThanOrEqual(12);
    }
  });
});
