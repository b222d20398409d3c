import { LayeredMap } from '../memory/layered-map.ts';
import type { Player, RoomState } from './room.ts';
import type { Of, RoomEvent } from './room-events.ts';
import {
  answered,
  closed,
  extended,
  reached,
  returned,
  running,
  settled,
  stopped,
  voided,
} from './rounds.ts';
import { skeletonOf } from './skeleton.ts';

const withEntry = <K, V extends object>(
  map: ReadonlyMap<K, V>,
  key: K,
  value: V,
): ReadonlyMap<K, V> => {
  const forked = LayeredMap.fork(map);
  forked.set(key, value);
  return forked;
};

const withPlayer = (state: RoomState, id: string, change: Partial<Player>): RoomState => {
  const player = state.players.get(id);
  return player ? { ...state, players: state.players.with(id, { ...player, ...change }) } : state;
};

/** A name once used stays the player's, so that nobody else can take it up. */
const withName = (state: RoomState, player: string, name: string): RoomState => ({
  ...state,
  names: withEntry(state.names, skeletonOf(name), { player }),
});

const joined = (state: RoomState, event: Of<'joined'>): RoomState => {
  const { player: id, name, token, extra, slip, time } = event;
  if (state.players.has(id)) return state;
  const since = state.rounds.length;
  const player = { id, name, token, extra, slip, kicked: false, since, joinedAt: time };
  const room = {
    ...state,
    players: state.players.with(id, player),
    active: state.active + 1,
    helped: state.helped.with(id, extra > 0),
    holders: slip === undefined ? state.holders : withEntry(state.holders, slip, { player: id }),
  };
  return withName(room, id, name);
};

const renamed = (state: RoomState, { player, name }: Of<'renamed'>): RoomState =>
  state.players.has(player) ? withName(withPlayer(state, player, { name }), player, name) : state;

/** A kicked student no longer counts, what they answered before included. */
const kicked = (state: RoomState, id: string): RoomState =>
  state.players.get(id)?.kicked === false
    ? {
        ...withPlayer(state, id, { kicked: true }),
        active: state.active - 1,
        here: state.here.with(id, false),
        rounds: state.rounds.map((round) =>
          round.answers.has(id) ? { ...round, given: round.given - 1 } : round,
        ),
      }
    : state;

const withExtra = (state: RoomState, { player, extra }: Of<'extra'>): RoomState =>
  state.players.has(player)
    ? {
        ...withPlayer(state, player, { extra }),
        helped: state.helped.with(player, extra > 0),
      }
    : state;

const applied = (state: RoomState, event: RoomEvent): RoomState => {
  switch (event.type) {
    case 'room':
      return state;
    case 'joined':
      return joined(state, event);
    case 'rejoined':
      return withPlayer(state, event.player, { token: event.token });
    case 'renamed':
      return renamed(state, event);
    case 'kicked':
      return kicked(state, event.player);
    case 'extra':
      return withExtra(state, event);
    case 'locked':
      return { ...state, locked: event.locked };
    case 'opened':
      return reached(state, event.place, event.time);
    case 'answered':
      return answered(state, event);
    case 'paused':
      return stopped(state, event.time);
    case 'resumed':
      return running(state, event.time);
    case 'extended':
      return extended(state, event.seconds);
    case 'closed':
      return closed(reached(state, event.place, event.time), event.place);
    case 'voided':
      return voided(reached(state, event.place, event.time), event.place);
    case 'board':
      return { ...settled(state), phase: 'board' };
    case 'podium':
      return { ...settled(state), phase: 'podium' };
    case 'ended':
      return { ...settled(state), phase: 'over' };
    case 'returned':
      return returned(state, event.time);
    default:
      return event satisfies never;
  }
};

/**
 * The room after an event. Events of a room's journal, applied in their order, give the room as it was. An event that cannot
 * have happened, from a damaged file, changes nothing.
 */
export const apply = (state: RoomState, event: RoomEvent): RoomState => ({
  ...applied(state, event),
  time: event.time,
});
