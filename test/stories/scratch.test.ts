import { describe, expect, it } from 'vitest';
import { eventsIn } from './journal.ts';
import { freshFolder, portquiz, startPortquiz } from './run-portquiz.ts';
import { startTerminal } from './terminal.ts';

const command = ['practice', 'write', '--deck', 'net+'];

describe.concurrent('writing a list down in lines', () => {
  const talk = async (
    input: readonly string[],
    home = freshFolder(),
    now = '2026-11-23T09:00:00Z',
  ) => {
    const run = await portquiz(command, {
      home,
      now,
      input: input.map((line) => `${line}\n`).join(''),
    });
    expect([run.code, run.stderr]).toEqual([0, '']);
    return { home, lines: run.stdout.split('\n').slice(0, -1) };
  };

  it('says what to do, judges nothing while it is written, and the gaps by family at the end', async () => {
    const { lines, home } = await talk(['22 ssh', '21 ssh', 'what?', '20 ftp', '', 'done']);
    expect(lines[0]).toMatch(
      /^portquiz: CompTIA Network\+ N10-009\. Write down all you know of its 20 ports/,
    );
    expect(lines.slice(1, 8)).toEqual([
      '1: 22 ssh',
      '2: 21 ssh',
      '3: what?',
      'No port number. Like this: 22 ssh',
      '3: 20 ftp',
      '4: ',
      '3 lines written.',
    ]);
    expect(lines).toContain('1 of 20 written down.');
    expect(lines).toContain('Files 0 of 3. Missing: 20/21 FTP (21 missing), 69 TFTP, 445 SMB.');
    expect(lines).toContain('Wrong: 21 ssh. 21 is FTP control; SSH is 22.');
    expect(eventsIn(home)).toMatchObject([
      { type: 'recall', deck: 'n10-009', found: ['ssh'], ms: null, shell: 'plain' },
    ]);
  });

  it('takes lines back, any number of them', async () => {
    const { lines, home } = await talk([
      '22 ssh',
      '23 telnet',
      'undo',
      'undo',
      'undo',
      '25 smtp',
      'done',
    ]);
    expect(lines).toContain('Taken back: 23 telnet');
    expect(lines).toContain('There is nothing to take back.');
    expect(eventsIn(home)).toMatchObject([{ found: ['smtp'] }]);
  });

  it('ends politely with the input, and tells the last time the next', async () => {
    const { home, lines } = await talk(['22 ssh']);
    expect(lines).toContain('1 of 20 written down.');
    expect(lines.at(-1)).toBe('Saved.');
    const again = await talk([], home, '2026-11-25T09:00:00Z');
    expect(again.lines).toContain('0 of 20 written down. Last time: 1 of 20, on Monday.');
    expect(eventsIn(home)).toHaveLength(1);
  });

  it('goes on to what is missing where that is wanted', async () => {
    const { lines, home } = await talk(['22 ssh', 'done', 'gaps', '20/21', 'quit']);
    expect(lines).toContainEqual(
      expect.stringMatching(/^Question 1 of about 19\. Which two ports does FTP use/),
    );
    expect(eventsIn(home).map(({ type }) => type)).toEqual(['recall', 'review']);
    expect(eventsIn(home)[1]).toMatchObject({
      mode: 'practice',
      card: 'ftp:service-to-number',
      verdict: 'right',
    });
  });

  it('changes nothing of what is due', async () => {
    const { home } = await talk(['22 ssh', 'done']);
    const due = async (folder: string) =>
      (
        await portquiz(['due', '--json', '--deck', 'net+'], {
          home: folder,
          now: '2026-11-23T10:00:00Z',
        })
      ).stdout;
    expect(await due(home)).toBe(await due(freshFolder()));
  });

  it('keeps what is right when a signal ends it', async () => {
    const home = freshFolder();
    const child = startPortquiz(command, { home });
    const printed = new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => String(data).includes('1: 22 ssh') && resolve());
    });
    const left = new Promise<number | null>((resolve) => child.on('exit', resolve));
    child.stdin.write('22 ssh\n');
    await printed;
    child.kill('SIGTERM');
    expect(await left).toBe(143);
    expect(eventsIn(home)).toMatchObject([{ type: 'recall', found: ['ssh'] }]);
  });

  it('survives whatever is piped in', async () => {
    const { home } = await talk([
      '\u001B[31m22 ssh\u0007',
      'x'.repeat(5000),
      `22 ${'y'.repeat(5000)}`,
      '1 '.repeat(3000),
      'done',
    ]);
    expect(eventsIn(home)).toHaveLength(1);
  });
});

describe('writing a list down on the screen', () => {
  it('fills the sheet, ends it, shows the gaps, and goes on to study them', async () => {
    const run = startTerminal(command);
    await run.shows('0 of about 3.5 min');
    run.type('22 ssh\r21 ssh\r67/68 dhcp\r');
    await run.shows('3 written');
    run.type('telnet\r');
    await run.shows('No port number. Like this: 22 ssh');
    run.type(' 23\r');
    await run.shows('4 written');
    run.type('\r');
    await run.shows('Enter again');
    run.type('\r');
    await run.shows('3 of 20 written down');
    await run.shows(/21 ssh +21 is FTP control; SSH is 22\./);
    expect(eventsIn(run.home)).toMatchObject([
      { type: 'recall', found: ['ssh', 'telnet', 'dhcp'] },
    ]);
    run.type('s');
    await run.shows('1 of about 17');
    run.type('q');
    expect(await run.exit).toBe(0);
    await run.shows('Written down from memory: 3 of 20.');
    expect(run.isAlternate()).toBe(false);
    expect(eventsIn(run.home)).toHaveLength(1);
  });

  it.each([
    ['Ctrl-C', 130],
    ['SIGTERM', 143],
  ])('keeps what is right when %s ends it', async (way, code) => {
    const run = startTerminal(command, { columns: 40, rows: 12 });
    await run.shows('All you know');
    run.type('22 ssh\r');
    await run.shows('1 written');
    if (way === 'Ctrl-C') run.type('\u0003');
    else run.kill(way);
    expect(await run.exit).toBe(code);
    await run.shows('Written down from memory: 1 of 20.');
    expect(eventsIn(run.home)).toMatchObject([{ type: 'recall', found: ['ssh'] }]);
  });

  it('is heard by a screen reader as sentences', async () => {
    const run = startTerminal(command, { env: { INK_SCREEN_READER: 'true' } });
    await run.shows('Write down all you know');
    run.type('22 ssh\r');
    await run.shows('1 line written, the last: 22 ssh.');
    run.type('\u001B');
    await run.shows('Paused.');
    run.type('d');
    await run.shows('1 of 20 written down');
    run.type('q');
    expect(await run.exit).toBe(0);
  });
});
