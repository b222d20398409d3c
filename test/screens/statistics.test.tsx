import fc from 'fast-check';
import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/app/state.ts';
import { showCharts } from '../../src/app/statistics.ts';
import { rowsOn } from '../../src/app/statistics-rows.ts';
import { type ChartTab, chartTabs } from '../../src/app/statistics-screen.ts';
import type { Charts } from '../../src/charts/charts.ts';
import { widthOf } from '../../src/screens/charts/pieces.ts';
import { layoutFor } from '../../src/screens/frame.tsx';
import { Screen } from '../../src/screens/screen.tsx';
import { spokenLines } from '../../src/screens/spoken.ts';
import { statisticsLines } from '../../src/screens/statistics-lines.ts';
import { sentenceOf } from '../../src/screens/statistics-sentence.ts';
import { themeFor } from '../../src/screens/theme.ts';
import { open } from '../app/play.ts';
import { anyCharts } from './charts-arbitrary.ts';
import { emptyCharts, fullCharts, largeList, oneDay, oneYear, samples } from './charts-sample.ts';
import { sizes, theme } from './paint.tsx';

const home = open('home').state;

const stateOf = (charts: Charts, tab: ChartTab, cursor?: number): AppState => {
  const screen = showCharts(charts);
  const cursors = cursor === undefined ? screen.cursors : { ...screen.cursors, [tab]: cursor };
  return { ...home, screen: { ...screen, tab, cursors } };
};

const paint = (state: AppState, columns = 80, rows = 24, signs = theme): string =>
  renderToString(<Screen state={{ ...state, size: { columns, rows } }} theme={signs} />, {
    columns,
  });

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A frame fits its window, and the sentence of its chart is there whole. */
const expectToFit = (state: AppState, columns: number, rows: number, signs = theme): void => {
  const frame = paint(state, columns, rows, signs);
  const lines = frame.split('\n');
  expect(lines.length).toBeLessThan(rows);
  for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
  expect(lines.at(-1)).toContain('Esc back');
  if (state.screen.name !== 'statistics') throw new Error('another screen');
  const sentence = inOneLine(sentenceOf(state.screen.tab, state.screen.charts));
  // Lines are broken between words, and counted in letters.
  const isBroken = sentence.split(' ').some((word) => word.length > columns - 6);
  if (/^[ -~]*$/.test(sentence) && !isBroken) expect(inOneLine(frame)).toContain(sentence);
};

const cases = samples.flatMap(([name, charts]) =>
  chartTabs.map((tab) => [name, tab, charts] as const),
);

describe.each(cases)('%s: %s', (_, tab, charts) => {
  it.each(sizes)('fits %i by %i, in Unicode and in ASCII', (columns, rows) => {
    expectToFit(stateOf(charts, tab), columns, rows);
    expectToFit(stateOf(charts, tab), columns, rows, themeFor({ LANG: 'C' }));
  });

  it('stays in ASCII where there is no Unicode', () => {
    expect(paint(stateOf(charts, tab), 100, 30, themeFor({ LANG: 'C' }))).toMatch(/^[ -~\n]*$/);
  });

  it('is spoken as whole sentences, without signs', () => {
    for (const line of spokenLines(stateOf(charts, tab))) {
      expect(line).toMatch(/^[ -~]+$/);
      expect(line.trim()).toBe(line);
    }
  });

  it('shows the row moved to, however far that is', () => {
    const last = rowsOn(tab, charts) - 1;
    for (const [columns, rows] of sizes) {
      expectToFit(stateOf(charts, tab, last), columns, rows);
      const isInRows = !['over-time', 'days'].includes(tab) && last >= 0;
      if (isInRows) expect(paint(stateOf(charts, tab, last), columns, rows)).toContain('❯');
    }
  });
});

