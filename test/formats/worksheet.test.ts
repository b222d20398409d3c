import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/formats/clean-text.ts';
import type { Worksheet } from '../../src/formats/worksheet.ts';
import { worksheetMarkdown } from '../../src/formats/worksheet-markdown.ts';
import { worksheetPage } from '../../src/formats/worksheet-page.ts';
import { hostile } from './sheets.ts';
import { shown, tablesIn } from './tables.ts';
import { tagsIn, textOf } from './tags.ts';
import { worksheetFrom, worksheetSaying } from './worksheets.ts';

const texts = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant(hostile));

const keyOf = ({ questions }: Worksheet): readonly (readonly string[])[] =>
  questions.map(({ letter, answer, why }, at) => [String(at + 1), letter, answer, why]);

const sheets = [
  ['n10-009', 5, 'A'],
  ['core', 20, 'B'],
  ['everything', 60, 'C'],
] as const;

describe.each(sheets)('%s with %i questions, variant %s', (deck, count, variant) => {
  const sheet = worksheetFrom(deck, count, variant);

  it('has a right letter for every question, among the choices, and nobody does not know', () => {
    for (const { choices, letter, answer } of sheet.questions) {
      expect(choices.map((choice) => choice.letter).join('')).toBe('abcd');
      expect(choices.find((choice) => choice.letter === letter)?.label).toBe(answer);
      expect(choices.map(({ label }) => label)).not.toContain("I don't know");
    }
  });

  it('is a page with every question and its choices in order, then the key', () => {
    const page = worksheetPage(sheet);
    tagsIn(page);
    const [asked = '', key = ''] = page.split('<section class="key">');
    const lines = textOf(asked.slice(asked.indexOf('<ol'))).split('\n');
    const expected = sheet.questions.flatMap(({ prompt, transport, choices }, at) => [
      String(at + 1),
      `${prompt} ${transport}`.trim(),
      ...choices.map(({ letter, label }) => `${letter} ${label}`),
    ]);
    expect(lines.map((line) => line.trim()).filter((line) => line !== '')).toEqual(expected);
    const rows = Array.from(key.matchAll(/<tr><th scope="row">.*<\/tr>/g), ([row]) =>
      row.split(/<\/t[hd]>/).map((cell) => textOf(cell).trim()),
    );
    expect(rows.map((row) => row.slice(0, 4))).toEqual(keyOf(sheet));
  });

  it('is Markdown with the same, and the key below a rule', () => {
    const [asked = '', key = '', ...more] = worksheetMarkdown(sheet).split('\n---\n');
    expect(more).toEqual([]);
    expect(shown(asked).match(/^- ☐ .*$/gm)).toEqual(
      sheet.questions.flatMap(({ choices }) =>
        choices.map(({ letter, label }) => `- ☐ ${letter}: ${label}`),
      ),
    );
    for (const { why } of sheet.questions) expect(shown(asked)).not.toContain(why);
    const [[, ...rows] = []] = tablesIn(key);
    expect(rows.map((row) => row.map((cell) => shown(cell).replaceAll('*', '')))).toEqual(
      keyOf(sheet).map((row) => row.map((cell) => cell.replaceAll('*', ''))),
    );
  });
});

it('another variant holds the same questions in another order, each with its own answer', () => {
  const [first, second] = ['A', 'B'].map((variant) => worksheetFrom('core', 20, variant));
  const sorted = (sheet?: Worksheet) =>
    [...(sheet?.questions ?? [])].sort((a, b) => (a.prompt < b.prompt ? -1 : 1));
  expect(sorted(second)).toEqual(sorted(first));
  expect(second?.questions).not.toEqual(first?.questions);
});

it('no text from elsewhere breaks the page, its style or its tables', () => {
  const plain = worksheetSaying('plain');
  fc.assert(
    fc.property(texts, (text) => {
      const page = worksheetPage(worksheetSaying(text));
      expect(tagsIn(page)).toEqual(tagsIn(worksheetPage(plain)));
      const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? [];
      // A string of the style holds letters, digits, blanks and numbers of signs, so that it ends where it should.
      for (const [line] of style.matchAll(/@bottom-left .*/g))
        expect(line).toMatch(/^@bottom-left \{ content: "(?:[a-zA-Z0-9 ]|\\[0-9a-f]+ )*"; font: /);
      const [table] = tablesIn(worksheetMarkdown(worksheetSaying(text)));
      expect(table?.[1]?.slice(2).map(shown)).toEqual([cleanText(text), cleanText(text)]);
    }),
  );
});
