import { expect, test } from 'vitest';
import type { Row, Study } from '../../../bench/learning/cells.ts';
import { report } from '../../../bench/learning/report.ts';
import { estimate } from '../../../bench/learning/statistics.ts';
import { asMarkdown, asText } from '../../../bench/learning/table.ts';

const study: Study = {
  seed: 'test',
  learners: 2,
  decks: [20],
  worlds: ['easy', 'mcm'],
  days: [7],
  policies: ['ours', 'leitner-strong'],
};

const share = (mean: number) => ({ mean, low: mean - 0.04, high: mean + 0.04 });

const rowOf = (policy: string, world: string, learner: number, recall: number): Row => ({
  deck: 20,
  world,
  days: 7,
  policy,
  learner,
  recall,
  introducedRecall: recall,
  unmetRecall: null,
  introduced: 60,
  answers: 100,
  minutes: 35,
  studyDays: 7,
  forecast: policy === 'ours' ? { introduced: share(0.8), total: share(0.8) } : null,
});

// Learner 1 is the better one by 20 points; ours is ahead by 2 points in easy, and behind by 1 in mcm.
const rows = [0, 1].flatMap((learner) => [
  rowOf('ours', 'easy', learner, 0.62 + 0.2 * learner),
  rowOf('leitner-strong', 'easy', learner, 0.6 + 0.2 * learner),
  rowOf('ours', 'mcm', learner, 0.59 + 0.2 * learner),
  rowOf('leitner-strong', 'mcm', learner, 0.6 + 0.2 * learner),
]);

const tables = report(rows, study);
const rowsOf = (title: string) => tables.find((table) => table.title.startsWith(title))?.rows;

test('recall is told by cell and over cells', () => {
  expect(rowsOf('Exam-day recall')).toEqual([
    ['easy 7 days', '72.0', '70.0'],
    ['mcm 7 days', '69.0', '70.0'],
    ['mean of cells', '70.5 ±19.6', '70.0 ±19.6'],
  ]);
});

test('differences are paired by learner, so that learners do not blur them', () => {
  expect(rowsOf('Ours minus')).toEqual([
    ['leitner-strong', '+0.5 ±0.0', 'mcm 7 days', '-1.0 ±0.0', 'at its strongest'],
  ]);
});

test('readiness is held against what came true', () => {
  // Errors of +18 and -2 points in easy: the second lies within the interval.
  expect(rowsOf('Readiness')?.[0]).toEqual([
    'ours, introduced, easy',
    '12.8',
    '8.0',
    '50 %',
    '8.0',
    '2',
  ]);
});

test('the number of learners and the command stand with every table', () => {
  for (const { note } of tables) expect(note).toContain('n = 2 learners');
  expect(asText('the command', tables)).toMatch(/^the command\n/);
  expect(asMarkdown('the command', tables)).toContain('| mean of cells | 70.5 ±19.6 |');
});

test('an interval is 1.96 standard errors', () => {
  expect(estimate([1, 2, 3, 4])).toMatchObject({ mean: 2.5, n: 4 });
  expect(estimate([1, 2, 3, 4]).half).toBeCloseTo(1.265, 3);
});
