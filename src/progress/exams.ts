import { existsSync } from 'node:fs';
import { examsIn, type TakenExam } from '../exam/taken.ts';
import type { ExamEvent } from '../memory/events.ts';
import type { Home } from './home.ts';
import { parseLine } from './journal-line.ts';
import { eachSpan, reading } from './read-journal.ts';
import { openStore } from './store.ts';

const isOfExam = (event: { readonly type: string }): event is ExamEvent =>
  event.type.startsWith('exam-');

const mark = Buffer.from('exam-');

/** The tests of a journal. Lines of anything else are passed over unread, reviews by how portquiz begins them. @throws the system's error when it cannot be read */
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

/** Tests that rest, whose clocks are kept. */
const mostKept = 20;

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const clocksIn = (home: Home): readonly (readonly [string, number])[] =>
  Object.entries(openStore(home.folder, name).read() ?? {}).flatMap(([exam, spent]) =>
    isTime(spent) ? [[exam, spent] as const] : [],
  );

/** What has passed on the clock of a test, in ms, as it was saved last; 0 when nothing was. */
export const readExamClock = (home: Home, exam: string): number =>
  new Map(clocksIn(home)).get(exam) ?? 0;

/**
 * Keeps what has passed on the clock of a test, beside those of others that rest. Rejects with the system's error when
 * the place cannot be written.
 */
export const writeExamClock = (home: Home, exam: string, spent: number): Promise<void> =>
  openStore(home.folder, name).write(() => {
    const others = clocksIn(home).filter(([other]) => other !== exam);
    return Object.fromEntries([...others.slice(1 - mostKept), [exam, spent]]);
  });
