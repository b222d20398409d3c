import type { JournalEvent } from '../../src/memory/events.ts';
import { goalOf, momentOn } from '../memory/review.ts';
import { type Lesson, lesson } from './lesson.ts';
import { practised } from './practice.ts';

/** Keys for the program, and the text that the screen then shows. */
export interface Step {
  /** Bytes to type; or the label of a choice, whose letter is then typed. */
  readonly keys?: string;
  readonly choose?: string;
  readonly until: string | RegExp;
}

/** A screen worth a picture, and how to come to it. All that it shows must follow from what is here. */
export interface Scene {
  /** The picture's file name, without -light.svg and -dark.svg. */
  readonly name: string;
  readonly title: string;
  readonly words: readonly string[];
  /** PORTQUIZ_NOW. */
  readonly now: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** What settings.json holds; none when missing. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly journal?: () => readonly JournalEvent[];
  /** A class that was broken off, and its students, who are back once the first step is done. */
  readonly lesson?: Lesson;
  readonly steps: readonly Step[];
}

// The practice below begins on 2 March.
const firstStart = '2026-03-02T08:30Z';
const onSeventhDay = '2026-03-08T08:30Z';
const sixDays = () =>
  practised('net+', 6, {
    'snmp:number-to-service': 'smtp',
    'sip:number-to-service': 'rdp',
    'ldaps:service-to-number': 'ldap',
  });

/** The same with the exam booked, for the Saturday after next. */
const booked = () => [...sixDays(), goalOf('n10-009', '2026-03-21', 'goal', momentOn(5, 18))];

/** Five weeks of it, with the last day's work done and an exam ahead. */
const weeks = () => [
  ...practised('net+', 35, {
    'snmp:number-to-service': 'smtp',
    'sip:number-to-service': 'rdp',
    'ldaps:service-to-number': 'ldap',
  }),
  goalOf('n10-009', '2026-04-18', 'goal', momentOn(5, 18)),
];
const afterWeeks = '2026-04-05T18:00Z';

const whichPort = [
  ...['study', '--seed', 'picture', '--deck', 'net+'],
  ...['--direction', 'service-to-number', '--form', 'choice'],
];

/** A class that goes on where it was broken off: so its code, its students and its answers are the same each time. */
const inClass = (name: string, title: string, taught: Lesson, until: Step['until']): Scene => ({
  name,
  title,
  words: ['host', '--resume', '--bind', '127.0.0.1', '--port', String(taught.port)],
  now: '2026-11-23T09:04Z',
  columns: 80,
  rows: 24,
  lesson: taught,
  steps: [{ until: taught.code }, { until }],
});

export const scenes: readonly Scene[] = [
  {
    name: 'welcome',
    title: 'portquiz, started for the first time',
    words: ['--seed', 'picture'],
    now: firstStart,
    steps: [{ until: 'No account' }],
  },
  {
    name: 'home',
    title: 'portquiz at home: what there is to do today',
    words: ['--seed', 'picture'],
    now: onSeventhDay,
    settings: { deck: 'n10-009' },
    journal: booked,
    steps: [{ until: 'Today:' }],
  },
  {
    name: 'plan',
    title: 'portquiz tells the way to an exam',
    words: ['--seed', 'picture'],
    now: onSeventhDay,
    settings: { deck: 'n10-009' },
    journal: booked,
    steps: [{ until: 'Today:' }, { keys: 'p', until: 'Esc back' }],
  },
  {
    name: 'map',
    title: 'portquiz shows the ports of a list by family, and how well each is known',
    words: ['--seed', 'picture'],
    now: onSeventhDay,
    columns: 90,
    rows: 24,
    settings: { deck: 'n10-009' },
    journal: booked,
    steps: [{ until: 'Today:' }, { keys: 'm', until: '22 SSH' }],
  },
  {
    name: 'over-time',
    title: 'portquiz draws what was known day by day',
    words: ['--seed', 'picture'],
    now: afterWeeks,
    columns: 80,
    rows: 24,
    settings: { deck: 'n10-009' },
    journal: weeks,
    steps: [{ until: 'You know' }, { keys: 'i', until: 'Over time' }],
  },
  {
    name: 'days',
    title: 'portquiz shows the days of practice',
    words: ['--seed', 'picture'],
    now: afterWeeks,
    columns: 80,
    rows: 24,
    settings: { deck: 'n10-009' },
    journal: weeks,
    steps: [
      { until: 'You know' },
      { keys: 'i', until: 'Over time' },
      { keys: '\t\t\t\t', until: 'Practised on' },
    ],
  },
  {
    name: 'reference',
    title: 'portquiz finds any registered port by name, number or purpose',
    words: ['--seed', 'picture'],
    now: onSeventhDay,
    settings: { deck: 'n10-009' },
    journal: booked,
    steps: [{ until: 'Today:' }, { keys: '/', until: 'Find' }, { keys: 'ldap', until: '3268' }],
  },
  {
    name: 'question',
    title: 'portquiz asks for a port of Network+',
    words: whichPort,
    now: onSeventhDay,
    journal: sixDays,
    steps: [{ until: 'Which port does LDAPS use?' }],
  },
  {
    name: 'miss',
    title: 'portquiz after a wrong answer: both facts, and a way to keep them apart',
    words: whichPort,
    now: onSeventhDay,
    journal: sixDays,
    steps: [{ until: 'Which port does LDAPS use?' }, { choose: '389', until: 'Not this time.' }],
  },
  {
    name: 'context',
    title: 'portquiz asks for a port in context',
    words: ['practice', 'context', '--deck', 'net+', '--seed', 'd'],
    now: onSeventhDay,
    journal: sixDays,
    steps: [{ until: "I don't know" }],
  },
  {
    name: 'test',
    title: 'portquiz in the midst of a timed ports test: its questions at a glance',
    words: ['exam', '--deck', 'net+', '--seed', 'picture'],
    now: onSeventhDay,
    journal: sixDays,
    steps: [
      { until: 'Enter starts' },
      { keys: '\r', until: ' 1 of 40' },
      { keys: 'a', until: ' 2 of 40' },
      { keys: 'c', until: ' 3 of 40' },
      { keys: 'f', until: 'flagged' },
      { keys: 'n', until: ' 4 of 40' },
      { keys: 'b', until: ' 5 of 40' },
      { keys: 'd', until: ' 6 of 40' },
      { keys: 'o', until: 'hands it in' },
    ],
  },
  inClass(
    'class-lobby',
    'portquiz before a class: the address, the code, and who is in',
    lesson('lobby', 8923),
    '24 students are in.',
  ),
  inClass(
    'class-question',
    'portquiz asks a class',
    lesson('question', 8924),
    // Not before all are connected again.
    /of 24 answers in(?!, )/,
  ),
  inClass(
    'class-answer',
    'portquiz shows a class how it answered, and what is right',
    lesson('answer', 8925),
    'Remember:',
  ),
];
