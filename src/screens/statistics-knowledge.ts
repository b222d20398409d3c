import type { Charts, DirectionChart, FamilyChart } from '../charts/charts.ts';
import { levelWords } from '../plain/map-lines.ts';
import { type Level, levels } from '../schedule/known.ts';
import { type BarPart, partsBar } from './charts/bars.ts';
import type { ChartRow } from './charts/row-chart.ts';
import { rowChart } from './charts/row-chart.ts';
import { barLength } from './charts/shares.ts';
import type { Chart } from './statistics-chart.ts';
import { sayShare } from './statistics-row-words.ts';
import { wayName } from './statistics-words.ts';
import type { Piece, TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

const lookOf = (level: Level, { signs, levels: colours }: Theme): Piece =>
  level === 'unmet'
    ? { text: signs.bars[level], dim: true }
    : { text: signs.bars[level], colour: colours[level] };

const legendOf = (
  entries: readonly { readonly level: Level; readonly name: string }[],
  gap: number,
  theme: Theme,
): TextLine =>
  entries.flatMap(({ level, name }, at) => [
    { text: at === 0 ? '' : ' '.repeat(gap) },
    lookOf(level, theme),
    { text: ` ${name}`, dim: true },
  ]);

const leastRows = 4;
const goodRows = 6;

const familyRow = (family: FamilyChart, most: number, theme: Theme): ChartRow => {
  const parts = levels.map(
    (level): BarPart => ({ count: family.levels[level], look: lookOf(level, theme) }),
  );
  return {
    name: family.name,
    bar: (cells) => partsBar(parts, barLength(family.total, most, cells)),
    figures: `${family.levels.solid} of ${family.total}`,
    more: sayShare(family.score),
  };
};

/** The families of the list, by how well their items are known. */
export const familiesChart = (charts: Charts, cursor: number, theme: Theme): Chart => {
  const most = Math.max(0, ...charts.families.map(({ total }) => total));
  const rows = charts.families.map((family) => familyRow(family, most, theme));
  const counted = levels.map((level) => ({
    level,
    name: `${levelWords[level]} ${charts.levels[level]}`,
  }));
  const named = levels.map((level) => ({ level, name: levelWords[level] }));
  return {
    least: Math.min(rows.length, leastRows),
    good: Math.min(rows.length, goodRows),
    wanted: rows.length,
    legends: [legendOf(counted, 3, theme), legendOf(named, 2, theme), legendOf(named, 1, theme)],
    draw: (room) => rowChart(rows, cursor, room, theme),
  };
};

const wayRow = (
  { direction, known, met, total, score }: DirectionChart,
  most: number,
  theme: Theme,
): ChartRow => {
  const parts: readonly BarPart[] = [
    { count: known, look: lookOf('solid', theme) },
    { count: Math.max(0, met - known), look: lookOf('shaky', theme) },
    { count: Math.max(0, total - met), look: lookOf('unmet', theme) },
  ];
  return {
    name: wayName(direction),
    bar: (cells) => partsBar(parts, barLength(total, most, cells)),
    figures: `${known} of ${total}`,
    more: sayShare(score),
  };
};

/** The ways of asking: what would be recalled now of each, and how often it was right. */
export const waysChart = (charts: Charts, cursor: number, theme: Theme): Chart => {
  const most = Math.max(0, ...charts.directions.map(({ total }) => total));
  const rows = charts.directions.map((way) => wayRow(way, most, theme));
  const entries = [
    { level: 'solid', name: 'known now' },
    { level: 'shaky', name: 'met' },
    { level: 'unmet', name: 'not yet' },
  ] as const;
  return {
    least: Math.min(rows.length, leastRows),
    good: Math.min(rows.length, goodRows),
    wanted: rows.length,
    legends: [legendOf(entries, 3, theme), legendOf(entries, 1, theme)],
    draw: (room) => rowChart(rows, cursor, room, theme),
  };
};
