import { parsePortAnswer } from '../grading/ports.ts';
import type { Override, Undo } from '../memory/events.ts';
import { rememberOverridden } from '../memory/fold.ts';
import type { Moment } from '../memory/moment.ts';
import { rate } from '../memory/rating.ts';
import type { Question } from '../questions/question.ts';
import { fold } from '../registry/names.ts';
import { countAnswer } from './answer.ts';
import { askNext } from './ask-next.ts';
import { lastOutcome, mayOverride, standingOf } from './selectors.ts';
import type { Outcome, SessionState, Step } from './session.ts';
import { append, only } from './step.ts';

/** Goes back to before the last answer: whether the next question already stands or not. */
export const undo = (state: SessionState, at: Moment, id: string): Step => {
  const earlier = state.undo;
  const answered = lastOutcome(state);
  if (!earlier || !answered) return only(state);
  const event: Undo = { v: 1, type: 'undo', id, ...at, review: answered.review.id };
  const restored: SessionState = {
    ...earlier,
    made: state.made,
    saved: state.saved,
    startedAt: state.startedAt,
    pausedMs: state.pausedMs + Math.max(0, at.time - (state.pausedAt ?? at.time)),
    pausedAt: undefined,
    phase: withClock(earlier.phase, at),
  };
  return append(restored, event);
};

/** The question stands anew: its clock starts now. */
const withClock = (phase: SessionState['phase'], at: Moment): SessionState['phase'] =>
  phase.name === 'asking' ? { ...phase, standing: { ...phase.standing, askedAt: at.time } } : phase;

/** A refused word is remembered for this learner, unless it is a number or the name of another service. */
const wordingToRemember = (state: SessionState, outcome: Outcome): string | null => {
  const { question, judgement } = outcome;
  if (question.key.kind !== 'names' || outcome.review.options.length > 0) return null;
  if (parsePortAnswer(judgement.given) !== undefined) return null;
  const word = fold(judgement.given);
  const named = state.plan.catalog.itemsByName.has(word) || state.plan.catalog.otherNames.has(word);
  return word === '' || named ? null : judgement.given;
};

/** "I was right": the typed answer counts as right after all. On a number it is forgiven this once. */
export const override = (state: SessionState, at: Moment, id: string): Step => {
  const outcome = lastOutcome(state);
  const earlier = state.undo;
  if (!outcome || !earlier || !mayOverride(outcome)) return only(state);
  const { review, question } = outcome;
  const rating = rate({
    verdict: 'right',
    form: review.form,
    hint: review.hint,
    first: outcome.first,
    retrievability: undefined,
    relativeTime: undefined,
  });
  const event: Override = {
    v: 1,
    type: 'override',
    id,
    ...at,
    review: review.id,
    rating,
    remember: wordingToRemember(state, outcome),
  };
  const righted: Outcome = {
    ...outcome,
    overridden: true,
    judgement: { ...outcome.judgement, verdict: 'right' },
  };
  const changed: SessionState = {
    ...state,
    phase: state.phase.name === 'verdict' ? { ...state.phase, outcome: righted } : state.phase,
    before: state.phase.name === 'verdict' ? state.before : righted,
    memory: rememberOverridden(earlier.memory, review, event),
    asked: { ...state.asked, misses: withoutMiss(state, question) },
    tally: countAnswer(earlier.tally, righted),
    missRow: 0,
  };
  return append(withoutRepeat(changed, question, at), event);
};

/** The forgiven question may stand again already, to be mended: there is nothing to mend. */
const withoutRepeat = (state: SessionState, { card }: Question, at: Moment): SessionState => {
  if (standingOf(state)?.question.card !== card) return state;
  const asked = { ...state.asked, cards: state.asked.cards.slice(0, -1) };
  return askNext({ ...state, asked }, at);
};

const withoutMiss = (state: SessionState, question: Question) => {
  const misses = new Map(state.asked.misses);
  misses.set(question.card, Math.max(0, (misses.get(question.card) ?? 0) - 1));
  return misses;
};
