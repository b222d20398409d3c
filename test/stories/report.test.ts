import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RoomEvent } from '../../src/classroom/room.ts';
import { shownRoomCode } from '../../src/classroom/room-code.ts';
import { type DrillAnswers, formatAnswers } from '../../src/drill/answers.ts';
import { codeOf } from '../../src/drill/code.ts';
import { slipOf } from '../../src/drill/slip.ts';
import { drillOf, marksOf } from '../classroom/report/marked.ts';
import { journalText, playedClass, pupils } from '../classroom/report/played-class.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const now = '2026-11-23T15:00:00Z';
const home = freshFolder();
const folder = freshFolder();
const drill = drillOf(20);
const code = codeOf(drill, '0.1.0');
const monday = Date.UTC(2026, 10, 23, 9, 2);

const keep = (id: string, events: readonly RoomEvent[], at = home): string => {
  const file = path.join(at, 'classroom', `${id}.jsonl`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, journalText(events));
  return file;
};
const write = (name: string, text: string | Buffer): string => {
  writeFileSync(path.join(folder, name), text);
  return name;
};
const answers = (name: string, pattern: string, more: Partial<DrillAnswers> = {}): string =>
  formatAnswers({
    code,
    variant: 'A',
    name,
    app: '0.1.0',
    content: 'x',
    seconds: null,
    started: monday,
    answers: marksOf(drill, pattern).map(({ option, number }) => ({
      place: number,
      option,
      ms: 2500,
      time: monday,
    })),
    ...more,
  });
const run = (...words: readonly string[]) => portquiz(words, { home, now, folder });
const slip = (pattern: string) =>
  slipOf(
    drill,
    'A',
    marksOf(drill, pattern).map(({ option }) => option),
  );
const allRight = '1'.repeat(20);

beforeAll(() => {
  keep(
    'old',
    playedClass({
      drill: drillOf(5),
      pupils: pupils(3),
      time: Date.UTC(2026, 8, 1, 9),
      id: 'old',
      ended: false,
    }),
  );
  keep('monday', playedClass({ drill, pupils: pupils(28), time: monday, id: 'monday' }));
  // A room that was opened by mistake and left at once.
  keep(
    'empty',
    playedClass({ drill: drillOf(1), pupils: [], time: monday + 60_000, id: 'empty' }).slice(0, 1),
  );
});

