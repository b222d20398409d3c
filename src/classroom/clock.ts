import { lastRound, type Player, playing, type RoomClock, type RoomState } from './room.ts';

/** Ms that a question has stood, pauses left out. */
export const elapsed = ({ spent, since }: RoomClock, time: number): number =>
  spent + (since === undefined ? 0 : Math.max(0, time - since));

/** Ms that a student has for the question that stands. */
export const limitFor = ({ limit }: RoomClock, { extra }: Pick<Player, 'extra'>): number =>
  Math.round(limit * (1 + extra));

/** Who has yet to answer the question that stands, and still may at that moment. */
const mayStillAnswer = (state: RoomState, time: number): readonly Player[] => {
  const { clock } = state;
  const answers = lastRound(state)?.answers;
  if (!clock || !answers) return [];
  return playing(state).filter(
    (player) => !answers.has(player.id) && elapsed(clock, time) < limitFor(clock, player),
  );
};

/** Whether nobody who is here is left to wait for. Those who dropped out may come back while the time of all runs. */
export const isDecided = (state: RoomState, time: number): boolean => {
  const { clock, phase } = state;
  if (phase !== 'question' || !clock || clock.since === undefined) return false;
  const waiting = mayStillAnswer(state, time);
  if (elapsed(clock, time) < clock.limit)
    return waiting.length === 0 && (lastRound(state)?.answers.size ?? 0) > 0;
  return !waiting.some(({ id, extra }) => extra > 0 && state.here.has(id));
};
