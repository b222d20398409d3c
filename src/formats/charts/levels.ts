import type { Charts, DirectionChart, FamilyChart } from '../../charts/charts.ts';
import type { Score } from '../../memory/statistics.ts';
import type { Direction } from '../../registry/item.ts';
import { type Level, levels } from '../../schedule/known.ts';
import { barHeight, barOf, type Part } from './bar.ts';
import type { Chart, Key } from './chart.ts';
import { type Row, rowsDrawing } from './rows.ts';

type Counts = Readonly<Record<Level, number>>;

const levelWords: Readonly<Record<Level, string>> = {
  solid: 'known',
  shaky: 'shaky',
  new: 'new',
  unmet: 'not met yet',
};

const partsOf = (counts: Counts): readonly Part[] =>
  levels.map((level) => ({
    kind: level,
    count: counts[level],
    hint: `${levelWords[level]}: ${counts[level]}`,
  }));

const keysOf = (counts: Counts): readonly Key[] =>
  levels.map((level) => ({ kind: level, words: `${levelWords[level]} ${counts[level]}` }));

/** "88 %"; a dash before the first answer. */
const percent = ({ accuracy }: Score): string =>
  accuracy === null ? '–' : `${Math.round(accuracy * 100)} %`;

/** How the list stands now, as one bar. */
export const nowChart = ({ deck, levels: counts }: Charts): Chart => ({
  draw:
    deck.total === 0
      ? undefined
      : (width) => ({ height: barHeight, shapes: barOf(partsOf(counts), [0, 0, width]) }),
  describe: 'One bar for the whole list, from known to not met yet.',
  keys: keysOf(counts),
  table: {
    heads: ['Ports', 'Now'],
    rows: levels.map((level) => [levelWords[level], counts[level]]),
  },
});

const familyRow = ({ name, levels: counts, total }: FamilyChart): Row => ({
  name,
  value: `${counts.solid} of ${total}`,
  draw: (place) => barOf(partsOf(counts), place),
});

const all: Counts = { solid: 0, shaky: 0, new: 0, unmet: 0 };

const sumOf = (families: readonly FamilyChart[]): Counts =>
  families.reduce(
    (sum, { levels: counts }) => ({
      solid: sum.solid + counts.solid,
      shaky: sum.shaky + counts.shaky,
      new: sum.new + counts.new,
      unmet: sum.unmet + counts.unmet,
    }),
    all,
  );

/** How each family stands now. */
export const familiesChart = ({ families }: Charts): Chart => {
  const rows = families.map(familyRow);
  return {
    draw: rows.length === 0 ? undefined : (width) => rowsDrawing(rows, width),
    describe: 'A bar for each family, from known to not met yet, with how many are known of all.',
    keys: keysOf(sumOf(families)),
    table: {
      heads: ['Family', ...levels.map((level) => levelWords[level]), 'right'],
      rows: families.map(({ name, levels: counts, score }) => [
        name,
        ...levels.map((level) => counts[level]),
        percent(score),
      ]),
    },
  };
};

const directionWords: Readonly<Record<Direction, string>> = {
  'number-to-service': 'number to name',
  'service-to-number': 'name to number',
  purpose: 'purpose to number',
  transport: 'TCP or UDP?',
  replacement: 'what replaces it?',
};

const directionParts = ({ known, met, total }: DirectionChart): readonly Part[] => [
  { kind: 'solid', count: known, hint: `known: ${known}` },
  { kind: 'shaky', count: met - known, hint: `met, not known: ${met - known}` },
  { kind: 'unmet', count: total - met, hint: `not met yet: ${total - met}` },
];

const directionRow = (chart: DirectionChart): Row => ({
  name: directionWords[chart.direction],
  value: `${chart.known} of ${chart.total}`,
  draw: (place) => barOf(directionParts(chart), place),
});

/** How each way of asking stands now. */
export const directionsChart = ({ directions }: Charts): Chart => {
  const rows = directions.map(directionRow);
  return {
    draw: rows.length === 0 ? undefined : (width) => rowsDrawing(rows, width),
    describe: 'A bar for each way of asking: questions known, met and not known, and not met yet.',
    keys: [
      { kind: 'solid', words: 'known' },
      { kind: 'shaky', words: 'met, not known' },
      { kind: 'unmet', words: 'not met yet' },
    ],
    table: {
      heads: ['Way of asking', 'known', 'met', 'all', 'right'],
      rows: directions.map(({ direction, known, met, total, score }) => [
        directionWords[direction],
        known,
        met,
        total,
        percent(score),
      ]),
    },
  };
};