it('fits any window and any charts', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      anyCharts,
      fc.constantFrom(...chartTabs),
      fc.nat(2000),
      fc.integer({ min: 40, max: 200 }),
      fc.integer({ min: 12, max: 60 }),
      fc.constantFrom('C', 'C.UTF-8'),
      (charts, tab, cursor, columns, rows, LANG) => {
        const at = Math.min(cursor, Math.max(0, rowsOn(tab, charts) - 1));
        expectToFit(stateOf(charts, tab, at), columns, rows, themeFor({ LANG }));
        expect(spokenLines(stateOf(charts, tab, at)).join()).not.toMatch(/undefined|NaN/);
        const layout = layoutFor({ columns, rows }, true);
        const screen = { ...showCharts(charts), tab };
        const lines = statisticsLines(screen, layout, themeFor({ LANG }));
        // Nothing is drawn that the frame would cut.
        expect(lines.length).toBeLessThanOrEqual(layout.bodyRows);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(layout.bodyWidth);
      },
    ),
    { numRuns: 200 },
  );
});

describe('the tabs', () => {
  it('stand in a row with a line below the one shown, by short names where there is less room', () => {
    const [names, marks] = paint(stateOf(fullCharts, 'families')).split('\n').slice(4, 6);
    expect(names).toContain(
      'Over time   Families   Ways of asking   Mixed up   Days   Ahead   Exam',
    );
    expect(marks?.indexOf('━')).toBe(names?.indexOf('Families'));
    expect(marks?.trim()).toBe('━'.repeat('Families'.length));
    expect(paint(stateOf(fullCharts, 'families'), 60, 20)).toContain(
      'Time   Families   Ways   Mixed',
    );
  });

  it('are told in short in the smallest window', () => {
    const [heading] = paint(stateOf(fullCharts, 'families'), 40, 12).split('\n');
    expect(heading).toMatch(/^ Statistics +2\/7 Families$/);
  });
});

