import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Charts } from '../../src/charts/charts.ts';
import { chartColours } from '../../src/formats/charts/style.ts';
import { cleanText } from '../../src/formats/clean-text.ts';
import { type FigureName, statsPage } from '../../src/formats/stats-page.ts';
import { contrast } from '../pictures/palette.ts';
import { everyLearner, firstDay, noCharts, sentences, threeWeeks } from './charts.ts';
import { drawingsIn, labelsIn, overlapsOf } from './drawings.ts';
import { anyCharts } from './random-charts.ts';
import { hostile } from './sheets.ts';
import { tagsIn, textOf } from './tags.ts';

const names = Object.keys(sentences);

describe.each(everyLearner)('the page of a learner %s', (_, charts) => {
  const page = statsPage(charts, sentences);

  it('is well-formed, with a section and a sentence a chart', () => {
    expect(tagsIn(page).filter((tag) => tag === 'figure')).toHaveLength(names.length);
    const captions = page.match(/<figcaption>.*<\/figcaption>/g) ?? [];
    expect(captions.map(textOf)).toEqual(Object.values(sentences));
  });

  it('has ids that are there once, and what refers to them', () => {
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/ aria-(?:labelledby|describedby)="([^"]*)"/g))
      expect(ids).toContain(id);
  });

  it('draws each chart for a phone and for a wide window, with title and description', () => {
    const drawings = drawingsIn(page);
    expect(drawings.filter(({ width }) => width === 288)).toHaveLength(drawings.length / 2);
    for (const { markup } of drawings)
      expect(markup).toMatch(/^<svg [^>]*><title id="[^"]*">[^<]+<\/title><desc id="[^"]*">[^<]+</);
  });

  it('draws nothing over a label, and nothing outside', () => {
    for (const drawing of drawingsIn(page)) {
      const labels = labelsIn(drawing);
      expect(overlapsOf(labels), drawing.name).toEqual([]);
      for (const { words, left, right, top, bottom } of labels) {
        expect(left, words).toBeGreaterThanOrEqual(-1);
        expect(right, words).toBeLessThanOrEqual(drawing.width + 1);
        expect(top, words).toBeGreaterThanOrEqual(0);
        expect(bottom, words).toBeLessThanOrEqual(drawing.height + 1);
      }
    }
  });
});

/** The rows of a chart's table, as a reader sees them. */
const rowsOf = (page: string, name: FigureName): readonly (readonly string[])[] => {
  const [, section = ''] = page.split(`<section id="${name}">`);
  const [table = ''] = section.split('</section>');
  return (table.match(/<tr>.*<\/tr>/g) ?? []).map((row) =>
    (row.match(/<t[hd][^>]*>.*?<\/t[hd]>/g) ?? []).map(textOf),
  );
};

describe('the figures', () => {
  const page = statsPage(threeWeeks, sentences);

  it('stand in a table of the chart', () => {
    expect(rowsOf(page, 'now')).toEqual([
      ['Ports', 'Now'],
      ['known', '11'],
      ['shaky', '4'],
      ['new', '2'],
      ['not met yet', '3'],
    ]);
    expect(rowsOf(page, 'over-time').at(-1)).toEqual(['Mon 23 Nov 2026', '16', '20']);
    expect(rowsOf(page, 'families')[2]).toEqual(['Mail', '3', '2', '0', '2', '78 %']);
    expect(rowsOf(page, 'directions')[1]).toEqual(['number to name', '14', '18', '20', '100 %']);
    expect(rowsOf(page, 'mixed-up')[1]).toEqual(['110 POP3', '143 IMAP', '4', 'no']);
    expect(rowsOf(page, 'ahead')[1]).toEqual(['Mon 23 Nov 2026', '18', '3', '4', '0']);
    expect(rowsOf(page, 'exam')).toContainEqual(['By the exam', '16 to 19 of 20']);
    expect(rowsOf(page, 'honesty').at(-1)).toEqual(['90 to 100', '95', '203', '214', '95']);
    expect(rowsOf(page, 'tests').at(-1)).toEqual(['Sun 22 Nov 2026', '35', '40', 'yes']);
  });

  it('hold every day with an answer, and none besides', () => {
    expect(rowsOf(page, 'days')).toHaveLength(threeWeeks.days.length + 1);
  });
});

