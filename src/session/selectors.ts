import type { Outcome, SessionState, Standing } from './session.ts';

/** The question that stands, if one does. */
export const standingOf = ({ phase }: SessionState): Standing | undefined =>
  phase.name === 'asking' ? phase.standing : undefined;

/** The last judged answer: on show, or shown as the *before* line. */
export const lastOutcome = (state: SessionState): Outcome | undefined =>
  state.phase.name === 'verdict' ? state.phase.outcome : state.before;

/** How many questions the session will come to, as far as one knows: each miss brings one more. */
export const expectedTotal = ({ estimate, asked, tally }: SessionState): number => {
  let misses = 0;
  for (const count of asked.misses.values()) misses += count;
  return Math.max(estimate + misses, tally.asked + 1);
};

/** Whether there is an answer to take back. */
export const mayUndo = ({ answered }: Pick<SessionState, 'answered'>): boolean =>
  answered !== undefined;

/** Whether the choices are on show: by the form, or since the learner asked to see them. */
export const showsChoices = ({ question, hint }: Pick<Standing, 'question' | 'hint'>): boolean =>
  question.form === 'choice' || hint === 'choices';

/** Whether there is an answer that "I was right" can be said of. */
export const mayInsist = (state: SessionState): boolean => {
  const outcome = lastOutcome(state);
  return outcome !== undefined && mayOverride(outcome);
};

/** "I was right" is for typed answers that were judged wrong. */
export const mayOverride = ({ overridden, judgement, review }: Outcome): boolean =>
  !overridden &&
  (judgement.verdict === 'wrong' || judgement.verdict === 'partly') &&
  review.options.length === 0;
