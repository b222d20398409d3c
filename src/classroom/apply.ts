import { LayeredMap } from '../memory/layered-map.ts';
import { elapsed } from './clock.ts';
import { GrownMap } from './grown-map.ts';
import type { Player, RoomAnswer, RoomEvent, RoomState, Round } from './room.ts';
import { skeletonOf } from './skeleton.ts';

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

const withRound = (state: RoomState, place: number, change: Partial<Round>): RoomState => ({
  ...state,
  rounds: state.rounds.map((round, at) => (at === place ? { ...round, ...change } : round)),
});

/** The first answer stands, whatever a file says later. */
const answered = (
  state: RoomState,
  { player: id, place, option, ms, time }: Of<'answered'>,
): RoomState => {
  const round = state.rounds[place];
  const player = state.players.get(id);
  if (!round || !player || round.answers.has(id)) return state;
  const { extra } = player;
  return withRound(state, place, {
    answers: round.answers.with(id, { option, ms, time, extra }),
    given: round.given + Number(!player.kicked),
  });
};

const opened = (state: RoomState, { place, time }: Of<'opened'>): RoomState => {
  if (place !== state.rounds.length) return state;
  const limit = state.start.rules.seconds * 1000;
  const answers = GrownMap.empty<string, RoomAnswer>();
  const round = { status: 'open', voided: false, limit, answers, given: 0 } as const;
  return {
    ...state,
    phase: 'question',
    rounds: [...state.rounds, round],
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

const closed = (state: RoomState, place: number): RoomState =>
  state.rounds[place]?.status === 'open'
    ? { ...withRound(state, place, { status: 'closed' }), phase: 'answer', clock: undefined }
    : state;

/** What was gone between the last event and the return nobody could use. */
const returned = (state: RoomState, time: number): RoomState =>
  state.clock?.since === undefined ? state : running(stopped(state, state.time), time);

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
      return opened(state, event);
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
      return withRound(closed(state, event.place), event.place, { voided: true });
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

/**
 * The room after an event. Events of a room's journal, applied in their order, give the room as it was. An event that cannot
 * have happened, from a damaged file, changes nothing.
 */
export const apply = (state: RoomState, event: RoomEvent): RoomState => ({
  ...applied(state, event),
  time: event.time,
});
