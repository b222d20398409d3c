import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterWrong,
  type CodeGuard,
  freshGuard,
  mayTry,
  shutUntil,
} from '../../src/classroom/guard.ts';
import { answerBodyOf, joinBodyOf } from '../../src/classroom/requests.ts';
import { drawnRoomCode, foldRoomCode, shownRoomCode } from '../../src/classroom/room-code.ts';
import { drawnSigns } from '../../src/drill/drawn-text.ts';
import { createRandom } from '../../src/questions/random.ts';

describe("a room's code", () => {
  it('has more than 30 bits, in signs that do not look alike', () => {
    const { below } = createRandom(1);
    const code = drawnRoomCode(below);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{7}$/);
    expect(Math.log2(drawnSigns.length ** code.length)).toBeGreaterThan(30);
    expect(new Set(Array.from({ length: 500 }, () => drawnRoomCode(below))).size).toBe(500);
  });

  it.each(['K7QX-3MB', 'k7qx3mb', ' k7 qx–3mb\n', 'Ｋ７ＱＸ－３ＭＢ', 'k7qx\u200b_3mb'])(
    '%j is read',
    (text) => {
      expect(foldRoomCode(text)).toBe('K7QX3MB');
    },
  );

  it('is shown as it is read, however it is shown', () => {
    expect(shownRoomCode('K7QX3MB')).toBe('K7QX-3MB');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldRoomCode(text);
        expect(folded).toMatch(/^[A-Z0-9]*$/);
        expect(foldRoomCode(shownRoomCode(folded))).toBe(folded);
      }),
    );
  });

  it('is read up to a length', () => {
    expect(foldRoomCode('x'.repeat(1e6)).length).toBe(64);
    expect(foldRoomCode('\ufdfa'.repeat(1e6)).length).toBeLessThanOrEqual(64);
  });
});

describe('the guard of codes', () => {
  const wrongs = (count: number, time: number, guard: CodeGuard = freshGuard): CodeGuard =>
    Array.from({ length: count }).reduce<CodeGuard>((each) => afterWrong(each, time), guard);

  it('shuts the room after 300 wrong ones, until their minute is over', () => {
    const now = 1_000_000;
    expect(mayTry(wrongs(299, now), now)).toBe(true);
    const shut = wrongs(300, now);
    expect([mayTry(shut, now), shutUntil(shut, now + 1)]).toEqual([false, now + 60_000]);
    expect(mayTry(shut, now + 59_999)).toBe(false);
    expect([mayTry(shut, now + 60_000), shutUntil(shut, now + 60_000)]).toEqual([true, undefined]);
    expect(afterWrong(shut, now + 60_000)).toEqual({ since: now + 60_000, wrong: 1 });
  });

  it('is not shut for longer where the clock was set back', () => {
    expect(shutUntil(wrongs(300, 1_000_000), 900_000)).toBeUndefined();
  });

  it('forgets a quiet minute', () => {
    expect(mayTry(wrongs(299, 61_000, wrongs(299, 0)), 61_000)).toBe(true);
  });

  it('never lets more than 300 a minute through, nor shuts for longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1000, maxLength: 2000 }), (steps) => {
        let [guard, time, begin, tried] = [freshGuard, 0, 0, 0];
        for (const step of steps) {
          time += step;
          if (guard.since !== begin) [begin, tried] = [guard.since, 0];
          const until = shutUntil(guard, time);
          if (until !== undefined) expect(until - time).toBeLessThanOrEqual(60_000);
          else {
            guard = afterWrong(guard, time);
            if (guard.since === begin) tried++;
            expect(tried).toBeLessThanOrEqual(300);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('what clients send', () => {
  it('is read where it is well formed', () => {
    expect(joinBodyOf({ code: 'K7QX3MB' })).toEqual({ code: 'K7QX3MB' });
    expect(joinBodyOf({ code: 'x', name: 'Ana', more: 1 })).toEqual({ code: 'x', name: 'Ana' });
    expect(answerBodyOf({ question: 'r-1/1', option: 'e' })).toEqual({
      question: 'r-1/1',
      option: 'e',
    });
  });

  it.each<unknown>([
    undefined,
    null,
    1,
    'x',
    [],
    {},
    { code: 1 },
    { code: 'x'.repeat(65) },
    { code: 'x', name: 1 },
    { code: 'x', name: null },
    { code: 'x', name: 'x'.repeat(401) },
    Object.create({ code: 'x' }),
  ])('to come in is refused: %j', (body) => {
    expect(joinBodyOf(body)).toBeUndefined();
  });

  it.each<unknown>([
    undefined,
    null,
    {},
    [],
    { question: 'q' },
    { question: 'q', option: 'f' },
    { question: 'q', option: ['a'] },
    { question: 1, option: 'a' },
    { question: 'x'.repeat(129), option: 'a' },
    { question: 'q', option: 'toString' },
  ])('as an answer is refused: %j', (body) => {
    expect(answerBodyOf(body)).toBeUndefined();
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        const join = joinBodyOf(body);
        const answer = answerBodyOf(body);
        expect(join === undefined || typeof join.code === 'string').toBe(true);
        expect(answer === undefined || typeof answer.question === 'string').toBe(true);
      }),
    );
  });
});
