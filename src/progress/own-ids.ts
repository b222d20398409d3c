import { existsSync } from 'node:fs';
import type { Home } from './home.ts';
import { parseLine } from './journal-line.ts';
import { eachSpan, reading } from './read-journal.ts';

/**
 * The ids in a journal that begin so; lines without that text are passed over unread.
 * @throws the system's error when it cannot be read
 */
export const readIds = (home: Home, beginning: string): ReadonlySet<string> => {
  const ids = new Set<string>();
  if (!existsSync(home.journal)) return ids;
  const mark = Buffer.from(beginning);
  reading(home.journal, (journal) =>
    eachSpan(journal, 0, (bytes, start, end) => {
      if (!bytes.subarray(start, end).includes(mark)) return;
      const line = parseLine(bytes.toString('utf8', start, end));
      if (line.kind === 'event' && line.event.id.startsWith(beginning)) ids.add(line.event.id);
    }),
  );
  return ids;
};
