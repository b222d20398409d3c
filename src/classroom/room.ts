import type { OptionKey, Question } from '../questions/question.ts';
import { GrownMap } from './grown-map.ts';
import { LayeredSet } from './layered-set.ts';
import type { RoomStart, Slip } from './room-events.ts';
import { skeletonOf } from './skeleton.ts';

export type { BoardRule, NameRule, RoomEvent, RoomRules, RoomStart, Slip } from './room-events.ts';
export {
  type Decision,
  done,
  type Refusal,
  type Reply,
  type RoomRequest,
} from './room-requests.ts';

export interface Player {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly extra: number;
  readonly slip: string | undefined;
  readonly kicked: boolean;
  /** The first question that counts for them in any case, from 0. The one that stood when they joined counts if they answered it. */
  readonly since: number;
  readonly joinedAt: number;
}

export interface RoomAnswer {
  readonly option: OptionKey;
  readonly ms: number;
  readonly time: number;
  /** What the student had of extra time by then. */
  readonly extra: number;
}

export type Answers = GrownMap<string, RoomAnswer>;

/** How one question of the room stands. */
export interface Round {
  readonly status: 'open' | 'closed';
  readonly voided: boolean;
  /** Ms that the class had. */
  readonly limit: number;
  /** By player, those who were kicked since among them. */
  readonly answers: Answers;
  /** How many answered, kicked students left out. */
  readonly given: number;
}

/** The clock of the question that stands: how long it ran before, and since when it runs again. */
export interface RoomClock {
  readonly spent: number;
  /** Undefined while paused. */
  readonly since: number | undefined;
  /** Ms that the class has. */
  readonly limit: number;
}

export type Phase = 'lobby' | 'question' | 'answer' | 'board' | 'podium' | 'over';

/** A room at one moment: all of it follows from its events, but who is here and who dropped out. */
export interface RoomState {
  readonly start: RoomStart;
  readonly questions: readonly Question[];
  readonly phase: Phase;
  readonly locked: boolean;
  readonly players: GrownMap<string, Player>;
  /** How many take part: players who were not kicked. */
  readonly active: number;
  /** Players with extra time. */
  readonly helped: LayeredSet<string>;
  /** The roster's places by their slips' codes, and which player has which. */
  readonly slips: ReadonlyMap<string, Slip>;
  readonly holders: ReadonlyMap<string, { readonly player: string }>;
  /** Folded skeletons of the names in use or once used, to their players; those of slips to `slipOwner`. */
  readonly names: ReadonlyMap<string, { readonly player: string }>;
  /** Questions so far, by place. */
  readonly rounds: readonly Round[];
  readonly clock: RoomClock | undefined;
  /** The time of the last event. */
  readonly time: number;
  /** Players who are connected: no event, since it says nothing once the host is gone. */
  readonly here: LayeredSet<string>;
  /** When those with extra time were last seen who dropped out: no event either. */
  readonly dropped: ReadonlyMap<string, { readonly time: number }>;
  /** When the host last came back: all connections were lost with it. */
  readonly backSince: number | undefined;
}

/** Whom the name of a slip belongs to while nobody has come in with it. */
export const slipOwner = (code: string): string => `slip ${code}`;

/** A room nobody has joined. @param questions of the drill, in its order */
export const openRoom = (start: RoomStart, questions: readonly Question[]): RoomState => ({
  start,
  questions,
  phase: 'lobby',
  locked: false,
  players: GrownMap.empty(),
  active: 0,
  helped: LayeredSet.empty(),
  slips: new Map(start.slips.map((slip) => [slip.code, slip])),
  holders: new Map(),
  names: new Map(
    start.slips.map(({ code, name }) => [skeletonOf(name), { player: slipOwner(code) }]),
  ),
  rounds: [],
  clock: undefined,
  time: start.time,
  here: LayeredSet.empty(),
  dropped: new Map(),
  backSince: undefined,
});

/** The round that stands or stood last. */
export const lastRound = ({ rounds }: RoomState): Round | undefined => rounds.at(-1);

/** Students who take part. */
export const playing = ({ players }: RoomState): readonly Player[] =>
  [...players.values()].filter(({ kicked }) => !kicked);

/** The id of a question on the wire: it says nothing of what is asked. */
export const wireId = ({ start }: Pick<RoomState, 'start'>, place: number): string =>
  `${start.id}/${place + 1}`;

/** The place of a question by its id on the wire; undefined where it has not been asked. */
export const placeOf = (state: RoomState, id: string): number | undefined => {
  const place = Number(id.slice(id.lastIndexOf('/') + 1)) - 1;
  return state.rounds[place] && wireId(state, place) === id ? place : undefined;
};
