import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../src/classroom/apply.ts';
import { openRoom, type RoomEvent } from '../../src/classroom/room.ts';
import { standingsOf } from '../../src/classroom/standings.ts';
import { roomView } from '../../src/classroom/views.ts';
import { answering, askAll, began, held, joining, questions, replayed, startOf } from './held.ts';
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
    { type: 'opened', time, place: 0 },
    { type: 'opened', time, place: questions.length },
    { type: 'answered', time, player: 'ben', place: questions.length, option: 'b', ms: 1 },
    { type: 'answered', time, player: 'eve', place: 1, option: 'b', ms: 1 },
    { type: 'voided', time, place: 9999 },
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

describe('a line of the journal is lost', () => {
  const answersIn = (events: readonly RoomEvent[]) => {
    const joined = new Set(events.flatMap((each) => (each.type === 'joined' ? [each.player] : [])));
    return events.flatMap((each) =>
      each.type === 'answered' && joined.has(each.player) ? [each] : [],
    );
  };

  it('and every answer that is left stands, whichever line it is', () => {
    fc.assert(
      fc.property(walk, (paces) => {
        const { events } = take(held(startOf({ names: 'generated' }, slips)), paces);
        for (const lost of events.slice(1)) {
          const left = events.filter((event) => event !== lost);
          const { rounds } = replayed(left);
          for (const { player, place, option, ms } of answersIn(left))
            expect(rounds[place]?.answers.get(player)).toMatchObject({ option, ms });
          const open = rounds.findIndex(({ status }) => status === 'open');
          expect([-1, rounds.length - 1]).toContain(open);
        }
      }),
      { numRuns: 60 },
    );
  });

  const closing = (place: number) => ({ type: 'closed', time, place }) as const;
  const opening = (place: number) => ({ type: 'opened', time, place }) as const;
  const roomAfter = (...events: readonly RoomEvent[]) => events.reduce(apply, room());

  it('that opened a question: an answer tells since when it stood', () => {
    const given = { type: 'answered', player: 'ana', place: 1, option: 'c', ms: 500 } as const;
    const state = roomAfter(closing(0), { ...given, time });
    expect([state.phase, state.clock?.since, state.rounds.length]).toEqual([
      'question',
      time - 500,
      2,
    ]);
  });

  it('that closed a question: what comes next closes it', () => {
    expect(roomAfter(opening(1)).rounds.map(({ status }) => status)).toEqual(['closed', 'open']);
    for (const type of ['board', 'podium', 'ended'] as const) {
      const { rounds, clock } = roomAfter({ type, time });
      expect([rounds[0]?.status, clock]).toEqual(['closed', undefined]);
    }
  });

  it('and with it all of a question: it counts for nobody, and the next one stands', () => {
    const { rounds, clock } = roomAfter(closing(0), opening(2));
    expect(rounds.map(({ status, voided }) => [status, voided])).toEqual([
      ['closed', false],
      ['closed', true],
      ['open', false],
    ]);
    expect(clock?.since).toBe(time);
  });
});
