import { beginHost, updateHost } from '../../../src/app/class/host.ts';
import type { HostEffect, HostEvent, HostState } from '../../../src/app/class/host-state.ts';
import { keymap } from '../../../src/app/usual-keys.ts';
import { apply } from '../../../src/classroom/apply.ts';
import { decide } from '../../../src/classroom/decide.ts';
import {
  openRoom,
  type RoomRequest,
  type RoomRules,
  type RoomStart,
  type RoomState,
  wireId,
} from '../../../src/classroom/room.ts';
import { makeDrill, usualRules } from '../../../src/drill/drill.ts';
import { explainerFor } from '../../../src/plain/class/class-explanation.ts';
import { type OptionKey, rightOption } from '../../../src/questions/question.ts';
import { parseKeys } from '../../../src/terminal/keys.ts';
import { catalog } from '../../catalog.ts';
import { deckNamed } from '../../memory/cards.ts';

/** Nine in the morning of 1 December 2026, by the room's clock. */
const begun = Date.UTC(2026, 11, 1, 9);

const rules: RoomRules = { seconds: 30, names: 'free', board: 'top5', speed: false };

/** A room of Network+ that nobody has joined. */
export const emptyRoom = (
  changes: Partial<RoomRules> = {},
  count = 4,
  start: Partial<RoomStart> = {},
): RoomState => {
  const deck = deckNamed('net+');
  const drill = makeDrill({ catalog, deck }, { count, seed: 'ABCD', rules: usualRules });
  return openRoom(
    {
      ...{ type: 'room', v: 1, id: '2026-12-01-090000-ABCD', time: begun, code: 'K7QX3MB' },
      ...{ drill: 'PQ1-NET+-4-ABCD-2B9RWXQ', deck: deck.id, questions: count, slips: [] },
      ...{ app: '0.0.0', content: '1', rules: { ...rules, ...changes } },
      ...start,
    },
    drill.questions,
  );
};

/** The teacher's program with its room, the seconds gone by, and what it asked for that was no request. */
export interface Held {
  readonly state: HostState;
  readonly seconds: number;
  readonly reads: number;
  readonly asked: readonly RoomRequest[];
  readonly effects: readonly HostEffect[];
}

const msOf = ({ seconds }: Pick<Held, 'seconds'>): number => Math.round(seconds * 1000);
const timeOf = (held: Pick<Held, 'seconds'>): number => begun + msOf(held);

/** The program just opened. */
export const hold = (
  room: RoomState = emptyRoom(),
  setting: Partial<HostState['setting']> = {},
): Held => ({
  state: beginHost({
    setting: {
      ...{ list: 'CompTIA Network+', kept: '/data/ada/.config/portquiz/classroom/s.jsonl' },
      ...{ notes: [], explain: explainerFor(catalog), keymap, theme: 'auto' },
      ...{ mouse: false, spoken: false, ...setting },
    },
    room,
    door: { addresses: ['192.168.1.20:8123', '10.0.0.7:8123'], isShut: false },
    size: { columns: 80, rows: 24 },
    time: begun,
    ms: 0,
  }),
  ...{ seconds: 0, reads: 0, asked: [], effects: [] },
});

/** What happens in the room comes back to the program at once. */
export const tell = (held: Held, event: HostEvent): Held => {
  const { state, effects } = updateHost(held.state, event);
  return effects.reduce(carriedOut, { ...held, state });
};

/** Somebody asks something of the room. */
export const ask = (held: Held, request: RoomRequest): Held => {
  const { events, reply, state } = decide(held.state.room, request, timeOf(held));
  const room = state ?? events.reduce(apply, held.state.room);
  const changed =
    room === held.state.room
      ? held
      : tell(held, { type: 'room', room, time: timeOf(held), ms: msOf(held) });
  return tell(changed, { type: 'replied', request, reply, trouble: undefined });
};

const carriedOut = (held: Held, effect: HostEffect): Held =>
  effect.type === 'ask'
    ? ask({ ...held, asked: [...held.asked, effect.request] }, effect.request)
    : { ...held, effects: [...held.effects, effect] };

/** Presses keys as a terminal sends them, glued in one read. */
export const press = (held: Held, bytes: string): Held =>
  [
    ...parseKeys(bytes).keys,
    ...(bytes.endsWith('\u001B') ? [{ name: 'escape' } as const] : []),
  ].reduce(
    (before, key) => tell(before, { type: 'key', key, read: before.reads, ms: msOf(before) }),
    { ...held, reads: held.reads + 1 },
  );

/** Lets time pass, for the program and for the room. */
export const wait = (held: Held, seconds: number): Held => {
  const later = { ...held, seconds: held.seconds + seconds };
  return ask(tell(later, { type: 'tick', ms: msOf(later) }), { type: 'tick' });
};

/** Presses one after another, two seconds apart: nothing is guarded any more. */
export const slowly = (held: Held, ...presses: readonly string[]): Held =>
  presses.reduce((before, bytes) => press(wait(before, 2), bytes), held);

/** Students of these names join, and are connected. */
export const join = (held: Held, ...names: readonly string[]): Held =>
  names.reduce((before, name) => {
    const player = `id-${before.state.room.players.size}`;
    const request = {
      type: 'join',
      player,
      token: 't',
      name,
      slip: undefined,
      seed: name,
    } as const;
    return ask(ask(before, request), { type: 'presence', player, here: true });
  }, held);

/** A student answers the question that stands. */
export const answer = (held: Held, player: string, option: OptionKey): Held => {
  const { room } = held.state;
  return ask(held, {
    type: 'answer',
    player,
    question: wireId(room, room.rounds.length - 1),
    option,
  });
};

/** The right option of the question that stands or stood last. */
export const rightOf = ({ state }: Held): OptionKey => {
  const question = state.room.questions[state.room.rounds.length - 1];
  return (question && rightOption(question)?.key) ?? 'a';
};

/** The first ones are right, the others choose "I don't know". */
export const answerAll = (held: Held, right: number): Held =>
  [...held.state.room.players.keys()].reduce(
    (before, player, at) => answer(before, player, at < right ? rightOf(before) : 'e'),
    held,
  );

export const class5 = (held: Held = hold()): Held =>
  join(held, 'Ada', 'Linus', 'Grace', '漢字の名前', 'Zoë 👩🏽‍🚀');

export const enter = '\r';
export const esc = '\u001B';
