import { existsSync } from 'node:fs';
import { examsIn, type TakenExam } from '../exam/taken.ts';
import type { ExamEvent } from '../memory/events.ts';
import type { Home } from './home.ts';
import { parseLine } from './journal-line.ts';
import { eachSpan, reading } from './read-journal.ts';
import { openStore } from './store.ts';

const isOfExam = (event: { readonly type: string }): event is ExamEvent =>
  event.type.startsWith('exam-');

const mark = Buffer.from('"type":"exam-');

/** The tests of a journal. Lines of anything else are passed over unread. @throws the system's error when it cannot be read */
export const readExams = (home: Home): readonly TakenExam[] => {
  if (!existsSync(home.journal)) return [];
  const events: ExamEvent[] = [];
  reading(home.journal, (journal) =>
    eachSpan(journal, 0, (bytes, start, end) => {
      if (!bytes.subarray(start, Math.min(end, start + 400)).includes(mark)) return;
      const line = parseLine(bytes.toString('utf8', start, end));
      if (line.kind === 'event' && isOfExam(line.event)) events.push(line.event);
    }),
  );
  return examsIn(events);
};

const name = 'exam-clock';

/** What has passed on the clock of a test, in ms, as it was saved last; 0 when nothing was. */
export const readExamClock = (home: Home, exam: string): number => {
  const stored = openStore(home.folder, name).read();
  return stored?.exam === exam && typeof stored.spent === 'number' && stored.spent >= 0
    ? stored.spent
    : 0;
};

/** Keeps what has passed on the clock of a test. Rejects with the system's error when the place cannot be written. */
export const writeExamClock = (home: Home, exam: string, spent: number): Promise<void> =>
  openStore(home.folder, name).write(() => ({ exam, spent }));
