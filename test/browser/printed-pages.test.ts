import { expect, it } from 'vitest';
import { type ExamPaper, examPage } from '../../src/formats/exam-paper.ts';
import { sheetPage } from '../../src/formats/sheet-page.ts';
import { everyDeck, mixedSheet } from '../formats/sheets.ts';
import { deckNamed } from '../memory/cards.ts';
import { describeInBrowser } from './chromium.ts';
import { leastContrast, overlaps, printed, tooWide, wordsOf } from './seen.ts';

const formats = ['A4', 'Letter'] as const;

/** Lists of the registry's names take as many pages as they take. */
const oneSheet = everyDeck.filter(([id]) => id !== 'everything' && id !== 'system-ports');

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `Databases and storage ${at}`,
    score: '10 of 12',
  }));

/** A report with every question of a long test missed. */
const paper: ExamPaper = {
  title: 'Timed ports test: CompTIA Network+ N10-009, Mon 23 Nov',
  summary: [
    'Not passed: 2 of 40 right, 5 %; our line is 85 %.',
    'With 90 % certainty you know 1 to 15 %.',
  ],
  tables: [
    { title: 'By family', rows: rows(10) },
    { title: 'By way of asking', rows: rows(6) },
  ],
  lists: [{ title: 'Mixed up', lines: rows(13).map(({ name }) => `${name} for LDAP`) }],
  misses: Array.from({ length: 38 }, (_, at) => ({
    scene:
      at % 3 === 0
        ? ['[UFW BLOCK] IN=eth0 SRC=198.51.100.29 DST=10.0.36.64 PROTO=TCP SPT=63587 DPT=443']
        : [],
    question: `${at}. Which port? Searches and edits directory entries for people, readable on the wire.`,
    sentences: [
      'You said 1433. 1433 is Microsoft SQL Server: queries to the Microsoft database.',
      'Right: LDAP is 389: directory of users and groups, unencrypted.',
      'Remember: 389 looks up the user; a 3 in front, 3389, shows the desktop.',
    ],
  })),
};

const pages = [
  ['the sheet of a list', sheetPage(mixedSheet(deckNamed('sec+')))],
  ['the report of a test', examPage(paper)],
] as const;

describeInBrowser('pages to print in a browser', ({ open }) => {
  it.each(oneSheet)('the sheet of %s fits one side of A4 and of Letter', async (_, deck) => {
    const { page, requests, complaints } = await open(sheetPage(mixedSheet(deck)), { width: 800 });
    for (const format of formats) expect((await printed(page, format)).pages, format).toBe(1);
    expect([...requests, ...complaints]).toEqual([]);
  });

  it('keeps TCP/UDP on one line and apart from the name beside it, on screen and paper', async () => {
    const { page } = await open(sheetPage(mixedSheet(deckNamed('sec+'))), { width: 800 });
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const names = await wordsOf(page, '.what');
      for (const [at, transport] of (await wordsOf(page, '.transport')).entries()) {
        expect(transport.bottom - transport.top, transport.words).toBeLessThan(20);
        expect((names[at]?.left ?? 0) - transport.right, transport.words).toBeGreaterThan(3);
      }
    }
  });

  it.each(formats)('takes the size of the printer: %s', async (format) => {
    const { page } = await open(sheetPage(mixedSheet(deckNamed('core'))), { width: 800 });
    const [, , width, height] = (await printed(page, format)).size.trim().split(/\s+/).map(Number);
    const [wide, high] = format === 'A4' ? [595, 842] : [612, 792];
    expect(Math.abs((width ?? 0) - wide)).toBeLessThan(2);
    expect(Math.abs((height ?? 0) - high)).toBeLessThan(2);
  });

  it('a report with all of 40 questions missed takes no more than four pages', async () => {
    const { page, requests, complaints } = await open(examPage(paper), { width: 800 });
    for (const format of formats)
      expect((await printed(page, format)).pages, format).toBeLessThanOrEqual(4);
    expect([...requests, ...complaints]).toEqual([]);
  });

  it.each(pages)('%s fits windows of all widths', async (_, html) => {
    const { page } = await open(html, { width: 800 });
    for (const width of [320, 480, 800, 1400]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width}`).toBe(0);
      const parts = 'h1, h2, .mark, .ports, .transport, .what, th, td, li p, .miss p, pre';
      expect(overlaps(await wordsOf(page, parts)), `${width}`).toEqual([]);
    }
  });

  it.each(pages)(
    '%s can be read on a light and on a dark ground, and on paper',
    async (_, html) => {
      const { page } = await open(html, { width: 800 });
      for (const look of ['light', 'dark'] as const) {
        await page.emulateMedia({ media: 'screen', colorScheme: look });
        expect(await leastContrast(page, 'main *', 'color')).toBeGreaterThanOrEqual(4.5);
        await page.emulateMedia({ media: 'print', colorScheme: look });
        expect(await leastContrast(page, 'main *', 'color')).toBeGreaterThanOrEqual(12);
      }
    },
  );
});
