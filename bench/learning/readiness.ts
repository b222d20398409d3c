import type { Row } from './cells.ts';
import type { Share } from './policy.ts';
import { groupBy, mean } from './statistics.ts';
import type { Table } from './table.ts';

/** A forecast beside what came true, both 0 to 1. */
interface Pair {
  readonly group: string;
  readonly forecast: Share;
  readonly truth: number;
}

/** Every forecast of a policy, of what was introduced and of the whole deck. */
const pairsOf = (row: Row): readonly Pair[] => {
  const { forecast, introducedRecall, recall } = row;
  if (!forecast || introducedRecall === null) return [];
  const group = (share: string): string => `${row.policy}, ${share}, ${row.world}`;
  return [
    { group: group('introduced'), forecast: forecast.introduced, truth: introducedRecall },
    { group: group('total'), forecast: forecast.total, truth: recall },
  ];
};

const figuresOf = (pairs: readonly Pair[]): readonly string[] => {
  const errors = pairs.map(({ forecast, truth }) => 100 * (forecast.mean - truth));
  const inside = pairs.filter(
    ({ forecast: { low, high }, truth }) => low <= truth && truth <= high,
  );
  const widths = pairs.map(({ forecast: { low, high } }) => 100 * (high - low));
  return [
    Math.sqrt(mean(errors.map((error) => error ** 2))).toFixed(1),
    mean(errors).toFixed(1),
    `${((100 * inside.length) / pairs.length).toFixed(0)} %`,
    mean(widths).toFixed(1),
    String(pairs.length),
  ];
};

/** How true the forecasts of the eve came; no table where no policy made any. */
export const readinessTable = (rows: readonly Row[], deck: string, n: string): readonly Table[] => {
  const groups = [...groupBy(rows.flatMap(pairsOf), ({ group }) => group)];
  if (groups.length === 0) return [];
  return [
    {
      title: `Readiness on the eve, ${deck}`,
      note: `Points. Bias is forecast minus truth; covered is the share of truths within the nominal 90 % interval. ${n}`,
      head: ['policy, cards, world', 'RMSE', 'bias', 'covered', 'width', 'forecasts'],
      rows: groups
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([group, pairs]) => [group, ...figuresOf(pairs)]),
    },
  ];
};
