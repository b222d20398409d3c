import { rowsOn } from '../app/statistics-rows.ts';
import { chartTabs, type StatisticsScreen } from '../app/statistics-screen.ts';
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

/** A chart as it is heard: which one, what it means, and last the row or the day moved to. */
export const onStatistics = (screen: StatisticsScreen): Speech => {
  const { tab, charts, cursors } = screen;
  const place = `${chartTabs.indexOf(tab) + 1} of ${chartTabs.length}`;
  const count = rowsOn(tab, charts);
  const row = sayRow(screen, longDay);
  return {
    lines: [`Chart ${place}: ${tabNames[tab]}.`, sentenceOf(tab, charts)],
    changing: row === '' ? undefined : `${rowNames[tab]} ${cursors[tab] + 1} of ${count}. ${row}`,
  };
};
