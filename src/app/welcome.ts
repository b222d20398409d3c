import { daysLater, type Moment } from '../memory/moment.ts';
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

/** One answer to "When?". */
export interface Due {
  readonly title: string;
  /** The day of the exam; null: not booked; undefined: it is to be typed. */
  readonly day: string | null | undefined;
}

/** What When offers, in the order of its letters. */
export const duesFrom = (now: Moment): readonly Due[] => [
  { title: 'This week', day: daysLater(now, 7).day },
  { title: 'In two weeks', day: daysLater(now, 14).day },
  { title: 'In three weeks', day: daysLater(now, 21).day },
  { title: 'On a date I type', day: undefined },
  { title: 'Not booked yet', day: null },
];
