import { isRight } from '../grading/verdict.ts';
import { ratingOfChoice } from '../memory/choice-rating.ts';
import type { ExamGiven, ExamSubmit, Review } from '../memory/events.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { CardId } from '../registry/item.ts';
import { type ExamStamp, type ExamState, markOf } from './exam.ts';

const reviewOf = (
  { setting }: ExamState,
  card: CardId,
  given: ExamGiven,
  at: Moment,
  memory: Memory,
): Review => ({
  v: 1,
  type: 'review',
  // One for each question of a test, whoever hands it in.
  id: `${setting.start.id}/${card}`,
  time: at.time,
  offset: at.offset,
  day: at.day,
  session: setting.start.id,
  card,
  ...given,
  form: 'choice',
  ms: null,
  hint: null,
  blur: false,
  mode: 'exam',
  shell: setting.start.shell,
  deck: setting.start.deck,
  rating: ratingOfChoice(card, given.verdict, memory, at),
  app: setting.start.app,
  content: setting.start.content,
});

/** The reviews that a test comes to, in the order they were answered. What was left blank says nothing. */
const reviewsOf = (state: ExamState, memory: Memory): readonly Review[] =>
  state.setting.questions
    .flatMap(({ card }) => {
      const { answer, at } = markOf(state, card);
      return answer && at ? [reviewOf(state, card, answer, at, memory)] : [];
    })
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));

/** The event that ends a test. What was not answered is not right. @param memory before the test */
export const submitOf = (
  state: ExamState,
  ended: ExamSubmit['ended'],
  memory: Memory,
  { at, id }: ExamStamp,
): ExamSubmit => {
  const { start, questions } = state.setting;
  const reviews = reviewsOf(state, memory);
  return {
    v: 1,
    type: 'exam-submit',
    id,
    ...at,
    exam: start.id,
    deck: start.deck,
    ended,
    asked: questions.length,
    right: reviews.filter(({ verdict }) => isRight(verdict)).length,
    passAt: start.passAt,
    spent: Math.round(state.clock.spent),
    limit: start.limit,
    reviews,
  };
};
