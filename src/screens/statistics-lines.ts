import type { StatisticsScreen } from '../app/statistics-screen.ts';
import { longDay, shortDay } from '../plain/days.ts';
import { widthOf } from './charts/pieces.ts';
import type { Layout } from './frame.tsx';
import { linesOf } from './lines.ts';
import { aheadChart } from './statistics-ahead.ts';
import type { Chart } from './statistics-chart.ts';
import { daysChart } from './statistics-days.ts';
import { examChart } from './statistics-exam.ts';
import { familiesChart, waysChart } from './statistics-knowledge.ts';
import { mixedUpChart } from './statistics-mixed-up.ts';
import { overTimeChart } from './statistics-over-time.ts';
import { sayRow } from './statistics-row-words.ts';
import { sentenceOf } from './statistics-sentence.ts';
import { tabLines } from './statistics-tabs.ts';
import { proseLines, type TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

const chartOf = (
  { tab, charts, cursors }: StatisticsScreen,
  width: number,
  theme: Theme,
): Chart => {
  const cursor = cursors[tab];
  switch (tab) {
    case 'over-time':
      return overTimeChart(charts, cursor, theme);
    case 'families':
      return familiesChart(charts, cursor, theme);
    case 'ways':
      return waysChart(charts, cursor, theme);
    case 'mixed-up':
      return mixedUpChart(charts, cursor, theme);
    case 'days':
      return daysChart(charts, cursor, theme);
    case 'ahead':
      return aheadChart(charts, cursor, width, theme);
    case 'exam':
      return examChart(charts, cursor, theme);
    default:
      return tab satisfies never;
  }
};

/** Narrower than this days are told in short, and a sentence about a row takes two lines where there is room. */
const goodWidth = 60;
const air = (rows: number): readonly TextLine[] => Array.from({ length: rows }, () => []);

/** The row moved to in words, always as many lines, so that the chart stands still while one moves. */
const detailLines = (
  screen: StatisticsScreen,
  width: number,
  most: number,
): readonly TextLine[] => {
  const text = sayRow(screen, width < goodWidth ? shortDay : longDay);
  if (text === '' || most <= 0) return [];
  const lines = linesOf(text, width, most);
  return Array.from({ length: most }, (_, at) => [{ text: lines[at] ?? '' }]);
};

/** How the rows of the body are given out. */
interface Shares {
  readonly chart: number;
  readonly detail: number;
  readonly legend: number;
  /** Empty rows: above and below the chart, below the tabs, and between what stands below. */
  readonly around: number;
  readonly belowTabs: number;
  readonly between: number;
}

/** What comes first gets its rows first: what the chart needs, the row moved to, the legend, and then air. */
const sharesOf = (rows: number, chart: Chart, width: number): Shares => {
  let left = Math.max(0, rows);
  const take = (wanted: number, whole = false): number => {
    const taken = whole && left < wanted ? 0 : Math.max(0, Math.min(wanted, left));
    left -= taken;
    return taken;
  };
  const least = take(chart.least);
  const detail = take(1);
  const legend = take(chart.legends.length > 0 ? 1 : 0);
  const good = take(chart.good - chart.least);
  const second = take(width < goodWidth ? 1 : 0);
  const around = take(2, true) / 2;
  const belowTabs = take(1);
  const wanted = take(chart.wanted - chart.good);
  const between = take(1);
  return {
    chart: least + good + wanted + left,
    detail: detail + second,
    legend,
    around,
    belowTabs,
    between,
  };
};

/**
 * The chart of the tab in as many rows as the window has. The sentence that says what it means comes first and is
 * never cut.
 */
export const statisticsLines = (
  screen: StatisticsScreen,
  layout: Layout,
  theme: Theme,
): readonly TextLine[] => {
  const { bodyWidth: width, bodyRows } = layout;
  const chart = chartOf(screen, width, theme);
  const tabs = layout.compact ? [] : tabLines(screen.tab, width, theme);
  const sentence = proseLines(sentenceOf(screen.tab, screen.charts), width, { bold: true });
  const share = sharesOf(bodyRows - tabs.length - sentence.length, chart, width);
  const drawn = chart.draw({ width, rows: share.chart });
  const above = [...tabs, ...(tabs.length > 0 ? air(share.belowTabs) : []), ...sentence];
  if (drawn.length === 0) return above;
  const legend = chart.legends.find((line) => widthOf(line) <= width);
  return [
    ...above,
    ...air(share.around),
    ...drawn,
    ...air(share.around),
    ...(share.legend && legend ? [legend, ...air(share.between)] : []),
    ...detailLines(screen, width, share.detail),
  ];
};
