import { lastRound, type Player, type RoomClock, type RoomState, type Round } from './room.ts';

/** Ms that a question has stood, pauses left out. */
export const elapsed = ({ spent, since }: RoomClock, time: number): number =>
  spent + (since === undefined ? 0 : Math.max(0, time - since));

/** Ms that a student has for the question that stands. */
export const limitFor = ({ limit }: RoomClock, { extra }: Pick<Player, 'extra'>): number =>
  Math.round(limit * (1 + extra));

/** Whether somebody who is here has yet to answer, and still may by their extra time. */
const isHelpedWaiting = (
  { helped, players, here }: RoomState,
  { answers }: Round,
  clock: RoomClock,
  time: number,
): boolean => {
  const ms = elapsed(clock, time);
  for (const id of helped) {
    const player = players.get(id);
    if (!player || player.kicked || answers.has(id) || !here.has(id)) continue;
    if (ms < limitFor(clock, player)) return true;
  }
  return false;
};

/**
 * Whether nobody is left to wait for: all have answered, or the time is over and those with extra time who are here have
 * answered too. Those who dropped out may come back while the time of all runs.
 */
export const isDecided = (state: RoomState, time: number): boolean => {
  const { clock, phase, active } = state;
  const round = lastRound(state);
  if (phase !== 'question' || !round || clock?.since === undefined) return false;
  if (round.given > 0 && round.given >= active) return true;
  return elapsed(clock, time) >= clock.limit && !isHelpedWaiting(state, round, clock, time);
};
