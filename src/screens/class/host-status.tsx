import type { ReactNode } from 'react';
import { type HostState, type Sure, secondsLeft } from '../../app/class/host-state.ts';
import {
  answersIn,
  lockedWords,
  notKept,
  sayAnswersIn,
  sayAway,
  shutWords,
  sureOfKick,
  sureQuestions,
} from '../../plain/class/host-sentences.ts';
import { accented } from '../accent.tsx';
import { cellsOf, cutTo } from '../cells.ts';
import { type TextLine, TextLines } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { sayClock, standingFit } from './host-question-fit.ts';

/** What cannot be taken back, as it is asked once more. */
export const sureQuestion = ({ room }: HostState, sure: Sure): string => {
  const student = sure.what === 'kick' ? room.players.get(sure.player) : undefined;
  return student ? sureOfKick(student) : sureQuestions[sure.what];
};

const mostBar = 24;
const leastBar = 5;

/** How many have answered, as a bar. */
const answersBar = (width: number, { room }: HostState, theme: Theme): TextLine => {
  const { answered, of } = answersIn(room);
  const full = of === 0 ? 0 : Math.round((answered / of) * width);
  const { signs } = theme;
  return [
    { text: '  ' },
    accented(signs.full.repeat(full), theme),
    { text: signs.empty.repeat(width - full), dim: true },
  ];
};

/** The time, the longest words first: none where it stands in large digits. */
const timesOf = (state: HostState, left: number, large: boolean): readonly string[] => {
  if (state.room.clock?.since === undefined)
    return large ? ['Paused.'] : [`Paused, ${sayClock(left)} left`, 'Paused'];
  if (left === 0) return ['Time is up; some have more.', 'Time is up'];
  return large ? [''] : [`${sayClock(left)} left`];
};

const gap = 3;

/** "0:18 left   12 of 28 answers in": in as many words as there is room for. */
const clockLine = (state: HostState, width: number, theme: Theme): TextLine | undefined => {
  const left = secondsLeft(state);
  if (left === undefined) return undefined;
  const { room } = state;
  const times = timesOf(state, left, standingFit(state, theme)?.clock !== undefined);
  const counted = sayAnswersIn(room);
  const fits = times
    .flatMap((time) => [counted + sayAway(room), counted].map((answers) => ({ time, answers })))
    .map(({ time, answers }) => ({
      time,
      answers: `${time === '' ? '' : ' '.repeat(gap)}${answers}`,
    }));
  const fitting = ({ time, answers }: { time: string; answers: string }): boolean =>
    time.length + answers.length <= width;
  const { time, answers } = fits.find(fitting) ?? { time: '', answers: cutTo(counted, width) };
  const bar = Math.min(mostBar, width - time.length - answers.length - 2);
  return [
    room.clock?.since === undefined ? accented(time, theme) : { text: time, bold: true },
    { text: answers },
    ...(bar < leastBar ? [] : answersBar(bar, state, theme)),
  ];
};

/** As many of the first sentences as there is room for; a first one that is too long is cut. */
const firstSentences = (text: string, width: number): string => {
  const ends = [...text.matchAll(/[.?!](?= |$)/g)].map(({ index }) => index + 1);
  const end = ends.findLast((at) => cellsOf(text.slice(0, at)) <= width);
  return end === undefined ? cutTo(text, width) : text.slice(0, end);
};

/** What is said above the keys: what is asked once more, what is wrong, or how the question stands. */
export const statusLine = (state: HostState, width: number, theme: Theme): TextLine | undefined => {
  const { sure, trouble, door, room, view } = state;
  if (state.help) return undefined;
  const text = sure
    ? sureQuestion(state, sure.sure)
    : trouble !== undefined
      ? notKept(trouble)
      : door.isShut
        ? shutWords.shut
        : undefined;
  if (text !== undefined) return [accented(firstSentences(text, width), theme)];
  if (view.name === 'room' && room.phase === 'question') return clockLine(state, width, theme);
  // In the lobby it stands beside who is in.
  const isTold = room.locked && room.phase !== 'over' && room.phase !== 'lobby';
  return isTold ? [{ text: cutTo(lockedWords, width), dim: true }] : undefined;
};

export const Status = ({ line }: { readonly line: TextLine }): ReactNode => (
  <TextLines lines={[line]} />
);
