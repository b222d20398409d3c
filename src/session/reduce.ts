import { gradeUnknown, isStrayLetter } from '../grading/grade.ts';
import type { Hint } from '../memory/events.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { rowThatSeparates } from '../practice/apart.ts';
import { sittingOf } from '../schedule/workday.ts';
import { override, undo } from './amend.ts';
import { book, judge } from './answer.ts';
import { askNext } from './ask-next.ts';
import { courseOf } from './course.ts';
import { lastOutcome, showsChoices } from './selectors.ts';
import type { SessionEvent, SessionPlan, SessionState, Standing, Step } from './session.ts';
import { only } from './step.ts';
import { syllabusFor } from './today.ts';

/** How many questions cards asked for come to: in pairs each is to be right twice. */
const timesAsked = ({ exercise, cards }: SessionPlan): number =>
  cards.length * (exercise?.kind === 'apart' ? rowThatSeparates : 1);

/** A session at its first question, or done when today holds none. */
export const startSession = (plan: SessionPlan, memory: Memory, now: Moment): SessionState => {
  const fresh: SessionState = {
    plan,
    phase: { name: 'done', ending: 'today' },
    ...courseOf({ plan, begun: now, base: memory }, undefined),
    base: memory,
    answered: undefined,
    begun: now,
    pausedMs: 0,
    pausedAt: undefined,
    estimate: 0,
    before: undefined,
  };
  const { repeat, fresh: met } = sittingOf(fresh.agenda, syllabusFor(plan, fresh.skipping), memory);
  const estimate = plan.practice ? timesAsked(plan) : repeat + met;
  return askNext({ ...fresh, estimate: Math.min(estimate, plan.count ?? estimate) }, now);
};

const nextHint: Readonly<Record<Hint | 'none', Hint>> = {
  none: 'family',
  family: 'mnemonic',
  mnemonic: 'mnemonic',
  choices: 'choices',
};

const patchStanding = (state: SessionState, patch: Partial<Standing>): Step =>
  state.phase.name === 'asking'
    ? only({ ...state, phase: { ...state.phase, standing: { ...state.phase.standing, ...patch } } })
    : only(state);

const pause = (state: SessionState, at: Moment): Step =>
  only(state.pausedAt === undefined ? { ...state, pausedAt: at.time } : state);

const resume = (state: SessionState, at: Moment): Step => {
  if (state.pausedAt === undefined) return only(state);
  const away = Math.max(0, at.time - state.pausedAt);
  const { phase } = state;
  const resumed = { ...state, pausedAt: undefined, pausedMs: state.pausedMs + away };
  if (phase.name !== 'asking') return only(resumed);
  // A question that came up during the pause has its whole time from now.
  const askedAt = Math.min(
    phase.standing.askedAt + away,
    Math.max(phase.standing.askedAt, at.time),
  );
  const standing = { ...phase.standing, askedAt };
  return only({ ...resumed, phase: { ...phase, standing } });
};

const whileAsking = (state: SessionState, act: (standing: Standing) => Step): Step =>
  state.phase.name === 'asking' && state.pausedAt === undefined && !state.phase.standing.lesson
    ? act(state.phase.standing)
    : only(state);

/**
 * The study session as a state machine: every change goes through here, in plain mode and on the screen alike.
 * An event that does not fit the phase leaves the state as it is.
 */
export const reduce = (state: SessionState, event: SessionEvent): Step => {
  switch (event.type) {
    case 'answer':
      return whileAsking(state, (standing) =>
        showsChoices(standing) && isStrayLetter(standing.question, event.text)
          ? only(state)
          : book(state, standing, judge(state, standing, event.text), event),
      );
    case 'give-up':
      return whileAsking(state, (standing) =>
        book(state, standing, gradeUnknown(standing.question), event),
      );
    case 'next':
      if (state.phase.name !== 'verdict') return only(state);
      return only(askNext({ ...state, before: state.phase.outcome }, event.at));
    case 'hint':
      return whileAsking(state, ({ hint }) =>
        patchStanding(state, { hint: nextHint[hint ?? 'none'] }),
      );
    case 'show-choices':
      return whileAsking(state, ({ question }) =>
        question.form === 'typed' ? patchStanding(state, { hint: 'choices' }) : only(state),
      );
    case 'learned':
      return state.phase.name === 'asking' && state.phase.standing.lesson
        ? patchStanding(state, { lesson: false, askedAt: event.at.time })
        : only(state);
    case 'undo':
      return undo(state, event.at, event.id);
    case 'override':
      return override(state, event.at, event.id);
    case 'pause':
      return pause(state, event.at);
    case 'resume':
      return resume(state, event.at);
    case 'leave':
      return only({
        ...state,
        phase: { name: 'done', ending: 'left' },
        // What undo and override speak of, also from the summary.
        before: lastOutcome(state),
      });
    default:
      return event satisfies never;
  }
};
