import {
  expectedAnswers,
  type Grading,
  gradeOption,
  gradeTyped,
  optionFor,
} from '../grading/grade.ts';
import type { Judgement } from '../grading/verdict.ts';
import type { Rating, Review } from '../memory/events.ts';
import { isKnownAtOnce } from '../memory/known-at-once.ts';
import type { Moment } from '../memory/moment.ts';
import { paceClass, relativeTime } from '../memory/pace.ts';
import { rate } from '../memory/rating.ts';
import type { Question } from '../questions/question.ts';
import { recallAt } from '../schedule/agenda.ts';
import { courseAfter } from './course.ts';
import { showsChoices } from './selectors.ts';
import type { Answered, Outcome, SessionState, Standing, Step } from './session.ts';
import { skipsKnown } from './skipping.ts';
import { append } from './step.ts';

/** The number whose name is asked; null when numbers are. */
const portShown = ({ key }: Question): number | null =>
  key.kind === 'names' ? key.port.number : null;

const gradingFor = (state: SessionState, question: Question): Grading => ({
  catalog: state.plan.catalog,
  preferred: new Set(state.plan.deck.items.map(({ item }) => item.id)),
  remembered: state.memory.wordings.get(String(portShown(question))) ?? [],
  ...(state.plan.registryName ? { registryName: state.plan.registryName } : {}),
});

/** Judges a raw answer line: on a choice a letter is always the option. */
export const judge = (state: SessionState, standing: Standing, text: string): Judgement => {
  const { question } = standing;
  const grading = gradingFor(state, question);
  const option = showsChoices(standing) ? optionFor(question, text) : undefined;
  return option ? gradeOption(question, option, grading) : gradeTyped(question, text, grading);
};

const easy: Rating = 4;

interface Timing {
  readonly at: Moment;
  readonly id: string;
  readonly ms: number | null;
  readonly blur: boolean;
}

/** Whether an answer puts its card off: it was known at once where that is skipped. */
const isSkipped = (
  { plan, memory }: SessionState,
  { question, hint }: Standing,
  { verdict }: Judgement,
  { ms, blur }: Timing,
): boolean =>
  skipsKnown(plan) &&
  !memory.cards.has(question.card) &&
  isKnownAtOnce({ verdict, form: question.form, ms, blur, hint });

/** Pairs are shown before they are asked: a card's first answer tells little of what was remembered. */
const wasTold = ({ plan, rows }: SessionState, { card }: Question): boolean =>
  plan.exercise?.kind === 'apart' && !rows.has(card);

const ratingFor = (
  state: SessionState,
  standing: Standing,
  judgement: Judgement,
  timing: Timing,
): Rating => {
  const { question, hint } = standing;
  const known = state.memory.cards.get(question.card);
  const kind = paceClass(question.direction, question.form, state.plan.shell, judgement.given);
  return rate({
    verdict: judgement.verdict,
    form: question.form,
    hint: wasTold(state, question) ? 'mnemonic' : hint,
    first: known === undefined,
    retrievability: known && recallAt(known, timing.at),
    // A scene takes its time to be read.
    relativeTime: question.context
      ? undefined
      : relativeTime(state.memory.paces.get(kind) ?? [], timing.ms, timing.blur),
  });
};

const optionsShown = (standing: Pick<Standing, 'question' | 'hint'>): readonly string[] =>
  showsChoices(standing) ? standing.question.options.map((option) => option.label) : [];

const reviewOf = (
  state: SessionState,
  standing: Standing,
  judgement: Judgement,
  timing: Timing,
): Review => {
  const { plan } = state;
  const { question, hint } = standing;
  const skipped = isSkipped(state, standing, judgement, timing);
  return {
    v: 1,
    type: 'review',
    id: timing.id,
    time: timing.at.time,
    offset: timing.at.offset,
    day: timing.at.day,
    session: plan.id,
    card: question.card,
    item: question.item.id,
    direction: question.direction,
    port: portShown(question),
    form: question.form,
    options: optionsShown(standing),
    given: judgement.given,
    givenIs: judgement.givenIs?.item ?? null,
    verdict: judgement.verdict,
    ms: timing.ms,
    hint,
    blur: timing.blur,
    mode: skipped ? 'skip' : plan.practice ? 'practice' : 'study',
    shell: plan.shell,
    deck: plan.deck.id,
    rating: skipped ? easy : ratingFor(state, standing, judgement, timing),
    app: plan.app,
    content: plan.catalog.version,
    ...(question.context ? { context: question.context } : {}),
  };
};

/** What an answer to a question leaves to be shown. */
export const outcomeOf = (
  question: Question,
  { review, judgement, righted }: Answered,
  first: boolean,
): Outcome => {
  const verdict = righted ? 'right' : judgement.verdict;
  return {
    question,
    judgement: { ...judgement, verdict, expected: expectedAnswers(question) },
    review: { ...review, options: optionsShown({ question, hint: review.hint }) },
    first,
    overridden: righted !== undefined,
  };
};

const untold: readonly string[] = [];

/** What is kept of an answer: its question tells the rest again. */
const answeredBy = (
  { answered: earlier }: SessionState,
  { card, reason }: Standing,
  review: Review,
  judgement: Judgement,
): Answered => ({
  card,
  reason,
  review: { ...review, options: untold },
  judgement: { ...judgement, expected: untold },
  righted: undefined,
  earlier,
});

/** Books a judged answer: review, memory, tally, and the way back for undo. */
export const book = (
  state: SessionState,
  standing: Standing,
  judgement: Judgement,
  timing: Timing,
): Step => {
  const review = reviewOf(state, standing, judgement, timing);
  const answered = answeredBy(state, standing, review, judgement);
  const outcome = outcomeOf(standing.question, answered, !state.memory.cards.has(review.card));
  const booked: SessionState = {
    ...state,
    ...courseAfter(state.plan, state, answered),
    phase: { name: 'verdict', standing, outcome },
    answered,
  };
  return append(booked, review);
};
