import type { ReactNode } from 'react';
import { countsOf } from '../../classroom/standings.ts';
import type { OptionKey, Question } from '../../questions/question.ts';
import { rightOption } from '../../questions/question.ts';
import { cellsOf, padTo } from '../cells.ts';
import { linesOf } from '../lines.ts';
import { type Piece, type TextLine, TextLines } from '../text-line.tsx';
import { sayAnswered } from './host-answered.ts';
import { gap, type Painted, type Room, spread } from './host-painted.ts';
import { promptLines } from './host-prompt.ts';

/** Sign, space and letter; and behind the label. */
const [besideLetter, besideLabel] = [3, 2];
const narrowestBar = 4;
const widestBar = 50;
const rightWord = ' (right)';

/** Columns of a row of the distribution. */
interface Columns {
  /** Between letter and label. */
  readonly gap: number;
  readonly label: number;
  /** None where the labels need the room: the count tells as much. */
  readonly bar: number;
}

const columnsFor = ({ width, compact }: Room, question: Question, most: number): Columns => {
  const air = compact ? 2 : 4;
  const widest = Math.max(...question.options.map(({ label }) => cellsOf(label)));
  const count = 1 + String(most).length + rightWord.length;
  const left = width - besideLetter - air - besideLabel - count;
  const label = Math.min(widest, left);
  const bar = Math.min(widestBar, left - label);
  return { gap: air, label, bar: bar < narrowestBar ? 0 : bar };
};

const barOf = (count: number, most: number, width: number): number =>
  count === 0 || width === 0 ? 0 : Math.max(1, Math.round((count / Math.max(1, most)) * width));

/** How many took each option: sign and word say which is right, and a bar how many there were. */
const distribution = (
  { state, room, theme }: Painted,
  question: Question,
  place: number,
): readonly TextLine[] => {
  const counts = countsOf(state.room, place);
  const right = rightOption(question)?.key;
  const most = Math.max(...Object.values(counts));
  const columns = columnsFor(room, question, most);
  const rowOf = (key: OptionKey, label: string): TextLine => {
    const isRight = key === right;
    const look: Omit<Piece, 'text'> = isRight
      ? { bold: true, ...(theme.right === '' ? {} : { colour: theme.right }) }
      : {};
    const bar = theme.signs.bars.solid.repeat(barOf(counts[key], most, columns.bar));
    return [
      { text: `${isRight ? theme.signs.right : ' '} ${key}${' '.repeat(columns.gap)}`, ...look },
      { text: `${padTo(label, columns.label)}  `, ...look },
      { text: bar, ...look, bold: false },
      { text: `${bar === '' ? '' : ' '}${counts[key]}${isRight ? rightWord : ''}`, ...look },
    ];
  };
  const before = ' '.repeat(besideLetter + columns.gap + columns.label + besideLabel);
  // In the smallest windows it stands in the heading.
  const total = room.compact ? [] : [[{ text: before + sayAnswered(state.room), dim: true }]];
  return [...question.options.map(({ key, label }) => rowOf(key, label)), ...total];
};

/** Sentences in their order that fit so many rows whole: one that does not is left out, never cut. */
const wholeSentences = (
  sentences: readonly (readonly string[])[],
  rows: number,
): readonly string[] => {
  const kept: string[] = [];
  for (const lines of sentences) if (kept.length + lines.length <= rows) kept.push(...lines);
  return kept;
};

const voidLines = ({ width, compact }: Room): readonly TextLine[] =>
  linesOf(
    compact ? 'Voided: counts for nobody.' : 'Voided: this question counts for nobody.',
    width,
  ).map((text) => [{ text }]);

/** What the class answered, and what is right: that first; then the question, then what there is to remember. */
const answerLines = (painted: Painted, question: Question, place: number): readonly TextLine[] => {
  const { state, room } = painted;
  const { width, rows } = room;
  const isVoid = state.room.rounds[place]?.voided === true;
  const [right = [], ...others] = state.setting
    .explain(question)
    .map((sentence) => linesOf(sentence, width));
  const counts = distribution(painted, question, place);
  const top = isVoid ? voidLines(room) : [];
  const needed = top.length + counts.length + right.length;
  const prompt = promptLines(question, width, Math.max(0, rows - needed));
  const more = wholeSentences(others, rows - needed - prompt.length);
  const spare = rows - needed - prompt.length - more.length;
  const [above, below] = [gap(spare > 1 ? 1 : 0), gap(spare > 0 ? 1 : 0)];
  const around = spare - above.length - below.length;
  const told = [...right, ...more].map((text): TextLine => [{ text }]);
  const rest = spread(
    counts.map((line) => [line]),
    counts.length + Math.max(0, around),
  );
  return [...top, ...prompt, ...above, ...rest, ...below, ...told].slice(0, rows);
};

export const AnsweredQuestion = ({
  question,
  place,
  ...painted
}: Painted & { readonly question: Question; readonly place: number }): ReactNode => (
  <TextLines lines={answerLines(painted, question, place)} />
);
