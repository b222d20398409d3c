import type { DrillAnswer } from '../../drill/answers.ts';
import { judgeAnswer } from '../../drill/marks.ts';
import type { DrillRun } from '../../drill/taking.ts';
import type { Grading } from '../../grading/grade.ts';
import { ratingOfChoice } from '../../memory/choice-rating.ts';
import type { Review, Shell } from '../../memory/events.ts';
import type { Memory } from '../../memory/memory.ts';
import { momentAt } from '../../memory/moment.ts';
import type { Question } from '../../questions/question.ts';

/** What a review of an answer takes beside it. */
export interface ReviewSource {
  readonly run: DrillRun;
  readonly deck: string;
  readonly grading: Grading;
  /** Before the quiz: no card comes twice in one. */
  readonly memory: Memory;
  readonly shell: Shell;
}

/** The id of the review of a card: one for each card of a quiz that is taken, however often it is written. */
export const reviewId = ({ id }: DrillRun, card: string): string => `${id}/${card}`;

/** An answer in a quiz as a review of its card; undefined where the time ran out, which says nothing. */
export const drillReview = (
  { run, deck, grading, memory, shell }: ReviewSource,
  question: Question,
  { option, ms, time }: DrillAnswer,
): Review | undefined => {
  if (option === null) return undefined;
  const { given, givenIs, verdict } = judgeAnswer(question, option, grading);
  const at = momentAt(time);
  return {
    v: 1,
    type: 'review',
    id: reviewId(run, question.card),
    ...at,
    session: run.id,
    card: question.card,
    item: question.item.id,
    direction: question.direction,
    port: question.key.kind === 'names' ? question.key.port.number : null,
    form: 'choice',
    options: question.options.map(({ label }) => label),
    given,
    givenIs: givenIs?.item ?? null,
    verdict,
    ms: shell === 'screen' ? ms : null,
    hint: null,
    blur: false,
    mode: 'class',
    shell,
    deck,
    rating: ratingOfChoice(question.card, verdict, memory, at),
    app: run.app,
    content: run.content,
  };
};
