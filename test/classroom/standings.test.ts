import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoomState } from '../../src/classroom/room.ts';
import { countsOf, pointsFor, standingsOf } from '../../src/classroom/standings.ts';
import {
  answering,
  ask,
  askAll,
  type Held,
  held,
  joining,
  rightKey,
  startOf,
  wrongKey,
} from './held.ts';
import { take, walk } from './walks.ts';

const rowsOf = ({ state }: Held) =>
  standingsOf(state).rows.map(({ name, right, asked, rank }) => [name, right, asked, rank]);

/** Asks a question and closes it: R right, w wrong, anything else nothing. */
const round = (room: Held, at: number, given: Readonly<Record<string, string>>): Held => {
  const opened = ask(room, { type: 'next' }, at);
  const place = opened.state.rounds.length - 1;
  let now = opened;
  for (const [name, how] of Object.entries(given)) {
    if (how === 'R') now = ask(now, answering(name, place, rightKey(place)), at + 1000);
    if (how === 'w') now = ask(now, answering(name, place, wrongKey(place)), at + 1000);
  }
  return ask(now, { type: 'next' }, at + 5000);
};

const quiet = startOf({ board: 'none' });
const class3 = () =>
  askAll(held(quiet), [0, joining('ana')], [0, joining('ben')], [0, joining('cy')]);

