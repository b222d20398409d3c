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
}

/** What one file, or one session, brings. */
export interface Taken {
  readonly quiz: Quiz;
  readonly handIns: readonly HandIn[];
}

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

/**
 * Each hand-in once, in the order of the files: the same file or session a second time, and the slip of answers that
 * are there as a file or on another slip, add nothing.
 */
export const eachOnce = (taken: readonly Taken[]): readonly HandIn[] => {
  const byId = new Map<string, HandIn>();
  for (const handIn of taken.flatMap(({ handIns }) => handIns))
    if (!byId.has(handIn.id)) byId.set(handIn.id, handIn);
  const ordered = [...byId.values()].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const answers = new Set<string>();
  return ordered.filter((handIn) => {
    const key = sameAnswers(handIn);
    const isKnown = answers.has(key);
    answers.add(key);
    return handIn.kind !== 'slip' || !isKnown;
  });
};
