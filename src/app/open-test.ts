import { examFrom } from '../exam/begin.ts';
import type { ExamState } from '../exam/exam.ts';
import type { TakenExam } from '../exam/taken.ts';
import type { Memory } from '../memory/memory.ts';
import type { Deck } from '../registry/deck.ts';
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

const takenOpen = (
  { openExams }: Memory,
  exams: ExamDoor,
  { id }: Pick<Deck, 'id'>,
): TakenExam | undefined => {
  const open = openExams.find(({ deck }) => deck === id);
  return open && exams.taken().find(({ start, submit }) => start.id === open.exam && !submit);
};

/** The test of a list that waits to be gone on with. Nothing is read when there is none. */
export const openTestIn = (memory: Memory, exams: ExamDoor, deck: Deck): OpenTest | undefined => {
  const taken = takenOpen(memory, exams, deck);
  return (
    taken && {
      answered: taken.answers.filter(({ answer }) => answer !== null).length,
      asked: taken.start.questions.length,
    }
  );
};

/** The same as it stood, its clock still; undefined too when its questions are gone. */
export const openExamIn = (state: AppState): ExamState | undefined => {
  const { exams, equipment, deck } = state;
  const taken = takenOpen(memoryNow(state), exams, deck);
  if (!taken) return undefined;
  const { start, answers } = taken;
  const exam = examFrom(start, answers, exams.clock(start.id), deck, equipment);
  return exam.setting.questions.length > 0 ? exam : undefined;
};
