import fc from 'fast-check';
import type { RoomRequest, RoomState } from '../../src/classroom/room.ts';
import {
  type OptionKey,
  optionKeys,
  type Question,
  rightOption,
} from '../../src/questions/question.ts';
import { ask, began, type Held, joining } from './held.ts';

export const players = ['ana', 'ben', 'cy', 'dee', 'eve'] as const;
export const slips = [
  { code: 'AAAA222', name: 'calm-otter', extra: 0.5 },
  { code: 'BBBB333', name: 'keen-puffin', extra: 0 },
];

const player = fc.constantFrom(...players, 'stranger', '__proto__', '');
const questionId = fc.oneof(
  { weight: 8, arbitrary: fc.nat(5).map((place) => `r-1/${place + 1}`) },
  fc.constantFrom('r-2/1', '', '/1', 'r-1/0', 'r-1/01', 'r-1/', 'r-1/1/1'),
);
// What a foreign client sends is only as good as the door's checks: the rules hold without them.
const option = fc.constantFrom(...optionKeys, 'z' as OptionKey);
const slip = fc.option(fc.constantFrom(...slips.map(({ code }) => code), 'NOSUCH'), {
  nil: undefined,
});
const extra = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double());

const joinRequest = fc
  .record({ player, slip, name: fc.option(fc.string({ unit: 'binary' }), { nil: undefined }) })
  .map(({ player: id, slip: code, name }): RoomRequest => {
    const request = joining(id, code);
    return name === undefined || request.type !== 'join' ? request : { ...request, name };
  });

const request: fc.Arbitrary<RoomRequest> = fc.oneof(
  { weight: 3, arbitrary: joinRequest },
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      player,
      question: questionId,
      option,
    }),
  },
  { weight: 5, arbitrary: fc.constant({ type: 'next' } as const) },
  { weight: 3, arbitrary: fc.constant({ type: 'tick' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('presence' as const), player, here: fc.boolean() }),
  },
  fc.constantFrom<RoomRequest>(
    { type: 'pause' },
    { type: 'resume' },
    { type: 'skip' },
    { type: 'return' },
  ),
  fc.record({
    type: fc.constant('extend' as const),
    seconds: fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double()),
  }),
  fc.record({
    type: fc.constant('void' as const),
    place: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.double()),
  }),
  fc.record({ type: fc.constant('rename' as const), player, name: fc.string({ unit: 'binary' }) }),
  fc.record({ type: fc.constant('kick' as const), player }),
  fc.record({ type: fc.constant('give-time' as const), player, extra }),
  fc.record({ type: fc.constant('lock' as const), locked: fc.boolean() }),
);

const late = fc.constantFrom<RoomRequest>({ type: 'end' });

/** A request and the ms since the one before. */
export type Pace = readonly [number, RoomRequest];

/** What a class, a teacher and strangers ask of a room, in any order. Most come in first. */
export const walk: fc.Arbitrary<readonly Pace[]> = fc
  .tuple(
    fc.subarray([...players], { minLength: 1 }),
    fc.array(
      fc.tuple(
        fc.oneof({ weight: 4, arbitrary: fc.nat(4000) }, fc.constantFrom(0, 20_000, 10_000)),
        fc.oneof({ weight: 60, arbitrary: request }, late),
      ),
      { maxLength: 60 },
    ),
  )
  .map(([first, rest]) => [
    ...first.map((id): Pace => [0, joining(id)]),
    [100, { type: 'next' }],
    ...rest,
  ]);

/** Takes a walk through a room. @param look at each step: the request, and the room before and after it */
export const take = (
  room: Held,
  paces: readonly Pace[],
  look: (request: RoomRequest, before: Held, after: Held, time: number) => void = () => {},
): Held => {
  let time = 0;
  let held = room;
  for (const [ms, each] of paces) {
    time += ms;
    const before = held;
    held = ask(before, each, time);
    look(each, before, held, began + time);
  }
  return held;
};

/** A state as plain values, without who is here: what its events must give again. */
export const plainState = ({
  here: _,
  dropped: __,
  questions: ___,
  ...state
}: RoomState): unknown => ({
  ...state,
  players: [...state.players],
  names: [...state.names],
  slips: [...state.slips],
  holders: [...state.holders],
  helped: [...state.helped],
  rounds: state.rounds.map((round) => ({ ...round, answers: [...round.answers] })),
});

/** The same question to look at, of which another choice is right. */
export const withOtherRight = (question: Question): Question => {
  const right = rightOption(question);
  const other = question.options.find(({ key, item }) => key !== right?.key && item !== undefined);
  if (other?.item === undefined) throw new Error(`no other choice: ${question.prompt}`);
  const item = { ...question.item, id: other.item, name: other.label };
  const { key } = question;
  const asked = { ...question, item, card: `${other.item}:${question.direction}` };
  const [port] = key.kind === 'ports' ? key.ports : [];
  if (key.kind !== 'ports' || !port) return asked;
  const ports = (other.ports ?? []).map((number) => ({ ...port, number }));
  return { ...asked, key: { ...key, ports } };
};
