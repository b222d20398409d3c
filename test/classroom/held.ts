import { apply } from '../../src/classroom/apply.ts';
import { decide } from '../../src/classroom/decide.ts';
import {
  openRoom,
  type Reply,
  type RoomEvent,
  type RoomRequest,
  type RoomRules,
  type RoomStart,
  type RoomState,
  type Slip,
  wireId,
} from '../../src/classroom/room.ts';
import { makeDrill } from '../../src/drill/drill.ts';
import type { OptionKey, Question } from '../../src/questions/question.ts';
import { rightOption } from '../../src/questions/question.ts';
import { findDeck } from '../../src/registry/catalog.ts';
import { catalog } from '../catalog.ts';

const deck = findDeck(catalog, 'core');
if (!deck) throw new Error('no core list');

/** Questions as a room asks them, out of the real content. */
export const questions: readonly Question[] = makeDrill(
  { catalog, deck },
  { count: 12, seed: 'K7QX', rules: { seconds: 20, feedback: 'each' } },
).questions;

export const began = Date.UTC(2026, 10, 23, 9);

const usual: RoomRules = { seconds: 20, names: 'free', board: 'top5', speed: false };

/** A room's first line. */
export const startOf = (
  rules: Partial<RoomRules> = {},
  slips: readonly Slip[] = [],
  id = 'r-1',
): RoomStart => ({
  type: 'room',
  v: 1,
  id,
  time: began,
  code: 'K7QX3MB',
  drill: 'PQ1-CORE-12-K7QX-22Z2222',
  deck: 'core',
  questions: questions.length,
  rules: { ...usual, ...rules },
  slips,
  app: '0.1.0',
  content: '2026-11-01',
});

/** A room and what happened in it. */
export interface Held {
  readonly state: RoomState;
  readonly events: readonly RoomEvent[];
  readonly reply: Reply;
}

export const held = (start: RoomStart, asked: readonly Question[] = questions): Held => ({
  state: openRoom(start, asked),
  events: [start],
  reply: { ok: true },
});

/** The room after a request. @param after ms since the room was opened */
export const ask = (room: Held, request: RoomRequest, after: number): Held => {
  const { events, reply, state = room.state } = decide(room.state, request, began + after);
  return { state: events.reduce(apply, state), events: [...room.events, ...events], reply };
};

/** The room after requests, each at its moment. */
export const askAll = (
  room: Held,
  ...requests: readonly (readonly [number, RoomRequest])[]
): Held => requests.reduce((held, [after, request]) => ask(held, request, after), room);

export const replayed = (events: readonly RoomEvent[], asked = questions): RoomState => {
  const [start] = events;
  if (start?.type !== 'room') throw new Error('no first line');
  return events.reduce(apply, openRoom(start, asked));
};

/** A token's hash, for a player. */
const hashFor = (player: string): string => Buffer.from(player.padEnd(32, '.')).toString('hex');

export const joining = (player: string, slip?: string): RoomRequest => ({
  type: 'join',
  player,
  token: hashFor(player),
  name: player,
  slip,
  seed: player,
});

/** An answer to the question at a place, from 0. */
export const answering = (player: string, place: number, option: OptionKey): RoomRequest => ({
  type: 'answer',
  player,
  question: wireId({ start: startOf() }, place),
  option,
});

export const here = (player: string, isHere = true): RoomRequest => ({
  type: 'presence',
  player,
  here: isHere,
});

export const rightKey = (place: number): OptionKey => {
  const question = questions[place];
  const right = question && rightOption(question)?.key;
  if (!right) throw new Error(`no right option at ${place}`);
  return right;
};

/** An option that is wrong, and not "I don't know". */
export const wrongKey = (place: number): OptionKey => (rightKey(place) === 'a' ? 'b' : 'a');
