import type { RoomState } from '../../classroom/room.ts';
import { countsOf } from '../../classroom/standings.ts';
import type { RoomView } from '../../classroom/wire.ts';
import { type Question, rightOption } from '../../questions/question.ts';
import { plural } from '../day-lines.ts';
import { sayItem } from '../exercise-lines.ts';
import { sayScore } from './host-sentences.ts';
import { moreAlike, somebody } from './join-words.ts';

/** "c: 636: 18, right": how many took each option. */
export const distributionLines = (
  room: RoomState,
  place: number,
  question: Question,
): readonly string[] => {
  const counts = countsOf(room, place);
  const right = rightOption(question)?.key;
  const isVoid = room.rounds[place]?.voided === true;
  return [
    ...(isVoid ? ['Voided: this question counts for nobody.'] : []),
    ...question.options.map(
      ({ key, label }) =>
        `${key}: ${label}: ${plural(counts[key], 'answer')}${key === right ? ', right' : ''}`,
    ),
  ];
};

/** What a board says where nobody can be on it yet. */
export const emptyBoard = 'Nobody has one right yet.';

/** "1. brave-otter: 17 of 20": the best, one a line. */
export const boardLines = (room: RoomView): readonly string[] => {
  const { board } = room;
  if (!board || board.length === 0) return [emptyBoard];
  const more = moreAlike(room);
  return [
    ...board.map((row) => `${row.rank}. ${row.name ?? somebody}: ${sayScore(row)}`),
    ...(more === '' ? [] : [more]),
  ];
};

/** How the class did in one question. */
interface ClassResult {
  readonly question: Question;
  readonly right: number;
  readonly of: number;
}

/** "636 LDAPS: 4 of 28 right", in the order given. */
export const missedLines = (missed: readonly ClassResult[]): readonly string[] =>
  missed.length === 0
    ? ['No question counted.']
    : [
        'What the class missed most comes first:',
        ...missed.map(
          ({ question, right, of }) => `${sayItem(question.item)}: ${right} of ${of} right`,
        ),
      ];
