import { answeredIn, type ExamState } from '../exam/exam.ts';
import { reportOf } from '../exam/report.ts';
import { type WishedProfile, wishedProfile } from '../exam/wish.ts';
import type { ExamRecord } from '../memory/memory.ts';
import type { Press } from './choosing.ts';
import { beginExam, runExam } from './exam.ts';
import type { ExamScreenOf } from './exam-screens.ts';
import { goHome } from './navigate.ts';
import { openExamIn } from './open-test.ts';
import { type AppState, memoryNow, only, type Stamp, type Step } from './state.ts';

/** How the time of a test can be stretched; null: no clock at all. */
const paces: readonly (number | null)[] = [1, 1.5, 2, null];

/** Minutes of each time offered, once each, in the order they are gone through; null: without a clock. */
export const minutesOffered = ({ deck, examWish }: AppState): readonly (number | null)[] => {
  const usual = wishedProfile(deck, { ...examWish, minutes: examWish.minutes ?? undefined });
  const offered = paces.map((pace) =>
    pace === null ? null : Math.ceil((usual.minutes ?? 0) * pace),
  );
  return [...new Set(offered)];
};

/** What the next test would be, with the time that is chosen. */
export const testAhead = (state: AppState, pace: number): WishedProfile => ({
  ...wishedProfile(state.deck, state.examWish),
  minutes: minutesOffered(state)[pace] ?? null,
});

/** The tests of the list at hand, the latest first. */
export const recordsOf = (state: AppState): readonly ExamRecord[] =>
  memoryNow(state)
    .exams.filter(({ deck }) => deck === state.deck.id)
    .sort((a, b) => b.time - a.time);

/** What a timed test is, before it begins, and the one that was begun, unless another is wanted. */
export const openIntro = (state: AppState, read?: number, anew = false): AppState => ({
  ...state,
  screen: {
    name: 'exam-intro',
    open: anew ? undefined : openExamIn(state),
    pace: state.examWish.minutes === null ? minutesOffered(state).length - 1 : 0,
    warned: false,
    cameUpIn: read,
  },
});

/** The report of the last test of the list, as the journal has it. */
const showLast = (state: AppState, { read }: Stamp): AppState => {
  const { exams, equipment, deck } = state;
  const [last] = recordsOf(state);
  const taken = last && exams.taken().find(({ start }) => start.id === last.exam);
  const source = { catalog: equipment.catalog, deck };
  const report = taken && reportOf(taken, source, memoryNow(state).exams);
  return report
    ? { ...state, screen: { name: 'report', report, top: 0, cameUpIn: read, deafUntil: 0 } }
    : state;
};

/** Another test; where answers of the open one would be left it asks once. */
const wantsAnother = (
  state: AppState,
  screen: ExamScreenOf<'exam-intro'>,
  open: ExamState,
  stamp: Stamp,
): Step =>
  screen.warned || answeredIn(open) === 0
    ? beginExam(state, testAhead(state, screen.pace), stamp)
    : only({ ...state, screen: { ...screen, warned: true, cameUpIn: stamp.read } });

/** Before a test: how long, and go. Enter goes on with one that was begun. */
export const pressIntro = (
  state: AppState,
  screen: ExamScreenOf<'exam-intro'>,
  { command, stamp }: Press,
): Step => {
  const { open, pace, cameUpIn } = screen;
  const isGlued = stamp.read !== undefined && stamp.read === cameUpIn;
  const show = (step: number): Step => {
    const { length } = minutesOffered(state);
    const other = (pace + step + length) % length;
    return only({ ...state, screen: { ...screen, pace: other, warned: false } });
  };
  switch (command) {
    case 'back':
      return only(goHome(state, stamp.at));
    case 'less':
      return show(-1);
    case 'more':
      return show(1);
    case 'last-report':
      return only(showLast(state, stamp));
    case 'start':
      if (isGlued) return only(state);
      return beginExam(state, testAhead(state, pace), stamp);
    case 'resume':
      return isGlued || !open ? only(state) : runExam(state, open, stamp);
    case 'anew':
      return isGlued || !open ? only(state) : wantsAnother(state, screen, open, stamp);
    default:
      return only(state);
  }
};
