import type { ReactNode } from 'react';
import { type HostState, type Sure, secondsLeft } from '../../app/class/host-state.ts';
import {
  answersIn,
  lockedWords,
  notKept,
  sayAnswersIn,
  sayAway,
  sureOfKick,
  sureQuestions,
} from '../../plain/host-sentences.ts';
import { accented } from '../accent.tsx';
import { type TextLine, TextLines } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { cutToCells } from './cells.ts';
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

const sayTime = (state: HostState, left: number, large: boolean): string => {
  if (state.room.clock?.since === undefined)
    return large ? 'Paused.' : `Paused, ${sayClock(left)} left`;
  if (left === 0) return 'Time is up; some have more.';
  return large ? '' : `${sayClock(left)} left`;
};

/** "0:18 left   12 of 28 answers in": the time is left out where it stands in large digits. */
const clockLine = (state: HostState, width: number, theme: Theme): TextLine | undefined => {
  const left = secondsLeft(state);
  if (left === undefined) return undefined;
  const large = standingFit(state, theme)?.clock !== undefined;
  const time = sayTime(state, left, large);
  const beside = time === '' ? '' : '   ';
  const counted = `${beside}${sayAnswersIn(state.room)}`;
  const whole = counted + sayAway(state.room);
  const answers = time.length + whole.length <= width ? whole : counted;
  const bar = Math.min(mostBar, width - time.length - answers.length - 2);
  const isPaused = state.room.clock?.since === undefined;
  return [
    isPaused ? accented(time, theme) : { text: time, bold: true },
    { text: answers },
    ...(bar < leastBar ? [] : answersBar(bar, state, theme)),
  ];
};

const shutWords = 'Somebody is guessing codes: nobody can join for a minute.';

/** What is said above the keys: what is asked once more, what is wrong, or how the question stands. */
export const statusLine = (state: HostState, width: number, theme: Theme): TextLine | undefined => {
  const { sure, trouble, door, room, view } = state;
  if (state.help) return undefined;
  const text = sure
    ? sureQuestion(state, sure.sure)
    : trouble !== undefined
      ? notKept(trouble)
      : door.isShut
        ? shutWords
        : undefined;
  if (text !== undefined) return [accented(cutToCells(text, width), theme)];
  if (view.name === 'room' && room.phase === 'question') return clockLine(state, width, theme);
  // In the lobby it stands beside who is in.
  const isTold = room.locked && room.phase !== 'over' && room.phase !== 'lobby';
  return isTold ? [{ text: cutToCells(lockedWords, width), dim: true }] : undefined;
};

export const Status = ({ line }: { readonly line: TextLine }): ReactNode => (
  <TextLines lines={[line]} />
);
