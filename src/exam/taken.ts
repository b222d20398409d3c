import {
  compareEvents,
  type ExamAnswer,
  type ExamEvent,
  type ExamStart,
  type ExamSubmit,
} from '../memory/events.ts';
import type { CardId } from '../registry/item.ts';

/** A test as the journal has it. */
export interface TakenExam {
  readonly start: ExamStart;
  /** The last word on each question. */
  readonly answers: readonly ExamAnswer[];
  /** Undefined while it is open. */
  readonly submit: ExamSubmit | undefined;
}

/** The tests among events, in the order they began; what belongs to none is left out. Answers after the end do not count. */
export const examsIn = (events: readonly ExamEvent[]): readonly TakenExam[] => {
  const starts = new Map<string, ExamStart>();
  const answers = new Map<string, Map<CardId, ExamAnswer>>();
  const submits = new Map<string, ExamSubmit>();
  for (const event of [...events].sort(compareEvents)) {
    if (event.type === 'exam-start') starts.set(event.id, event);
    else if (submits.has(event.exam)) continue;
    else if (event.type === 'exam-submit') submits.set(event.exam, event);
    else answers.set(event.exam, (answers.get(event.exam) ?? new Map()).set(event.card, event));
  }
  return [...starts.values()].map((start) => ({
    start,
    answers: [...(answers.get(start.id)?.values() ?? [])],
    submit: submits.get(start.id),
  }));
};
