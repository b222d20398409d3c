import { type Sheet, type SheetItem, type Standing, sheetOf } from '../../src/formats/sheet.ts';
import type { Deck } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';

const standings: readonly Standing[] = ['steady', 'shaky', 'unmet'];

/** The sheet of a list for somebody who has met some of it; each third item is shaky. */
export const mixedSheet = (deck: Deck): Sheet => {
  let at = 0;
  const next = (): Standing => standings[at++ % standings.length] ?? 'unmet';
  return sheetOf(deck, catalog.families, '2026-11-23', next);
};

/** The sheet of a list for somebody who stands so with all of it. */
export const evenSheet = (deck: Deck, standing: Standing): Sheet =>
  sheetOf(deck, catalog.families, '2026-11-23', () => standing);

export const itemsOf = ({ families }: Sheet): readonly SheetItem[] =>
  families.flatMap(({ items }) => items);

/** A sheet of one item, whose texts are all this one. */
export const sheetSaying = (text: string): Sheet => ({
  deck: 'x',
  name: text,
  description: text,
  day: '2026-11-23',
  families: [
    {
      id: 'x',
      name: text,
      items: [
        {
          id: 'x',
          name: text,
          ports: [20, 21],
          transports: ['tcp'],
          gloss: text,
          standing: 'shaky',
        },
        { id: 'y', name: 'y', ports: [22], transports: [], gloss: 'y', standing: 'steady' },
      ],
    },
  ],
});

/** Lists by their ids, for a test of each. */
export const everyDeck = catalog.decks.map((deck) => [deck.id, deck] as const);

/** What names from elsewhere may hold, and tables, tags or terminals break on. */
export const hostile =
  '<script>alert(1)</script> </style> <!-- | || \\| *a* _b_ `c` ~d~ [e](f) ![g](h) &amp; $x$ # "q" \'r\' \u001b[31m\n\r\n| - |\u2028\u202e\u0000 \\';