describe('the report', () => {
  it('is of the live quiz held last in which something was asked', async () => {
    const { code: exit, stdout, stderr } = await run('report');
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Live on Mon 23 November 2026, 09:02: CompTIA Network\+ N10-009, 20 questions\.\n28 students; \d\d % of the answers right\.\n\nTeach again/,
    );
    const named = await run('report', 'monday');
    expect(named.stdout).toBe(stdout);
    const json = JSON.parse((await run('report', '--json')).stdout);
    expect(json.students).toHaveLength(28);
    expect(json.quizzes).toEqual([expect.objectContaining({ id: 'monday', live: true, code })]);
  });

  it('takes files of all kinds together, each hand-in once, and says what it cannot read', async () => {
    const good = write('ana.jsonl', answers('Ana Bell', allRight));
    const again = write('copy of ana.jsonl', answers('Ana Bell', allRight));
    const slips = write(
      'slips.txt',
      Buffer.from(
        `\uFEFF${code}\r\n\r\nBen Abel   ${slip('0'.repeat(20))}\r\nAna Bell ${slip(allRight)}\r\nMax K7QX\r\n`,
        'utf16le',
      ),
    );
    const damaged = write('cy.jsonl', answers('Cy', allRight).replace('"ms":2500', '"ms":2600'));
    const foreign = write('notes.txt', 'Ana was ill today\n');
    const files = [good, again, slips, damaged, foreign, 'nobody.jsonl', '.'];
    const { code: exit, stdout, stderr } = await run('report', '--json', ...files);
    expect(exit).toBe(0);
    const report = JSON.parse(stdout);
    expect(
      report.students.map(
        (student: { name: string; right: number; asked: number; source: string }) => [
          student.name,
          student.right,
          student.asked,
          student.source,
        ],
      ),
    ).toEqual([
      ['Ana Bell', 20, 20, 'self-reported'],
      ['Ben Abel', 0, 20, 'self-reported'],
    ]);
    expect(stderr.split('\n').map((line) => line.split(': ').slice(1).join(': '))).toEqual([
      'slips.txt, line 5: slips of this quiz have 12 signs, and none stands here behind a name',
      'cy.jsonl, line 22: it was changed or damaged on its way; ask for the file again',
      'notes.txt, line 1: it is no answers file and no session; a file of slips begins with the quiz code',
      'nobody.jsonl: it could not be read: no such file or folder',
      '.: it is a folder; name the files in it',
      '',
    ]);
  });

  it('reads no device, and no file of slips without end', async () => {
    const long = write('long.txt', `${code}\n${`${'Ana '.repeat(3000)}\n`.repeat(1600)}`);
    const { code: exit, stderr } = await run('report', '/dev/zero', long);
    expect(exit).toBe(2);
    expect(stderr.split('\n').map((line) => line.split(': ').slice(1).join(': '))).toEqual([
      '/dev/zero: it could not be read: it is no file',
      'long.txt: it is no answers file and no session, and larger than a file of slips (1 MB)',
      '',
    ]);
    const list = await run('report', '--merge', '/dev/zero');
    expect(list.code).toBe(2);
    expect(list.stderr).toContain(
      '--merge /dev/zero: it is no file; save the list as one and name that\n',
    );
  });

  it.skipIf(process.platform === 'win32')('reads what comes through a pipe', async () => {
    const pipe = path.join(folder, 'pipe');
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    const ran = run('report', '--marks', pipe);
    await writeFile(pipe, answers('Ana Bell', allRight));
    expect((await ran).stdout).toContain('Ana Bell');
  });

  it('keeps those apart who gave no name, by the folders of their files', async () => {
    const at = (...parts: readonly string[]): string => path.join('rooms', ...parts);
    const put = (text: string, ...parts: readonly string[]): string => {
      mkdirSync(path.join(folder, path.dirname(at(...parts))), { recursive: true });
      return write(at(...parts), text);
    };
    const slips = `${code}\n${slip(allRight)}\n`;
    const files = [
      put(answers('', allRight), 'a', 'answers.jsonl'),
      put(answers('', allRight, { started: monday + 1 }), 'b', 'answers.jsonl'),
      put(answers('', allRight), 'c', 'copy.jsonl'),
      put(slips, '1', 'x', 'slips.txt'),
      put(slips, '2', 'x', 'slips.txt'),
      put(slips, '2', 'y', 'slips.txt'),
    ];
    const again = [`./${files[3]}`, path.join(folder, files[4] ?? '')];
    const { stdout } = await run('report', '--marks', ...files, ...again);
    const rows = stdout.trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(',').slice(0, 3))).toEqual(
      [
        path.join('a', 'answers.jsonl'),
        path.join('b', 'answers.jsonl'),
        path.join('1', 'x', 'slips.txt'),
        path.join('2', 'x', 'slips.txt'),
        path.join('y', 'slips.txt'),
      ].map((name) => ['', name, '20']),
    );
    const said = await run('report', ...files.slice(0, 2));
    expect(said.stdout).toMatch(/no name in a.answers\.jsonl.*\n.*no name in b.answers\.jsonl/);
    const one = await run(
      'report',
      '--merge',
      write('nameless.csv', 'name\nAna\n'),
      ...files.slice(0, 1),
    );
    expect(one.stdout).toContain('Not in the list: no name in answers.jsonl.\n');
  });

  it('writes no page over what it is made from', async () => {
    const good = [
      write('ow-a.jsonl', answers('Ana', allRight)),
      write('ow-b.jsonl', answers('Ben', allRight)),
    ];
    const list = write('ow.csv', 'name\nAna\n');
    const kept = () => [...good, list].map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const before = kept();
    for (const [words, why] of [
      [['--html', ...good], 'what lies there is no page; name another file, or remove that one'],
      [
        ['--html', good[0] ?? '', ...good],
        'the report is made from that file; name another for the page',
      ],
      [['--html', `./${good[1]}`, '--json', ...good], 'the report is made from that file'],
      [
        ['--html', list, '--merge', list, ...good],
        'that is the list of --merge; name another file for the page',
      ],
      [
        ['--html', path.join(home, 'classroom', 'monday.jsonl')],
        'the report is made from that file',
      ],
      [['--html', path.join(home, 'classroom', 'old.jsonl')], 'what lies there is no page'],
    ] as const) {
      const { code: exit, stdout, stderr } = await run('report', ...words);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`--html ${words[1]}: ${why}`);
    }
    expect(kept()).toEqual(before);
    write('ow.html', '');
    for (const _ of [1, 2])
      expect((await run('report', '--html', 'ow.html', ...good)).code).toBe(0);
    expect(readFileSync(path.join(folder, 'ow.html'), 'utf8')).toContain('Ben');
  });

  it('says whose slip is mistyped, and reads what # is put before', async () => {
    const mistyped = slip(allRight).replace(/^./, (sign) => (sign === 'K' ? 'M' : 'K'));
    const slips = write(
      'typed.txt',
      `# room 12\n\n  # monday\n${code}\nBen Abel ${mistyped}\n${slip(allRight)}\n${slip(allRight)}\n`,
    );
    const { code: exit, stdout, stderr } = await run('report', slips);
    expect([exit, stderr]).toEqual([
      0,
      "portquiz: typed.txt, line 5: Ben Abel's slip is mistyped, or of another quiz\n",
    ]);
    expect(stdout).toMatch(/no name in typed.txt, line 6 .*\n.*no name in typed.txt, line 7 /);
  });

  it('counts a slip beside its file also under a code with another version in it', async () => {
    const head = code.lastIndexOf('-') + 1;
    const mistyped = `${code.slice(0, head)}9${code.slice(head + 1)}`;
    const file = write('bea.jsonl', answers('Bea', allRight, { code: mistyped }));
    const slips = write('bea.txt', `${code}\nBea ${slip(allRight)}\nCid ${slip(allRight)}\n`);
    const { stdout, stderr } = await run('report', file, slips);
    expect(stdout.match(/^Handed in.*$/gm)).toHaveLength(1);
    expect(stdout.match(/^ {2}(?:Bea|Cid) .*$/gm)).toEqual([
      '  Bea  20 of 20 100 %  self-reported',
      '  Cid  20 of 20 100 %  self-reported',
    ]);
    expect(stderr).toBe('');
  });

  it('says how a quiz that was broken off goes on', async () => {
    const own = freshFolder();
    const at = { drill: drillOf(5), pupils: pupils(3), time: monday };
    keep('first', playedClass({ ...at, id: 'first', ended: false }), own);
    keep('then', playedClass({ ...at, time: monday + 1e6, id: 'then', ended: false }), own);
    const saidOf = async (...words: readonly string[]) =>
      (await portquiz(['report', ...words], { home: own, now, folder })).stdout;
    const line = '\nThis quiz was broken off: portquiz host --resume goes on with it.\n';
    expect(await saidOf()).toContain(line);
    // It is the newest alone that goes on so.
    expect(await saidOf('first')).not.toContain('--resume');
    expect((await run('report', 'monday')).stdout).not.toContain('--resume');
  });

  it.each([
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    [
      'UTF-16 the other way round',
      (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ],
    ['UTF-16 without its mark', (text: string) => Buffer.from(text, 'utf16le')],
  ])('reads what an editor of Windows saved as %s', async (_, saved) => {
    const kept = journalText(playedClass({ drill, pupils: pupils(2), time: monday, id: 'saved' }));
    const files = [
      write('notepad.jsonl', saved(answers('Änne', allRight).replaceAll('\n', '\r\n'))),
      write('notepad.txt', saved(`${code}\r\nÉmile ${slip(allRight)}\r\n`)),
      write('session.jsonl', saved(kept.replaceAll('\n', '\r\n'))),
    ];
    const list = write('notepad.csv', saved('sep=;\r\nName;a,b,c\r\nÄnne;1,2,3\r\nÉmile;\r\n'));
    const { stdout, stderr, code: exit } = await run('report', '--merge', list, ...files);
    expect([exit, stderr]).toEqual([0, '']);
    const [file = ''] = /\S+notepad\.marks\S*csv/.exec(stdout) ?? [];
    expect(stdout).toContain('2 marks in the column "portquiz n10-009 2026-11-23 (%)"');
    expect(stdout).toContain('Not in the list: Ana Abel, Ben Abel.');
    expect(readFileSync(file)).toEqual(
      saved(
        'sep=;\r\nName;a,b,c;portquiz n10-009 2026-11-23 (%)\r\nÄnne;1,2,3;100\r\nÉmile;;100\r\n',
      ),
    );
  });

  it('fills in * itself, for shells that do not', async () => {
    const stick = path.join(folder, 'stick (E)');
    mkdirSync(stick);
    for (const name of ['ana', 'bo'])
      writeFileSync(path.join(stick, `${name}.jsonl`), answers(name, allRight));
    writeFileSync(path.join(stick, 'notes.txt'), 'x');
    const { stdout, stderr } = await run('report', '--marks', path.join(stick, '*.JSONL'));
    expect([stdout.split('\r\n').length, stderr]).toEqual([4, '']);
    const none = await run('report', path.join(stick, '*.csv'));
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringContaining('*.csv: it could not be read'),
    ]);
  });

  it('is as docs/teaching.md has it', async () => {
    const page = readFileSync('docs/teaching.md', 'utf8');
    const [example = ''] = /^ +PQ1-\S+\n(?: +\S.*\n)+/m.exec(page) ?? [];
    const own = write('page.txt', example.replace(/^ +/gm, ''));
    const { stdout, stderr } = await run('report', '--marks', own);
    expect([stdout.split('\r\n').map((line) => line.split(',')[0]), stderr]).toEqual([
      ['\uFEFFstudent', 'Ana Bell', 'Ben Abel', ''],
      '',
    ]);
    const codes = new Set(page.match(/PQ1-[A-Z0-9-]+/g));
    expect([...codes]).toEqual([codeOf(drillOf(20, 'MONDAY'), '0.1.0')]);
  });

  it('ends with 2 where nothing can be read', async () => {
    const lone = await run('report', write('torn.jsonl', answers('Ana', allRight).slice(0, 900)));
    expect([lone.code, lone.stdout]).toEqual([2, '']);
    expect(lone.stderr).toContain('its end is missing');
    const newer = await run('report', write('newer.jsonl', '{"type":"room","v":2}\n'));
    expect([newer.code, newer.stderr]).toEqual([
      2,
      'portquiz: newer.jsonl: it was written by a later portquiz; update this one\n',
    ]);
    const nothing = await portquiz(['report'], { now });
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain('no live quiz was held here yet');
  });

  it('merges live quizzes with what was handed in, card by card', async () => {
    const ana = write('later.jsonl', answers('Ana Abel', allRight));
    const { stdout } = await run('report', '--json', 'monday', 'old', ana);
    const report = JSON.parse(stdout);
    expect(report.quizzes.map(({ live }: { live: boolean }) => live)).toEqual([true, true, false]);
    const cards = report.questions.map(({ card }: { card: string }) => card);
    expect(new Set(cards).size).toBe(cards.length);
    const names = report.students.map(({ name }: { name: string }) => name);
    // The same quiz live and at home: two rows, and a word about it.
    expect(names.slice(0, 2)).toEqual(['Ana Abel', 'Ana Abel (2)']);
    expect(report.namedTwice).toEqual([{ name: 'Ana Abel', drill: code, times: 2 }]);
  });

  it('gives the output to one thing alone', async () => {
    for (const words of [
      ['--json', '--csv'],
      ['--csv', '--marks'],
      ['--html', '-', '--json'],
    ]) {
      const { code: exit, stdout, stderr } = await run('report', ...words);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toContain('the output can hold one thing only');
    }
    const both = await run('report', '--marks', '--html', 'page.html');
    expect(both.stdout.startsWith('\uFEFFstudent,session,right')).toBe(true);
    expect(both.stderr).toContain('page.html');
  });

  it('stays whole whatever names are in it', async () => {
    const hostile = [
      '=1+1',
      '<script>alert(1)</script>',
      '@SUM(A1)',
      '\u202eevil',
      'a\u200bb',
      '\u001b[2J\u0007x',
    ];
    const files = hostile.map((name, at) => write(`hostile${at}.jsonl`, answers(name, allRight)));
    const seen = await run('report', ...files);
    const [csv, marks, page] = await Promise.all([
      run('report', '--csv', ...files),
      run('report', '--marks', ...files),
      run('report', '--html', '-', ...files),
    ]);
    for (const { code: exit, stdout, stderr } of [seen, csv, marks, page]) {
      expect([exit, stderr]).toEqual([0, '']);
      expect(stdout).not.toMatch(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202e]/,
      );
    }
    expect(page.stdout).not.toContain('<script');
    expect(`${csv.stdout}${marks.stdout}`).not.toMatch(/(?:^|,|\n)[=+@-]/);
    expect(marks.stdout).toContain("'=1+1");
  });

  it('leaves out a line of a session that was tampered with', async () => {
    const events = playedClass({ drill: drillOf(3), pupils: pupils(2), time: monday, id: 'bad' });
    const text = journalText(events).replace('"Ana Abel"', '"Ana\\u202e Abel"');
    const { code: exit, stdout, stderr } = await run('report', write('bad.jsonl', text));
    expect(exit).toBe(0);
    expect(stderr).toContain('1 line could not be read and is left out');
    expect(stdout).toContain('Ben Abel');
    expect(stdout).not.toContain('Ana');
  });
});

