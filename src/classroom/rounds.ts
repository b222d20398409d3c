import { elapsed } from './clock.ts';
import { GrownMap } from './grown-map.ts';
import type { RoomAnswer, RoomState, Round } from './room.ts';
import type { Of } from './room-events.ts';

const withRound = (state: RoomState, place: number, change: Partial<Round>): RoomState => ({
  ...state,
  rounds: state.rounds.map((round, at) => (at === place ? { ...round, ...change } : round)),
});

/** A question is over; the one that stood last is shown with its answer. */
export const closed = (state: RoomState, place: number): RoomState =>
  state.rounds[place]?.status === 'open'
    ? { ...withRound(state, place, { status: 'closed' }), phase: 'answer', clock: undefined }
    : state;

/** The room without a question that stands: something came after it, whether its close is in the journal or not. */
export const settled = (state: RoomState): RoomState => closed(state, state.rounds.length - 1);

export const voided = (state: RoomState, place: number): RoomState =>
  withRound(closed(state, place), place, { voided: true });

const freshRound = ({ start }: RoomState): Round => ({
  status: 'open',
  voided: false,
  limit: start.rules.seconds * 1000,
  answers: GrownMap.empty<string, RoomAnswer>(),
  given: 0,
});

/**
 * The room in which a question stands or stood. Whatever names it says that it was opened, be that line of the journal
 * damaged: one lost line must not cost what came behind it. A question that nothing is left of counts for nobody.
 * @param time when it came up, in ms since 1970
 */
export const reached = (state: RoomState, place: number, time: number): RoomState => {
  const { rounds, questions } = state;
  if (place < rounds.length || place >= questions.length) return state;
  const round = freshRound(state);
  const lost = questions
    .slice(rounds.length, place)
    .map((): Round => ({ ...round, status: 'closed', voided: true }));
  return {
    ...state,
    phase: 'question',
    rounds: [...settled(state).rounds, ...lost, round],
    clock: { spent: 0, since: time, limit: round.limit },
  };
};

/** The first answer stands, whatever a file says later. */
export const answered = (before: RoomState, event: Of<'answered'>): RoomState => {
  const { player: id, place, option, ms, time } = event;
  const player = before.players.get(id);
  const state = player ? reached(before, place, time - ms) : before;
  const round = state.rounds[place];
  if (!round || !player || round.answers.has(id)) return state;
  const { extra } = player;
  return withRound(state, place, {
    answers: round.answers.with(id, { option, ms, time, extra }),
    given: round.given + Number(!player.kicked),
  });
};

/** More time for the question that stands. */
export const extended = (state: RoomState, seconds: number): RoomState => {
  if (!state.clock) return state;
  const limit = state.clock.limit + seconds * 1000;
  return {
    ...withRound(state, state.rounds.length - 1, { limit }),
    clock: { ...state.clock, limit },
  };
};

/** The clock stands from that moment on. */
export const stopped = (state: RoomState, time: number): RoomState =>
  state.clock
    ? { ...state, clock: { ...state.clock, spent: elapsed(state.clock, time), since: undefined } }
    : state;

/** The clock runs from that moment on. */
export const running = (state: RoomState, time: number): RoomState =>
  state.clock ? { ...state, clock: { ...state.clock, since: time } } : state;

/** What was gone between the last event and the return nobody could use. */
export const returned = (before: RoomState, time: number): RoomState => {
  const state = { ...before, backSince: time };
  return state.clock?.since === undefined ? state : running(stopped(state, state.time), time);
};
