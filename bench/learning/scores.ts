import type { Row } from './cells.ts';
import { type Estimate, estimate, groupBy, mean } from './statistics.ts';

/** Exam-day recall of one deck size, in points (0-100), looked up by cell, policy and learner. */
export interface Scores {
  /** Means over the learners of a cell. */
  ofCell(cell: string, policy: string): Estimate;
  /**
   * Mean over cells. Learners are the same in all cells, so each counts once, with a mean over cells: the interval
   * takes in that a learner's cells are alike.
   */
  overCells(policy: string): Estimate;
  /** One policy minus another, learner by learner. */
  difference(policy: string, other: string, cell?: string): Estimate;
}

export const cellOf = ({ world, days }: Pick<Row, 'world' | 'days'>): string =>
  `${world} ${days} days`;

const byLearner = (rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(
    [...groupBy(rows, ({ learner }) => String(learner))].map(([learner, own]) => [
      learner,
      100 * mean(own.map(({ recall }) => recall)),
    ]),
  );

export const createScores = (rows: readonly Row[]): Scores => {
  const everywhere = new Map(
    [...groupBy(rows, ({ policy }) => policy)].map(([key, own]) => [key, byLearner(own)]),
  );
  const inCells = new Map(
    [...groupBy(rows, (row) => `${cellOf(row)}/${row.policy}`)].map(([key, own]) => [
      key,
      byLearner(own),
    ]),
  );
  const find = (policy: string, cell?: string): ReadonlyMap<string, number> =>
    (cell === undefined ? everywhere.get(policy) : inCells.get(`${cell}/${policy}`)) ?? new Map();
  return {
    ofCell: (cell, policy) => estimate([...find(policy, cell).values()]),
    overCells: (policy) => estimate([...find(policy).values()]),
    difference(policy, other, cell) {
      const others = find(other, cell);
      const pairs = [...find(policy, cell)];
      return estimate(pairs.map(([learner, own]) => own - (others.get(learner) ?? Number.NaN)));
    },
  };
};
