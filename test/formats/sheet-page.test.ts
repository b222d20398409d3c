import { describe, expect, it } from 'vitest';
import { hanging } from '../../src/commands/hanging.ts';
import { cleanText } from '../../src/formats/clean-text.ts';
import { portsText, type Sheet, type SheetFamily, transportText } from '../../src/formats/sheet.ts';
import { sheetPage } from '../../src/formats/sheet-page.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { evenSheet, everyDeck, hostile, itemsOf, mixedSheet, sheetSaying } from './sheets.ts';
import { tagsIn, textOf } from './tags.ts';

const itemLinesIn = (page: string): readonly string[] => page.match(/<li>.*<\/li>/g) ?? [];

describe.each(everyDeck)('%s as a page', (_, deck) => {
  const sheet = mixedSheet(deck);
  const page = sheetPage(sheet);

  it('is well-formed, with a section a family', () => {
    const tags = tagsIn(page);
    expect(tags.filter((tag) => tag === 'section')).toHaveLength(sheet.families.length);
    expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1);
  });

  it('holds every item once, in order, with its mark', () => {
    expect(itemLinesIn(page).map(textOf)).toEqual(
      itemsOf(sheet).map((item) => {
        const mark = { shaky: '! ', steady: '', unmet: '○ ' }[item.standing];
        return `${mark}${portsText(item)} ${transportText(item)} ${item.name}: ${item.gloss}`;
      }),
    );
  });

  it('keeps a family together where a column can hold it', () => {
    const kept = page.match(/<section class="together">/g)?.length ?? 0;
    expect(kept).toBe(sheet.families.filter(({ items }) => items.length <= 25).length);
  });
});

describe('marks', () => {
  const core = deckNamed('core');

  it('are a sign, a word for who hears the page, and a legend', () => {
    const page = sheetPage(mixedSheet(core));
    expect(page).toContain('aria-label="shaky"><b>!</b></span>');
    expect(textOf(page)).toMatch(/! shaky: look at these first\n○ not met yet/);
  });

  it('and their legend are left out where there are none', () => {
    for (const standing of ['steady', 'unmet'] as const)
      expect(textOf(sheetPage(evenSheet(core, standing)))).not.toMatch(/[!○] |look at these/);
  });
});

it('names cannot break out of it', () => {
  const page = sheetPage(sheetSaying(hostile));
  expect(tagsIn(page)).toEqual(tagsIn(sheetPage(sheetSaying('plain'))));
  expect(textOf(itemLinesIn(page)[0] ?? '')).toContain(`: ${cleanText(hostile)}`);
});

/** Points that a family takes of a column in print; letters are taken for as wide as DejaVu Sans has them. */
const heightOf = ({ items }: SheetFamily): number => {
  const textWidth = 252 - 10.6 * 9;
  const lines = items.map(
    ({ name, gloss }) => hanging('', `${name}: ${gloss}`, Math.floor(textWidth / 5.2), 0).length,
  );
  return 20 + lines.reduce((sum, count) => sum + count * 11.25 + 1.5, 0);
};

const sum = (heights: readonly number[]): number => heights.reduce((all, each) => all + each, 0);

/** Points of the longer column where the two are as even as whole families let them be. */
const columnHeight = ({ families }: Sheet): number => {
  const heights = families.map(heightOf);
  const splits = heights.map((_, at) => [heights.slice(0, at + 1), heights.slice(at + 1)]);
  return Math.min(...splits.map((columns) => Math.max(...columns.map(sum))));
};

/** Letter within the margins, without heading, legend and the last lines. */
const roomOnLetter = 279.4 * (72 / 25.4) - 2 * 34 - 84;

it("every list but the registry's fits one page of Letter, which is shorter than A4", () => {
  const long = catalog.decks
    .filter((deck) => columnHeight(mixedSheet(deck)) > roomOnLetter)
    .map(({ id }) => id);
  expect([...long].sort()).toEqual(['everything', 'system-ports']);
});
