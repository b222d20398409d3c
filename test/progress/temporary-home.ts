import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { JournalEvent } from '../../src/memory/events.ts';
import { type Home, locateHome } from '../../src/progress/home.ts';
import { openJournal } from '../../src/progress/journal.ts';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, gone after the tests of the file. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portquiz-'));
  made.push(folder);
  return folder;
};

/** A home in a folder that is not there yet. */
export const temporaryHome = (profile?: string): Home =>
  locateHome({ PORTQUIZ_HOME: path.join(temporaryFolder(), 'home') }, profile);

export const appendAll = async (home: Home, events: readonly JournalEvent[]): Promise<void> => {
  const journal = openJournal(home.journal);
  for (const event of events) await journal.append(event);
  journal.close();
};
