import type { Beginning } from '../../src/app/begin.ts';
import type { ExamState } from '../../src/exam/exam.ts';
import { questionAt } from '../../src/exam/exam.ts';
import { examsIn } from '../../src/exam/taken.ts';
import type { ExamEvent, JournalEvent } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { rightOption } from '../../src/questions/question.ts';
import { enter, open, type Played, slowly, type, wait } from './play.ts';

const isOfExam = (event: JournalEvent): event is ExamEvent => event.type.startsWith('exam-');

/** What has been written down, in turn. */
export const eventsOf = ({ effects }: Played): readonly JournalEvent[] =>
  effects.flatMap((effect) => (effect.type === 'append' ? [effect.event] : []));

/** What was kept of the clock, in turn; in ms. */
export const keptOf = ({ effects }: Played): readonly number[] =>
  effects.flatMap((effect) => (effect.type === 'keep-clock' ? [effect.spent] : []));

export const examOf = ({ state }: Played): ExamState => {
  if (!state.exam) throw new Error('no test was begun');
  return state.exam;
};

/** A timed test of so many questions, just begun. */
export const timed = (questions = 10, changes: Partial<Beginning> = {}): Played =>
  slowly(open('exam', { examWish: { questions, minutes: 5 }, ...changes }), enter);

/** Time passes as the program lives it: looked at whenever it wants to be. */
export const pass = (played: Played, seconds: number): Played => {
  const until = (played.seconds + seconds) * 1000;
  let now = played;
  for (;;) {
    const { wakeAt } = now.state;
    if (wakeAt === undefined || wakeAt >= until) break;
    now = wait(now, Math.max(0.001, wakeAt / 1000 - now.seconds));
  }
  return wait(now, Math.max(0, until / 1000 - now.seconds));
};

/** The letter of the right option of the question that stands. */
export const rightLetter = (played: Played): string => {
  const question = questionAt(examOf(played));
  return (question && rightOption(question)?.key) ?? '';
};

/** Answers so many questions, the first ones right, a second each. */
export const answered = (played: Played, count: number, right = count): Played => {
  let now = played;
  for (let at = 0; at < count; at++) {
    const letter = rightLetter(now);
    now = type(wait(now, 1), at < right ? letter : letter === 'a' ? 'b' : 'a');
  }
  return now;
};

/** The program killed and started again: all that is left is what was written and kept. */
export const startedAgain = (killed: Played, changes: Partial<Beginning> = {}): Played => {
  const events = eventsOf(killed);
  const kept = keptOf(killed).at(-1) ?? 0;
  return open('exam', {
    memory: replay(events),
    exams: { taken: () => examsIn(events.filter(isOfExam)), clock: () => kept },
    ...changes,
  });
};
