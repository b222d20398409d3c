import type { Catalog } from '../registry/catalog.ts';
import { findDeck } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';

/** One answer to "What are you learning for?". */
export interface Aim {
  readonly title: string;
  readonly code: string;
  readonly note: string;
  /** Undefined: it is to be found among all lists. */
  readonly deck: Deck | undefined;
  /** There is a day to know it by. */
  readonly hasExam: boolean;
  /** What is known already is put off. */
  readonly skips: boolean;
}

const exams = [
  ['net+', 'CompTIA Network+'],
  ['a+', 'CompTIA A+ Core 1'],
  ['sec+', 'CompTIA Security+'],
  ['ccna', 'Cisco CCNA'],
] as const;

const noteOf = ({ kind, size }: Deck): string =>
  kind === 'exam' ? `the ${size} its outline prints` : `${size} useful; it prints no numbers`;

/** What Welcome offers, in the order of its letters. */
export const aimsIn = (catalog: Catalog): readonly Aim[] => [
  ...exams.flatMap(([word, title]) => {
    const deck = findDeck(catalog, word);
    return deck
      ? [
          {
            title,
            code: deck.name.split(' ').at(-1) ?? '',
            note: noteOf(deck),
            deck,
            hasExam: true,
            skips: false,
          },
        ]
      : [];
  }),
  {
    title: 'Another exam or list',
    code: '',
    note: 'see them all',
    deck: undefined,
    hasExam: true,
    skips: false,
  },
  {
    title: 'No exam',
    code: '',
    note: 'the ports everybody meets',
    deck: findDeck(catalog, 'core'),
    hasExam: false,
    skips: false,
  },
  {
    title: 'I know the basics',
    code: '',
    note: 'skip what I know',
    deck: findDeck(catalog, 'everything'),
    hasExam: false,
    skips: true,
  },
];
