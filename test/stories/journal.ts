import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JournalEvent } from '../../src/memory/events.ts';
import { parseLine } from '../../src/progress/journal-line.ts';

export const journalOf = (home: string): string => path.join(home, 'journal.jsonl');

/** The events of a home's journal, in the order of the file. Fails at a line that cannot be read. */
export const eventsIn = (home: string): readonly JournalEvent[] => {
  if (!existsSync(journalOf(home))) return [];
  return readFileSync(journalOf(home), 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const line = parseLine(text);
      if (line.kind !== 'event') throw new Error(`${line.kind}: ${text}`);
      return line.event;
    });
};
