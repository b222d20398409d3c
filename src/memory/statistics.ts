import {
  type CardId,
  type Direction,
  directionOf,
  type ExtraDirection,
  type Item,
  type MainDirection,
} from '../registry/item.ts';
import { binEnds, type Calibration } from './calibration.ts';
import type { Memory } from './memory.ts';
import { isOpen } from './mix-ups.ts';

/** Right answers among all but first meetings. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  /** 0-1; null without an answer. */
  readonly accuracy: number | null;
}

/** What became of the forecasts between two chances, 0-1 each. */
export interface ForecastRecord {
  readonly from: number;
  readonly to: number;
  readonly asked: number;
  readonly right: number;
  /** The mean chance forecast; null when nothing was asked. */
  readonly forecast: number | null;
}

export interface Statistics {
  readonly answers: number;
  readonly firstMeetings: number;
  readonly score: Score;
  readonly run: number;
  readonly bestRun: number;
  readonly daysPractised: number;
  readonly cardsMet: number;
  readonly missedWaiting: number;
  /** The further ways of asking are there once they have been asked. */
  readonly byDirection: Readonly<
    Record<MainDirection, Score> & Partial<Record<ExtraDirection, Score>>
  >;
  readonly byFamily: Readonly<Record<string, Score>>;
  readonly byItem: Readonly<Record<string, Score>>;
  /** Who was given for whom, the most often first. */
  readonly mixedUp: readonly {
    readonly asked: string;
    readonly given: string;
    readonly times: number;
    /** The same by way of asking. */
    readonly byDirection: Readonly<Partial<Record<Direction, number>>>;
    /** Not told apart since: fewer than two right answers to the asked one. */
    readonly open: boolean;
  }[];
  /** From the lowest chance to the highest. */
  readonly calibration: readonly ForecastRecord[];
}

type Counts = { right: number; wrong: number };

/** A score with its share of right answers, rounded to four decimals. */
export const scoreOf = ({ right, wrong }: Pick<Score, 'right' | 'wrong'>): Score => ({
  right,
  wrong,
  accuracy: right + wrong === 0 ? null : Number((right / (right + wrong)).toFixed(4)),
});

const tally = (
  memory: Memory,
  keyOf: (card: CardId) => string | undefined,
): Record<string, Score> => {
  const counts = new Map<string, Counts>();
  for (const [card, { right, wrong }] of memory.cards) {
    const key = keyOf(card);
    if (key === undefined || right + wrong === 0) continue;
    const sum = counts.get(key) ?? { right: 0, wrong: 0 };
    counts.set(key, { right: sum.right + right, wrong: sum.wrong + wrong });
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, sum]) => [key, scoreOf(sum)]));
};

/** The forecasts made before each answer against what came of them, by how high they were. */
export const recordsOf = (calibration: Calibration): readonly ForecastRecord[] =>
  calibration.map(({ asked, right, forecast }, at) => ({
    from: binEnds[at - 1] ?? 0,
    to: binEnds[at] ?? 1,
    asked,
    right,
    forecast: asked === 0 ? null : Number((forecast / asked).toFixed(4)),
  }));

const itemOf = (card: CardId): string => card.slice(0, card.indexOf(':'));

const sumOf = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** The figures that the journal comes down to. First meetings are counted and stay out of every accuracy. */
export const statisticsOf = (
  memory: Memory,
  items: Pick<ReadonlyMap<string, Item>, 'get'>,
): Statistics => {
  const cards = [...memory.cards.values()];
  const all = {
    right: sumOf(cards.map((card) => card.right)),
    wrong: sumOf(cards.map((card) => card.wrong)),
  };
  const answers = sumOf([...memory.days.values()].map((day) => day.answers));
  const none = scoreOf({ right: 0, wrong: 0 });
  const byDirection = tally(memory, directionOf);
  const mixedUp = [...memory.mixUps].flatMap(([asked, given]) =>
    [...given].map(([other, known]) => ({
      asked,
      given: other,
      times: sumOf(known.map(({ times }) => times)),
      byDirection: Object.fromEntries(known.map(({ direction, times }) => [direction, times])),
      open: known.some(isOpen),
    })),
  );
  return {
    answers,
    firstMeetings: answers - all.right - all.wrong,
    score: scoreOf(all),
    run: memory.run,
    bestRun: memory.bestRun,
    daysPractised: memory.days.size,
    cardsMet: memory.cards.size,
    missedWaiting: cards.filter((card) => card.missedAt !== null).length,
    byDirection: {
      'number-to-service': byDirection['number-to-service'] ?? none,
      'service-to-number': byDirection['service-to-number'] ?? none,
      purpose: byDirection.purpose ?? none,
      ...(byDirection.transport ? { transport: byDirection.transport } : {}),
      ...(byDirection.replacement ? { replacement: byDirection.replacement } : {}),
    },
    byFamily: tally(memory, (card) => items.get(itemOf(card))?.family),
    byItem: tally(memory, itemOf),
    mixedUp: mixedUp.sort(
      (a, b) => b.times - a.times || (a.asked + a.given < b.asked + b.given ? -1 : 1),
    ),
    calibration: recordsOf(memory.learner.calibration),
  };
};