describe('marks for the school', () => {
  const listed =
    'Nr;Nachname;Vorname;"Klasse; Gruppe"\r\n1;Abel;Ana;"=7+1"\r\n2;Zorn;Zoe;7b\r\n3;Abel;Ben;\r\n';

  it('go into a copy of its own list, which stays as it is', async () => {
    write('class.csv', listed);
    const { code: exit, stdout, stderr } = await run('report', '--merge', 'class.csv');
    expect(exit).toBe(0);
    expect(stderr).toContain('Live on Mon 23 November 2026, 09:02');
    const filled = readFileSync(path.join(folder, 'class.marks.csv'), 'utf8');
    const lines = filled.split('\r\n');
    expect(lines[0]).toBe('Nr;Nachname;Vorname;"Klasse; Gruppe";portquiz n10-009 2026-11-23 (%)');
    expect(lines[1]).toMatch(/^1;Abel;Ana;"=7\+1";\d+$/);
    expect(lines[2]).toBe('2;Zorn;Zoe;7b;');
    expect(lines[3]).toMatch(/^3;Abel;Ben;;\d+$/);
    expect(readFileSync(path.join(folder, 'class.csv'), 'utf8')).toBe(listed);
    expect(stdout).toContain(
      '2 marks in the column "portquiz n10-009 2026-11-23 (%)"; class.csv is as it was.',
    );
    expect(stdout).toContain('In the list and without a mark: Zoe Zorn.');
    expect(stdout).toMatch(/Not in the list: .*Gül Bell/);
  });

  it('never write over the marks of another day, and fill their own column again', async () => {
    write('week.csv', listed);
    await run('report', '--merge', 'week.csv');
    const first = readFileSync(path.join(folder, 'week.marks.csv'), 'utf8');
    await run('report', 'old', '--merge', 'week.marks.csv');
    expect(readFileSync(path.join(folder, 'week.marks.csv'), 'utf8')).toBe(first);
    const both = readFileSync(path.join(folder, 'week.marks-2.csv'), 'utf8');
    expect(both.split('\r\n')[0]).toContain('(%);portquiz n10-009 2026-09-01 (%)');
    await run('report', 'old', '--merge', 'week.marks-2.csv');
    expect(readFileSync(path.join(folder, 'week.marks-3.csv'), 'utf8')).toBe(both);
  });

  it('find their way from nicknames by the key beside the session', async () => {
    const own = freshFolder();
    const slips = [
      { code: 'K7QX3MB', name: 'brave-otter', extra: 0 },
      { code: 'M4P9TTR', name: 'calm-heron', extra: 0.5 },
    ];
    const taught = playedClass({
      drill,
      time: monday,
      id: 'roster',
      rules: { names: 'roster' },
      slips,
      pupils: slips.map(({ name, code: slipCode }, at) => ({ name, knows: at, slip: slipCode })),
    });
    keep('roster', taught, own);
    const key = [
      'name,nickname,code',
      ...slips.map(
        (each, at) =>
          `${at === 0 ? '"Bell, Ana"' : "'=Zoe"},${each.name},${shownRoomCode(each.code)}`,
      ),
      '',
    ];
    writeFileSync(path.join(own, 'classroom', 'roster.key.csv'), key.join('\r\n'));
    const list = write('names.csv', 'Student,x\nAna Bell,1\n=Zoe,2\n');
    const { stdout } = await portquiz(['report', '--merge', list], { home: own, now, folder });
    expect(stdout).toContain('2 marks');
    const filled = readFileSync(path.join(folder, 'names.marks.csv'), 'utf8').split('\n');
    expect(filled[1]).toMatch(/^Ana Bell,1,\d+$/);
    expect(filled[2]).toMatch(/^=Zoe,2,\d+$/);
    const report = await portquiz(['report'], { home: own, now, folder });
    expect(report.stdout).toContain('brave-otter');
    expect(report.stdout).toContain('portquiz report --merge class.csv puts the marks beside');
    expect(report.stdout).not.toContain('Bell');
  });

  it('are not written where nobody is found, and a list that is none is refused', async () => {
    const strangers = await run('report', '--merge', write('others.csv', 'name\nUli\n'));
    expect(strangers.code).toBe(1);
    expect(strangers.stdout).toContain('Nobody of the report was found in others.csv');
    expect(readdirSync(folder)).not.toContain('others.marks.csv');
    expect(strangers.stdout).not.toContain('were drawn');
    const own = freshFolder();
    const rules = { names: 'generated' } as const;
    keep('drawn', playedClass({ drill, pupils: pupils(2), time: monday, id: 'drawn', rules }), own);
    const drawn = await portquiz(['report', '--merge', 'others.csv'], { home: own, now, folder });
    expect(drawn.stdout).toContain(
      'The names in that quiz were drawn; with portquiz host --names roster class.csv they lead to your list.',
    );
    for (const [text, why] of [
      ['', 'it is empty'],
      ['name,"x\nAna,1', 'save it once more as CSV'],
    ] as const) {
      const refused = await run('report', '--merge', write('odd.csv', text));
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain(why);
    }
    expect((await run('report', '--merge', 'nowhere.csv')).stderr).toContain('no such file');
  });
});

