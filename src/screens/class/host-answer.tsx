import type { ReactNode } from 'react';
import { countsOf } from '../../classroom/standings.ts';
import type { OptionKey, Question } from '../../questions/question.ts';
import { rightOption } from '../../questions/question.ts';
import { cutTo } from '../cut.ts';
import { type Piece, proseLines, type TextLine, TextLines } from '../text-line.tsx';
import { gap, type Painted, spread } from './host-painted.ts';
import { promptLines } from './host-question.tsx';

/** Sign, letter and the space round them; behind the bar the count, and the word. */
const besideLabel = 9;
const besideBar = 14;
const narrowestBar = 4;

const barOf = (count: number, most: number, width: number): number =>
  count === 0 ? 0 : Math.max(1, Math.round((count / Math.max(1, most)) * width));

/** How many took each option: sign and word say which is right, and a bar how many there were. */
const distribution = (
  { state, room, theme }: Painted,
  question: Question,
  place: number,
): readonly (readonly TextLine[])[] => {
  const counts = countsOf(state.room, place);
  const right = rightOption(question)?.key;
  const most = Math.max(...Object.values(counts));
  const widest = Math.max(...question.options.map(({ label }) => label.length));
  const labelWidth = Math.min(widest, room.width - besideLabel - besideBar - narrowestBar);
  const barWidth = Math.min(50, room.width - besideLabel - labelWidth - besideBar);
  const rowOf = (key: OptionKey, label: string): TextLine => {
    const isRight = key === right;
    const look: Omit<Piece, 'text'> = isRight
      ? { bold: true, ...(theme.right === '' ? {} : { colour: theme.right }) }
      : {};
    const bar = theme.signs.bars.solid.repeat(barOf(counts[key], most, barWidth));
    return [
      { text: `${isRight ? theme.signs.right : ' '} ${key}    `, ...look },
      { text: `${cutTo(label, labelWidth).padEnd(labelWidth)}  `, ...look },
      { text: bar, ...look, bold: false },
      { text: `${bar === '' ? '' : ' '}${counts[key]}${isRight ? ' (right)' : ''}`, ...look },
    ];
  };
  return question.options.map(({ key, label }) => [rowOf(key, label)]);
};

/** What the class answered, and what is right. */
export const AnsweredQuestion = (
  painted: Painted & { readonly question: Question; readonly place: number },
): ReactNode => {
  const { state, room, question, place } = painted;
  const isVoid = state.room.rounds[place]?.voided === true;
  const space = room.compact ? 0 : 1;
  const above: readonly TextLine[] = [
    ...(isVoid ? proseLines('Voided: this question counts for nobody.', room.width) : []),
    ...promptLines(question, room.width, room.compact ? 1 : 2),
    ...gap(space),
  ];
  const told = state.setting.explain(question).flatMap((line) => proseLines(line, room.width));
  const left = room.rows - above.length - space;
  const counts = spread(distribution(painted, question, place), left - told.length);
  const below = told.slice(0, Math.max(0, left - counts.length));
  return <TextLines lines={[...above, ...counts, ...gap(space), ...below].slice(0, room.rows)} />;
};
