import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastRound } from '../../src/classroom/room.ts';
import { type ClassRoom, openClassRoom } from '../network/class-room.ts';
import { freshFolder, portquiz, startPortquiz } from './run-portquiz.ts';
import { startTerminal } from './terminal.ts';

const placeOf = ({ door }: ClassRoom): string => `127.0.0.1:${door.port}`;

const idsIn = (home: string): readonly string[] => {
  const file = path.join(home, 'journal.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => String(JSON.parse(line).id));
};

const answered = ({ room }: ClassRoom): number => lastRound(room.state)?.answers.size ?? 0;

describe('a student at a terminal', () => {
  it('is the same one after kill -9, and their answer stands in the journal once', async () => {
    const held = await openClassRoom(2, { seconds: 120 });
    const home = freshFolder();
    const words = ['join', placeOf(held), held.code];
    const first = startTerminal(words, { home });
    await first.shows('You are in as');
    const [name] = [...held.room.state.players.values()].map((player) => player.name);
    // Somebody else, so that the question stays open.
    const other = startTerminal(words);
    await other.shows('You are in as');
    await held.next();
    await first.shows('a-e answer');
    await new Promise((resolve) => setTimeout(resolve, 200));
    first.type(held.right(0));
    await first.shows('Sent: ');
    first.kill('SIGKILL');
    await first.exit;
    expect(answered(held)).toBe(1);

    const second = startTerminal(words, { home });
    await second.shows('Sent: ');
    await held.next();
    await second.shows('✓ Right.');
    second.kill('SIGKILL');
    await second.exit;
    const third = startTerminal(['join', placeOf(held)], { home });
    await third.shows('✓ Right.');
    third.type('q');
    expect(await third.exit).toBe(0);
    expect(third.screen().join('\n')).toContain(`brings you back as ${name}`);
    other.type('q');
    await other.exit;
    expect(held.room.state.players.size).toBe(2);
    expect(idsIn(home)).toHaveLength(1);
    expect(idsIn(home)[0]).toMatch(/^room-\w+\/1\/\w+$/);
  });

  it('has in the journal what was closed while they were away, in lines and on the screen', async () => {
    const held = await openClassRoom(4, { seconds: 120, board: 'none' });
    const home = freshFolder();
    const words = ['join', placeOf(held), held.code];
    const other = startTerminal(words);
    await other.shows('You are in as');
    await held.next();
    for (const [place, way] of [[], ['--plain']].entries()) {
      const student = startTerminal([...words, ...way], { home });
      await student.shows(/a-e answer|^Answer:/m);
      await expect.poll(() => idsIn(home)).toHaveLength(place);
      await new Promise((resolve) => setTimeout(resolve, 200));
      student.type(way.length === 0 ? held.right(place) : `${held.right(place)}\r`);
      await expect.poll(() => answered(held)).toBe(1);
      student.kill('SIGKILL');
      await student.exit;
      for (let times = 0; times < 2; times++) await held.next();
    }
    const back = startTerminal(words, { home });
    await back.shows('a-e answer');
    await expect.poll(() => idsIn(home)).toHaveLength(2);
    back.type('q');
    expect(await back.exit).toBe(0);
    expect(idsIn(home).map((id) => id.split('/')[1])).toEqual(['1', '2']);
    other.type('q');
    await other.exit;
  });

  it('is told that they are in the quiz in another window, and the first goes on', async () => {
    const held = await openClassRoom(1, { seconds: 120 });
    const home = freshFolder();
    const words = ['join', placeOf(held), held.code];
    const first = startTerminal(words, { home });
    await first.shows('You are in as');
    for (const again of [words, words.slice(0, 2)]) {
      const second = await portquiz(again, { home, input: 'quit\n' });
      expect(second.code).toBe(2);
      expect(second.stderr).toMatch(/you are in this quiz in another window; .*\n$/);
      expect(second.stderr.trimEnd().split('\n')).toHaveLength(1);
    }
    const onScreen = startTerminal(words, { home });
    await onScreen.shows('in another window');
    expect(await onScreen.exit).toBe(2);
    await held.next();
    await first.shows('a-e answer');
    first.type('q');
    await first.exit;
    const third = await portquiz(words, { home, input: 'quit\n' });
    expect(third.code).toBe(0);
    expect(readdirSync(path.join(home, 'classroom'))).toEqual(['joined.json']);
  });

  it('is the same one again beside another who shares the machine', async () => {
    const held = await openClassRoom(1, { names: 'free' });
    const home = freshFolder();
    const joinAs = (name: string) =>
      portquiz(['join', placeOf(held), held.code, '--name', name], { home, input: 'quit\n' });
    for (const name of ['Ursula', 'Bob', 'Ursula', 'Bob']) {
      const { code, stdout } = await joinAs(name);
      expect([code, stdout]).toEqual([0, expect.stringContaining(`brings you back as ${name}`)]);
    }
    expect([...held.room.state.players.values()].map(({ name }) => name)).toEqual([
      ...['Ursula', 'Bob'],
    ]);
  });

  it('says its last words without breaking one', async () => {
    const held = await openClassRoom(1);
    const words = ['join', placeOf(held), held.code];
    const terminal = startTerminal(words, { columns: 40, rows: 12 });
    await terminal.shows('You are in as');
    terminal.type('q');
    expect(await terminal.exit).toBe(0);
    const last = terminal.screen().join('\n');
    expect(last).toContain('You have left. The same command brings\nyou back as ');
  });

  it('is another one with another code', async () => {
    const slips = [
      { code: 'AAAA222', name: 'ana', extra: 0 },
      { code: 'BBBB333', name: 'ben', extra: 0 },
    ];
    const held = await openClassRoom(1, { names: 'roster' }, slips);
    const home = freshFolder();
    const joinWith = async (code: string): Promise<string> => {
      const words = ['join', placeOf(held), code, '--plain'];
      return (await portquiz(words, { home, input: 'quit\n' })).stdout;
    };
    const { stderr } = await portquiz(['join', placeOf(held), held.code], { home });
    expect(stderr).toContain('type the code on your own slip');
    expect((await joinWith('aaaa-222')) + (await joinWith('BBBB333'))).not.toBe('');
    const names = [...held.room.state.players.values()].map(({ name }) => name);
    expect(names).toEqual(['ana', 'ben']);
  });

  it('comes into another room at the same place by its code', async () => {
    const [before, now] = [await openClassRoom(1), await openClassRoom(1)];
    const home = freshFolder();
    await portquiz(['join', placeOf(before), before.code], { home, input: 'quit\n' });
    const file = path.join(home, 'classroom', 'joined.json');
    const kept = readFileSync(file, 'utf8');
    // What stands there was taken in a room that is no more.
    writeFileSync(file, kept.replace(placeOf(before), placeOf(now)));
    const terminal = startTerminal(['join', placeOf(now), now.code], { home });
    await terminal.shows('You are in as');
    terminal.type('q');
    expect(await terminal.exit).toBe(0);
    expect(now.room.state.players.size).toBe(1);
  });

  it('leaves a terminal whole when the host ends it', async () => {
    const held = await openClassRoom(1, { board: 'none' });
    const terminal = startTerminal(['join', placeOf(held), held.code]);
    await terminal.shows('You are in as');
    await held.room.ask({ type: 'end' });
    await terminal.shows('The quiz is over.');
    terminal.type('\r');
    expect(await terminal.exit).toBe(0);
    expect(terminal.isAlternate()).toBe(false);
    expect(terminal.cursorHidden()).toBe(false);
  });
});

describe('a student in lines', () => {
  it('takes part to the end, and leaves by itself', async () => {
    const held = await openClassRoom(1, { names: 'free' });
    const home = freshFolder();
    const child = startPortquiz(['join', placeOf(held), held.code, '--name', 'Zoé'], { home });
    let out = '';
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString();
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const says = (text: string) => expect.poll(() => out, { timeout: 8000 }).toContain(text);
    await says('You are in as Zoé.');
    await held.next();
    await says('Question 1 of 1.');
    child.stdin.write('7\n');
    await says('Answer with one of the letters shown.');
    child.stdin.write(`${held.wrong(0)}\n`);
    await says('Sent: ');
    await says('Wrong: ');
    await held.next();
    await held.next();
    expect(await ended).toBe(0);
    expect(out).toContain('The quiz is over.');
    expect(out).toContain('You: 0 of 1 right.');
    expect(out).not.toContain('1. Zoé');
    expect(out).not.toContain('\u001b');
    expect(idsIn(home)).toHaveLength(1);
  });

  it('is asked for a code and a name, and answers from a pipe', async () => {
    const held = await openClassRoom(1, { names: 'free' });
    const lines = ['help', '?', 'time', 'NOPE', held.code, 'help', 'Ada', 'quit', ''].join('\n');
    const { stdout, code } = await portquiz(['join', placeOf(held)], { input: lines });
    expect(code).toBe(0);
    expect(stdout.match(/what can be typed/g)).toHaveLength(3);
    expect(stdout.match(/That code does not fit/g)).toHaveLength(1);
    expect(stdout).toContain('That code does not fit');
    expect([...held.room.state.players.values()].map(({ name }) => name)).toEqual(['Ada']);
  });
});

describe('a start that leads nowhere', () => {
  it.each([
    [['127.0.0.1:9', 'X'], /nothing answers there/],
    [['no address', 'X'], /write the address as it stands/],
    [['https://127.0.0.1', 'X'], /write the address as it stands/],
    [
      ['V3AS-HZM'],
      /a code; write the address before it, like portquiz join 192.168.1.20:8123 V3AS/,
    ],
    [
      ['v3as hzm', '10.0.0.5:8123'],
      /address before it, like portquiz join 10.0.0.5:8123 v3as hzm$/m,
    ],
    [['PQ1-CORE-20-K7M2-2B9RWXQ'], /start it with portquiz drill PQ1-CORE-20-K7M2-2B9RWXQ$/m],
    [['127.0.0.1:9', 'pq1-core-20-k7m2-2b9rwxq'], /portquiz drill pq1-core-20-k7m2-2b9rwxq$/m],
    [['teacher:9', 'X'], /nothing answers there/],
    [
      ['127.0.0.1:9', 'v3as-hzm', 'Ana'],
      /v3as-hzm Ana": that is no code; write your name with --name/,
    ],
    [['127.0.0.1:9', 'V3AS', 'HZM'], /nothing answers there/],
  ])('%j', async (words, line) => {
    const { code, stderr, stdout } = await portquiz(['join', ...words]);
    expect(code).toBe(2);
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });

  it('no code, and no input that could bring one', async () => {
    const held = await openClassRoom(1);
    for (const place of ['127.0.0.1:9', placeOf(held)])
      for (const input of ['', '\n \n']) {
        const { code, stderr } = await portquiz(['join', place], { input });
        expect(code).toBe(2);
        expect(stderr).toContain(`join ${place}: the input ended before a code came; write it`);
        expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      }
    const left = await portquiz(['join', '127.0.0.1:9'], { input: 'quit\n' });
    expect([left.code, left.stderr]).toEqual([0, '']);
    const piped = await portquiz(['join', placeOf(held)], { input: held.code });
    expect([piped.code, held.room.state.players.size]).toEqual([0, 1]);
  });

  it('a place that was kept, of a host that is gone', async () => {
    const held = await openClassRoom(1);
    const home = freshFolder();
    const words = ['join', placeOf(held), held.code];
    await portquiz(words, { home, input: 'quit\n' });
    await held.crash();
    const gone = await portquiz(words, { home, input: '' });
    expect(gone.code).toBe(2);
    expect(gone.stderr).toMatch(/^portquiz: join \S+: nothing answers there; .*\n$/);
    expect(gone.stdout).not.toContain('You have left');
    const left = await portquiz(words, { home, input: 'quit\n' });
    expect([left.code, left.stderr]).toEqual([0, '']);
  });

  it('is told in a sentence with one end', async () => {
    const { stdout } = await portquiz(['join', '127.0.0.1:9'], { input: 'NOPE\nquit\n' });
    expect(stdout).toContain(
      'are you on the same network? To write another address, leave and start again.\n',
    );
  });

  it('a wrong code, a locked room, a name that is missing or taken', async () => {
    const held = await openClassRoom(1, { names: 'free' });
    const place = placeOf(held);
    const wrong = await portquiz(['join', `http://${place}/#NOPE`]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('code does not fit')]);
    const nameless = await portquiz(['join', place, held.code]);
    expect([nameless.code, nameless.stderr]).toEqual([2, expect.stringContaining('--name')]);
    // Read out in two pieces, and typed so.
    const pieces = [held.code.slice(0, 4), held.code.slice(4)];
    const words = ['join', place, ...pieces, '--name', 'Ada'];
    expect((await portquiz(words, { input: 'quit\n' })).code).toBe(0);
    const taken = await portquiz(words);
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('has that name')]);
    await held.room.ask({ type: 'lock', locked: true });
    const locked = await portquiz(['join', place, held.code, '--name', 'Eve']);
    expect([locked.code, locked.stderr]).toEqual([2, expect.stringContaining('is locked')]);
  });
});
