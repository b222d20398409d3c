import type { ReactNode } from 'react';
import { type HostState, type Sure, secondsLeft } from '../../app/class/host-state.ts';
import {
  answersIn,
  notKept,
  sayAnswersIn,
  sureOfKick,
  sureQuestions,
} from '../../plain/host-sentences.ts';
import { accented } from '../accent.tsx';
import { apart } from '../frame.tsx';
import { type TextLine, TextLines } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { cutToCells } from './cells.ts';
import { sayClock } from './host-question.tsx';

/** What cannot be taken back, as it is asked once more. */
export const sureQuestion = ({ room }: HostState, sure: Sure): string => {
  const student = sure.what === 'kick' ? room.players.get(sure.player) : undefined;
  return student ? sureOfKick(student) : sureQuestions[sure.what];
};

/** "0:18   12 of 28 answers in": the last thing that is read before one goes on. */
const clockLine = (state: HostState, width: number, theme: Theme): TextLine | undefined => {
  const left = secondsLeft(state);
  if (left === undefined) return undefined;
  const isPaused = state.room.clock?.since === undefined;
  const { answered, of } = answersIn(state.room);
  const clock = `${isPaused ? 'Paused, ' : ''}${sayClock(left)} left`;
  const waits = left === 0 && !isPaused ? 'Time is up; some have more.' : clock;
  const barWidth = Math.min(24, width - waits.length - sayAnswersIn(state.room).length - 6);
  const full = of === 0 ? 0 : Math.round((answered / of) * barWidth);
  const { signs } = theme;
  return [
    isPaused ? accented(waits, theme) : { text: waits, bold: true },
    {
      text: apart(
        '',
        sayAnswersIn(state.room),
        Math.max(0, width - waits.length - (barWidth > 4 ? barWidth + 2 : 0)),
      ),
    },
    ...(barWidth > 4
      ? [
          { text: '  ' },
          accented(signs.full.repeat(full), theme),
          { text: signs.empty.repeat(barWidth - full), dim: true },
        ]
      : []),
  ];
};

const lockedWords = 'Locked: nobody else can join.';
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
  return room.locked && room.phase !== 'over' ? [{ text: lockedWords, dim: true }] : undefined;
};

export const Status = ({ line }: { readonly line: TextLine }): ReactNode => (
  <TextLines lines={[line]} />
);
