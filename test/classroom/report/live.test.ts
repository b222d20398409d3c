import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/classroom/apply.ts';
import { decide } from '../../../src/classroom/decide.ts';
import { partOf } from '../../../src/classroom/report/hand-in.ts';
import { takenLive } from '../../../src/classroom/report/live.ts';
import {
  openRoom,
  type RoomRequest,
  type RoomStart,
  type RoomState,
  wireId,
} from '../../../src/classroom/room.ts';
import { standingsOf } from '../../../src/classroom/standings.ts';
import { optionKeys } from '../../../src/questions/question.ts';
import { drillOf } from './marked.ts';

const drill = drillOf(6);
const time = Date.UTC(2026, 10, 23, 9);

const startWith = (names: RoomStart['rules']['names']): RoomStart => ({
  type: 'room',
  v: 1,
  id: 'room-1',
  time,
  code: 'ABCDEFG',
  drill: 'PQ1-TEST',
  deck: drill.deck,
  questions: drill.questions.length,
  rules: { seconds: 30, names, board: 'none', speed: false },
  slips: [],
  app: '0.1.0',
  content: 'x',
});

/** A room in which each step asks one thing, a second after the one before. */
const played = (
  names: RoomStart['rules']['names'],
  requests: readonly ((state: RoomState) => RoomRequest)[],
) =>
  requests.reduce(
    (state, request, at) =>
      decide(state, request(state), time + at * 1000).events.reduce(apply, state),
    openRoom(startWith(names), drill.questions),
  );

const join = (name: string) => (): RoomRequest => ({
  type: 'join',
  player: `id-${name}`,
  token: name.charCodeAt(0).toString(16).padStart(64, '0'),
  name,
  slip: undefined,
  seed: name,
});
const answer =
  (name: string, option: number) =>
  (state: RoomState): RoomRequest => ({
    type: 'answer',
    player: `id-${name}`,
    question: wireId(state, state.rounds.length - 1),
    option: optionKeys[option] ?? 'a',
  });
const next = (): RoomRequest => ({ type: 'next' });

describe('a room in a report', () => {
  it('gives a late joiner the questions since they joined, and what they answered', () => {
    const state = played('free', [
      join('ana'),
      next,
      answer('ana', 0),
      next,
      next,
      join('bo'),
      answer('bo', 1),
      next,
      next,
      join('cy'),
      next,
      next,
      next,
      next,
      () => ({ type: 'end' }),
    ]);
    const { handIns, quiz } = takenLive(state);
    expect(quiz).toMatchObject({ live: true, id: 'room-1', drill: 'PQ1-TEST', voided: [5] });
    expect(quiz).toMatchObject({ names: 'free', ended: true });
    expect(handIns.map(({ name, marks }) => [name, marks.map(({ number }) => number)])).toEqual([
      ['ana', [1, 2, 3, 4]],
      ['bo', [2, 3, 4]],
      ['cy', [4]],
    ]);
    expect(handIns[0]?.marks.map(({ option }) => option)).toEqual(['a', null, null, null]);
    expect(handIns[0]?.marks[0]?.ms).toBe(1000);
  });

  it('leaves out what was voided, what never closed, and who was kicked', () => {
    const state = played('free', [
      join('ana'),
      join('bo'),
      next,
      answer('ana', 0),
      answer('bo', 0),
      next,
      next,
      answer('ana', 0),
      next,
      () => ({ type: 'void', place: 0 }),
      () => ({ type: 'kick', player: 'id-bo' }),
      next,
      answer('ana', 0),
    ]);
    // Only Ana is left, so that her last answer closes the question at the next tick: it never came.
    const { handIns, quiz } = takenLive(state);
    expect(quiz).toMatchObject({ questions: 1, voided: [1], ended: false });
    expect(handIns.map(({ name, marks }) => [name, marks.map(({ number }) => number)])).toEqual([
      ['ana', [2]],
    ]);
  });

  it('takes names for the same student only where students choose them', () => {
    const persons = (['free', 'generated'] as const).map(
      (names) => takenLive(played(names, [join('ana')])).handIns[0]?.person,
    );
    expect(persons).toEqual(['name ana', 'room-1/id-ana']);
    const [ella, eila] = ['Ella', 'Eila'].map(
      (name) => takenLive(played('free', [join(name)])).handIns[0]?.person,
    );
    expect(ella).not.toBe(eila);
  });

  it('counts as the standings do, whatever happens in it', () => {
    const name = fc.constantFrom('ana', 'bo', 'cy');
    const step = fc.oneof(
      { arbitrary: name.map(join), weight: 3 },
      {
        arbitrary: fc.tuple(name, fc.nat(4)).map(([who, option]) => answer(who, option)),
        weight: 8,
      },
      { arbitrary: fc.constant(next), weight: 6 },
      name.map((who) => (): RoomRequest => ({ type: 'kick', player: `id-${who}` })),
      fc.nat(5).map((place) => (): RoomRequest => ({ type: 'void', place })),
      fc.constant((): RoomRequest => ({ type: 'pause' })),
      fc.constant((): RoomRequest => ({ type: 'resume' })),
      fc.constant((): RoomRequest => ({ type: 'tick' })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const state = played('free', steps);
        const counted = takenLive(state).handIns.map(({ name: who, marks }) => ({
          name: who,
          ...partOf(marks),
        }));
        const standings = standingsOf(state).rows.map(({ name: who, right, asked }) => ({
          name: who,
          right,
          asked,
        }));
        const sorted = (rows: readonly { name: string }[]) =>
          [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
        expect(sorted(counted)).toEqual(sorted(standings));
      }),
    );
  });
});
