import type { ExamRecord } from '../memory/memory.ts';
import type { ForecastRecord, Score } from '../memory/statistics.ts';
import type { Direction } from '../registry/item.ts';
import type { ExamForecast } from '../schedule/exam-forecast.ts';
import type { Level } from '../schedule/known.ts';

/** An item as charts name it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Empty for a name of the registry alone. */
  readonly ports: readonly number[];
}

/** How many items of the list were met, and known, at the end of a study day. */
export interface KnownOn {
  readonly day: string;
  readonly known: number;
  readonly met: number;
}

export interface FamilyChart {
  readonly id: string;
  readonly name: string;
  /** Items of the list by how well they are known now. */
  readonly levels: Readonly<Record<Level, number>>;
  readonly total: number;
  readonly score: Score;
}

export interface DirectionChart {
  readonly direction: Direction;
  /** Cards of the list that would be recalled now, that were met, and all. */
  readonly known: number;
  readonly met: number;
  readonly total: number;
  readonly score: Score;
}

export interface MixUpChart {
  readonly asked: Named;
  readonly given: Named;
  readonly times: number;
  /** Not told apart since. */
  readonly open: boolean;
}

export interface PractisedDay {
  readonly day: string;
  readonly answers: number;
  readonly right: number;
  /** Minutes studied, not rounded. */
  readonly minutes: number;
}

/** What is expected of a coming day: as much as one sitting holds. */
export interface DayAhead {
  readonly day: string;
  readonly repeats: number;
  readonly fresh: number;
  /** Whole minutes; 0 on a day that holds nothing. */
  readonly minutes: number;
  /** Due that day as well, and more than its minutes hold. */
  readonly waiting: number;
}

/** By the exam, and how honest such forecasts have been. */
export interface ExamChart {
  /** Undefined while no exam of the list is ahead. */
  readonly ahead: { readonly date: string; readonly daysLeft: number } | undefined;
  /** Undefined while too little was answered, and without an exam ahead. */
  readonly forecast: ExamForecast | undefined;
  /** Predicted against actual, from the lowest chance to the highest. */
  readonly calibration: readonly ForecastRecord[];
  /** Timed tests of the list, the latest last. */
  readonly tests: readonly ExamRecord[];
}

/** All charts of one list. */
export interface Charts {
  readonly deck: { readonly id: string; readonly name: string; readonly total: number };
  readonly today: string;
  /** Items of the list by how well they are known now. */
  readonly levels: Readonly<Record<Level, number>>;
  /** From the first practised day to today, oldest first, a point a day. */
  readonly overTime: readonly KnownOn[];
  readonly families: readonly FamilyChart[];
  readonly directions: readonly DirectionChart[];
  /** The most often first. */
  readonly mixedUp: readonly MixUpChart[];
  /** Days with an answer, oldest first; of all lists. */
  readonly days: readonly PractisedDay[];
  /** Today, as it still is, and the days after it; up to the exam's own day where one is ahead. */
  readonly ahead: readonly DayAhead[];
  readonly exam: ExamChart;
}
