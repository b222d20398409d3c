import { describe, expect, it } from 'vitest';
import { isToTeach, questionResults, untaken } from '../../../src/classroom/report/questions.ts';
import { drillOf, marksOf, rightOf, wrongOf } from './marked.ts';

const four = drillOf(4);
const results = (...patterns: readonly string[]) =>
  questionResults(patterns.map((each) => marksOf(four, each)));
const cards = four.questions.map(({ card }) => card);

describe('the questions of a report', () => {
  it('stand in the order in which a class misses them, the more asked first', () => {
    const order = results('1101', '1001', '10-1', '1 01').map(({ card }) => cards.indexOf(card));
    // Shares: 4/4, 1/3, 0/4, 4/4; the two that all know by their names.
    expect(order.slice(0, 2)).toEqual([2, 1]);
    const equal = results('10 0', '1000', '0 10');
    expect(equal.map(({ card }) => cards.indexOf(card))).toEqual([3, 1, 2, 0]);
  });

  it('count what was wrong, not known and left out apart; all of it is not right', () => {
    const [first] = results('1', '0', 'x', '?', '-');
    expect(first).toMatchObject({ asked: 5, right: 1, wrong: 2, unknown: 1, unanswered: 1 });
    expect(first?.interval.low).toBeCloseTo(0.0362, 4);
    expect(first?.interval.high).toBeCloseTo(0.6245, 4);
  });

  it('tell who took what, and what nobody took', () => {
    const [first] = results('1', '1', 'x', '0', 'x', '?', '-');
    const question = four.questions[0];
    if (!first || !question) throw new Error('there is one');
    const labelOf = (key: string | undefined) =>
      question.options.find((option) => option.key === key)?.label;
    const [one, two, three] = wrongOf(question);
    expect(first.choices).toEqual([
      { label: labelOf(rightOf(question)), right: true, offered: 7, taken: 2 },
      { label: labelOf(two), right: false, offered: 7, taken: 2 },
      { label: labelOf(one), right: false, offered: 7, taken: 1 },
      { label: labelOf(three), right: false, offered: 7, taken: 0 },
    ]);
    expect(untaken(first)).toEqual([labelOf(three)]);
  });

  it('are merged by card over different quizzes, with the choices of both', () => {
    const other = drillOf(40, 'WXYZ');
    const both = [marksOf(four, '1111'), marksOf(other, '1'.repeat(40))];
    const merged = questionResults(both);
    const shared = merged.filter(({ asked }) => asked === 2);
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.some(({ choices }) => choices.length > 4)).toBe(true);
    for (const { choices } of shared) {
      expect(choices[0]).toMatchObject({ right: true, offered: 2, taken: 2 });
      expect(choices.reduce((sum, { offered }) => sum + offered, 0)).toBe(8);
    }
  });

  it('are to be taught again where more than a third missed them', () => {
    expect([0, 1, 2, 3].map((right) => isToTeach({ right, asked: 3 }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isToTeach({ right: 0, asked: 0 })).toBe(false);
  });
});
