import { describe, expect, it } from 'vitest';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { statisticsOf } from '../../src/memory/statistics.ts';
import { forecastRows, notYetLine } from '../../src/plain/forecast-lines.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { examForecast } from '../../src/schedule/exam-forecast.ts';
import { fewestAnswers, fewestDays, mayForecast } from '../../src/schedule/forecast.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { momentOn } from '../memory/review.ts';
import { bookedIn } from '../schedule/booked.ts';
import { liveThrough } from '../schedule/live-through.ts';

const deck = deckNamed('net+');
const { memory } = liveThrough(cardsOf(deck), 6, { seed: 'a', chance: 0.85 });
const now = momentOn(6);
const forecastIn = (days: number, from: Memory = memory) =>
  examForecast(deck, 10, bookedIn('net+', days, from, now), now);

const answered = (days: number, answers: number): Memory => ({
  ...emptyMemory,
  days: new Map(
    Array.from({ length: days }, (_, day) => [
      day,
      { answers: day === 0 ? answers - days + 1 : 1, right: 0, ms: 0 },
    ]),
  ),
});

describe('by the exam, in words', () => {
  it('is told of what was met, and of what was not', () => {
    const forecast = forecastIn(10);
    expect(forecast && forecastRows(forecast)).toEqual([
      expect.stringMatching(
        /^Of the \d+ questions you have met you will know about \d+ to \d+ in 100 \(expected \d+\)\.$/,
      ),
      expect.stringMatching(/^Of the \d+ not met yet about \d+ to \d+ in 100 \(expected \d+\)\.$/),
    ]);
    expect(forecast?.ports.low).toBeLessThanOrEqual(forecast?.ports.high ?? 0);
  });

  it('is told from when the text says on', () => {
    expect(mayForecast(answered(fewestDays, fewestAnswers))).toBe(true);
    expect(mayForecast(answered(fewestDays - 1, fewestAnswers))).toBe(false);
    expect(mayForecast(answered(fewestDays, fewestAnswers - 1))).toBe(false);
    expect(forecastIn(10, answered(fewestDays - 1, fewestAnswers))).toBeUndefined();
    expect(notYetLine(1, 12)).toBe(
      'By the exam: told from 3 days and 60 answers on; so far 1 day and 12 answers.',
    );
  });

  it('is not told without an exam ahead', () => {
    expect(examForecast(deck, 10, memory, now)).toBeUndefined();
    expect(forecastIn(-1)).toBeUndefined();
  });
});

describe('how forecasts came true', () => {
  it('counts every answer on a later day once, in the bin of its forecast', () => {
    const { calibration } = statisticsOf(memory, catalog.items);
    expect(calibration.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.5],
      [0.5, 0.7],
      [0.7, 0.8],
      [0.8, 0.9],
      [0.9, 1],
    ]);
    const asked = calibration.filter((bin) => bin.asked > 0);
    expect(asked).not.toEqual([]);
    for (const { from, to, forecast, right, asked: count } of asked) {
      expect(forecast).toBeGreaterThanOrEqual(from);
      expect(forecast).toBeLessThanOrEqual(to);
      expect(right).toBeLessThanOrEqual(count);
    }
    for (const { forecast } of calibration.filter((bin) => bin.asked === 0))
      expect(forecast).toBeNull();
  });
});
