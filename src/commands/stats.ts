import { type Score, type Statistics, statisticsOf } from '../memory/statistics.ts';
import { calibrationLines, forecastLines, notYetLine } from '../plain/forecast-lines.ts';
import type { Catalog } from '../registry/catalog.ts';
import { allDirections } from '../registry/item.ts';
import { type ItemsById, itemsById } from '../registry/items-by-id.ts';
import { daysToExam, syllabusOf } from '../schedule/syllabus.ts';
import type { CommonOptions, Context } from './context.ts';
import { byTheExam, forecastOf, goalDeck } from './forecast.ts';

const directionNames = {
  'number-to-service': 'number to name',
  'service-to-number': 'name to number',
  purpose: 'purpose to number',
  transport: 'TCP or UDP?',
  replacement: 'what replaces it?',
} as const;

const say = ({ right, wrong, accuracy }: Score): string =>
  accuracy === null
    ? 'nothing yet'
    : `${right} of ${right + wrong} right (${Math.round(accuracy * 100)} %)`;

const row = (name: string, text: string): string => `  ${name.padEnd(24)} ${text}`;

const nameOf = (items: ItemsById, id: string): string => items.get(id)?.name ?? id;

/** Items with a miss after the first meeting, the worst first. */
const weakest = (statistics: Statistics): readonly (readonly [string, Score])[] =>
  Object.entries(statistics.byItem)
    .filter(([, score]) => score.wrong > 0)
    .sort(([, a], [, b]) => (a.accuracy ?? 1) - (b.accuracy ?? 1) || b.wrong - a.wrong)
    .slice(0, 5);

const textLines = (
  statistics: Statistics,
  { families }: Catalog,
  items: ItemsById,
): readonly string[] => {
  const { score, daysPractised, answers, firstMeetings, bestRun, run, byFamily, mixedUp } =
    statistics;
  if (answers === 0) return ['Nothing answered yet. `portquiz study` asks the first question.'];
  const familyScores = Object.entries(byFamily);
  const weak = weakest(statistics);
  return [
    `${answers} answers on ${daysPractised} ${daysPractised === 1 ? 'day' : 'days'}; ${firstMeetings} were first meetings and count in no figure.`,
    `Since then: ${say(score)}. Best run ${bestRun}, now ${run}.`,
    'By way of asking',
    ...allDirections.flatMap((direction) => {
      const score = statistics.byDirection[direction];
      return score ? [row(directionNames[direction], say(score))] : [];
    }),
    ...(familyScores.length > 0 ? ['By family'] : []),
    ...familyScores.map(([id, family]) => row(families.get(id)?.name ?? 'IANA names', say(family))),
    ...(weak.length > 0 ? ['Weakest'] : []),
    ...weak.map(([id, item]) => row(nameOf(items, id), say(item))),
    ...(mixedUp.length > 0 ? ['Mixed up'] : []),
    ...mixedUp
      .slice(0, 5)
      .map(({ asked, given, times }) =>
        row(
          `${nameOf(items, given)} for ${nameOf(items, asked)}`,
          `${times} ${times === 1 ? 'time' : 'times'}`,
        ),
      ),
  ];
};

/** What will be known by the exam, where one is ahead; else nothing. */
const examLines = (statistics: Statistics, context: Context): readonly string[] => {
  const { memory, settings, clock } = context;
  const deck = goalDeck(context);
  const now = clock();
  if (!deck || daysToExam(syllabusOf(deck, settings.minutes), memory, now) === undefined) return [];
  const forecast = forecastOf(context, now);
  return forecast
    ? forecastLines(forecast, now.day)
    : [notYetLine(statistics.daysPractised, statistics.answers)];
};

/** `portquiz stats`: what the journal comes down to. */
export const stats = (options: CommonOptions, context: Context): number => {
  const items = itemsById(context.catalog, () => context.iana);
  const statistics = statisticsOf(context.memory, items);
  if (options.json) {
    const { unreadable, newer } = context.progress;
    context.printJson({
      ...statistics,
      byTheExam: byTheExam(forecastOf(context, context.clock())),
      unreadableLines: unreadable,
      laterVersionEvents: newer,
    });
  } else
    context.print(
      ...textLines(statistics, context.catalog, items),
      ...examLines(statistics, context),
      ...calibrationLines(statistics.calibration),
    );
  return 0;
};
