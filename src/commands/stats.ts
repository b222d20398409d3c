import type { Charts } from '../charts/charts.ts';
import { chartsOf } from '../charts/charts-of.ts';
import { type Score, type Statistics, statisticsOf } from '../memory/statistics.ts';
import { chartSentences } from '../plain/charts-lines.ts';
import { chartSections, sayRow, sayScore, sectionLines } from '../plain/charts-rows.ts';
import { plural } from '../plain/day-lines.ts';
import { longDay } from '../plain/days.ts';
import { type ItemsById, itemsById } from '../registry/items-by-id.ts';
import { chartsCsv } from './charts-csv.ts';
import { chartsRecord } from './charts-record.ts';
import { type Context, catalogFor, deckFor } from './context.ts';
import { UsageError } from './errors.ts';
import { byTheExam, forecastOf } from './forecast.ts';
import { isPlain, runInteractive, type SittingOptions } from './sitting.ts';
import { deliver, type WantedFile } from './written-file.ts';

export interface StatsOptions extends SittingOptions {
  readonly csv?: boolean;
  readonly html?: string;
}

const weakestShown = 5;

/** Items with a miss after the first meeting, the worst first. */
const weakest = (statistics: Statistics): readonly (readonly [string, Score])[] =>
  Object.entries(statistics.byItem)
    .filter(([, score]) => score.wrong > 0)
    .sort(([, a], [, b]) => (a.accuracy ?? 1) - (b.accuracy ?? 1) || b.wrong - a.wrong)
    .slice(0, weakestShown);

/** What was answered in all, of whatever list. */
const inAll = (statistics: Statistics): readonly string[] => {
  const { score, daysPractised, answers, firstMeetings, bestRun, run } = statistics;
  const first =
    firstMeetings === 1
      ? '1 was a first meeting and counts'
      : `${firstMeetings} were first meetings and count`;
  return [
    `${plural(answers, 'answer')} on ${plural(daysPractised, 'day')}; ${first} in no figure.`,
    `Since then: ${sayScore(score)}. Best run ${bestRun}, now ${run}.`,
  ];
};

const weakestLines = (statistics: Statistics, items: ItemsById): readonly string[] => {
  const rows = weakest(statistics).map(([id, score]) =>
    sayRow(items.get(id)?.name ?? id, sayScore(score)),
  );
  return rows.length > 0 ? ['Weakest', ...rows] : [];
};

const textLines = (statistics: Statistics, items: ItemsById, charts: Charts): readonly string[] =>
  statistics.answers === 0
    ? ['Nothing answered yet. `portquiz study` asks the first question.']
    : [
        ...inAll(statistics),
        ...weakestLines(statistics, items),
        `${charts.deck.name}, ${longDay(charts.today)}`,
        ...chartSections(charts).flatMap(sectionLines),
      ];

/** The charts as a page, for where the option wants it. */
const pageOf = async (file: string, charts: Charts): Promise<WantedFile> => {
  const { statsPage } = await import('../formats/stats-page.ts');
  return { option: '--html', file, text: statsPage(charts, chartSentences(charts)) };
};

/** `portquiz stats`: what the journal comes down to, on a screen, as lines, or for programs. */
export const stats = async (options: StatsOptions, context: Context): Promise<number> => {
  const { json = false, csv = false, html } = options;
  if (json && csv)
    throw new UsageError('--csv: the output can hold one thing only; leave out --json');
  const isText = !json && !csv && html === undefined;
  if (isText && !isPlain(context, options.deck))
    return runInteractive('statistics', options, context);
  const deck = deckFor(context, options.deck);
  const catalog = catalogFor(context, options.deck);
  const items = itemsById(catalog, () => context.iana);
  const { memory, settings, clock } = context;
  const now = clock();
  const { families } = catalog;
  const charts = chartsOf(deck, memory, now, { minutes: settings.minutes, families, items });
  const statistics = statisticsOf(memory, items);
  const record = chartsRecord(charts);
  if (html !== undefined) deliver([await pageOf(html, charts)], context, json || csv);
  if (json) {
    const { unreadable, newer } = context.progress;
    context.printJson({
      ...statistics,
      byTheExam: byTheExam(forecastOf(context, now)),
      charts: record,
      unreadableLines: unreadable,
      laterVersionEvents: newer,
    });
  } else if (csv) for (const line of chartsCsv(record)) context.print(line);
  else if (html === undefined) context.print(...textLines(statistics, items, charts));
  return 0;
};