describe('how all stand', () => {
  it('by accuracy, ties share a rank, and what is left out counts as asked', () => {
    const one = round(class3(), 10_000, { ana: 'R', ben: 'R', cy: 'w' });
    expect(rowsOf(one)).toEqual([
      ['ana', 1, 1, 1],
      ['ben', 1, 1, 1],
      ['cy', 0, 1, 3],
    ]);
    expect(rowsOf(round(one, 20_000, { ben: 'R' }))).toEqual([
      ['ben', 2, 2, 1],
      ['ana', 1, 2, 2],
      ['cy', 0, 2, 3],
    ]);
  });

  it('leaves out what was voided, who was kicked, and the question that stands', () => {
    const two = round(round(class3(), 10_000, { ana: 'R', cy: 'R' }), 20_000, { ben: 'R' });
    const voided = askAll(
      two,
      [26_000, { type: 'void', place: 0 }],
      [26_000, { type: 'kick', player: 'cy' }],
    );
    expect(rowsOf(voided)).toEqual([
      ['ben', 1, 1, 1],
      ['ana', 0, 1, 2],
    ]);
    const standing = askAll(
      voided,
      [30_000, { type: 'next' }],
      [31_000, answering('ana', 2, rightKey(2))],
    );
    expect(rowsOf(standing)).toEqual(rowsOf(voided));
    expect(standingsOf(standing.state).counted).toBe(1);
  });

  it('counts for late joiners from when they came, the question that stood if they answered it', () => {
    let room = round(class3(), 10_000, { ana: 'R' });
    room = askAll(
      room,
      [20_000, { type: 'next' }],
      [20_500, joining('dee')],
      [20_500, joining('eve')],
    );
    room = ask(room, answering('dee', 1, rightKey(1)), 21_000);
    room = ask(room, { type: 'next' }, 25_000);
    const row = (name: string) => rowsOf(room).find(([each]) => each === name);
    expect(row('dee')).toEqual(['dee', 1, 1, 1]);
    expect(row('eve')).toEqual(['eve', 0, 0, undefined]);
    room = round(room, 30_000, { eve: 'R' });
    expect(row('eve')).toEqual(['eve', 1, 1, undefined]);
    expect(row('dee')).toEqual(['dee', 1, 2, 1]);
    room = round(room, 40_000, { eve: 'R' });
    expect(row('eve')).toEqual(['eve', 2, 2, 1]);
  });

  it('ranks nobody before a question has counted', () => {
    expect(rowsOf(class3()).map(([, , , rank]) => rank)).toEqual([undefined, undefined, undefined]);
  });

  it('does not depend on the order in which anything came', () => {
    const order = fc.shuffledSubarray(['ana', 'ben', 'cy', 'dee', 'eve'], { minLength: 5 });
    const marks = fc.array(
      fc.array(fc.constantFrom('R', 'w', '-'), { minLength: 5, maxLength: 5 }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(order, order, marks, fc.boolean(), (first, second, rounds, speed) => {
        const play = (names: readonly string[]): Held => {
          const start = held(startOf({ board: 'none', speed }));
          let room = names.reduce((each, name) => ask(each, joining(name), 0), start);
          for (const [at, given] of rounds.entries()) {
            const all = ['ana', 'ben', 'cy', 'dee', 'eve'].map(
              (name, nth) => [name, given[nth] ?? '-'] as const,
            );
            all.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
            room = round(room, 10_000 * (at + 1), Object.fromEntries(all));
          }
          return room;
        };
        expect(standingsOf(play(first).state).rows).toEqual(standingsOf(play(second).state).rows);
      }),
    );
  });
});

/** The same, told plainly. */
const plainRows = ({ players, rounds }: RoomState) =>
  [...players.values()]
    .filter(({ kicked }) => !kicked)
    .map((player) => {
      const counted = [...rounds.entries()].filter(
        ([place, { status, voided, answers }]) =>
          status === 'closed' && !voided && (answers.has(player.id) || place >= player.since),
      );
      const right = counted.filter(
        ([place, { answers }]) => answers.get(player.id)?.option === rightKey(place),
      );
      return [player.id, right.length, counted.length] as const;
    })
    .sort();

describe('standings, whatever happened', () => {
  it('are what a plain count gives, in an order of ranks', () => {
    fc.assert(
      fc.property(walk, (paces) => {
        const { state } = take(held(startOf({ names: 'generated' })), paces);
        const { rows, counted } = standingsOf(state);
        expect(rows.map(({ player, right, asked }) => [player, right, asked]).sort()).toEqual(
          plainRows(state),
        );
        const ranked = rows.filter(({ ranked: isRanked }) => isRanked);
        for (const row of ranked) {
          const better = ranked.filter(
            (other) => other.right / other.asked > row.right / row.asked,
          );
          expect(row.rank).toBe(better.length + 1);
          expect(row.asked * 2).toBeGreaterThanOrEqual(counted);
        }
        for (const { ranked: isRanked, rank } of rows) expect(rank !== undefined).toBe(isRanked);
      }),
    );
  });
});

describe('speed', () => {
  it('is worth at most half, nothing more below 2 s', () => {
    expect([0, 1999, 2000, 11_000, 20_000, 25_000].map((ms) => pointsFor(ms, 20_000))).toEqual([
      1000, 1000, 1000, 750, 500, 500,
    ]);
    expect([0, 1000, 3000].map((ms) => pointsFor(ms, 1000))).toEqual([1000, 1000, 1000]);
  });

  it('is measured by the time each student has', () => {
    const start = held(startOf({ speed: true, board: 'none' }));
    const room = askAll(
      start,
      [0, joining('ana')],
      [0, joining('ben')],
      [0, { type: 'give-time', player: 'ben', extra: 1 }],
      [1000, { type: 'next' }],
      [12_000, answering('ana', 0, rightKey(0))],
      [22_000, answering('ben', 0, rightKey(0))],
      // Time given later changes nothing of it.
      [22_100, { type: 'give-time', player: 'ana', extra: 3 }],
      [22_500, { type: 'next' }],
    );
    const points = standingsOf(room.state).rows.map(({ name, points: each, rank }) => [
      name,
      each,
      rank,
    ]);
    // 11 s of 20, 21 s of 40: half the way, from 2 s on.
    expect(points).toEqual([
      ['ana', 750, 1],
      ['ben', 750, 1],
    ]);
  });

  it('does not count without the rule', () => {
    expect(standingsOf(round(class3(), 10_000, { ana: 'R' }).state).rows[0]?.points).toBe(0);
  });
});

describe('how many took each option', () => {
  it('leaves out who was kicked', () => {
    const room = round(class3(), 10_000, { ana: 'R', ben: 'R', cy: 'w' });
    const [right, wrong] = [rightKey(0), wrongKey(0)];
    const none = { a: 0, b: 0, c: 0, d: 0, e: 0 };
    expect(countsOf(room.state, 0)).toEqual({ ...none, [right]: 2, [wrong]: 1 });
    const out = ask(room, { type: 'kick', player: 'ana' }, 20_000);
    expect(countsOf(out.state, 0)).toEqual({ ...none, [right]: 1, [wrong]: 1 });
    expect(countsOf(out.state, 7)).toEqual(none);
  });
});
