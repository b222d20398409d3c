import type { ExamInput, ExamState } from '../exam/exam.ts';
import { joinedWith } from '../exam/join.ts';
import { reduceExam } from '../exam/reduce.ts';
import { type ExamReport, reportOf } from '../exam/report.ts';
import type { TakenExam } from '../exam/taken.ts';
import { readExams, writeExamClock } from '../progress/exams.ts';
import type { Context } from './context.ts';
import { createRecorder, type Recorder } from './recorder.ts';

/** A running test of a line shell: its state, and its effects carried out on the learner's files. */
export interface ExamRunner extends Pick<Recorder, 'trouble' | 'unsaved' | 'close' | 'record'> {
  readonly state: ExamState;
  /** Reduces at once; resolves when what came of it is saved, to false when it could not be. */
  dispatch(event: ExamInput): Promise<boolean>;
}

const takenAs = ({ setting }: ExamState, context: Context): TakenExam | undefined =>
  readExams(context.home).find(({ start }) => start.id === setting.start.id);

export const createExamRunner = (initial: ExamState, context: Context): ExamRunner => {
  const recorder = createRecorder(context.home);
  let state = initial;
  let keeping: Promise<void> = Promise.resolve();
  const keepClock = (exam: string, spent: number): void => {
    // Without it a kill gives back a few seconds: no reason to stop.
    keeping = keeping.then(() => writeExamClock(context.home, exam, spent)).catch(() => undefined);
  };
  return {
    get state() {
      return state;
    },
    get trouble() {
      return recorder.trouble;
    },
    get unsaved() {
      return recorder.unsaved;
    },
    record: recorder.record,
    dispatch: (event) => {
      // Another process may have sat the same test meanwhile.
      if (event.type === 'hand-in') state = joinedWith(state, takenAs(state, context));
      const step = reduceExam(state, event);
      state = step.state;
      for (const effect of step.effects)
        if (effect.type === 'keep-clock') keepClock(effect.exam, effect.spent);
      return recorder.record(
        step.effects.flatMap((effect) => (effect.type === 'append' ? [effect.event] : [])),
      );
    },
    close: async () => {
      await keeping;
      await recorder.close();
    },
  };
};

/** The report of a test that has just been handed in; undefined while it is open. */
export const reportAfter = (state: ExamState, context: Context): ExamReport | undefined => {
  const { setting, submit } = state;
  const taken = takenAs(state, context);
  if (!submit || !taken) return undefined;
  const { catalog, deck } = setting;
  return reportOf({ ...taken, submit }, { catalog, deck }, context.memory.exams);
};
