import { examFrom, examStart } from '../exam/begin.ts';
import { type ExamInput, type ExamState, markOf } from '../exam/exam.ts';
import { joinedWith } from '../exam/join.ts';
import { mustHandIn, reduceExam } from '../exam/reduce.ts';
import { reportOf } from '../exam/report.ts';
import type { WishedProfile } from '../exam/wish.ts';
import { replay } from '../memory/fold.ts';
import { isRunning, nextLook } from './exam-clock.ts';
import { type AppState, memoryNow, only, type Stamp, type Step } from './state.ts';

/** After it came up by itself, the report does not hear keys that were meant for a question; in ms. */
const guardMs = 1000;

/** Two steps, one after the other. */
export const followed = (first: Step, next: (state: AppState) => Step): Step => {
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
};

/** A test that is handed in, with its report on the screen. */
const reported = (state: AppState, exam: ExamState, stamp: Stamp, byItself: boolean): AppState => {
  const { setting, submit } = exam;
  if (!submit) return state;
  const { start, catalog, deck } = setting;
  const answers = setting.questions.map(({ card }) => ({ card, ...markOf(exam, card) }));
  const memory = replay([submit], memoryNow(state));
  const report = reportOf({ start, answers, submit }, { catalog, deck }, memory.exams);
  if (!report) return state;
  const deafUntil = byItself ? stamp.ms + guardMs : 0;
  return {
    ...state,
    exam,
    memory,
    help: false,
    wakeAt: undefined,
    screen: { name: 'report', report, top: 0, cameUpIn: stamp.read, deafUntil },
  };
};

const handInAs = (state: AppState, stamp: Stamp, byItself: boolean): Step => {
  if (!state.exam) return only(state);
  const memory = memoryNow(state);
  const { id } = state.exam.setting.start;
  // Another process may have sat the same test meanwhile.
  const taken = state.exams.taken().find(({ start }) => start.id === id);
  const whole = joinedWith(state.exam, taken);
  const { state: exam, effects } = reduceExam(whole, { ...stamp, type: 'hand-in', memory });
  return { state: reported(state, exam, stamp, byItself), effects };
};

/** Hands the test in; what it says comes up. */
export const handIn = (state: AppState, stamp: Stamp): Step => handInAs(state, stamp, false);

/** Hands an event to the test. When its time is up it is handed in by itself. */
export const inExam = (state: AppState, input: ExamInput, stamp: Stamp): Step => {
  if (!state.exam) return only(state);
  const { state: exam, effects } = reduceExam(state.exam, input);
  const step: Step = { state: { ...state, exam, wakeAt: nextLook(exam, stamp.ms) }, effects };
  return mustHandIn(exam) ? followed(step, (next) => handInAs(next, stamp, true)) : step;
};

/** Time has passed in a running test. */
export const lookAtClock = (state: AppState, stamp: Stamp): Step =>
  inExam(state, { ...stamp, type: 'look' }, stamp);

/** Sets the clock of a test going, and shows its question. */
export const runExam = (state: AppState, exam: ExamState, stamp: Stamp): Step =>
  inExam(
    { ...state, exam, screen: { name: 'exam', cursor: undefined, cameUpIn: stamp.read } },
    { type: 'run', ms: stamp.ms },
    stamp,
  );

/** Begins a test of the list at hand. */
export const beginExam = (
  state: AppState,
  { profile, minutes }: WishedProfile,
  stamp: Stamp,
): Step => {
  const { deck, equipment } = state;
  const seed = state.wish.seed ?? stamp.id;
  const start = examStart(deck, profile, minutes, seed, equipment, stamp);
  const exam = examFrom(start, [], 0, deck, equipment);
  const begun = { ...state, memory: replay([start], memoryNow(state)) };
  return followed({ state: begun, effects: [{ type: 'append', event: start }] }, (next) =>
    runExam(next, exam, stamp),
  );
};

/** The clock stands still, and is kept. */
export const restExam = (state: AppState, ms: number): Step => {
  if (!state.exam || !isRunning(state.exam)) return only(state);
  const { state: exam, effects } = reduceExam(state.exam, { type: 'rest', ms });
  return {
    state: { ...state, exam, wakeAt: undefined, screen: { name: 'exam-rest' } },
    effects,
  };
};
