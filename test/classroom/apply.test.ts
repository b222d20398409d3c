import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../src/classroom/apply.ts';
import { openRoom, type RoomEvent } from '../../src/classroom/room.ts';
import { standingsOf } from '../../src/classroom/standings.ts';
import { roomView } from '../../src/classroom/views.ts';
import { answering, askAll, began, held, joining, questions, startOf } from './held.ts';
import { plainState, slips, take, walk } from './walks.ts';

const time = began + 9000;
const room = () =>
  askAll(
    held(startOf()),
    [0, joining('ana')],
    [0, joining('ben')],
    [1000, { type: 'next' }],
    [2000, answering('ana', 0, 'a')],
  ).state;

describe('events that cannot have happened', () => {
  it.each<RoomEvent>([
    { type: 'answered', time, player: 'ana', place: 0, option: 'b', ms: 1 },
    { type: 'answered', time, player: 'eve', place: 0, option: 'b', ms: 1 },
    { type: 'answered', time, player: 'ben', place: 3, option: 'b', ms: 1 },
    { type: 'opened', time, place: 0 },
    { type: 'opened', time, place: 7 },
    { type: 'closed', time, place: 1 },
    { type: 'voided', time, place: 1 },
    { type: 'kicked', time, player: 'eve' },
    { type: 'renamed', time, player: 'eve', name: 'x' },
    { type: 'extra', time, player: 'eve', extra: 1 },
    { type: 'rejoined', time, player: 'eve', token: '0' },
    { type: 'joined', time, player: 'ana', name: 'x', token: '0', extra: 1 },
    startOf(),
  ])('change nothing: %j', (event) => {
    expect(plainState({ ...apply(room(), event), time: 0 })).toEqual(
      plainState({ ...room(), time: 0 }),
    );
  });

  it('never break a room, in whatever order they come', () => {
    fc.assert(
      fc.property(walk, walk, fc.array(fc.nat(200)), (one, two, order) => {
        const start = startOf({ names: 'generated' }, slips);
        const events = [one, two].flatMap((paces) => take(held(start), paces).events);
        const mixed = order.flatMap((at) => events[at % events.length] ?? []);
        const state = mixed.reduce(apply, openRoom(start, questions));
        expect(roomView(state, time, () => [], standingsOf(state)).session).toBe('r-1');
        for (const { given, answers } of state.rounds) {
          const isIn = (id: string): boolean => state.players.get(id)?.kicked === false;
          expect(given).toBe([...answers.keys()].filter(isIn).length);
        }
      }),
    );
  });
});
