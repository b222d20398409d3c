import { LayeredMap } from '../memory/layered-map.ts';
import { elapsed } from './clock.ts';
import { skeletonOf } from './names.ts';
import type { Player, RoomAnswer, RoomEvent, RoomState, Round } from './room.ts';

type Of<T extends RoomEvent['type']> = Extract<RoomEvent, { readonly type: T }>;

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
  return player
    ? { ...state, players: withEntry(state.players, id, { ...player, ...change }) }
    : state;
};

const withName = (state: RoomState, player: string, name: string): RoomState => ({
  ...state,
  names: withEntry(state.names, skeletonOf(name), { player }),
});

const joined = (state: RoomState, event: Of<'joined'>): RoomState => {
  const { player: id, name, token, extra, slip, time } = event;
  const since = state.rounds.length;
  const player = { id, name, token, extra, slip, kicked: false, since, joinedAt: time };
  return withName({ ...state, players: withEntry(state.players, id, player) }, id, name);
};

const withRound = (state: RoomState, place: number, change: Partial<Round>): RoomState => ({
  ...state,
  rounds: state.rounds.map((round, at) => (at === place ? { ...round, ...change } : round)),
});

const answered = (
  state: RoomState,
  { player, place, option, ms, time }: Of<'answered'>,
): RoomState => {
  const round = state.rounds[place];
  const extra = state.players.get(player)?.extra ?? 0;
  return round
    ? withRound(state, place, {
        answers: withEntry(round.answers, player, { option, ms, time, extra }),
      })
    : state;
};

const opened = (state: RoomState, time: number): RoomState => {
  const limit = state.start.rules.seconds * 1000;
  const answers = LayeredMap.fork<string, RoomAnswer>(new Map());
  return {
    ...state,
    phase: 'question',
    rounds: [...state.rounds, { status: 'open', voided: false, limit, answers }],
    clock: { spent: 0, since: time, limit },
  };
};

const extended = (state: RoomState, seconds: number): RoomState => {
  if (!state.clock) return state;
  const limit = state.clock.limit + seconds * 1000;
  return {
    ...withRound(state, state.rounds.length - 1, { limit }),
    clock: { ...state.clock, limit },
  };
};

/** The clock stands from that moment on. */
const stopped = (state: RoomState, time: number): RoomState =>
  state.clock
    ? { ...state, clock: { ...state.clock, spent: elapsed(state.clock, time), since: undefined } }
    : state;

const running = (state: RoomState, time: number): RoomState =>
  state.clock ? { ...state, clock: { ...state.clock, since: time } } : state;

const closed = (state: RoomState, place: number): RoomState => ({
  ...withRound(state, place, { status: 'closed' }),
  phase: 'answer',
  clock: undefined,
});

const voided = (state: RoomState, place: number): RoomState =>
  withRound(state.rounds[place]?.status === 'open' ? closed(state, place) : state, place, {
    voided: true,
  });

/** What was gone between the last event and the return nobody could use. */
const returned = (state: RoomState, time: number): RoomState =>
  state.clock?.since === undefined ? state : running(stopped(state, state.time), time);

const applied = (state: RoomState, event: RoomEvent): RoomState => {
  switch (event.type) {
    case 'room':
      return state;
    case 'joined':
      return joined(state, event);
    case 'renamed':
      return withName(
        withPlayer(state, event.player, { name: event.name }),
        event.player,
        event.name,
      );
    case 'rejoined':
      return withPlayer(state, event.player, { token: event.token });
    case 'kicked':
      return withPlayer(state, event.player, { kicked: true });
    case 'extra':
      return withPlayer(state, event.player, { extra: event.extra });
    case 'locked':
      return { ...state, locked: event.locked };
    case 'opened':
      return opened(state, event.time);
    case 'answered':
      return answered(state, event);
    case 'paused':
      return stopped(state, event.time);
    case 'resumed':
      return running(state, event.time);
    case 'extended':
      return extended(state, event.seconds);
    case 'closed':
      return closed(state, event.place);
    case 'voided':
      return voided(state, event.place);
    case 'board':
      return { ...state, phase: 'board' };
    case 'podium':
      return { ...state, phase: 'podium' };
    case 'ended':
      return { ...state, phase: 'over', clock: undefined };
    case 'returned':
      return returned(state, event.time);
    default:
      return event satisfies never;
  }
};

/** The room after an event. Events of a room's journal, applied in their order, give the room as it was. */
export const apply = (state: RoomState, event: RoomEvent): RoomState => ({
  ...applied(state, event),
  time: event.time,
});
