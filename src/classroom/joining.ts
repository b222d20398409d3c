import { LayeredMap } from '../memory/layered-map.ts';
import { type Asked, nothing, refuse, so } from './decision.ts';
import { cleanName, drawnName } from './names.ts';
import {
  type Decision,
  type Player,
  type Refusal,
  type RoomEvent,
  type RoomState,
  slipOwner,
} from './room.ts';
import { mostExtra } from './room-events.ts';
import { skeletonOf } from './skeleton.ts';

/** More would be no class, and their names no longer fit any screen. */
const mostPlayers = 10_000;
/** Those who were put out keep their lines. */
const mostEver = 4 * mostPlayers;

const isTaken = (state: RoomState, name: string, by: string): boolean => {
  const holder = state.names.get(skeletonOf(name));
  return holder !== undefined && holder.player !== by;
};

/** The name somebody joins under, or why not. */
const nameFor = (
  state: RoomState,
  { name, slip, seed, player }: Asked<'join'>,
): { name: string } | Refusal => {
  const kept = slip === undefined ? undefined : state.slips.get(slip);
  const { names } = state.start.rules;
  if (kept && !isTaken(state, kept.name, slipOwner(kept.code))) return { name: kept.name };
  if (!kept && (names === 'roster' || slip !== undefined)) return 'slip-needed';
  if (kept || names === 'generated')
    return { name: drawnName(seed, (each) => isTaken(state, each, player)) };
  if (name === undefined || name.trim() === '') return 'name-missing';
  const clean = cleanName(name);
  if (clean === undefined) return 'name-unfit';
  return isTaken(state, clean, player) ? 'name-taken' : { name: clean };
};

const holderOf = ({ players, holders }: RoomState, slip: string | undefined): Player | undefined =>
  slip === undefined ? undefined : players.get(holders.get(slip)?.player ?? '');

const letIn = ({ id: player, kicked }: Player, events: readonly RoomEvent[]): Decision =>
  kicked ? refuse('kicked') : { events, reply: { ok: true, player } };

/**
 * Somebody comes in: anew, or with a slip that is in use already: the same student on another device, with a new token.
 * Who asks again with the token they have is in: the reply to the first try may be lost, or still on its way.
 */
export const join = (state: RoomState, request: Asked<'join'>, time: number): Decision => {
  const { player, token, slip } = request;
  const [known, holder] = [state.players.get(player), holderOf(state, slip)];
  if (known?.token === token) return letIn(known, []);
  if (state.phase === 'over') return refuse('over');
  if (holder?.token === token) return letIn(holder, []);
  if (holder) return letIn(holder, [{ type: 'rejoined', time, player: holder.id, token }]);
  if (state.locked) return refuse('locked');
  if (state.active >= mostPlayers || state.players.size >= mostEver) return refuse('full');
  const named = nameFor(state, request);
  if (typeof named === 'string') return refuse(named);
  if (known) return refuse('not-now');
  const extra = (slip === undefined ? undefined : state.slips.get(slip))?.extra ?? 0;
  const joined = { type: 'joined', time, player, token, extra, ...named } as const;
  const event = slip === undefined ? joined : { ...joined, slip };
  return { ...so(event), reply: { ok: true, player } };
};

/** The teacher gives a student another name. */
export const rename = (
  state: RoomState,
  { player: id, name }: Asked<'rename'>,
  time: number,
): Decision => {
  const player = state.players.get(id);
  const clean = cleanName(name);
  if (!player) return refuse('no-such-player');
  if (clean === undefined) return refuse('name-unfit');
  if (clean === player.name) return nothing;
  return isTaken(state, clean, id)
    ? refuse('name-taken')
    : so({ type: 'renamed', time, player: id, name: clean });
};

/** The teacher puts a student out. */
export const kick = (state: RoomState, id: string, time: number): Decision => {
  const player = state.players.get(id);
  if (!player) return refuse('no-such-player');
  return player.kicked ? nothing : so({ type: 'kicked', time, player: id });
};

/** The teacher gives a student more time for each question, from this one on. */
export const giveTime = (
  state: RoomState,
  { player: id, extra }: Asked<'give-time'>,
  time: number,
): Decision => {
  const player = state.players.get(id);
  if (!player) return refuse('no-such-player');
  if (!(extra >= 0 && extra <= mostExtra)) return refuse('not-now');
  return player.extra === extra ? nothing : so({ type: 'extra', time, player: id, extra });
};

/** Somebody's connection came or went. */
export const presence = (
  state: RoomState,
  { player, here }: Asked<'presence'>,
  time: number,
): Decision => {
  const isIn = here && state.players.get(player)?.kicked === false;
  if (state.here.has(player) === isIn) return nothing;
  const now = { ...state, here: state.here.with(player, isIn) };
  if (isIn || !state.helped.has(player)) return { ...nothing, state: now };
  const dropped = LayeredMap.fork(state.dropped);
  dropped.set(player, { time });
  return { ...nothing, state: { ...now, dropped } };
};
