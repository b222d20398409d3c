import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JournalEvent } from '../../src/memory/events.ts';
import { parseLine } from '../../src/progress/journal-line.ts';

export const journalOf = (home: string): string => path.join(home, 'journal.jsonl');

const linesIn = (home: string): readonly string[] =>
  existsSync(journalOf(home))
    ? readFileSync(journalOf(home), 'utf8')
        .split('\n')
        .filter((text) => text !== '')
    : [];

/** The events of a home's journal, in the order of the file. Fails at a line that cannot be read. */
export const eventsIn = (home: string): readonly JournalEvent[] =>
  linesIn(home).map((text) => {
    const line = parseLine(text);
    if (line.kind !== 'event') throw new Error(`${line.kind}: ${text}`);
    return line.event;
  });

/** The same where a kill may have torn a line: the system stops a write at the end of a page. */
export const wholeEventsIn = (home: string): readonly JournalEvent[] =>
  linesIn(home).flatMap((text) => {
    const line = parseLine(text);
    return line.kind === 'event' ? [line.event] : [];
  });
