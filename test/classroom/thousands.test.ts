import { expect, it } from 'vitest';
import { apply } from '../../src/classroom/apply.ts';
import { decide } from '../../src/classroom/decide.ts';
import type { RoomRequest, RoomState } from '../../src/classroom/room.ts';
import { standingsOf } from '../../src/classroom/standings.ts';
import { youView } from '../../src/classroom/views.ts';
import { answering, began, held, here, joining, startOf } from './held.ts';

const count = 5000;
const ids = Array.from({ length: count }, (_, at) => `p${at}`);

const after = (state: RoomState, requests: readonly RoomRequest[], ms: number): RoomState =>
  requests.reduce((now, request) => {
    const { events, state: made = now } = decide(now, request, began + ms);
    return events.reduce(apply, made);
  }, state);

/** Ms that something takes. */
const timed = <T>(run: () => T): [T, number] => {
  const from = performance.now();
  return [run(), performance.now() - from];
};

// Loose limits: what grows with the square of the class takes minutes here.
it('carries a class of five thousand', () => {
  const start = held(startOf({ names: 'generated' })).state;
  const [full, joinMs] = timed(() =>
    after(
      start,
      ids.flatMap((id) => [joining(id), here(id)]),
      0,
    ),
  );
  expect(full.players.size).toBe(count);
  const [one, answerMs] = timed(() =>
    after(
      after(full, [{ type: 'next' }], 1000),
      ids.flatMap((id) => [answering(id, 0, 'a'), { type: 'tick' }]),
      2000,
    ),
  );
  expect([one.rounds[0]?.answers.size, one.phase]).toEqual([count, 'answer']);
  const [standings, standMs] = timed(() => standingsOf(one));
  const [, viewMs] = timed(() => ids.map((id) => youView(one, id, began, standings)));
  if (process.env.PORTQUIZ_TIMES) console.log({ joinMs, answerMs, standMs, viewMs });
  expect(joinMs).toBeLessThan(5000);
  expect(answerMs).toBeLessThan(2000);
  expect(standMs + viewMs).toBeLessThan(1000);
});
