import type { ChartTab } from '../app/statistics-screen.ts';
import type { Charts } from '../charts/charts.ts';
import { plural } from '../plain/day-lines.ts';

/** What a chart means, in one sentence. */
export const sentenceOf = (tab: ChartTab, charts: Charts): string => {
  const { deck, overTime, families, directions, mixedUp, days, ahead, exam } = charts;
  const known = overTime.at(-1)?.known ?? 0;
  switch (tab) {
    case 'over-time':
      return known === 0
        ? 'Nothing is known yet: the line begins with the first answers.'
        : `You know ${known} of ${plural(deck.total, 'port')}, ${overTime.length} days after the first answer.`;
    case 'families':
      return `${plural(families.length, 'family', 'families')} of ports, by how well they are known.`;
    case 'ways':
      return `${plural(directions.length, 'way')} of asking, and what is recalled of each.`;
    case 'mixed-up':
      return mixedUp.length === 0
        ? 'Nothing was mixed up yet.'
        : `${plural(mixedUp.length, 'pair')} mixed up, of which some are told apart since.`;
    case 'days':
      return days.length === 0
        ? 'No day practised yet.'
        : `Practised on ${plural(days.length, 'day')}.`;
    case 'ahead':
      return `What the next ${plural(ahead.length, 'day')} hold, as far as it is known.`;
    case 'exam':
      return exam.forecast
        ? `By the exam ${exam.forecast.ports.low} to ${exam.forecast.ports.high} of ${plural(deck.total, 'port')}.`
        : 'By the exam: told once more was answered.';
    default:
      return tab satisfies never;
  }
};
