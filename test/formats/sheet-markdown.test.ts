import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/formats/clean-text.ts';
import { portsText } from '../../src/formats/sheet.ts';
import { sheetMarkdown } from '../../src/formats/sheet-markdown.ts';
import { deckNamed } from '../memory/cards.ts';
import { evenSheet, everyDeck, hostile, itemsOf, mixedSheet, sheetSaying } from './sheets.ts';
import { shown, tablesIn } from './tables.ts';

describe.each(everyDeck)('%s as Markdown', (_, deck) => {
  it('is a table a family, with every item once and its mark', () => {
    const sheet = mixedSheet(deck);
    const text = sheetMarkdown(sheet);
    const tables = tablesIn(text);
    expect(tables.length).toBe(sheet.families.length);
    const rows = tables.flatMap(([, ...items]) => items.map((row) => row.map(shown)));
    expect(rows.map(([mark, port, , name, gloss]) => [mark, port, name, gloss])).toEqual(
      itemsOf(sheet).map((item) => [
        { shaky: '! shaky', steady: '', unmet: 'not met yet' }[item.standing],
        portsText(item),
        item.name,
        item.gloss,
      ]),
    );
    expect(text.match(/^#+ .*$/gm)?.map(shown)).toEqual([
      `# ${sheet.name}`,
      ...sheet.families.map(({ name }) => `## ${name}`),
    ]);
  });
});

it('says what the mark asks for, and for a new learner has no column of marks', () => {
  const core = deckNamed('core');
  expect(sheetMarkdown(mixedSheet(core))).toContain('\n! shaky: look at these first.\n');
  const fresh = sheetMarkdown(evenSheet(core, 'unmet'));
  expect(fresh).not.toMatch(/shaky|not met/);
  expect(tablesIn(fresh)[0]?.[0]).toEqual(['Port', 'Transport', 'Name', 'What for']);
});

it('names cannot break out of it', () => {
  const text = sheetMarkdown(sheetSaying(hostile));
  const [[head, row] = []] = tablesIn(text);
  expect(row?.length).toBe(head?.length);
  expect(shown(row?.[3] ?? '')).toBe(cleanText(hostile));
  expect(text).not.toMatch(/(?<!\\)<|[\u0000-\u0009\u000b-\u001f\u202e]/);
});
