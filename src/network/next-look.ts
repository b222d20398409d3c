import { elapsed, limitFor } from '../classroom/clock.ts';
import { lastRound, type RoomState } from '../classroom/room.ts';

/**
 * In how many ms the clock of the question that stands has to be looked at next: when the class's time is over, or that
 * of somebody with more of it. Undefined while no clock runs.
 */
export const nextLook = (state: RoomState, time: number): number | undefined => {
  const { clock, phase } = state;
  if (phase !== 'question' || clock?.since === undefined) return undefined;
  const { answers } = lastRound(state) ?? {};
  const slower = [...state.helped].flatMap((id) => {
    const player = state.players.get(id);
    return player && !player.kicked && !answers?.has(id) ? [limitFor(clock, player)] : [];
  });
  const limits = [clock.limit, ...slower];
  const spent = elapsed(clock, time);
  const ahead = limits.filter((limit) => limit > spent);
  return ahead.length === 0 ? 1 : Math.max(1, Math.min(...ahead) - spent);
};
