import {
  type Grading,
  gradeOption,
  gradeTyped,
  gradeUnknown,
  isStrayLetter,
  optionFor,
} from '../grading/grade.ts';
import type { Judgement } from '../grading/verdict.ts';
import type { ExamAnswer, ExamGiven } from '../memory/events.ts';
import type { Moment } from '../memory/moment.ts';
import type { Question } from '../questions/question.ts';
import { isTimeUp, lookedAt, started, stopped } from './clock.ts';
import {
  type ExamEffect,
  type ExamInput,
  type ExamSetting,
  type ExamStamp,
  type ExamState,
  type ExamStep,
  type Mark,
  markOf,
  questionAt,
  quiet,
} from './exam.ts';
import { submitOf } from './submit.ts';

/** The clock is saved at least this often while it runs, in ms. */
export const saveEveryMs = 5000;

const gradingFor = ({ catalog, deck, registryName }: ExamSetting): Grading => ({
  catalog,
  preferred: new Set(deck.items.map(({ item }) => item.id)),
  ...(registryName ? { registryName } : {}),
});

const judge = (setting: ExamSetting, question: Question, text: string): Judgement => {
  const grading = gradingFor(setting);
  const option = optionFor(question, text);
  if (option) return gradeOption(question, option, grading);
  return text.trim() === '' ? gradeUnknown(question) : gradeTyped(question, text, grading);
};

const givenBy = (question: Question, { given, givenIs, verdict }: Judgement): ExamGiven => ({
  item: question.item.id,
  direction: question.direction,
  port: question.key.kind === 'names' ? question.key.port.number : null,
  options: question.options.map(({ label }) => label),
  given,
  givenIs: givenIs?.item ?? null,
  verdict,
});

/** What has been spent on the question shown since it was shown, or saved. */
const spentHere = (state: ExamState): number => Math.max(0, state.clock.spent - state.shownAt);

const withMark = (state: ExamState, question: Question, mark: Mark): ExamState => ({
  ...state,
  marks: new Map(state.marks).set(question.card, mark),
  shownAt: state.clock.spent,
});

/** The time on the question shown goes into its mark, before another is shown or the clock stops. */
const timed = (state: ExamState): ExamState => {
  const question = questionAt(state);
  if (!question) return state;
  const mark = markOf(state, question.card);
  return withMark(state, question, { ...mark, ms: mark.ms + spentHere(state) });
};

const eventOf = (
  { setting, clock }: ExamState,
  { card }: Question,
  { answer, flagged, ms }: Mark,
  { at, id }: Pick<ExamStamp, 'at' | 'id'>,
): ExamAnswer => ({
  v: 1,
  type: 'exam-answer',
  id,
  ...at,
  exam: setting.start.id,
  card,
  answer,
  flagged,
  ms: Math.round(ms),
  spent: Math.round(clock.spent),
});

const keepClock = ({ setting, clock }: ExamState): ExamEffect => ({
  type: 'keep-clock',
  exam: setting.start.id,
  spent: Math.round(clock.spent),
});

const saved = (state: ExamState): ExamStep => ({
  state: { ...state, savedAt: state.clock.spent },
  effects: [keepClock(state)],
});

/** Changes the mark of the question shown, and writes it down. */
const mark = (
  state: ExamState,
  change: (question: Question, mark: Mark) => Partial<Mark>,
  stamp: ExamStamp,
): ExamStep => {
  const question = questionAt(state);
  if (!question) return quiet(state);
  const before = markOf(state, question.card);
  const after = { ...before, ...change(question, before), ms: before.ms + spentHere(state) };
  const next = withMark(state, question, after);
  return {
    state: { ...next, savedAt: next.clock.spent },
    effects: [{ type: 'append', event: eventOf(next, question, after, stamp) }],
  };
};

const answer = (state: ExamState, text: string, stamp: ExamStamp): ExamStep =>
  mark(
    state,
    (question) => ({
      answer: givenBy(question, judge(state.setting, question, text)),
      at: momentOf(stamp),
    }),
    stamp,
  );

const isStray = (state: ExamState, text: string): boolean => {
  const question = questionAt(state);
  return question !== undefined && isStrayLetter(question, text);
};

const momentOf = ({ at }: ExamStamp): Moment => at;

const isPlace = ({ setting }: ExamState, place: number): boolean =>
  Number.isInteger(place) && place >= 0 && place < setting.questions.length;

const handIn = (
  state: ExamState,
  ended: 'handed-in' | 'time-up',
  event: Extract<ExamInput, { readonly type: 'hand-in' }>,
): ExamStep => {
  const still = timed({ ...state, clock: stopped(state.clock, event.ms) });
  const submit = submitOf(still, ended, event.memory, event);
  return { state: { ...still, submit }, effects: [{ type: 'append', event: submit }] };
};

/** Whether the clock has run out: then the shell hands the test in. */
export const mustHandIn = ({ clock, submit }: ExamState): boolean =>
  submit === undefined && isTimeUp(clock);

/**
 * The timed test as a state machine, in plain lines and on the screens alike. Once it is handed in nothing changes it;
 * what its clock no longer allows is not taken.
 */
export const reduceExam = (before: ExamState, event: ExamInput): ExamStep => {
  if (before.submit) return quiet(before);
  const state = { ...before, clock: lookedAt(before.clock, event.ms) };
  if (event.type === 'hand-in')
    return handIn(state, isTimeUp(state.clock) ? 'time-up' : 'handed-in', event);
  if (isTimeUp(state.clock)) return quiet(state);
  switch (event.type) {
    case 'answer':
      return isStray(state, event.text) ? quiet(state) : answer(state, event.text, event);
    case 'flag':
      return mark(state, (_, { flagged }) => ({ flagged: !flagged }), event);
    case 'show':
      return quiet(isPlace(state, event.place) ? { ...timed(state), at: event.place } : state);
    case 'run':
      return quiet({ ...state, clock: started(state.clock, event.ms) });
    case 'rest':
      return saved(timed({ ...state, clock: stopped(state.clock, event.ms) }));
    case 'look':
      return state.clock.spent - state.savedAt >= saveEveryMs ? saved(state) : quiet(state);
    default:
      return event satisfies never;
  }
};
