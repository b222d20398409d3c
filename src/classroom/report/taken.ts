import { keyInCode } from '../../drill/code.ts';
import type { NameRule } from '../room-events.ts';
import type { HandIn, HandInKind } from './hand-in.ts';

/** A quiz that was held, or handed out and handed in. */
export interface Quiz {
  /** The session's id, or the quiz code. */
  readonly id: string;
  readonly live: boolean;
  /** The quiz code. */
  readonly drill: string;
  /** The list's id. */
  readonly deck: string;
  /** When it began, in ms since 1970; null where nobody wrote it down. */
  readonly time: number | null;
  /** So many that count. */
  readonly questions: number;
  /** The numbers of those that count for nobody. */
  readonly voided: readonly number[];
  /** How students of a live one came by their names. */
  readonly names: NameRule | undefined;
  /** A live one that is not goes on, or was broken off. */
  readonly ended: boolean;
}

/** What one file, or one session, brings. */
export interface Taken {
  readonly quiz: Quiz;
  readonly handIns: readonly HandIn[];
}

/** Of the codes of each quiz the one that most hand-ins have, by what the codes share. */
const usualCodes = (taken: readonly Taken[]): ReadonlyMap<string, string> => {
  const times = new Map<string, number>();
  for (const { drill } of taken.flatMap(({ handIns }) => handIns))
    times.set(drill, (times.get(drill) ?? 0) + 1);
  const rarestFirst = [...times].reverse().sort(([, one], [, other]) => one - other);
  return new Map(rarestFirst.map(([code]) => [keyInCode(code), code]));
};

/**
 * The same, each quiz under one code. What a code says of its maker is no part of the quiz: it differs where two
 * versions made it, and a slip in it opens the same questions.
 */
export const underOneCode = (taken: readonly Taken[]): readonly Taken[] => {
  const codes = usualCodes(taken);
  const usual = (code: string): string => codes.get(keyInCode(code)) ?? code;
  return taken.map(({ quiz, handIns }) => {
    const drill = usual(quiz.drill);
    return {
      quiz: { ...quiz, drill, id: quiz.live ? quiz.id : drill },
      handIns: handIns.map((handIn) => ({ ...handIn, drill: usual(handIn.drill) })),
    };
  });
};

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

/** Each quiz once, the earliest first; what was handed in of one code is one quiz. */
export const quizzesOf = (taken: readonly Taken[]): readonly Quiz[] => {
  const quizzes = new Map<string, Quiz>();
  for (const { quiz } of taken) {
    const known = quizzes.get(quiz.id);
    quizzes.set(quiz.id, known ? { ...known, time: earlier(known.time, quiz.time) } : quiz);
  }
  return [...quizzes.values()].sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
};

const answersOf = ({ marks }: HandIn): string =>
  [...marks]
    .sort((a, b) => a.number - b.number)
    .map(({ option }) => option ?? '-')
    .join('');

/** What two hand-ins of the same answers share, whatever they were handed in as. */
const sameAnswers = (handIn: HandIn): string =>
  JSON.stringify([handIn.person, handIn.drill, answersOf(handIn)]);

const kinds: readonly HandInKind[] = ['live', 'answers', 'slip'];

const answered = ({ marks }: HandIn): number =>
  marks.filter(({ option }) => option !== null).length;

/** The best of each first: live, then the files with most answers, then slips. */
const bestFirst = (a: HandIn, b: HandIn): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || answered(b) - answered(a);

/** Whether a file was written when the quiz was only begun that another has whole. */
const isBeginningOf = (part: HandIn, whole: HandIn): boolean =>
  part.kind === 'answers' &&
  whole.kind === 'answers' &&
  [part.person, part.drill, part.time].join(' ') ===
    [whole.person, whole.drill, whole.time].join(' ') &&
  part.marks.every(({ number, option, ms }) => {
    const other = whole.marks.find((mark) => mark.number === number);
    return option === null || (other?.option === option && other.ms === ms);
  });

/**
 * Each hand-in once: the same file or session a second time, a file of a quiz that another file has whole, and the slip
 * of answers that are there already, add nothing.
 */
export const eachOnce = (taken: readonly Taken[]): readonly HandIn[] => {
  const byId = new Map<string, HandIn>();
  for (const handIn of taken.flatMap(({ handIns }) => handIns))
    if (!byId.has(handIn.id)) byId.set(handIn.id, handIn);
  const answers = new Set<string>();
  const kept: HandIn[] = [];
  for (const handIn of [...byId.values()].sort(bestFirst)) {
    const key = sameAnswers(handIn);
    const isKnown =
      handIn.kind === 'slip'
        ? answers.has(key)
        : kept.some((whole) => isBeginningOf(handIn, whole));
    answers.add(key);
    if (!isKnown) kept.push(handIn);
  }
  return kept;
};
