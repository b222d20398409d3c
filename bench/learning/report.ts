import type { Row, Study } from './cells.ts';
import { formOf, ours } from './policies.ts';
import { readinessTable } from './readiness.ts';
import { cellOf, createScores, type Scores } from './scores.ts';
import { type Estimate, mean } from './statistics.ts';
import type { Table } from './table.ts';

/** What a report is made of, for one deck size. */
interface Part {
  readonly rows: readonly Row[];
  readonly scores: Scores;
  readonly cells: readonly string[];
  readonly policies: readonly string[];
  readonly deck: string;
  readonly n: string;
}

const plusMinus = ({ mean: centre, half }: Estimate): string =>
  `${centre.toFixed(1)} ±${half.toFixed(1)}`;

const signed = (estimate: Estimate): string =>
  `${estimate.mean > 0 ? '+' : ''}${plusMinus(estimate)}`;

const recallTable = ({ scores, cells, policies, deck, n }: Part): Table => ({
  title: `Exam-day recall, ${deck}`,
  note: `Points (0-100) expected without guessing; mean of all cells with its 95 % interval. ${n}`,
  head: ['world, exam in', ...policies],
  rows: [
    ...cells.map((cell) => [
      cell,
      ...policies.map((policy) => scores.ofCell(cell, policy).mean.toFixed(1)),
    ]),
    ['mean of cells', ...policies.map((policy) => plusMinus(scores.overCells(policy)))],
  ],
});

/** The cell where we stand worst against another policy. */
const worstAgainst = ({ scores, cells }: Part, policy: string) =>
  cells
    .map((cell) => ({ cell, difference: scores.difference(ours, policy, cell) }))
    .sort((a, b) => a.difference.mean - b.difference.mean)[0];

const differenceTable = (part: Part): Table => ({
  title: `Ours minus each rival, ${part.deck}`,
  note: `Points, paired by learner with common random numbers, 95 % intervals. ${part.n}`,
  head: ['rival', 'mean of cells', 'worst cell', 'there', 'form'],
  rows: part.policies
    .filter((policy) => policy !== ours)
    .map((policy) => {
      const worst = worstAgainst(part, policy);
      return [
        policy,
        signed(part.scores.difference(ours, policy)),
        worst?.cell ?? '',
        worst ? signed(worst.difference) : '',
        formOf(policy),
      ];
    }),
});

const effortTable = ({ rows, policies, deck, n }: Part): Table => ({
  title: `Effort, ${deck}`,
  note: `Means over learners and cells. ${n}`,
  head: ['policy', 'minutes a day', 'minutes in all', 'answers', 'cards introduced'],
  rows: policies.map((policy) => {
    const own = rows.filter((row) => row.policy === policy);
    const of = (pick: (row: Row) => number): string => mean(own.map(pick)).toFixed(1);
    return [
      policy,
      of((row) => row.minutes / row.studyDays),
      of((row) => row.minutes),
      of((row) => row.answers),
      of((row) => row.introduced),
    ];
  }),
});

const partOf = (rows: readonly Row[], study: Study, size: number): Part => {
  const own = rows.filter((row) => row.deck === size);
  return {
    rows: own,
    scores: createScores(own),
    cells: study.worlds.flatMap((world) => study.days.map((days) => cellOf({ world, days }))),
    policies: study.policies,
    deck: `${size} items, ${3 * size} cards`,
    n: `n = ${study.learners} learners a cell, seed ${study.seed}.`,
  };
};

/** All tables of a study, deck size by deck size. */
export const report = (rows: readonly Row[], study: Study): readonly Table[] =>
  study.decks.flatMap((size) => {
    const part = partOf(rows, study, size);
    return [
      recallTable(part),
      ...(part.policies.includes(ours) ? [differenceTable(part)] : []),
      effortTable(part),
      ...readinessTable(part.rows, part.deck, part.n),
    ];
  });
