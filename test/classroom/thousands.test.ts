import { expect, it, vi } from 'vitest';
import { apply } from '../../src/classroom/apply.ts';
import { decide } from '../../src/classroom/decide.ts';
import { GrownMap } from '../../src/classroom/grown-map.ts';
import type { RoomRequest, RoomState } from '../../src/classroom/room.ts';
import { standingsOf } from '../../src/classroom/standings.ts';
import { LayeredMap } from '../../src/memory/layered-map.ts';
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

/** How many entries of a room's maps are gone through meanwhile, one by one or to copy them. */
const stepsOf = (run: () => unknown): number => {
  let steps = 0;
  const spies = [GrownMap.prototype, LayeredMap.prototype].map(
    (map: ReadonlyMap<unknown, unknown>) => {
      const entries = map.entries;
      return vi.spyOn(map, 'entries').mockImplementation(function* (this: typeof map) {
        for (const entry of entries.call(this)) {
          steps++;
          yield entry;
        }
        return undefined;
      });
    },
  );
  run();
  for (const spy of spies) spy.mockRestore();
  return steps;
};

it('carries a class of five thousand', () => {
  const full = classOf(5000);
  expect([full.players.size, full.active, full.here.size]).toEqual([5000, 5000, 5000]);
  const answered = answersOf(full, 5000);
  expect([answered.rounds[0]?.answers.size, answered.phase]).toEqual([5000, 'answer']);
  expect(standingsOf(answered).rows.length).toBe(5000);
});

it('goes through nobody else for an answer, in however large a class', () => {
  const full = classOf(600);
  expect(stepsOf(() => standingsOf(full))).toBe(600);
  expect(stepsOf(() => answersOf(full, 599))).toBe(0);
});
