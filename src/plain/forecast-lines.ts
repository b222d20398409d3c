import type { ExamForecast } from '../schedule/exam-forecast.ts';
import { fewestAnswers, fewestDays, type Share } from '../schedule/forecast.ts';
import { plural } from './day-lines.ts';

const inHundred = (share: number): number => Math.round(share * 100);

/** "about 88 to 95 in 100 (expected 92)" */
const shareWords = ({ low, mean, high }: Share): string =>
  `about ${inHundred(low)} to ${inHundred(high)} in 100 (expected ${inHundred(mean)})`;

/** What will be known on the day of the exam of what was met and what was not, with how sure that is. */
export const forecastRows = ({ readiness }: ExamForecast): readonly string[] => {
  const { introduced, notMet } = readiness;
  const met = introduced && plural(introduced.cards, 'question');
  return [
    ...(introduced ? [`Of the ${met} you have met you will know ${shareWords(introduced)}.`] : []),
    ...(notMet ? [`Of the ${notMet.cards} not met yet ${shareWords(notMet)}.`] : []),
  ];
};

/** From when on there will be a forecast. */
export const notYetLine = (days: number, answers: number): string =>
  `By the exam: told from ${fewestDays} days and ${fewestAnswers} answers on; so far ${plural(days, 'day')} and ${plural(answers, 'answer')}.`;
