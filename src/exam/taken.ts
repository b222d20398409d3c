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

/** Later within a test: by its own clock, which no clock of the system sets back; then as events are folded. */
const isLater = (one: ExamAnswer, other: ExamAnswer): boolean =>
  (one.spent - other.spent || compareEvents(one, other)) > 0;

/** The tests among events, in the order they began, whatever order the events lie in; what belongs to none is left out. */
export const examsIn = (events: readonly ExamEvent[]): readonly TakenExam[] => {
  const starts = new Map<string, ExamStart>();
  const answers = new Map<string, Map<CardId, ExamAnswer>>();
  const submits = new Map<string, ExamSubmit>();
  for (const event of [...events].sort(compareEvents)) {
    if (event.type === 'exam-start') starts.set(event.id, event);
    else if (event.type === 'exam-answer') {
      const known = answers.get(event.exam) ?? new Map<CardId, ExamAnswer>();
      const before = known.get(event.card);
      if (!before || isLater(event, before)) known.set(event.card, event);
      answers.set(event.exam, known);
    } else if (!submits.has(event.exam)) submits.set(event.exam, event);
  }
  return [...starts.values()].map((start) => ({
    start,
    answers: [...(answers.get(start.id)?.values() ?? [])],
    submit: submits.get(start.id),
  }));
};
