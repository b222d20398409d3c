import { randomUUID } from 'node:crypto';
import { type ExamInput, type ExamStamp, type ExamState, questionAt } from '../exam/exam.ts';
import type { ExamReport } from '../exam/report.ts';
import { optionFor } from '../grading/grade.ts';
import { parsePortAnswer } from '../grading/ports.ts';
import { safeText } from '../grading/safe-text.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { fold } from '../registry/names.ts';

/** What a timed test in lines needs of the world round it. */
export interface ExamShell {
  readonly state: () => ExamState;
  /** Resolves when what came of it is saved, to false when it could not be. */
  readonly dispatch: (event: ExamInput) => Promise<boolean>;
  /** What is remembered beside the test, for the ratings of its answers. */
  readonly memory: () => Memory;
  /** The report, once the test is handed in. */
  readonly report: () => ExamReport | undefined;
  readonly trouble: () => string | undefined;
  readonly now: () => Moment;
  /** Milliseconds of a clock that never jumps. */
  readonly ms: () => number;
  /** Lines typed or piped in; it ends too when the time is up. */
  readonly lines: AsyncIterable<string>;
  readonly print: (...lines: readonly string[]) => void;
  readonly prompt: (text: string) => void;
  /** The terminal shows what is typed; a pipe does not. */
  readonly echoes: boolean;
}

export const stampOf = (shell: ExamShell): ExamStamp => ({
  at: shell.now(),
  ms: shell.ms(),
  id: randomUUID(),
});

/** Hands the test in, whether the learner wants it or the time is up. */
export const handIn = (shell: ExamShell): Promise<boolean> =>
  shell.dispatch({ type: 'hand-in', memory: shell.memory(), ...stampOf(shell) });

/** Whether a line answers the question shown: an option, or at least a number or a name that is known. */
export const isAnswer = (line: string, state: ExamState): boolean => {
  const question = questionAt(state);
  if (!question) return false;
  return (
    optionFor(question, line) !== undefined ||
    parsePortAnswer(safeText(line)) !== undefined ||
    state.setting.catalog.itemsByName.has(fold(line))
  );
};

/** The next place without an answer, from one on and then from the start; undefined when there is none. */
export const nextBlank = ({ setting, marks, at }: ExamState): number | undefined => {
  const { questions } = setting;
  const order = questions.map((_, step) => (at + 1 + step) % questions.length);
  return order.find((place) => {
    const card = questions[place]?.card;
    return card !== undefined && (marks.get(card)?.answer ?? null) === null;
  });
};
