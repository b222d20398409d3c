import { type Asked, nothing, refuse, so } from './decision.ts';
import { type Decision, lastRound, type RoomState } from './room.ts';
import { mostRoomSeconds } from './room-events.ts';

/** The board stands between questions, where there is one. */
const onwards = (state: RoomState, time: number): Decision => {
  const { phase, rounds, questions, start } = state;
  const hasBoard = start.rules.board !== 'none';
  const hasMore = rounds.length < questions.length;
  const last = { type: hasBoard ? 'podium' : 'ended', time } as const;
  const go = so(hasMore ? { type: 'opened', time, place: rounds.length } : last);
  switch (phase) {
    case 'lobby':
    case 'board':
      return go;
    case 'question':
      return so({ type: 'closed', time, place: rounds.length - 1 });
    case 'answer':
      return hasBoard && hasMore ? so({ type: 'board', time }) : go;
    case 'podium':
      return so({ type: 'ended', time });
    case 'over':
      return nothing;
    default:
      return phase satisfies never;
  }
};

/** The teacher goes on. A key pressed for what is gone already does nothing: the question may just have closed by itself. */
export const next = (state: RoomState, { from }: Asked<'next'>, time: number): Decision => {
  const isSeen = !from || (from.phase === state.phase && from.asked === state.rounds.length);
  return isSeen ? onwards(state, time) : refuse('not-now');
};

const isStanding = ({ phase, clock }: RoomState): boolean =>
  phase === 'question' && clock !== undefined;

const isPaused = ({ clock }: RoomState): boolean => clock?.since === undefined;

export const pause = (state: RoomState, time: number): Decision =>
  isStanding(state) && !isPaused(state) ? so({ type: 'paused', time }) : refuse('not-now');

export const resume = (state: RoomState, time: number): Decision =>
  isStanding(state) && isPaused(state) ? so({ type: 'resumed', time }) : refuse('not-now');

export const extend = (state: RoomState, seconds: number, time: number): Decision =>
  isStanding(state) && Number.isInteger(seconds) && seconds > 0 && seconds <= mostRoomSeconds
    ? so({ type: 'extended', time, seconds })
    : refuse('not-now');

/** A question that was asked counts for nobody; the one that stands is left by it. */
export const voidRound = (state: RoomState, place: number, time: number): Decision => {
  const round = state.rounds[place];
  if (!round) return refuse('not-now');
  return round.voided ? nothing : so({ type: 'voided', time, place });
};

export const skip = (state: RoomState, time: number): Decision =>
  isStanding(state) ? voidRound(state, state.rounds.length - 1, time) : refuse('not-now');

/** The end, at any moment. A question that stands then counts for nobody: not all had their time. */
export const end = (state: RoomState, time: number): Decision => {
  if (state.phase === 'over') return nothing;
  const place = state.rounds.length - 1;
  const ended = { type: 'ended', time } as const;
  return lastRound(state)?.status === 'open'
    ? so({ type: 'voided', time, place }, ended)
    : so(ended);
};
