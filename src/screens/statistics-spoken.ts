import { rowsOn } from '../app/statistics-rows.ts';
import { chartTabs, type StatisticsScreen } from '../app/statistics-screen.ts';
import { sayHonesty, sayNow, sayTests } from '../plain/charts-lines.ts';
import { longDay } from '../plain/days.ts';
import type { Speech } from './speech.ts';
import { sayRow } from './statistics-row-words.ts';
import { sentenceOf } from './statistics-sentence.ts';
import { tabNames } from './statistics-words.ts';

/** What a row of each tab is called. */
const rowNames = {
  'over-time': 'Day',
  families: 'Family',
  ways: 'Way',
  'mixed-up': 'Pair',
  days: 'Day',
  ahead: 'Day',
  exam: 'Row',
} as const;

/** What the screen shows besides: how many of each level, how honest the forecast has been, how tests went. */
const more = ({ tab, charts }: StatisticsScreen): readonly string[] => {
  if (tab === 'families') return [sayNow(charts)];
  if (tab !== 'exam') return [];
  const { calibration, tests } = charts.exam;
  return [
    ...(calibration.some(({ asked }) => asked > 0) ? [sayHonesty(charts)] : []),
    ...(tests.length > 0 ? [sayTests(charts)] : []),
  ];
};

/** A chart as it is heard: which one, what it means, and last the row or the day moved to. */
export const onStatistics = (screen: StatisticsScreen): Speech => {
  const { tab, charts, cursors } = screen;
  const place = `${chartTabs.indexOf(tab) + 1} of ${chartTabs.length}`;
  const count = rowsOn(tab, charts);
  const row = sayRow(screen, longDay);
  return {
    lines: [`Chart ${place}: ${tabNames[tab]}.`, sentenceOf(tab, charts), ...more(screen)],
    changing: row === '' ? undefined : `${rowNames[tab]} ${cursors[tab] + 1} of ${count}. ${row}`,
  };
};
