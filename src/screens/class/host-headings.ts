import { type HostState, secondsLeft } from '../../app/class/host-state.ts';
import { hasSlips, sayAnswersIn, shownCode } from '../../plain/class/host-sentences.ts';
import { plural } from '../../plain/day-lines.ts';
import { cellsOf } from '../cells.ts';
import { layoutFor } from '../frame.tsx';
import { sayAnswered } from './host-answered.ts';
import { type QuestionFit, sayClock } from './host-question-fit.ts';

/** What the screen is about. */
export const hostHeading = ({ help, view, setting, room }: HostState): string => {
  if (help) return 'Keys';
  if (view.name !== 'room') return 'Students';
  switch (room.phase) {
    case 'lobby':
      return `Class: ${setting.list}`;
    case 'board':
      return `Board: ${setting.list}`;
    case 'podium':
      return `The best: ${setting.list}`;
    case 'over':
      return `What the class missed: ${setting.list}`;
    case 'question':
    case 'answer':
      return setting.list;
    default:
      return room.phase satisfies never;
  }
};

/** The ends of the first line. */
export interface HostTop {
  readonly left: string;
  readonly right: string;
  /** How much of the right end is to be read from the back of the room. */
  readonly loud: number;
}

const positionOf = ({ room }: HostState): string =>
  `${room.rounds.length} of ${room.questions.length}`;

/** Between the ends. */
const gap = 2;

/** Of what the screen is about so much stays. */
const leastLeft = 12;

/** How somebody late still comes in, where there is room for it. */
const lateTop = (state: HostState, left: string): HostTop => {
  const { room, door, size } = state;
  const position = positionOf(state);
  const [address = ''] = door.addresses;
  const way = [address, ...(hasSlips(room) ? [] : [shownCode(room)])].join('  ');
  const right = `${way}   ${position}`;
  const kept = Math.min(leastLeft, cellsOf(left));
  const isOpen = !room.locked && room.phase !== 'podium';
  const isShown = isOpen && kept + gap + right.length <= layoutFor(size, true).width;
  return isShown ? { left, right, loud: way.length } : { left, right: position, loud: 0 };
};

/** Time and answers, where a question leaves no other line for them. */
const headedTop = (state: HostState): HostTop => {
  const isPaused = state.room.clock?.since === undefined;
  const time = isPaused ? 'Paused' : sayClock(secondsLeft(state) ?? 0);
  const right = `${time}   ${sayAnswersIn(state.room)}`;
  return { left: positionOf(state), right, loud: right.length };
};

/** What the screen is about, where the class is, and how somebody late still comes in. */
export const hostTop = (state: HostState, fit: QuestionFit | undefined): HostTop => {
  const { help, room, view, size } = state;
  const left = hostHeading(state);
  if (help || room.phase === 'over') return { left, right: '', loud: 0 };
  if (fit?.isHeaded) return headedTop(state);
  if (room.phase === 'lobby') {
    const questions = plural(room.questions.length, 'question');
    return { left, right: `${questions}, ${room.start.rules.seconds} s each`, loud: 0 };
  }
  const isClosed = view.name === 'room' && room.phase === 'answer';
  return isClosed && layoutFor(size, true).compact
    ? { left: sayAnswered(room), right: positionOf(state), loud: 0 }
    : lateTop(state, left);
};
