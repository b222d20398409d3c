import { type OptionKey, type Question, rightOption } from '../../questions/question.ts';

/** One question that counts for a student, and what came of it. */
export interface Mark {
  readonly question: Question;
  /** From 1, in the order of variant A: the same number for everybody. */
  readonly number: number;
  /** null: not answered. */
  readonly option: OptionKey | null;
  /** Milliseconds; null where nobody measured them. */
  readonly ms: number | null;
}

/** How a hand-in came here: from a room that the teacher held, or written by the student's own machine or hand. */
export type HandInKind = 'live' | 'answers' | 'slip';

/** What one student made of one quiz. */
export interface HandIn {
  /** The same twice counts once. */
  readonly id: string;
  readonly kind: HandInKind;
  /** The session's id, or the file's name. */
  readonly from: string;
  /** The quiz code. */
  readonly drill: string;
  /** The list's id. */
  readonly deck: string;
  /** When the quiz began, in ms since 1970; null where nobody wrote it down. */
  readonly time: number | null;
  /** Fit to be shown; empty where none was given. */
  readonly name: string;
  /** Hand-ins with the same person count for one student. */
  readonly person: string;
  /** The code of the join slip that was used: it leads to the name in the teacher's key. */
  readonly slip: string | undefined;
  readonly marks: readonly Mark[];
}

/** Whatever a student's own machine or hand wrote can be made up. */
export const isSelfReported = ({ kind }: Pick<HandIn, 'kind'>): boolean => kind !== 'live';

/** How one question went. */
export type MarkVerdict = 'right' | 'wrong' | 'unknown' | 'unanswered';

/** The option that says "I don't know". */
const unknownKey: OptionKey = 'e';

export const verdictOf = ({ question, option }: Mark): MarkVerdict => {
  if (option === null) return 'unanswered';
  if (option === unknownKey) return 'unknown';
  return option === rightOption(question)?.key ? 'right' : 'wrong';
};

export const isRightMark = (mark: Mark): boolean => verdictOf(mark) === 'right';

/** Right ones among those asked: what was not answered is not right. */
export interface Part {
  readonly right: number;
  readonly asked: number;
}

export const partOf = (marks: readonly Mark[]): Part => ({
  right: marks.filter(isRightMark).length,
  asked: marks.length,
});

/** From 0 to 1; 0 after none. */
export const shareOf = ({ right, asked }: Part): number => (asked === 0 ? 0 : right / asked);
