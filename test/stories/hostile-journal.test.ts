import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatLine } from '../../src/progress/journal-line.ts';
import { missOf, momentOn } from '../memory/review.ts';
import { newHome, startTerminal } from './terminal.ts';

/** What somebody else's journal may hold, merged in good faith. */
const hostile = '\u001B[2J\u001B]0;pwn\u0007\u202Eab\u200Bc\nd';

it.each([
  [['stats'], '\t\t\t', 'Mixed up'],
  [['map'], '', 'Port map'],
] as const)('text of a journal reaches no screen as it is: %j', async (words, keys, shown) => {
  const home = newHome();
  const miss = missOf({
    id: 'a',
    card: 'ftp:service-to-number',
    item: 'ftp',
    given: hostile,
    givenIs: hostile,
    ...momentOn(0),
  });
  writeFileSync(path.join(home, 'journal.jsonl'), `${formatLine(miss)}\n`);
  writeFileSync(path.join(home, 'settings.json'), '{"deck":"n10-009"}');
  const run = startTerminal(words, { home, columns: 100, rows: 30 });
  await run.shows(shown);
  run.type(keys);
  await run.shows(/FTP/);
  for (const never of ['\u001B]0;', '\u202E', '\u200B', '\u001B[2J\u001B]']) {
    expect(run.written()).not.toContain(never);
  }
  run.kill('SIGKILL');
  await run.exit;
});
