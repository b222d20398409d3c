import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Circumstances,
  chanceOf,
  chanceOfRight,
  featuresOf,
  type RecallModel,
  taughtBy,
  untaughtModel,
  varianceAlong,
} from '../../src/memory/recall-model.ts';
import { createRandom } from '../../src/questions/random.ts';

const circumstances = fc.record({
  retrievability: fc.double({ min: 0, max: 1, noNaN: true }),
  gap: fc.integer({ min: 0, max: 400 }),
  days: fc.integer({ min: 1, max: 50 }),
  missed: fc.constantFrom(0, 1),
});
const guesses = fc.constantFrom(0, 0.15);

const teach = (model: RecallModel, at: Circumstances, guess: number, right: boolean) =>
  taughtBy(model, featuresOf(at), at.gap, guess, right);

/** A learner whose chance is what it is, asked many times under all kinds of circumstances. */
const learn = (chance: (at: Circumstances) => number, guess: number, answers: number) => {
  const random = createRandom('learner');
  let model = untaughtModel;
  for (let asked = 0; asked < answers; asked++) {
    const at = {
      retrievability: 0.4 + random.below(590) / 1000,
      gap: 1 + random.below(10),
      days: 1 + random.below(8),
      missed: random.below(4) === 0 ? 1 : 0,
    };
    const right = random.below(10_000) < 10_000 * chanceOfRight(chance(at), guess);
    model = teach(model, at, guess, right);
  }
  return model;
};

const usual = { retrievability: 0.85, gap: 3, days: 4, missed: 0 } as const;

describe('the forecast of recall', () => {
  it('believes FSRS at first, and new cards less', () => {
    const steady = chanceOf(untaughtModel, featuresOf(usual));
    expect(steady).toBeGreaterThan(0.75);
    expect(steady).toBeLessThan(0.88);
    expect(chanceOf(untaughtModel, featuresOf({ ...usual, days: 1 }))).toBeLessThan(steady - 0.05);
  });

  it.each([0.3, 0.6, 0.95])('comes to a learner who recalls %d of all', (share) => {
    const model = learn(() => share, 0, 2000);
    expect(chanceOf(model, featuresOf(usual))).toBeCloseTo(share, 1);
  });

  it('takes guesses for guesses', () => {
    const model = learn(() => 0.5, 0.15, 2000);
    expect(chanceOf(model, featuresOf(usual))).toBeGreaterThan(0.42);
    expect(chanceOf(model, featuresOf(usual))).toBeLessThan(0.58);
  });

  it('grows surer with every answer, and never less sure than nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(circumstances, guesses, fc.boolean()), { maxLength: 60 }),
        circumstances,
        (answers, asked) => {
          const along = featuresOf(asked);
          let model = untaughtModel;
          let before = varianceAlong(model, along);
          for (const [at, guess, right] of answers) {
            model = teach(model, at, guess, right);
            const variance = varianceAlong(model, along);
            expect(variance).toBeLessThanOrEqual(before + 1e-9);
            expect(variance).toBeGreaterThanOrEqual(-1e-9);
            before = variance;
          }
          const chance = chanceOf(model, along);
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThan(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});
