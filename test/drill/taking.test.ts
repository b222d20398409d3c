import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/drill/marks.ts';
import { longestSilenceMs } from '../../src/drill/question-clock.ts';
import {
  askedNow,
  type DrillRun,
  leftNow,
  reduceTaking,
  type Taking,
  type TakingEffect,
  type TakingInput,
  takingFrom,
} from '../../src/drill/taking.ts';
import { rightOption } from '../../src/questions/question.ts';
import { catalog } from '../catalog.ts';
import { drillOf } from './drills.ts';

const run: DrillRun = {
  id: 'run-1',
  code: 'PQ1-CORE-5-K7QX-2CQ4H7M',
  variant: 'B',
  name: null,
  app: '0.1.0',
  content: '1',
  seconds: 20,
  started: 0,
};

const grading = { catalog, preferred: new Set<string>() };

const open = (feedback: 'each' | 'end', seconds: number | null = 20, variant = 'B'): Taking =>
  takingFrom(drillOf('core', 5, 'K7QX', { seconds, feedback }), { ...run, seconds, variant });

/** Plays inputs one after the other; gives the state and all effects. */
const play = (from: Taking, ...inputs: readonly TakingInput[]) => {
  let state = from;
  const effects: TakingEffect[] = [];
  for (const input of inputs) {
    const step = reduceTaking(state, input);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
};

const begin: TakingInput = { type: 'run', ms: 0 };
const answer = (option: 'a' | 'b' | 'c' | 'd' | 'e', ms: number): TakingInput => ({
  type: 'answer',
  option,
  time: 1000 + ms,
  ms,
});
const look = (ms: number): TakingInput => ({ type: 'look', time: 1000 + ms, ms });

describe('taking a drill', () => {
  it('asks in the order of the variant, and answers keep the place of variant A', () => {
    const { state } = play(open('end'), begin, answer('a', 10), answer('b', 20));
    const drill = state.drill;
    expect(state.asked.map(({ place }) => place)).not.toEqual([1, 2, 3, 4, 5]);
    for (const { question, place } of state.asked)
      expect(drill.questions[place - 1]).toBe(question);
    expect(state.answers.map(({ place }) => place)).toEqual(
      state.asked.slice(0, 2).map(({ place }) => place),
    );
  });

  it('tells after each answer where that is the rule, and waits for it', () => {
    const { state } = play(open('each'), begin, answer('a', 10), answer('b', 20), look(60_000));
    expect(state.phase).toBe('verdict');
    expect(state.answers).toHaveLength(1);
    const next = play(state, { type: 'next', ms: 70_000 }).state;
    expect(next.phase).toBe('question');
    expect(leftNow(next)).toBe(20_000);
  });

  it('asks the next at once where it tells at the end, and tells nothing before', () => {
    const { state } = play(
      open('end'),
      begin,
      ...[10, 20, 30, 40, 50].map((ms) => answer('a', ms)),
    );
    expect(state.phase).toBe('done');
    expect(state.answers).toHaveLength(5);
    expect(play(state, answer('b', 60), look(70)).state).toEqual(state);
  });

  it('counts a question as not answered when its time runs out', () => {
    const { state, effects } = play(open('end'), begin, look(9_000), look(18_000), look(20_000));
    expect(state.at).toBe(1);
    expect(state.answers).toMatchObject([{ option: null, ms: 20_000 }]);
    expect(effects.filter(({ type }) => type === 'answered')).toHaveLength(1);
    expect(leftNow(state)).toBe(20_000);
  });

  it('takes nothing that comes too late, and for no other question', () => {
    const late = play(open('end'), begin, look(9_000), look(18_000), answer('a', 20_001));
    expect(late.state.answers).toMatchObject([{ option: null }]);
    expect(late.state.at).toBe(1);
  });

  it('has no clock where there is none', () => {
    const { state } = play(open('end', null), begin, look(9_000), look(18_000), look(1e6));
    expect(state.answers).toEqual([]);
    expect(leftNow(state)).toBeUndefined();
  });

  it('lets a silence count only so far: the machine slept', () => {
    const { state } = play(open('end'), begin, look(1e7));
    expect(leftNow(state)).toBe(20_000 - longestSilenceMs);
  });

  it('keeps the clock every second, and stands still when it is left', () => {
    const { state, effects } = play(
      open('end'),
      begin,
      look(500),
      look(1000),
      look(1500),
      { type: 'rest', ms: 2500 },
      look(9000),
    );
    const place = askedNow(state)?.place;
    expect(effects).toEqual([
      { type: 'keep-clock', place, spent: 1000 },
      { type: 'keep-clock', place, spent: 2500 },
    ]);
    expect(state.phase).toBe('ahead');
    const again = play(state, { type: 'run', ms: 1e6 }, look(1e6 + 500)).state;
    expect(leftNow(again)).toBe(17_000);
  });

  it('goes on where it was, its clock included', () => {
    const { drill } = open('end');
    const answers = [{ place: 3, option: 'a' as const, ms: 10, time: 1 }];
    const asked = open('end').asked;
    const next = asked.find(({ place }) => place !== 3);
    const place = next?.place ?? 0;
    const taking = takingFrom(drill, { ...run }, answers, { place, spent: 5_000 });
    expect(taking.phase).toBe('ahead');
    expect(askedNow(taking)).toEqual(next);
    expect(leftNow(taking)).toBe(15_000);
    const other = takingFrom(drill, run, answers, { place: 3, spent: 5_000 });
    expect(leftNow(other)).toBe(20_000);
    const whole = [1, 2, 3, 4, 5].map((at) => ({ place: at, option: null, ms: 0, time: 0 }));
    expect(takingFrom(drill, run, whole).phase).toBe('done');
    expect(takingFrom(drill, run, [{ place: 9, option: 'a', ms: 0, time: 0 }]).answers).toEqual([]);
  });

  it('marks every question, whatever became of it', () => {
    const taking = open('end');
    const [first] = taking.asked;
    const key = (first && rightOption(first.question)?.key) ?? 'a';
    const { state } = play(
      taking,
      begin,
      answer(key, 10),
      answer('e', 20),
      look(9_000),
      look(18_000),
      look(27_000),
    );
    expect(
      marksOf(state, grading).map(({ right, answer: given }) => [right, given?.option]),
    ).toEqual([
      [true, key],
      [false, 'e'],
      [false, null],
      [false, undefined],
      [false, undefined],
    ]);
  });

  it('keeps one answer to each question, whatever happens', () => {
    const time = fc.integer({ min: 0, max: 12_000 });
    const input = fc.oneof(
      fc.record({ type: fc.constant('run' as const), pass: time }),
      fc.record({ type: fc.constant('rest' as const), pass: time }),
      fc.record({ type: fc.constant('next' as const), pass: time }),
      fc.record({ type: fc.constant('look' as const), pass: time }),
      fc.record({
        type: fc.constant('answer' as const),
        option: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        pass: time,
      }),
    );
    fc.assert(
      fc.property(
        fc.array(input, { maxLength: 60 }),
        fc.constantFrom('each', 'end'),
        (inputs, feedback) => {
          let state = open(feedback);
          let ms = 0;
          const kept: number[] = [];
          for (const { pass, ...each } of inputs) {
            ms += pass;
            const step = reduceTaking(state, { ...each, time: ms, ms } as TakingInput);
            for (const effect of step.effects)
              if (effect.type === 'answered') kept.push(effect.answer.place);
            // What was answered before stands.
            expect(step.state.answers.slice(0, state.answers.length)).toEqual(state.answers);
            state = step.state;
          }
          expect(new Set(kept).size).toBe(kept.length);
          expect(state.answers.map(({ place }) => place)).toEqual(kept);
          expect(state.asked.slice(0, kept.length).map(({ place }) => place)).toEqual(kept);
          for (const given of state.answers) expect(given.ms).toBeLessThanOrEqual(20_000);
          // The record leads to where it was.
          const again = takingFrom(state.drill, state.run, state.answers);
          expect(again.phase === 'done').toBe(kept.length === 5);
        },
      ),
      { numRuns: 300 },
    );
  });
});