describe('the charts', () => {
  it('over time: what is known as an area from nothing to the whole list, and the days below', () => {
    const frame = paint(stateOf(fullCharts, 'over-time'), 100, 30);
    expect(frame).toMatch(/^ +20 ┤ .*···$/m);
    expect(frame).toMatch(/^ +10 ┤[· ]+[▁-█]+$/m);
    expect(frame).toMatch(/^ +0 └─+━+$/m);
    expect(frame).toMatch(/9 Nov +16 Nov +23 Nov +today/);
    expect(frame).toContain('Today: 11 known, 20 met of 20.');
    expect(paint(stateOf(fullCharts, 'over-time', 0))).toContain('Mon 9 November: 0 known, 1 met');
  });

  it('over time: a day is a block, a year is months, a list hardly begun is seen all the same', () => {
    expect(paint(stateOf(oneDay, 'over-time'))).toMatch(/└━━━━━━$/m);
    expect(paint(stateOf(oneYear, 'over-time'))).toMatch(/Dec 2025 +Feb .* today/);
    const large = paint(stateOf(largeList, 'over-time'));
    expect(large).toMatch(/^ +100 ┤/m);
    expect(large).toMatch(/[▁-█]{20}/);
  });

  it('by family: a cell or more for each item, by how well it is known', () => {
    const frame = paint(stateOf(fullCharts, 'families'));
    expect(frame).toMatch(/File sharing +(█+)(▓+)(░+) +2 of 4 +89 % right/);
    const [, solid = '', shaky = '', unmet = ''] = /File sharing +(█+)(▓+)(░+)/.exec(frame) ?? [];
    expect([solid.length, shaky.length, unmet.length]).toEqual([14, 7, 7]);
    expect(frame).toContain('█ known 11   ▓ shaky 4   ▒ new 2   ░ not yet 3');
    expect(frame).toContain('Directory and logon: 1 known, 1 shaky; 18 of 24 answers right.');
  });

  it('by way of asking: known, met and all, with the share right', () => {
    const frame = paint(stateOf(fullCharts, 'ways'));
    expect(frame).toMatch(/Number to name +█{14}▓{3}░{2} +14 of 19 +91 % right/);
    expect(frame).toMatch(/TCP or UDP\? +██▓░{9} +2 of 12$/m);
  });

  it('mixed up: who was given for whom and how often, the open ones marked', () => {
    const frame = paint(stateOf(fullCharts, 'mixed-up'));
    expect(frame).toMatch(/❯ ! IMAP for POP3 +143 for 110 +━+ +4 times/);
    expect(frame).toMatch(/✓ SMTP for SMTPS +25 for 587 +━+ +3 times/);
    expect(frame).toContain('IMAP for POP3, 143 for 110: 4 times, still mixed up.');
  });

  it('days: Mondays above, Sundays below, as many weeks as fit, the day moved to in brackets', () => {
    const frame = paint(stateOf(fullCharts, 'days'));
    const rows = frame.split('\n').filter((line) => /[·▁▃▅▇] [·▁▃▅▇] [·▁▃▅▇]/.test(line));
    expect(rows.length).toBe(7 + 1);
    expect(rows[0]?.trim().slice(0, 3)).toBe('Mon');
    // 1 December 2026 is a Tuesday.
    expect(rows[1]).toMatch(/\[·\]$/);
    expect(frame).toMatch(/Oct +Nov$/m);
    expect(paint(stateOf(fullCharts, 'days'), 120, 40).split('·').length).toBeGreaterThan(
      frame.split('·').length,
    );
  });

  it('days: today stays marked while one moves, and years back can be moved to', () => {
    const yesterday = rowsOn('days', oneYear) - 2;
    expect(paint(stateOf(oneYear, 'days', yesterday))).toMatch(/\(·\)$/m);
    expect(paint(stateOf(oneYear, 'days', yesterday))).toMatch(/^ +Mon .*\[[▁▃▅▇]\]$/m);
    expect(paint(stateOf(oneYear, 'days', 0))).toMatch(/\[[▁▃▅▇]\]/);
    expect(paint(stateOf(oneYear, 'days', 0))).not.toContain('(·)');
  });

  it('days: a week a row where there is no room for seven rows', () => {
    const frame = paint(stateOf(fullCharts, 'days'), 40, 12);
    expect(frame).toMatch(/M T W T F S S/);
    expect(frame).toMatch(/30 Nov +[▁▃▅▇]\[·\]/);
  });

  it('ahead: what comes back and what is new, a day a row', () => {
    const frame = paint(stateOf(fullCharts, 'ahead'));
    expect(frame).toMatch(/❯ Tue 1 Dec +8 +9 +5 +█{9}▒{8}/);
    expect(frame).toContain('Today: 9 to repeat, 8 new, 5 minutes.');
  });

  it('by the exam: intervals on a scale, forecasts against what came true, and the tests', () => {
    const frame = paint(stateOf(fullCharts, 'exam'), 100, 30);
    expect(frame).toMatch(/All ports +─+━+●━+─+ +16 to 19 +of 20 ports/);
    expect(frame).toMatch(/said 76 %, came 82 % +━+●━+─+ +\+6 +38 answers/);
    expect(frame).toMatch(/✓ Sat 28 Nov +━+─+ +36 of 40 +passed/);
    expect(frame.indexOf('28 Nov')).toBeLessThan(frame.indexOf('20 Nov'));
  });

  it('by the exam: a forecast with few answers is marked, not judged', () => {
    expect(paint(stateOf(fullCharts, 'exam', 3), 100, 30)).toMatch(/came 25 % .* few +4 answers/);
    expect(paint(stateOf(fullCharts, 'exam', 3), 40, 12)).toMatch(/came 25 % .* few$/m);
    expect(paint(stateOf(fullCharts, 'exam', 4), 100, 30)).toMatch(/came 62 % .* -1 +21 answers/);
  });

  it('by the exam: the row moved to is explained, in one line of the smallest window', () => {
    const told = (cursor: number, columns: number, rows: number) =>
      paint(stateOf(fullCharts, 'exam', cursor), columns, rows);
    expect(told(0, 40, 12)).toContain('Pace: that of the last two weeks.');
    expect(told(1, 80, 24)).toContain('You will recall 92 % of 44 met, likely 86 to 98 %.');
    expect(told(2, 80, 24)).toContain('You will recall 61 % of 15 not met yet, likely 41 to 81 %.');
    expect(told(3, 40, 12)).toContain('Said 0 to 50 %: 1 of 4 right, too few.');
  });

  it('by the exam: says where its day is set while none is ahead', () => {
    expect(paint(stateOf(emptyCharts, 'exam'))).toContain(
      'No exam of this list is ahead. Settings sets its day.',
    );
  });

  it('by the exam: no title stands at the end without its rows', () => {
    for (let rows = 12; rows < 40; rows++) {
      const lines = paint(stateOf(fullCharts, 'exam'), 80, rows).split('\n');
      for (const [at, line] of lines.entries())
        if (/(Forecasts|tests) so far/.test(line))
          expect(lines[at + 1]).toMatch(/When|timed|said|[✓✗]/);
    }
  });

  it.each([
    ['families', 40, 12, 9],
    ['mixed-up', 40, 12, 5],
    ['ahead', 40, 12, 12],
    ['exam', 80, 24, 10],
    ['exam', 40, 12, 10],
  ] as const)(
    '%s at %i by %i: say how many rows are above and below',
    (tab, columns, rows, all) => {
      for (let cursor = 0; cursor < all; cursor++) {
        const frame = paint(stateOf(fullCharts, tab, cursor), columns, rows);
        const [, above = 0] = /\.\.\. (\d+) above/.exec(frame) ?? [];
        const [, below = 0] = /\.\.\. (?:\d+ above, )?(\d+) below/.exec(frame) ?? [];
        const row = /^ *(❯ )? +.*([━█▓▒░─●]|\d$)/u;
        expect(Number(above) + Number(below)).toBeGreaterThan(0);
        expect(Number(above)).toBeLessThanOrEqual(cursor);
        expect(Number(below)).toBeLessThan(all - cursor);
        const chart = frame.split('\n').slice(1, -1);
        const marked = chart.findIndex((line) => line.includes('❯'));
        const before = chart
          .slice(0, marked)
          .filter((line) => /^ {3,}\S.* {2}/.test(line) && row.test(line));
        expect(before.filter((line) => !/expected/.test(line)).length + Number(above)).toBe(cursor);
      }
    },
  );

  it('say nothing of rows above or below where all are there', () => {
    for (const tab of chartTabs)
      expect(paint(stateOf(fullCharts, tab), 120, 40)).not.toMatch(/\.\.\. \d+/);
  });

  it('by the exam: in the smallest window each part has its title', () => {
    expect(paint(stateOf(fullCharts, 'exam', 3), 40, 12)).toContain('Forecasts so far');
    expect(paint(stateOf(fullCharts, 'exam', 8), 40, 12)).toContain('Timed tests so far');
  });

  it('ahead: minutes in place of bars of a cell or two', () => {
    const frame = paint(stateOf(fullCharts, 'ahead'), 40, 12);
    expect(frame).toMatch(/new +to repeat +minutes\n/);
    expect(frame).toMatch(/❯ Tue 1 Dec +8 +9 +5$/m);
    expect(paint(stateOf(fullCharts, 'ahead'), 40, 40)).not.toMatch(/[█▒]/);
  });

  it('of nothing are a sentence and no axes', () => {
    expect(paint(stateOf(emptyCharts, 'over-time'))).not.toMatch(/[└┤█]/);
    expect(paint(stateOf(emptyCharts, 'mixed-up'))).not.toContain('!');
  });

  it('stand still while one moves', () => {
    const firstLine = (cursor: number) =>
      paint(stateOf(fullCharts, 'families', cursor), 60, 20)
        .split('\n')
        .findIndex((line) => /█/.test(line));
    expect(new Set([0, 1, 2, 3, 8].map(firstLine)).size).toBe(1);
  });
});

describe('what a screen reader says of a chart', () => {
  it('which one, what it means, the keys, and last the row moved to', () => {
    const lines = spokenLines(stateOf(fullCharts, 'mixed-up', 1));
    expect(lines[0]).toBe('Statistics: CompTIA Network+ N10-009.');
    expect(lines[1]).toBe('Chart 4 of 7: Mixed up.');
    expect(lines[2]).toBe(sentenceOf('mixed-up', fullCharts));
    expect(lines.at(-2)).toMatch(/^Keys: Tab next/);
    expect(lines.at(-1)).toBe('Pair 2 of 5. LDAPS for LDAP, 636 for 389: 2 times, still mixed up.');
  });

  it('days with their month, and the year where it is another', () => {
    expect(spokenLines(stateOf(fullCharts, 'days', 0)).at(-1)).toMatch(
      /^Day 1 of \d+\. Mon 9 November: \d+ of \d+ right, \d+ minutes?\.$/,
    );
    expect(spokenLines(stateOf(oneYear, 'over-time', 0)).at(-1)).toContain('Tue 2 December 2025');
  });
});
