import { parsePortAnswer } from '../grading/ports.ts';
import type { Override, Undo } from '../memory/events.ts';
import type { Moment } from '../memory/moment.ts';
import { rate } from '../memory/rating.ts';
import { fold } from '../registry/names.ts';
import { outcomeOf } from './answer.ts';
import { askNext, standingFor } from './ask-next.ts';
import { courseAfter, courseOf } from './course.ts';
import { lastOutcome, mayOverride, standingOf } from './selectors.ts';
import type { Answered, Course, Outcome, SessionState, Standing, Step } from './session.ts';
import { append, only } from './step.ts';

/** Where the session stood when the question after an answer was made: it knew of no "I was right" said later. */
const asNextSawIt = (
  beginning: SessionState,
  answered: Answered | undefined,
  after: Course,
): Course =>
  answered?.righted?.late ? courseOf(beginning, { ...answered, righted: undefined }) : after;

/** The question of an answer taken back, as it stood just before the answer but for its clock, which starts now. */
const standingAgain = (
  { plan }: SessionState,
  course: Course,
  answered: Answered,
  now: Moment,
): Standing => ({
  ...standingFor(plan, course, answered, now),
  hint: answered.review.hint,
  lesson: false,
});

const outcomeAgain = (state: SessionState, course: Course, answered: Answered): Outcome => {
  const { question } = standingAgain(state, course, answered, answered.review);
  return outcomeOf(question, answered, !course.memory.cards.has(answered.card.id));
};

/** Goes back to before the last answer: whether the next question already stands or not. */
export const undo = (state: SessionState, at: Moment, id: string): Step => {
  const { answered } = state;
  if (!answered) return only(state);
  const { earlier, review } = answered;
  // A fold over thousands of answers takes its time: it is done once, and one step further.
  const beforeEarlier = courseOf(state, earlier?.earlier);
  const course = earlier ? courseAfter(state.plan, beforeEarlier, earlier) : beforeEarlier;
  const whenAsked = asNextSawIt(state, earlier, course);
  const whenEarlierAsked = asNextSawIt(state, earlier?.earlier, beforeEarlier);
  const event: Undo = { v: 1, type: 'undo', id, ...at, review: review.id };
  const restored: SessionState = {
    ...state,
    ...course,
    answered: earlier,
    before: earlier && outcomeAgain(state, whenEarlierAsked, earlier),
    pausedMs: state.pausedMs + Math.max(0, at.time - (state.pausedAt ?? at.time)),
    pausedAt: undefined,
    phase: { name: 'asking', standing: standingAgain(state, whenAsked, answered, at) },
  };
  return append(restored, event);
};

/** A refused word is remembered for this learner, unless it is a number or the name of another service. */
const wordingToRemember = (state: SessionState, outcome: Outcome): string | null => {
  const { question, judgement } = outcome;
  if (question.key.kind !== 'names' || outcome.review.options.length > 0) return null;
  if (parsePortAnswer(judgement.given) !== undefined) return null;
  const word = fold(judgement.given);
  const named = state.plan.catalog.itemsByName.has(word) || state.plan.catalog.otherNames.has(word);
  return word === '' || named ? null : judgement.given;
};

const overrideOf = (state: SessionState, outcome: Outcome, at: Moment, id: string): Override => {
  const { review, first } = outcome;
  const rating = rate({
    verdict: 'right',
    form: review.form,
    hint: review.hint,
    first,
    retrievability: undefined,
    relativeTime: undefined,
  });
  const remember = wordingToRemember(state, outcome);
  return { v: 1, type: 'override', id, ...at, review: review.id, rating, remember };
};

/** "I was right": the typed answer counts as right after all. On a number it is forgiven this once. */
export const override = (state: SessionState, at: Moment, id: string): Step => {
  const { phase, answered } = state;
  const outcome = lastOutcome(state);
  if (!outcome || !answered || !mayOverride(outcome)) return only(state);
  const event = overrideOf(state, outcome, at, id);
  const next = standingOf(state)?.card;
  // The forgiven question may stand again already, to be mended: there is nothing to mend.
  const isRepeat = next?.id === answered.card.id;
  const late = next !== undefined && !isRepeat;
  const last: Answered = { ...answered, righted: { override: event, late } };
  const righted = outcomeOf(outcome.question, last, outcome.first);
  const changed: SessionState = {
    ...state,
    ...courseOf(state, last),
    answered: last,
    phase: phase.name === 'verdict' ? { ...phase, outcome: righted } : phase,
    before: phase.name === 'verdict' ? state.before : righted,
  };
  return append(isRepeat ? askNext(changed, at) : changed, event);
};
