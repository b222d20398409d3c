import { examFrom } from '../exam/begin.ts';
import type { ExamState } from '../exam/exam.ts';
import type { TakenExam } from '../exam/taken.ts';
import type { Memory } from '../memory/memory.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import { type AppState, memoryNow } from './state.ts';

/** The tests of the journal, read anew each time they are asked for. */
export interface ExamDoor {
  taken(): readonly TakenExam[];
  /** Milliseconds that were kept of the clock of a test; 0 when none were. */
  clock(exam: string): number;
}

/** How far a test is that was begun and not handed in. */
export interface OpenTest {
  readonly answered: number;
  readonly asked: number;
}

const takenOpen = ({ openExam }: Memory, exams: ExamDoor): TakenExam | undefined =>
  openExam === null
    ? undefined
    : exams.taken().find(({ start, submit }) => start.id === openExam.exam && !submit);

/** The test that waits to be gone on with. Nothing is read when there is none. */
export const openTestIn = (memory: Memory, exams: ExamDoor): OpenTest | undefined => {
  const taken = takenOpen(memory, exams);
  return (
    taken && {
      answered: taken.answers.filter(({ answer }) => answer !== null).length,
      asked: taken.start.questions.length,
    }
  );
};

/** The same as it stood, its clock still; undefined too when its list is gone. */
export const openExamIn = (state: AppState): ExamState | undefined => {
  const { exams, equipment } = state;
  const taken = takenOpen(memoryNow(state), exams);
  const deck = taken && findDeckOrBeyond(equipment.catalog, taken.start.deck);
  if (!taken || !deck) return undefined;
  const { start, answers } = taken;
  const exam = examFrom(start, answers, exams.clock(start.id), deck, equipment);
  return exam.setting.questions.length > 0 ? exam : undefined;
};
