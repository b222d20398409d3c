import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/classroom/decide.ts';
import { placeOf, type RoomState } from '../../src/classroom/room.ts';
import { standingsOf } from '../../src/classroom/standings.ts';
import { roomView, youView } from '../../src/classroom/views.ts';
import { optionKeys, rightOption } from '../../src/questions/question.ts';
import { ask, began, held, questions, replayed, startOf } from './held.ts';
import { plainState, players, slips, take, walk, withOtherRight } from './walks.ts';

const rules = fc.record({
  names: fc.constantFrom('free' as const, 'generated' as const, 'roster' as const),
  board: fc.constantFrom('top5' as const, 'anonymous' as const, 'none' as const),
  speed: fc.boolean(),
});
const room = rules.map((each) => held(startOf(each, slips)));

describe('a room, whatever is asked of it', () => {
  it('comes out of its events again', () => {
    fc.assert(
      fc.property(room, walk, (open, paces) => {
        const { state, events } = take(open, paces);
        expect(plainState(replayed(events))).toEqual(plainState(state));
      }),
    );
  });

  it('keeps its counts right', () => {
    fc.assert(
      fc.property(room, walk, (open, paces) => {
        const { state } = take(open, paces);
        const isIn = (id: string): boolean => state.players.get(id)?.kicked === false;
        expect(state.active).toBe([...state.players.keys()].filter(isIn).length);
        for (const { given, answers } of state.rounds)
          expect(given).toBe([...answers.keys()].filter(isIn).length);
        expect(new Set([...state.players.values()].map(({ name }) => name)).size).toBe(
          state.players.size,
        );
      }),
    );
  });

  it('has at most one question open, the last, and a clock just then', () => {
    fc.assert(
      fc.property(room, walk, (open, paces) => {
        take(open, paces, (_, __, { state }) => {
          const isOpen = state.phase === 'question';
          expect(state.rounds.slice(0, -1).every(({ status }) => status === 'closed')).toBe(true);
          expect(state.rounds.at(-1)?.status === 'open').toBe(isOpen);
          expect(state.clock !== undefined).toBe(isOpen);
        });
      }),
    );
  });
});

describe('an accepted answer', () => {
  it('never changes, doubles or moves, whatever follows', () => {
    fc.assert(
      fc.property(room, walk, (open, paces) => {
        const accepted = new Map<string, string>();
        const { state, events } = take(open, paces, (request, before, { reply }) => {
          if (request.type !== 'answer' || !reply.ok) return;
          const place = placeOf(before.state, request.question);
          const key = `${request.player} ${place}`;
          expect(accepted.get(key) ?? request.option).toBe(request.option);
          accepted.set(key, request.option);
        });
        const kept = state.rounds.flatMap(({ answers }, place) =>
          [...answers].map(([id, { option }]) => [`${id} ${place}`, option] as const),
        );
        expect(new Map(kept)).toEqual(accepted);
        expect(events.filter(({ type }) => type === 'answered').length).toBe(accepted.size);
      }),
    );
  });

  it('counts for the question it names, and is final', () => {
    fc.assert(
      fc.property(room, walk, (open, paces) => {
        take(open, paces, (request, before, after, time) => {
          if (request.type !== 'answer') return;
          const made = after.events.slice(before.events.length);
          const place = placeOf(before.state, request.question);
          for (const event of made) expect(event).toMatchObject({ type: 'answered', place });
          if (!after.reply.ok) return expect(made).toEqual([]);
          expect(ask(after, request, time - began)).toMatchObject({
            reply: { ok: true },
            events: after.events,
          });
          for (const option of optionKeys.filter((key) => key !== request.option))
            expect(ask(after, { ...request, option }, time - began)).toMatchObject({
              reply: { ok: false, why: 'already-answered' },
              events: after.events,
            });
        });
      }),
    );
  });
});

describe('two rooms', () => {
  it('go on as if the other were not there', () => {
    fc.assert(
      fc.property(room, walk, walk, (open, ours, theirs) => {
        const alone = take(open, ours);
        const other = held(startOf({}, [], 'r-2'));
        let away = other;
        let time = 0;
        let mine = open;
        for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
          const [mineNow, theirsNow] = [ours[at], theirs[at]];
          if (theirsNow) away = ask(away, theirsNow[1], at * 500);
          if (!mineNow) continue;
          time += mineNow[0];
          mine = ask(mine, mineNow[1], time);
        }
        expect(plainState(mine.state)).toEqual(plainState(alone.state));
        expect([...standingsOf(mine.state).rows]).toEqual([...standingsOf(alone.state).rows]);
        // All answers name questions of the first room, but for r-2/1.
        for (const { answers } of away.state.rounds.slice(1)) expect(answers.size).toBe(0);
      }),
    );
  });
});

/** The room's questions, of which those that are not closed have another right choice. */
const swapped = (state: RoomState): RoomState => ({
  ...state,
  questions: state.questions.map((question, place) =>
    state.rounds[place]?.status === 'closed' ? question : withOtherRight(question),
  ),
});

const bytesOf = (state: RoomState, time: number): string => {
  const standings = standingsOf(state);
  const explain = ({ item }: { item: { id: string } }) => [`It is ${item.id}.`];
  return JSON.stringify([
    roomView(state, time, explain),
    ...[...players, 'stranger'].map((id) => youView(state, id, time, standings)),
  ]);
};

describe('before a question closes', () => {
  it('no byte that goes out depends on what is right', () => {
    for (const question of questions)
      expect(rightOption(withOtherRight(question))?.key).not.toBe(rightOption(question)?.key);
    fc.assert(
      fc.property(room, walk, (open, paces) => {
        take(open, paces, (request, before, { state }, time) => {
          expect(bytesOf(swapped(state), time)).toBe(bytesOf(state, time));
          expect(decide(swapped(before.state), request, time)).toMatchObject({
            reply: decide(before.state, request, time).reply,
            events: decide(before.state, request, time).events,
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('neither card, item, drill nor codes are in what goes out', () => {
    fc.assert(
      fc.property(room, walk, (open, paces) => {
        take(open, paces, (_, __, { state }, time) => {
          const bytes = bytesOf(state, time);
          for (const secret of [state.start.drill, state.start.code, 'AAAA222', 'BBBB333'])
            expect(bytes).not.toContain(secret);
          for (const { token } of state.players.values()) expect(bytes).not.toContain(token);
          for (const [place, { card }] of questions.entries())
            if (state.rounds[place]?.status !== 'closed')
              expect(bytes).not.toContain(JSON.stringify(card));
        });
      }),
      { numRuns: 60 },
    );
  });
});
