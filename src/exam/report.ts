import { isRight } from '../grading/verdict.ts';
import type { ExamAnswer, ExamGiven, Review } from '../memory/events.ts';
import type { ExamRecord } from '../memory/memory.ts';
import { type Interval, wilson } from '../memory/wilson.ts';
import type { QuestionSource } from '../questions/ask.ts';
import type { Question } from '../questions/question.ts';
import { kindOf, questionsOf } from './paper.ts';
import type { QuestionKind } from './profile.ts';
import type { TakenExam } from './taken.ts';

/** Right ones among those asked. */
export interface Part {
  readonly right: number;
  readonly asked: number;
}

/** One question of a test, with what became of it. */
export interface Answered {
  readonly question: Question;
  /** From 1, as the test counts. */
  readonly place: number;
  /** null: left blank. */
  readonly answer: ExamGiven | null;
  readonly right: boolean;
  readonly flagged: boolean;
  /** Milliseconds spent on it, on all visits. */
  readonly ms: number;
}

/** One item given for another in the test. */
export interface TestMixUp {
  readonly asked: string;
  readonly given: string;
  readonly times: number;
}

/** What a timed test came to. */
export interface ExamReport {
  readonly exam: string;
  readonly deck: string;
  /** Milliseconds since 1970 UTC, and the study day, of its end. */
  readonly time: number;
  readonly day: string;
  readonly ended: 'handed-in' | 'time-up';
  readonly score: Part;
  /** The share of right answers (0-1) in as many further tests like this one, with 90 % certainty. */
  readonly interval: Interval;
  readonly passAt: number;
  readonly passed: boolean;
  readonly blank: number;
  /** By family, the weakest first. */
  readonly byFamily: readonly (Part & { readonly family: string })[];
  /** By way of asking, the weakest first. */
  readonly byKind: readonly (Part & { readonly kind: QuestionKind })[];
  /** Milliseconds: in all, on the clock (null: none), and the middle one of the times of the questions. */
  readonly spent: number;
  readonly limit: number | null;
  readonly usualMs: number;
  readonly questions: readonly Answered[];
  readonly misses: readonly Answered[];
  readonly mixedUp: readonly TestMixUp[];
  /** Earlier tests of the same list, the latest first. */
  readonly earlier: readonly ExamRecord[];
}

const answeredAs = (
  question: Question,
  place: number,
  review: Review | undefined,
  known: Standing | undefined,
): Answered => ({
  question,
  place,
  answer: review ?? null,
  right: review !== undefined && isRight(review.verdict),
  flagged: known?.flagged ?? false,
  ms: known?.ms ?? 0,
});

const partsBy = <K extends string>(
  questions: readonly Answered[],
  keyOf: (question: Question) => K,
): readonly (readonly [K, Part])[] => {
  const parts = new Map<K, Part>();
  for (const { question, right } of questions) {
    const key = keyOf(question);
    const known = parts.get(key) ?? { right: 0, asked: 0 };
    parts.set(key, { right: known.right + (right ? 1 : 0), asked: known.asked + 1 });
  }
  const shareOf = ({ right, asked }: Part): number => right / asked;
  return [...parts].sort(([a, one], [b, two]) => shareOf(one) - shareOf(two) || (a < b ? -1 : 1));
};

const mixUpsIn = (questions: readonly Answered[]): readonly TestMixUp[] => {
  const counts = new Map<string, TestMixUp>();
  for (const { answer, right } of questions) {
    if (right || !answer || answer.givenIs === null || answer.givenIs === answer.item) continue;
    const { item: asked, givenIs: given } = answer;
    const key = `${asked} ${given}`;
    counts.set(key, { asked, given, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.times - a.times || (a.asked < b.asked ? -1 : 1));
};

const middleOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** As the journal has a test, or as it stood when it was handed in. */
interface ExamToReport extends Omit<TakenExam, 'answers'> {
  readonly answers: readonly Standing[];
}

/** How a question stood at the end, beside its answer, which the reviews tell. */
type Standing = Pick<ExamAnswer, 'card' | 'flagged' | 'ms'>;

/**
 * The report of a test that was handed in; undefined for one that is still open.
 * @param records all tests so far, from which the earlier ones of the list are taken
 */
export const reportOf = (
  { start, answers, submit }: ExamToReport,
  source: QuestionSource,
  records: readonly ExamRecord[],
): ExamReport | undefined => {
  if (!submit) return undefined;
  const byCard = new Map(answers.map((answer) => [answer.card, answer]));
  // What was counted, whatever was written elsewhere since.
  const reviews = new Map(submit.reviews.map((review) => [review.card, review]));
  const questions = questionsOf(start, source).map((question, at) =>
    answeredAs(question, at + 1, reviews.get(question.card), byCard.get(question.card)),
  );
  const { exam, deck, time, day, ended, asked, right, passAt, spent, limit } = submit;
  return {
    exam,
    deck,
    time,
    day,
    ended,
    score: { right, asked },
    interval: wilson(right, asked),
    passAt,
    passed: asked > 0 && right / asked >= passAt,
    blank: questions.filter(({ answer }) => answer === null).length,
    byFamily: partsBy(questions, ({ item }) => item.family).map(([family, part]) => ({
      family,
      ...part,
    })),
    byKind: partsBy(questions, kindOf).map(([kind, part]) => ({ kind, ...part })),
    spent,
    limit,
    usualMs: middleOf(questions.flatMap(({ answer, ms }) => (answer ? [ms] : []))),
    questions,
    misses: questions.filter((each) => !each.right),
    mixedUp: mixUpsIn(questions),
    earlier: records
      .filter((record) => record.deck === deck && record.time < time && record.exam !== exam)
      .sort((a, b) => b.time - a.time),
  };
};
