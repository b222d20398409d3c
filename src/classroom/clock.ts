import { lastRound, type Player, type RoomClock, type RoomState, type Round } from './room.ts';

/** Ms that a question has stood, pauses left out. */
export const elapsed = ({ spent, since }: RoomClock, time: number): number =>
  spent + (since === undefined ? 0 : Math.max(0, time - since));

/** Ms that a student has for the question that stands. */
export const limitFor = ({ limit }: RoomClock, { extra }: Pick<Player, 'extra'>): number =>
  Math.round(limit * (1 + extra));

/** So long somebody counts as here whose line broke, as when a page is loaded anew; and all, after the host was gone. */
const [dropMs, returnMs] = [5000, 15_000];

const isWithin = (ms: number, since: number | undefined, time: number): boolean =>
  since !== undefined && time < since + ms;

/** Whether somebody is connected, or will be in a moment. */
const isAbout = ({ here, dropped, backSince }: RoomState, id: string, time: number): boolean =>
  here.has(id) ||
  isWithin(dropMs, dropped.get(id)?.time, time) ||
  isWithin(returnMs, backSince, time);

/** Whether somebody who is about has yet to answer, and still may by their extra time. */
const isHelpedWaiting = (
  state: RoomState,
  { answers }: Round,
  clock: RoomClock,
  time: number,
): boolean => {
  const ms = elapsed(clock, time);
  for (const id of state.helped) {
    const player = state.players.get(id);
    if (!player || player.kicked || answers.has(id) || !isAbout(state, id, time)) continue;
    if (ms < limitFor(clock, player)) return true;
  }
  return false;
};

/**
 * Whether nobody is left to wait for: all have answered, or the time is over and those with extra time who are about have
 * answered too. Those who dropped out may come back while the time of all runs, and a few seconds after it.
 */
export const isDecided = (state: RoomState, time: number): boolean => {
  const { clock, phase, active } = state;
  const round = lastRound(state);
  if (phase !== 'question' || !round || clock?.since === undefined) return false;
  if (round.given > 0 && round.given >= active) return true;
  return elapsed(clock, time) >= clock.limit && !isHelpedWaiting(state, round, clock, time);
};
