import { optionKeys } from '../questions/question.ts';
import { elapsed, isDecided, limitFor } from './clock.ts';
import { cleanName, drawnName, skeletonOf } from './names.ts';
import {
  type Decision,
  done,
  lastRound,
  type Player,
  type Refusal,
  type RoomEvent,
  type RoomRequest,
  type RoomState,
  wireId,
} from './room.ts';

type Of<T extends RoomRequest['type']> = Extract<RoomRequest, { readonly type: T }>;

/** More would be no class, and their names no longer fit any screen. */
const mostPlayers = 10_000;

const refuse = (why: Refusal): Decision => ({ events: [], reply: { ok: false, why } });
const so = (...events: readonly RoomEvent[]): Decision => ({ events, reply: done });
const nothing = so();

const isTaken = (state: RoomState, name: string): boolean => state.names.has(skeletonOf(name));

/** The name somebody joins under, or why not. */
const nameFor = (
  state: RoomState,
  { name, slip, seed }: Of<'join'>,
): { name: string } | Refusal => {
  const kept = state.start.slips.find(({ code }) => code === slip);
  if (kept) return { name: kept.name };
  if (state.start.rules.names === 'roster' || slip !== undefined) return 'slip-needed';
  if (state.start.rules.names !== 'free')
    return { name: drawnName(seed, (each) => isTaken(state, each)) };
  if (name === undefined || name.trim() === '') return 'name-missing';
  const clean = cleanName(name);
  if (clean === undefined) return 'name-unfit';
  return isTaken(state, clean) ? 'name-taken' : { name: clean };
};

const slipHolder = (state: RoomState, slip: string | undefined): Player | undefined =>
  slip === undefined ? undefined : [...state.players.values()].find((each) => each.slip === slip);

/** The same student on another device: one player, with a new token. */
const rejoin = ({ id: player, kicked }: Player, { token }: Of<'join'>, time: number): Decision =>
  kicked
    ? refuse('kicked')
    : { ...so({ type: 'rejoined', time, player, token }), reply: { ok: true, player } };

const join = (state: RoomState, request: Of<'join'>, time: number): Decision => {
  if (state.phase === 'over') return refuse('over');
  const before = slipHolder(state, request.slip);
  if (before) return rejoin(before, request, time);
  if (state.locked) return refuse('locked');
  if (state.players.size >= mostPlayers) return refuse('full');
  const named = nameFor(state, request);
  if (typeof named === 'string') return refuse(named);
  const { player, token, slip } = request;
  const extra = state.start.slips.find(({ code }) => code === slip)?.extra ?? 0;
  const joined = { type: 'joined', time, player, token, extra, ...named } as const;
  return { ...so(slip === undefined ? joined : { ...joined, slip }), reply: { ok: true, player } };
};

const answer = (state: RoomState, request: Of<'answer'>, time: number): Decision => {
  const player = state.players.get(request.player);
  const place = state.rounds.length - 1;
  const round = lastRound(state);
  if (!player) return refuse('no-such-player');
  if (player.kicked) return refuse('kicked');
  if (!round || request.question !== wireId(state, place)) return refuse('not-this-question');
  const earlier = round.answers.get(player.id);
  // Repeats are idempotent: the packet may have been sent again, since its receipt was lost.
  if (earlier) return earlier.option === request.option ? nothing : refuse('already-answered');
  const { clock } = state;
  if (round.status !== 'open' || !clock) return refuse('closed');
  if (clock.since === undefined) return refuse('paused');
  const ms = elapsed(clock, time);
  if (ms >= limitFor(clock, player)) return refuse('too-late');
  const options = state.questions[place]?.options ?? [];
  if (!optionKeys.includes(request.option) || !options.some(({ key }) => key === request.option))
    return refuse('no-such-option');
  return so({ type: 'answered', time, player: player.id, place, option: request.option, ms });
};

/** The board stands between questions, where there is one. */
const next = (state: RoomState, time: number): Decision => {
  const { phase, rounds, questions, start } = state;
  const hasBoard = start.rules.board !== 'none';
  const hasMore = rounds.length < questions.length;
  const onwards = (): Decision =>
    so(
      hasMore
        ? { type: 'opened', time, place: rounds.length }
        : { type: hasBoard ? 'podium' : 'ended', time },
    );
  switch (phase) {
    case 'lobby':
    case 'board':
      return onwards();
    case 'question':
      return so({ type: 'closed', time, place: rounds.length - 1 });
    case 'answer':
      return hasBoard && hasMore ? so({ type: 'board', time }) : onwards();
    case 'podium':
      return so({ type: 'ended', time });
    case 'over':
      return nothing;
    default:
      return phase satisfies never;
  }
};

const rename = (state: RoomState, { player, name }: Of<'rename'>, time: number): Decision => {
  const clean = cleanName(name);
  if (!state.players.has(player)) return refuse('no-such-player');
  if (clean === undefined) return refuse('name-unfit');
  const holder = state.names.get(skeletonOf(clean));
  if (holder && holder.player !== player) return refuse('name-taken');
  return so({ type: 'renamed', time, player, name: clean });
};

const voidRound = (state: RoomState, place: number, time: number): Decision => {
  const round = state.rounds[place];
  if (!round) return refuse('not-now');
  return round.voided ? nothing : so({ type: 'voided', time, place });
};

const ofPlayer = (state: RoomState, event: RoomEvent & { readonly player: string }): Decision =>
  state.players.has(event.player) ? so(event) : refuse('no-such-player');

const presence = (state: RoomState, { player, here }: Of<'presence'>): Decision => {
  if (state.here.has(player) === here) return nothing;
  const present = new Set(state.here);
  if (here) present.add(player);
  else present.delete(player);
  return { events: [], reply: done, state: { ...state, here: present } };
};

/** What a request comes to: the events that happen, and the reply to whoever asked. */
export const decide = (state: RoomState, request: RoomRequest, time: number): Decision => {
  const isOpen = state.phase === 'question' && state.clock !== undefined;
  switch (request.type) {
    case 'join':
      return join(state, request, time);
    case 'answer':
      return answer(state, request, time);
    case 'presence':
      return presence(state, request);
    case 'next':
      return next(state, time);
    case 'pause':
      return isOpen && state.clock?.since !== undefined
        ? so({ type: 'paused', time })
        : refuse('not-now');
    case 'resume':
      return isOpen && state.clock?.since === undefined
        ? so({ type: 'resumed', time })
        : refuse('not-now');
    case 'extend':
      return isOpen ? so({ type: 'extended', time, seconds: request.seconds }) : refuse('not-now');
    case 'skip':
      return isOpen ? voidRound(state, state.rounds.length - 1, time) : refuse('not-now');
    case 'void':
      return voidRound(state, request.place, time);
    case 'rename':
      return rename(state, request, time);
    case 'kick':
      return ofPlayer(state, { type: 'kicked', time, player: request.player });
    case 'give-time':
      return ofPlayer(state, { type: 'extra', time, player: request.player, extra: request.extra });
    case 'lock':
      return so({ type: 'locked', time, locked: request.locked });
    case 'end':
      return state.phase === 'over' ? nothing : so({ type: 'ended', time });
    case 'tick':
      return isDecided(state, time)
        ? so({ type: 'closed', time, place: state.rounds.length - 1 })
        : nothing;
    case 'return':
      return so({ type: 'returned', time });
    default:
      return request satisfies never;
  }
};
