import { type TeachRow, type TeachScreen, type TeachWish, teachRows } from '../app/teach-screen.ts';
import type { ChoiceRow } from './choice-rows.tsx';

const titles: Readonly<Record<TeachRow, string>> = {
  deck: 'List',
  count: 'Questions',
  seconds: 'Time',
  names: 'Names',
  board: 'Board',
  speed: 'Speed counts',
};

/** What a choice means, in a sentence. */
const effects: Readonly<Record<TeachRow, string>> = {
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
const sayTeach = (row: TeachRow, wish: TeachWish): string => {
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

/** The rows of "Teach a class". */
export const teachChoices = ({ wish }: TeachScreen): readonly ChoiceRow[] =>
  teachRows.map((row) => ({
    title: titles[row],
    value: sayTeach(row, wish),
    effect: effects[row],
  }));
