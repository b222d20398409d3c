import type { OptionKey, Question } from '../questions/question.ts';
import type { DrillAnswer, DrillAnswers } from './answers.ts';
import { type Drill, inVariant } from './drill.ts';
import { leftOf, lookedAt, type QuestionClock } from './question-clock.ts';

/** Somebody takes a drill: who, how and with what. */
export interface DrillRun extends Omit<DrillAnswers, 'answers'> {
  readonly id: string;
}

/** One question in the order it is asked. */
export interface Asked {
  readonly question: Question;
  /** In the order of variant A, from 1. */
  readonly place: number;
}

/** A drill that is being taken, at one moment. */
export interface Taking {
  readonly drill: Drill;
  readonly run: DrillRun;
  /** In the order of the variant. */
  readonly asked: readonly Asked[];
  /** In the order they were given. */
  readonly answers: readonly DrillAnswer[];
  /** The question that stands, from 0; after an answer the one it was given to. */
  readonly at: number;
  /** ahead: nothing is shown yet, the clock stands still. verdict: only where each answer has its feedback. */
  readonly phase: 'ahead' | 'question' | 'verdict' | 'done';
  readonly clock: QuestionClock;
  /** What had passed of the question when it was kept last. */
  readonly keptAt: number;
}

/** All that can happen. No answer is taken back. @property ms of a clock that never jumps */
export type TakingInput =
  /** It begins, or goes on. */
  | { readonly type: 'run'; readonly ms: number }
  /** @property time milliseconds since 1970 UTC */
  | {
      readonly type: 'answer';
      readonly option: OptionKey;
      readonly time: number;
      readonly ms: number;
    }
  | { readonly type: 'next'; readonly ms: number }
  /** Time has passed. */
  | { readonly type: 'look'; readonly time: number; readonly ms: number }
  /** It is left: the clock stands still. */
  | { readonly type: 'rest'; readonly ms: number };

/** What the shell has to do. */
export type TakingEffect =
  | { readonly type: 'answered'; readonly answer: DrillAnswer; readonly question: Question }
  /** What has passed of a question, in ms: kept, so that a kill gives nobody time. */
  | { readonly type: 'keep-clock'; readonly place: number; readonly spent: number };

export interface TakingStep {
  readonly state: Taking;
  readonly effects: readonly TakingEffect[];
}

const quiet = (state: Taking): TakingStep => ({ state, effects: [] });

const stopped: QuestionClock = { spent: 0, since: undefined };

const nextOpen = (asked: readonly Asked[], answers: readonly DrillAnswer[]): number => {
  const answered = new Set(answers.map(({ place }) => place));
  return asked.findIndex(({ place }) => !answered.has(place));
};

/**
 * A drill as it stands after the answers so far, its clock still: a new one, or one gone on with.
 * @param kept what has passed of a question, as it was kept last
 */
export const takingFrom = (
  drill: Drill,
  run: DrillRun,
  answers: readonly DrillAnswer[] = [],
  kept: { readonly place: number; readonly spent: number } = { place: 0, spent: 0 },
): Taking => {
  const places = new Map(drill.questions.map((question, at) => [question.card, at + 1]));
  const asked = inVariant(drill, run.variant).map((question) => ({
    question,
    place: places.get(question.card) ?? 0,
  }));
  const known = answers.filter(({ place }) => asked.some((each) => each.place === place));
  const at = nextOpen(asked, known);
  const spent = asked[at]?.place === kept.place ? kept.spent : 0;
  return {
    drill,
    run,
    asked,
    answers: known,
    at: Math.max(0, at),
    phase: at < 0 ? 'done' : 'ahead',
    clock: { ...stopped, spent },
    keptAt: spent,
  };
};

/** The question that stands, or was answered last. */
export const askedNow = ({ asked, at }: Taking): Asked | undefined => asked[at];

export const answerAt = ({ answers }: Taking, place: number): DrillAnswer | undefined =>
  answers.find((answer) => answer.place === place);

/** Whether a question has been looked at already, here or before a break. */
export const isBegun = ({ phase, answers, clock }: Taking): boolean =>
  phase !== 'ahead' || answers.length > 0 || clock.spent > 0;

/** Milliseconds left of the question that stands; undefined without a clock. */
export const leftNow = ({ clock, run }: Taking): number | undefined => leftOf(clock, run.seconds);

/** The clock is kept at least this often while it runs against a limit, in ms. */
export const keepEveryMs = 1000;

/** On to the next question, or the end. */
const goOn = (state: Taking, ms: number): Taking => {
  const at = nextOpen(state.asked, state.answers);
  return at < 0
    ? { ...state, phase: 'done', clock: stopped }
    : { ...state, at, phase: 'question', clock: { spent: 0, since: ms }, keptAt: 0 };
};

const answered = (
  state: Taking,
  option: OptionKey | null,
  { time, ms }: { readonly time: number; readonly ms: number },
): TakingStep => {
  const now = askedNow(state);
  if (!now) return quiet(state);
  const { question, place } = now;
  const limit = (state.run.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const spent = Math.round(Math.min(state.clock.spent, limit));
  const answer = { place, option, ms: spent, time };
  const next: Taking = { ...state, answers: [...state.answers, answer], clock: stopped };
  return {
    state: state.drill.rules.feedback === 'each' ? { ...next, phase: 'verdict' } : goOn(next, ms),
    effects: [{ type: 'answered', answer, question }],
  };
};

const kept = (state: Taking): TakingStep => {
  const { place } = askedNow(state) ?? { place: 0 };
  const spent = Math.round(state.clock.spent);
  return {
    state: { ...state, keptAt: state.clock.spent },
    effects: [{ type: 'keep-clock', place, spent }],
  };
};

const inQuestion = (state: Taking, event: TakingInput): TakingStep => {
  const isUp = leftNow(state) === 0;
  switch (event.type) {
    case 'answer': {
      // What the clock no longer allows is not taken: it ran out before.
      if (isUp) return answered(state, null, event);
      const hasOption = askedNow(state)?.question.options.some(({ key }) => key === event.option);
      return hasOption ? answered(state, event.option, event) : quiet(state);
    }
    case 'look':
      if (isUp) return answered(state, null, event);
      return state.run.seconds !== null && state.clock.spent - state.keptAt >= keepEveryMs
        ? kept(state)
        : quiet(state);
    case 'rest':
      return kept({ ...state, phase: 'ahead', clock: { ...state.clock, since: undefined } });
    case 'run':
    case 'next':
      return quiet(state);
    default:
      return event satisfies never;
  }
};

/** A drill being taken, as a state machine: on the screens and in lines alike. */
export const reduceTaking = (state: Taking, event: TakingInput): TakingStep => {
  switch (state.phase) {
    case 'ahead':
      return event.type === 'run'
        ? quiet({ ...state, phase: 'question', clock: { ...state.clock, since: event.ms } })
        : quiet(state);
    case 'question':
      return inQuestion({ ...state, clock: lookedAt(state.clock, event.ms) }, event);
    case 'verdict':
      return quiet(event.type === 'next' ? goOn(state, event.ms) : state);
    case 'done':
      return quiet(state);
    default:
      return state.phase satisfies never;
  }
};
