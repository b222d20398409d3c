import { answeredIn } from '../exam/exam.ts';
import type { WindowSize } from '../terminal/window.ts';
import type { Press } from './choosing.ts';
import type { Command } from './command.ts';
import { followed, handIn, inExam } from './exam.ts';
import { showQuestion } from './exam-question.ts';
import type { ExamScreenOf } from './exam-screens.ts';
import { type AppState, only, type Stamp, type Step } from './state.ts';

const manyColumns = 76;

/** How many cells stand in a row of the overview. */
export const cellsPerRow = ({ columns }: WindowSize): number => (columns >= manyColumns ? 10 : 5);

/** The cell a moving command leads to; the borders hold. */
const movedIn = (
  command: Command | undefined,
  cursor: number,
  count: number,
  perRow: number,
): number | undefined => {
  const steps: Partial<Record<Command, number>> = { less: -1, more: 1, up: -perRow, down: perRow };
  if (command === 'first') return 0;
  if (command === 'last') return count - 1;
  const step = command && steps[command];
  if (step === undefined) return undefined;
  const to = cursor + step;
  return to >= 0 && to < count ? to : cursor;
};

const flagThere = (state: AppState, screen: ExamScreenOf<'exam-overview'>, stamp: Stamp): Step =>
  followed(inExam(state, { type: 'show', place: screen.cursor, ms: stamp.ms }, stamp), (next) =>
    inExam(next, { ...stamp, type: 'flag' }, stamp),
  );

/** Hands in; where some are blank it asks once. */
const wantsOut = (state: AppState, screen: ExamScreenOf<'exam-overview'>, stamp: Stamp): Step => {
  const { exam } = state;
  if (!exam) return only(state);
  const isWhole = answeredIn(exam) === exam.setting.questions.length;
  return isWhole || screen.warned
    ? handIn(state, stamp)
    : only({ ...state, screen: { ...screen, warned: true, cameUpIn: stamp.read } });
};

/** All questions at a glance: arrows move, Enter goes there, s hands in. */
export const pressOverview = (
  state: AppState,
  screen: ExamScreenOf<'exam-overview'>,
  { command, stamp }: Press,
): Step => {
  const { exam } = state;
  const isGlued = stamp.read !== undefined && stamp.read === screen.cameUpIn;
  if (!exam || (isGlued && (command === 'hand-in' || command === 'flag'))) return only(state);
  if (command === 'hand-in') return wantsOut(state, screen, stamp);
  const calm = { ...state, screen: { ...screen, warned: false } };
  const cursor = movedIn(
    command,
    screen.cursor,
    exam.setting.questions.length,
    cellsPerRow(state.size),
  );
  if (cursor !== undefined) return only({ ...calm, screen: { ...calm.screen, cursor } });
  if (command === 'take') return showQuestion(state, screen.cursor, stamp);
  if (command === 'back') return showQuestion(state, exam.at, stamp);
  if (command === 'flag') return flagThere(calm, calm.screen, stamp);
  return only(state);
};
