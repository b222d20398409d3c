import { type ExamState, markOf } from '../exam/exam.ts';
import type { Press } from './choosing.ts';
import type { Command } from './command.ts';
import { followed, inExam, restExam, runExam } from './exam.ts';
import type { ExamScreenOf } from './exam-screens.ts';
import { goHome } from './navigate.ts';
import { letterOf, movedTo } from './rows.ts';
import { type AppState, only, type Stamp, type Step } from './state.ts';

const optionCount = 5;

/** The next place after this one that is not answered; undefined when there is none further on. */
const blankAfter = (exam: ExamState): number | undefined => {
  const place = exam.setting.questions.findIndex(
    ({ card }, at) => at > exam.at && markOf(exam, card).answer === null,
  );
  return place < 0 ? undefined : place;
};

/** Each question in its cell, the one at hand first moved to. */
export const openOverview = (state: AppState, read: number | undefined): AppState => ({
  ...state,
  screen: { name: 'exam-overview', cursor: state.exam?.at ?? 0, warned: false, cameUpIn: read },
});

/** Shows a question, nothing moved to yet. */
export const showQuestion = (state: AppState, place: number, stamp: Stamp): Step =>
  inExam(
    { ...state, screen: { name: 'exam', cursor: undefined, cameUpIn: stamp.read } },
    { type: 'show', place, ms: stamp.ms },
    stamp,
  );

/** Keeps an answer and goes on: to the next one not answered, after the last to the overview. */
const answer = (state: AppState, text: string, stamp: Stamp): Step =>
  followed(inExam(state, { ...stamp, type: 'answer', text }, stamp), (next) => {
    if (!next.exam || next.exam.submit) return only(next);
    const place = blankAfter(next.exam);
    return place === undefined
      ? only(openOverview(next, stamp.read))
      : showQuestion(next, place, stamp);
  });

const answering: readonly (Command | undefined)[] = ['pick', 'take', 'flag'];

/** A question of a test. No verdict, no hint, nothing taken back but by answering again. */
export const pressQuestion = (
  state: AppState,
  screen: ExamScreenOf<'exam'>,
  { command, key, stamp }: Press,
): Step => {
  const { exam } = state;
  const isGlued = stamp.read !== undefined && stamp.read === screen.cameUpIn;
  if (!exam || (isGlued && answering.includes(command))) return only(state);
  const count = exam.setting.questions.length;
  switch (command) {
    case 'up':
    case 'down':
      return only({
        ...state,
        screen: { ...screen, cursor: movedTo(command, screen.cursor, optionCount) },
      });
    case 'pick':
      return key.name === 'text' ? answer(state, key.text, stamp) : only(state);
    case 'take':
      return screen.cursor === undefined
        ? only(state)
        : answer(state, letterOf(screen.cursor), stamp);
    case 'less':
      return exam.at > 0 ? showQuestion(state, exam.at - 1, stamp) : only(state);
    case 'more':
      return exam.at + 1 < count
        ? showQuestion(state, exam.at + 1, stamp)
        : only(openOverview(state, stamp.read));
    case 'flag':
      return inExam(state, { ...stamp, type: 'flag' }, stamp);
    case 'overview':
      return only(openOverview(state, stamp.read));
    case 'pause':
      return restExam(state, stamp.ms);
    default:
      return only(state);
  }
};

/** The test rests: Enter goes on, Esc leaves it so. */
export const pressRest = (state: AppState, { command, stamp }: Press): Step => {
  if (command === 'back') return only(goHome(state, stamp.at));
  return command === 'resume' && state.exam ? runExam(state, state.exam, stamp) : only(state);
};
