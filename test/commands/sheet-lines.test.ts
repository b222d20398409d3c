import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetLines } from '../../src/commands/sheet-lines.ts';
import { evenSheet, everyDeck, itemsOf, mixedSheet } from '../formats/sheets.ts';
import { deckNamed } from '../memory/cards.ts';

const inPipe = Number.POSITIVE_INFINITY;
const headForm = /^[!. ] (\d[\d/-]*) +(?:TCP|UDP|SCTP|DCCP)/;

describe.each(everyDeck)('the lines of %s', (_, deck) => {
  const sheet = mixedSheet(deck);

  it('are never wider than the window, and name every item once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), (width) => {
        const lines = sheetLines(sheet, width);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
        if (width < 24) return;
        expect(lines.filter((line) => headForm.test(line))).toHaveLength(deck.items.length);
      }),
      { numRuns: 15 },
    );
  });

  it('are whole in a pipe, one an item', () => {
    const lines = sheetLines(sheet, inPipe);
    const items = lines.filter((line) => headForm.test(line));
    expect(items.map((line) => line.slice(line.indexOf(': ') + 2))).toEqual(
      itemsOf(sheet).map(({ gloss }) => gloss),
    );
    expect(lines.length).toBe(1 + 2 * sheet.families.length + deck.items.length + 3);
  });
});

describe('marks', () => {
  const core = deckNamed('core');

  it('shaky ones first among the words at the end', () => {
    const lines = sheetLines(mixedSheet(core), 80);
    expect(lines.slice(-3)).toEqual(['', '! shaky: look at these first', '. not met yet']);
    const signs = lines.filter((line) => headForm.test(line)).map(([sign]) => sign);
    expect(signs).toEqual(
      itemsOf(mixedSheet(core)).map(
        ({ standing }) => ({ shaky: '!', steady: ' ', unmet: '.' })[standing],
      ),
    );
  });

  it('a new learner sees none', () => {
    expect(sheetLines(evenSheet(core, 'unmet'), 80).join('\n')).not.toMatch(/^[!.]/m);
  });
});

it('in a small window, what an item is for goes below it', () => {
  const lines = sheetLines(evenSheet(deckNamed('net+'), 'shaky'), 40);
  expect(lines).toContain('! 445       TCP     SMB: Windows file');
  expect(lines).toContain('    and printer sharing over TCP');
});
