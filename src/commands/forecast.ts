import type { Moment } from '../memory/moment.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import type { Deck } from '../registry/deck.ts';
import { type ExamForecast, examForecast } from '../schedule/exam-forecast.ts';
import type { Share } from '../schedule/forecast.ts';
import type { Context } from './context.ts';

/** The list that is learned for an exam; undefined when there is none. */
export const goalDeck = ({ memory, catalog }: Context): Deck | undefined =>
  memory.goal ? findDeckOrBeyond(catalog, memory.goal.deck) : undefined;

/** What will be known of it on the day; undefined when none is ahead, or too little was answered to say. */
export const forecastOf = (context: Context, now: Moment): ExamForecast | undefined => {
  const deck = goalDeck(context);
  return deck && examForecast(deck, context.settings.minutes, context.memory, now);
};

const rounded = (share: number): number => Number(share.toFixed(4));

const shareRecord = ({ mean, low, high }: Share) => ({
  mean: rounded(mean),
  low: rounded(low),
  high: rounded(high),
});

const partRecord = (part: (Share & { readonly cards: number }) | undefined) =>
  part ? { cards: part.cards, ...shareRecord(part) } : null;

/** A forecast as the machine interface gives it. */
export const byTheExam = (forecast: ExamForecast | undefined) =>
  forecast
    ? {
        deck: forecast.deck.id,
        date: forecast.date,
        introduced: partRecord(forecast.readiness.introduced),
        notMet: partRecord(forecast.readiness.notMet),
        total: shareRecord(forecast.readiness.total),
        ports: forecast.ports,
      }
    : null;
