import type { Charts } from '../charts/charts.ts';
import { aheadChart } from './charts/ahead.ts';
import type { Chart } from './charts/chart.ts';
import { fullDate } from './charts/dates.ts';
import { daysChart } from './charts/days.ts';
import { figureOf } from './charts/figure.ts';
import { forecastChart } from './charts/forecast.ts';
import { honestyChart } from './charts/honesty.ts';
import { directionsChart, familiesChart, nowChart } from './charts/levels.ts';
import { mixedUpChart } from './charts/mixed-up.ts';
import { overTimeChart } from './charts/over-time.ts';
import { chartStyle } from './charts/style.ts';
import { testsChart } from './charts/tests.ts';
import { escapeHtml, htmlPage } from './page.ts';

/** The charts of the page in their order, with their headings. */
const figures = [
  ['now', 'Now', nowChart],
  ['over-time', 'Over time', overTimeChart],
  ['families', 'By family', familiesChart],
  ['directions', 'By way of asking', directionsChart],
  ['mixed-up', 'Mixed up', mixedUpChart],
  ['days', 'Days', daysChart],
  ['ahead', 'The coming days', aheadChart],
  ['exam', 'By the exam', forecastChart],
  ['honesty', 'How its forecasts came true', honestyChart],
  ['tests', 'Timed tests', testsChart],
] as const satisfies readonly (readonly [string, string, (charts: Charts) => Chart])[];

/** A chart of the page. */
export type FigureName = (typeof figures)[number][0];

/**
 * The charts of a list as an HTML page for screen and paper, in one file.
 * @param sentences what each chart means, in one plain sentence
 */
export const statsPage = (
  charts: Charts,
  sentences: Readonly<Record<FigureName, string>>,
): string => {
  const { deck, today } = charts;
  const body = [
    `<p class="lead">${escapeHtml(`What you know on ${fullDate(today)}`)}</p>`,
    ...figures.map(([name, title, chartOf]) =>
      figureOf({ name, title, chart: chartOf(charts) }, sentences[name]),
    ),
    '<footer>Made by portquiz. This page loads nothing and sends nothing.</footer>',
  ];
  return htmlPage({ title: deck.name, style: chartStyle, body: body.join('\n') });
};