describe('the sessions that are kept', () => {
  it('are listed, the newest first', async () => {
    const { stdout } = await run('sessions', 'list');
    expect(stdout.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
      'Mon 23 November 2026, 09:03: CompTIA Network+ N10-009, broken off',
      'Mon 23 November 2026, 09:02: CompTIA Network+ N10-009, ended',
      'Tue 1 September 2026, 09:00: CompTIA Network+ N10-009, broken off',
      '',
    ]);
    expect(stdout).toContain('  20 of 20 questions, 28 students. ');
    const { sessions } = JSON.parse((await run('sessions', 'list', '--json')).stdout);
    expect(sessions[1]).toMatchObject({
      id: 'monday',
      time: monday,
      deck: 'n10-009',
      questions: 20,
      asked: 20,
      students: 28,
      state: 'ended',
    });
    const none = await portquiz(['sessions', 'list'], { now });
    expect([none.code, none.stdout]).toEqual([
      0,
      'No live quiz was held here yet. `portquiz host` holds one.\n',
    ]);
  });

  it('are removed with their keys and slips once they are old, and never while one runs', async () => {
    const own = freshFolder();
    const room = path.join(own, 'classroom');
    const long = Date.UTC(2026, 8, 1, 9);
    for (const id of ['old', 'runs'])
      keep(id, playedClass({ drill: drillOf(3), pupils: pupils(2), time: long, id }), own);
    keep(
      'new',
      playedClass({ drill: drillOf(3), pupils: pupils(2), time: monday, id: 'new' }),
      own,
    );
    for (const name of ['old.key.csv', 'old.slips.html', 'gone.key.csv', 'torn.jsonl'])
      writeFileSync(path.join(room, name), 'x');
    for (const name of ['gone.key.csv', 'torn.jsonl']) utimesSync(path.join(room, name), 1e9, 1e9);
    writeFileSync(
      path.join(room, 'runs.1.lock'),
      JSON.stringify({ pid: 1, began: '', machine: 'elsewhere', run: 'x' }),
    );
    // The place this learner holds in somebody else's quiz is no session of theirs.
    writeFileSync(path.join(room, 'joined.json'), '{}');
    utimesSync(path.join(room, 'joined.json'), 1e9, 1e9);
    const purge = (...words: readonly string[]) =>
      portquiz(['sessions', 'purge', ...words], { home: own, now });
    const refused = await purge('--older-than', '30');
    expect([refused.code, refused.stderr]).toEqual([
      2,
      'portquiz: sessions purge: 3 sessions older than 30 days; add --yes where nobody can be asked\n',
    ]);
    expect(readdirSync(room)).toHaveLength(9);
    expect((await purge('--older-than', '20w', '--yes')).stdout).toContain('gone.key.csv');
    const removed = await purge('--older-than', '8w', '--yes');
    expect(removed.code).toBe(0);
    expect(removed.stdout).toMatch(/^Removed: Tue 1 September 2026, 09:00, .*old\.jsonl/);
    expect(readdirSync(room).sort()).toEqual([
      'joined.json',
      'new.jsonl',
      'runs.1.lock',
      'runs.jsonl',
    ]);
    const again = await purge('--older-than', '30d', '--yes');
    expect([again.code, again.stdout]).toEqual([0, 'No session is older than 30 days.\n']);
  });

  it('are removed as far as the system lets them be, and what stays is said', async () => {
    const own = freshFolder();
    const room = path.join(own, 'classroom');
    for (const [at, id] of ['a', 'b'].entries())
      keep(id, playedClass({ drill: drillOf(3), pupils: pupils(2), time: monday - at, id }), own);
    // No file: it stays.
    mkdirSync(path.join(room, 'b.key.csv'));
    writeFileSync(path.join(room, 'b.slips.html'), 'x');
    const later = { home: own, now: '2027-11-23T15:00:00Z' };
    const {
      code: exit,
      stdout,
      stderr,
    } = await portquiz(['sessions', 'purge', '--older-than', '8w', '--yes'], later);
    expect([exit, readdirSync(room)]).toEqual([1, ['b.key.csv']]);
    expect(stderr).toContain('b.key.csv: it could not be removed: ');
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stdout).not.toContain('b.key.csv');
  });

  it('want a number of days', async () => {
    for (const word of ['', 'x', '-1', '3m', '1e3', '999999']) {
      const { code: exit, stderr } = await run('sessions', 'purge', `--older-than=${word}`);
      expect([exit, stderr]).toEqual([2, expect.stringContaining('30, 30d or 8w')]);
    }
    expect((await run('sessions', 'purge')).stderr).toContain('say --older-than');
  });
});
