import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { formatLine } from '../../src/progress/journal-line.ts';
import { practised } from '../pictures/practice.ts';
import { eventsIn } from './journal.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';
import { newHome, startTerminal } from './terminal.ts';

// The practice begins on 2 March; TFTP is taken for FTP each day.
const now = '2026-03-09T08:30Z';

const practisedHome = (home = newHome()): string => {
  const journal = practised('net+', 6, { 'tftp:number-to-service': 'ftp' });
  mkdirSync(home, { recursive: true });
  writeFileSync(
    path.join(home, 'journal.jsonl'),
    journal.map((e) => `${formatLine(e)}\n`).join(''),
  );
  writeFileSync(path.join(home, 'settings.json'), '{"deck":"n10-009","form":"choice"}');
  return home;
};

/** The letter of TFTP's name or number among the choices shown. */
const tftpIn = (screen: readonly string[]): string =>
  screen.map((line) => /^ +([a-d]) +(?:TFTP|69)$/.exec(line)?.[1]).find(Boolean) ?? 'none';

describe.concurrent('the map in lines', () => {
  it('is the list by family, in words, with the counts and what was mixed up', async () => {
    const run = await portquiz(['map', '--plain'], { home: practisedHome(), now });
    expect([run.code, run.stderr]).toEqual([0, '']);
    const lines = run.stdout.split('\n');
    expect(lines[0]).toMatch(
      /^CompTIA Network\+ N10-009: \d+ known, \d+ shaky, \d+ new, \d+ not yet\.$/,
    );
    expect(lines.slice(1, 3)).toEqual(['', 'Files']);
    expect(run.stdout).toMatch(/^ {2}(?:known|shaky|new) +20\/21 +FTP\. Right \d+ of \d+\. /m);
    expect(run.stdout).toMatch(
      /^ {2}shaky +69 +TFTP\. Right \d+ of \d+\. Next: today\. (?:\d times|Twice) you gave 20\/21 FTP for 69\.$/m,
    );
    const items = lines.filter((line) => /^ {2}(?:known|shaky|new|not yet) /.test(line));
    expect(items).toHaveLength(20);
  });

  it('is of any list, and says which there is not', async () => {
    const home = freshFolder();
    const run = await portquiz(['map', '--deck', 'a+'], { home, now });
    expect(run.stdout).toMatch(/^CompTIA A\+ .*: 0 known, 0 shaky, 0 new, 14 not yet\.$/m);
    const none = await portquiz(['map', '--deck', 'nosuch'], { home, now });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('there is no list "nosuch"');
  });

  it('is one object for programs', async () => {
    const run = await portquiz(['map', '--json'], { home: practisedHome(), now });
    const map = JSON.parse(run.stdout);
    expect(Object.keys(map)).toEqual(['deck', 'name', 'counts', 'families']);
    expect(map.deck).toBe('n10-009');
    expect(Object.keys(map.counts)).toEqual(['solid', 'shaky', 'new', 'unmet']);
    const items = map.families.flatMap(({ items }: { items: unknown[] }) => items);
    expect(items).toHaveLength(20);
    expect(items).toContainEqual({
      id: 'tftp',
      name: 'TFTP',
      ports: [69],
      level: 'shaky',
      right: expect.any(Number),
      wrong: expect.any(Number),
      next: '2026-03-09',
      mixedUp: [{ item: 'ftp', given: expect.any(Number), asked: 0, open: true }],
    });
    const counted = { solid: 0, shaky: 0, new: 0, unmet: 0 };
    for (const { level } of items) counted[level as keyof typeof counted]++;
    expect(map.counts).toEqual(counted);
  });
});

describe('the map on the screen', () => {
  it('is opened from Home, searched, drilled, and come back to', async () => {
    const run = startTerminal([], { home: practisedHome(), env: { PORTQUIZ_NOW: now } });
    await run.shows('Today:');
    run.type('m');
    await run.shows('[');
    await run.shows(/Port map: .*# known \d+/);
    run.type('/tf');
    await run.shows('Find: tf_');
    await run.shows(/\[\+ 69 TFTP\]/);
    run.type('\r');
    await run.shows('you gave 20/21 FTP for 69');
    const before = eventsIn(run.home).length;
    run.type('\r');
    for (const shown of ['1 of about 3', '2 of about 3', '3 of about 3']) {
      await run.shows(shown);
      await run.shows(/[a-d] +(?:TFTP|69)$/m);
      // What came up by itself is deaf to letters for a moment.
      await wait(250);
      run.type(tftpIn(run.screen()));
    }
    await run.shows('Enter back');
    run.type('\r');
    await run.shows(/\[[-#+] 69 TFTP\]/);
    expect(eventsIn(run.home).length).toBe(before + 3);
    expect(eventsIn(run.home).at(-1)).toMatchObject({ mode: 'practice', item: 'tftp' });
    run.type('q');
    expect(await run.exit).toBe(0);
    expect(run.isAlternate()).toBe(false);
  });

  it('covers names, and shows all of 0 to 1023', async () => {
    const run = startTerminal(['map'], { home: practisedHome(), env: { PORTQUIZ_NOW: now } });
    await run.shows('20/21 FTP]');
    run.type('n');
    await run.shows('20/21 ....]');
    run.type(' ');
    await run.shows('20/21 FTP]');
    run.type('nm/445\r');
    await run.shows(/445 {2}SMB/);
    await run.shows('IANA: microsoft-ds');
    run.type('\r');
    await run.shows('Port 445: well-known');
    await run.shows('what for');
    run.type('\u001B');
    await run.shows('IANA: microsoft-ds');
    run.type('q');
    expect(await run.exit).toBe(0);
  });

  it('lives in the smallest window, without colour and Unicode, and comes back when it grows', async () => {
    const env = { PORTQUIZ_NOW: now, NO_COLOR: '1', LANG: 'C', LC_ALL: 'C' };
    const run = startTerminal(['map'], { home: practisedHome(), env, columns: 40, rows: 12 });
    await run.shows('20/21 FTP]');
    run.type('\u001B[B'.repeat(3));
    await run.shows('23 Telnet]');
    // Neither colours nor inverse: the brackets alone say where one is.
    expect(run.written()).not.toMatch(/\u001B\[\d*m/);
    run.resize(100, 30);
    await run.shows('Remember');
    await run.shows('23 Telnet]');
    run.type('q');
    expect(await run.exit).toBe(0);
  });

  it('is heard by a screen reader as sentences', async () => {
    const env = { PORTQUIZ_NOW: now, INK_SCREEN_READER: 'true' };
    const run = startTerminal(['map'], { home: practisedHome(), env });
    await run.shows('Files, 1 of 3: 20/21 FTP');
    run.type('\u001B[C');
    await run.shows(/Files, 2 of 3: 69 TFTP, shaky\./);
    run.type('q');
    expect(await run.exit).toBe(0);
  });
});
