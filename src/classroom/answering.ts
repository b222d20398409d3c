import { elapsed, limitFor } from './clock.ts';
import { type Asked, nothing, refuse, so } from './decision.ts';
import { type Decision, type Player, placeOf, type RoomState } from './room.ts';

/** An answer to the question that stands. */
const answerNow = (
  state: RoomState,
  player: Player,
  { option }: Asked<'answer'>,
  time: number,
): Decision => {
  const { clock } = state;
  const place = state.rounds.length - 1;
  if (state.rounds[place]?.status !== 'open' || !clock) return refuse('closed');
  if (clock.since === undefined) return refuse('paused');
  const ms = elapsed(clock, time);
  if (ms >= limitFor(clock, player)) return refuse('too-late');
  if (!state.questions[place]?.options.some(({ key }) => key === option))
    return refuse('no-such-option');
  return so({ type: 'answered', time, player: player.id, place, option, ms });
};

/**
 * Somebody's answer. The first one to a question stands; the same once more is no fault, since its receipt may have been
 * lost, even when the question is long over. It counts for the question it names, or for none.
 */
export const answer = (state: RoomState, request: Asked<'answer'>, time: number): Decision => {
  const player = state.players.get(request.player);
  if (!player) return refuse('no-such-player');
  if (player.kicked) return refuse('kicked');
  const place = placeOf(state, request.question);
  if (place === undefined) return refuse('not-this-question');
  const earlier = state.rounds[place]?.answers.get(player.id);
  if (earlier) return earlier.option === request.option ? nothing : refuse('already-answered');
  return place === state.rounds.length - 1
    ? answerNow(state, player, request, time)
    : refuse('closed');
};
