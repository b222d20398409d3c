import { expect, it } from 'vitest';
import { apply } from '../../src/classroom/apply.ts';
import { decide } from '../../src/classroom/decide.ts';
import type { RoomRequest, RoomState } from '../../src/classroom/room.ts';
import { standingsOf } from '../../src/classroom/standings.ts';
import { answering, began, held, here, joining, startOf } from './held.ts';

const after = (state: RoomState, requests: readonly RoomRequest[], ms: number): RoomState =>
  requests.reduce((now, request) => {
    const { events, state: made = now } = decide(now, request, began + ms);
    return events.reduce(apply, made);
  }, state);

const idsOf = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);

const classOf = (count: number): RoomState =>
  after(
    held(startOf({ names: 'generated' })).state,
    idsOf(count).flatMap((id) => [joining(id), here(id)]),
    0,
  );

const answersOf = (room: RoomState, count: number): RoomState =>
  after(
    after(room, [{ type: 'next' }], 1000),
    idsOf(count).flatMap((id) => [answering(id, 0, 'a'), { type: 'tick' }]),
    2000,
  );

/** Ms that something takes at best: other work on the machine only adds to it. */
const atBest = (run: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 4 }, () => {
      const from = performance.now();
      run();
      return performance.now() - from;
    }),
  );

it('carries a class of five thousand', () => {
  const full = classOf(5000);
  expect([full.players.size, full.active, full.here.size]).toEqual([5000, 5000, 5000]);
  const answered = answersOf(full, 5000);
  expect([answered.rounds[0]?.answers.size, answered.phase]).toEqual([5000, 'answer']);
  expect(standingsOf(answered).rows.length).toBe(5000);
});

it('takes an answer at the same cost in a class eight times as large', () => {
  const [small, large] = [classOf(600), classOf(4800)];
  const [less, more] = [atBest(() => answersOf(small, 600)), atBest(() => answersOf(large, 4800))];
  // 8 where each costs the same, 64 where each looks at all.
  expect(more / less).toBeLessThan(32);
});
