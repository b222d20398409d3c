import type { ChartTab } from '../app/statistics-screen.ts';
import { kindNames } from '../plain/exam-lines.ts';
import type { Direction } from '../registry/item.ts';

/** What the tabs are called. */
export const tabNames: Readonly<Record<ChartTab, string>> = {
  'over-time': 'Over time',
  families: 'Families',
  ways: 'Ways of asking',
  'mixed-up': 'Mixed up',
  days: 'Days',
  ahead: 'Ahead',
  exam: 'Exam',
};

/** The same where there is less room. */
export const shortTabNames: Readonly<Record<ChartTab, string>> = {
  ...tabNames,
  'over-time': 'Time',
  ways: 'Ways',
  'mixed-up': 'Mixed',
};

/** "Number to name": a way of asking, as a learner meets it. */
export const wayName = (direction: Direction): string => {
  const name = kindNames[direction];
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};
