import type { ForecastRecord } from '../memory/statistics.ts';
import type { ExamForecast } from '../schedule/exam-forecast.ts';
import { fewestAnswers, fewestDays, type Share } from '../schedule/forecast.ts';
import { plural } from './day-lines.ts';
import { dayFrom, daysAway } from './days.ts';

const inHundred = (share: number): number => Math.round(share * 100);

/** "about 88 to 95 in 100 (expected 92)" */
const shareWords = ({ low, mean, high }: Share): string =>
  `about ${inHundred(low)} to ${inHundred(high)} in 100 (expected ${inHundred(mean)})`;

/** What will be known on the day of the exam, with how sure that is. */
export const forecastLines = (
  { date, readiness, ports }: ExamForecast,
  today: string,
): readonly string[] => {
  const { introduced, notMet } = readiness;
  const met = introduced && plural(introduced.cards, 'question');
  return [
    `By the exam, ${dayFrom(date, today)} (${daysAway(date, today)}), at this pace`,
    ...(introduced
      ? [`  Of the ${met} you have met you will know ${shareWords(introduced)}.`]
      : []),
    ...(notMet ? [`  Of the ${notMet.cards} not met yet ${shareWords(notMet)}.`] : []),
    `  In all ${ports.low} to ${ports.high} of ${plural(ports.of, 'port')}.`,
  ];
};

/** From when on there will be a forecast. */
export const notYetLine = (days: number, answers: number): string =>
  `By the exam: told from ${fewestDays} days and ${fewestAnswers} answers on; so far ${plural(days, 'day')} and ${plural(answers, 'answer')}.`;

/** Fewer answers say nothing of a forecast. */
const fewestAsked = 10;

/** How the forecasts made before each answer came true. */
export const calibrationLines = (records: readonly ForecastRecord[]): readonly string[] => {
  const told = records.filter(({ asked }) => asked >= fewestAsked);
  if (told.length === 0) return [];
  return [
    'How its forecasts came true',
    ...told.map(
      ({ from, to, asked, right }) =>
        `  When it said ${inHundred(from)} to ${inHundred(to)} in 100, ${right} of ${asked} were right.`,
    ),
  ];
};
