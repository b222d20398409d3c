import { type Grading, gradeOption, gradeUnknown } from '../grading/grade.ts';
import { isRight, type Judgement } from '../grading/verdict.ts';
import type { OptionKey, Question } from '../questions/question.ts';
import type { DrillAnswer } from './answers.ts';
import { type Asked, answerAt, type Taking } from './taking.ts';

/** What an answer is worth. @param option null: the time ran out, which counts as not known */
export const judgeAnswer = (
  question: Question,
  option: OptionKey | null,
  grading: Grading,
): Judgement => {
  const picked = question.options.find(({ key }) => key === option);
  return picked ? gradeOption(question, picked, grading) : gradeUnknown(question);
};

/** One question with its answer, and what that is worth. */
export interface Marked extends Asked {
  /** Undefined where it was not reached. */
  readonly answer: DrillAnswer | undefined;
  readonly judgement: Judgement;
  readonly right: boolean;
}

/** One question of a drill as it stands. */
export const markOf = (taking: Taking, asked: Asked, grading: Grading): Marked => {
  const answer = answerAt(taking, asked.place);
  const judgement = judgeAnswer(asked.question, answer?.option ?? null, grading);
  return { ...asked, answer, judgement, right: isRight(judgement.verdict) };
};

/** All questions of a drill in the order they are asked. */
export const marksOf = (taking: Taking, grading: Grading): readonly Marked[] =>
  taking.asked.map((asked) => markOf(taking, asked, grading));