it('who has answered nothing sees the whole list before them, and no empty charts', () => {
  const page = statsPage(noCharts, sentences);
  expect(new Set(drawingsIn(page).map(({ name }) => name))).toEqual(
    new Set(['now-narrow', 'now-wide']),
  );
  expect(page.match(/<details>/g)).toHaveLength(1);
});

it('one day makes no line over time', () => {
  expect(drawingsIn(statsPage(firstDay, sentences)).map(({ name }) => name)).not.toContain(
    'over-time-wide',
  );
});

it('of any charts nothing overlaps and every number is one', () => {
  fc.assert(
    fc.property(anyCharts, (charts) => {
      const page = statsPage(charts, sentences);
      expect(page).not.toMatch(/NaN|Infinity|undefined|null/);
      for (const drawing of drawingsIn(page)) expect(overlapsOf(labelsIn(drawing))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Charts in which every text from outside is this one. */
const saying = (text: string): readonly [Charts, Readonly<Record<FigureName, string>>] => {
  const named = { id: text, name: text, ports: [] };
  const charts: Charts = {
    ...threeWeeks,
    deck: { id: text, name: text, total: 20 },
    families: threeWeeks.families.map((family) => ({ ...family, id: text, name: text })),
    mixedUp: [{ asked: named, given: named, times: 2, open: true }],
    exam: {
      ...threeWeeks.exam,
      tests: threeWeeks.exam.tests.map((test) => ({ ...test, deck: text, exam: text })),
    },
  };
  const said = Object.entries(sentences).map(([name]) => [name, text]);
  return [charts, Object.fromEntries(said)];
};

describe('names from lists and journals', () => {
  const plain = tagsIn(statsPage(...saying('plain')));
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'<>&"\'/ a!-;#=\n\u0000\u001b\u202e]') }),
    fc.string({ unit: 'binary' }),
    fc.constant(hostile),
  );

  it('never make a tag, an attribute or a control character', () => {
    const attributesOf = (page: string): readonly string[] =>
      // Long words in a cell may be broken over lines.
      page.replaceAll(' class="words"', '').match(/ [a-zA-Z0-9-]+="/g) ?? [];
    const attributes = attributesOf(statsPage(...saying('plain')));
    fc.assert(
      fc.property(texts, (text) => {
        const page = statsPage(...saying(text));
        expect(tagsIn(page)).toEqual(plain);
        expect(attributesOf(page)).toEqual(attributes);
        expect(page.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
      }),
      { numRuns: 60 },
    );
  });

  it('are shown as they are', () => {
    const page = statsPage(...saying(hostile));
    const [, heading = ''] = /<h1>(.*)<\/h1>/.exec(page) ?? [];
    expect(textOf(heading)).toBe(cleanText(hostile));
  });
});

describe.each([
  ['light', '#ffffff', '#595959'],
  ['dark', '#16181b', '#a8a8a8'],
] as const)('on a %s ground', (look, ground, quiet) => {
  it('every shape has a contrast of 3, every word of 4.5', () => {
    for (const [name, colour] of Object.entries(chartColours[look]))
      expect(contrast(colour, ground), name).toBeGreaterThanOrEqual(3);
    expect(contrast(quiet, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('the steps of a day can be told apart', () => {
    const colours = chartColours[look];
    const steps = [colours['heat-1'], colours['heat-2'], colours['heat-3'], colours['heat-4']];
    steps.slice(1).forEach((colour, at) => {
      expect(contrast(colour, steps[at] ?? '')).toBeGreaterThanOrEqual(1.25);
    });
  });
});

it('loads nothing, runs nothing, and is small', () => {
  for (const [, charts] of everyLearner) {
    const page = statsPage(charts, sentences);
    expect(page).not.toMatch(
      /<script|<link|<img|https?:|url\(|@import|src=|href=|javascript:| on\w+=/,
    );
    expect(page.length).toBeLessThan(300_000);
  }
});
