import {
  type BrokenOff,
  type TeachChoice,
  type TeachScreen,
  type TeachWish,
  teachRows,
} from '../app/teach-screen.ts';
import { plural } from '../plain/day-lines.ts';
import { timeOfDay } from '../plain/days.ts';
import type { ChoiceRow } from './choice-rows.tsx';

const titles: Readonly<Record<TeachChoice, string>> = {
  deck: 'List',
  count: 'Questions',
  seconds: 'Time',
  names: 'Names',
  board: 'Board',
  speed: 'Speed counts',
};

/** What a choice means, in a sentence. */
const effects: Readonly<Record<TeachChoice, string>> = {
  deck: 'What the class is asked.',
  count: 'Each port once before any comes again.',
  seconds: 'For each question; one more key gives more.',
  names: 'With a roster: portquiz host --names roster FILE.',
  board: 'Who is ahead, between questions. Never who is behind.',
  speed: 'A quick right answer is worth up to twice a slow one.',
};

const names = { generated: 'drawn', free: 'typed by students' } as const;
const boards = { none: 'none', top5: 'the best five', anonymous: 'without names' } as const;

/** The value as a person says it. */
const sayTeach = (row: TeachChoice, wish: TeachWish): string => {
  switch (row) {
    case 'deck':
      return wish.deck.name;
    case 'count':
      return String(wish.count);
    case 'seconds':
      return `${wish.seconds} s each`;
    case 'names':
      return names[wish.names];
    case 'board':
      return boards[wish.board];
    case 'speed':
      return wish.speed ? 'yes' : 'no';
    default:
      return row satisfies never;
  }
};

/** A class that was broken off; the longest of three ways to say it that fits. */
const onBrokenOff = (
  { begun, asked, questions, students, list }: BrokenOff,
  width: number,
): ChoiceRow => {
  const time = timeOfDay(begun);
  const short = `${time}, ${asked} of ${questions} asked`;
  const medium = `${short}, ${plural(students, 'student')}`;
  const ways = [`the quiz of ${medium}`, medium];
  return {
    title: 'Go on with',
    value: ways.find(({ length }) => length <= width) ?? short,
    effect: `${list}, with all answers so far.`,
  };
};

/**
 * The rows of "Teach a class".
 * @param width of a value
 */
export const teachChoices = (
  screen: TeachScreen,
  width = Number.POSITIVE_INFINITY,
): readonly ChoiceRow[] =>
  teachRows(screen).map((row) =>
    typeof row === 'object'
      ? onBrokenOff(row, width)
      : { title: titles[row], value: sayTeach(row, screen.wish), effect: effects[row] },
  );
