import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, portquiz } from './run-portquiz.ts';

const home = freshFolder();
const folder = freshFolder();
writeFileSync(path.join(folder, 'poem.txt'), 'Two roads diverged\n');
mkdirSync(path.join(folder, 'dir'));

describe.concurrent('done is 0, a plain no is 1', () => {
  it.each<readonly [number, readonly string[]]>([
    [0, ['study']],
    [0, ['study', '--deck', 'NET+', '--count', '1', '--minutes', '5', '--direction', 'purpose']],
    [0, ['due']],
    [0, ['show', '22']],
    [0, ['show', '49152']],
    [0, ['show', 'ssh']],
    [1, ['show', 'nosuchthing']],
    [0, ['search', 'mail']],
    [1, ['search', 'qqqqqqqq']],
    [1, ['search', '']],
    [0, ['accepts', '22']],
    [0, ['accepts', '22', 'SSH']],
    [0, ['accepts', '23', 'tellnet']],
    [0, ['accepts', 'ftp', '20', 'and', '21']],
    [1, ['accepts', '22', 'telnet']],
    [1, ['accepts', 'ftp', '20']],
    [1, ['accepts', '22', '--', '-ssh-x']],
    [0, ['sheet']],
    [0, ['stats']],
    [0, ['plan', '--profile', 'planner', '--exam', 'net+', '--date', 'none']],
    [0, ['plan', '--help']],
    [0, ['decks']],
    [0, ['config', 'list']],
    [0, ['config', 'get', 'deck']],
    [0, ['config', 'set', 'deck', 'net+']],
    [0, ['progress', 'where']],
    [0, ['progress', 'backup']],
    [0, ['progress', 'reset']],
    [0, ['--version']],
    [0, ['--help']],
    [0, ['study', '--help']],
    [0, ['help', 'study']],
  ])('%i: portquiz %j', async (code, words) => {
    const run = await portquiz(words, { home });
    expect([run.code, run.stderr]).toEqual([code, '']);
    expect(run.stdout).not.toBe('');
  });
});

describe.concurrent('bad input is 2, one line, and nothing else', () => {
  const missing = path.join(folder, 'missing.jsonl');
  it.each<readonly [readonly string[], RegExp]>([
    [['studdy'], /there is no command "studdy", did you mean "study"\?/],
    [['config', 'bogus'], /bogus/],
    [['progress', 'bogus'], /bogus/],
    [['--bogus'], /unknown option '--bogus'/],
    [['study', '--bogus'], /unknown option '--bogus'/],
    [['study', 'extra'], /too many arguments/],
    [['study', '--deck'], /argument missing/],
    [['study', '--deck', 'net++'], /no list "net\+\+", did you mean "net\+"\?/],
    [['due', '--deck', ''], /no list ""/],
    [['sheet', '--deck', '../core'], /no list/],
    [['study', '--card', 'ssh.purpose'], /no card "ssh\.purpose", did you mean/],
    [['study', '--card', 'nothing:like:it'], /no card/],
    [['study', '--direction', 'sideways'], /write number-to-service, service-to-number, purpose/],
    [['study', '--form', 'sung'], /write auto, choice or typed/],
    [['study', '--count', '0'], /whole number/],
    [['study', '--count', '-1'], /whole number/],
    [['study', '--count', '1.5'], /whole number/],
    [['study', '--count', '1e3'], /whole number/],
    [['study', '--count', ''], /whole number/],
    [['study', '--minutes', 'ten'], /whole number/],
    [['study', '--minutes', '99999999999'], /whole number/],
    [['show'], /missing required argument/],
    [['show', '65536'], /0 to 65535/],
    [['show', '22/xyz'], /no port/],
    [['show', '-1'], /0 to 65535/],
    [['search'], /give words to look for/],
    [['accepts'], /missing required argument/],
    [['accepts', '70000'], /0 to 65535/],
    [['accepts', 'nothinglikeit'], /nothing is called/],
    [['plan'], /no exam to plan for; portquiz plan --exam net\+ --date .* sets one/],
    [['plan', '--minutes', '20'], /no exam to plan for/],
    [['plan', '--exam', 'net+'], /say the day too/],
    [
      ['plan', '--exam', 'net++', '--date', '2199-01-01'],
      /no list "net\+\+", did you mean "net\+"/,
    ],
    [['plan', '--date', '2019-01-01'], /--date "2019-01-01": that day is over/],
    [['plan', '--date', '2199-01-01'], /too far off/],
    [['plan', '--date', '2027-02-30'], /no such day/],
    [['plan', '--date', 'soon'], /write it like 2026-12-12/],
    [['plan', '--date', ''], /write it like/],
    [['plan', '--date', '3/4'], /write it like/],
    [
      ['plan', '--date', 'none', '--minutes', '0'],
      /--minutes "0": write a whole number from 1 to 180/,
    ],
    [['plan', '--date', 'none', '--minutes', '181'], /1 to 180/],
    [['plan', '--date', 'none', '--minutes', '1.5'], /1 to 180/],
    [['plan', 'net+'], /too many arguments/],
    [['plan', '--deck', 'net+'], /unknown option '--deck'/],
    [['config', 'get', 'minute'], /no setting "minute", did you mean "minutes"\?/],
    [['config', 'get', '__proto__'], /no setting/],
    [['config', 'set', 'minutes'], /missing required argument/],
    [['config', 'set', 'minutes', '0'], /whole number/],
    [['config', 'set', 'form', 'sung'], /auto, choice or typed/],
    [['config', 'set', 'plain', 'maybe'], /true or false/],
    [['config', 'set', 'deck', 'nolist'], /no list "nolist"/],
    [['progress', 'restore'], /missing required argument/],
    [['progress', 'restore', missing], /no such file/],
    [['progress', 'restore', path.join(folder, 'poem.txt')], /no line of it/],
    [['progress', 'restore', path.join(folder, 'dir')], /it is a folder/],
    [['progress', 'merge', missing], /no such file/],
    [['progress', 'merge', path.join(folder, 'dir')], /it is a folder/],
    [['--profile'], /argument missing/],
    [['due', '--profile', '../x'], /use 1 to 32 letters/],
    [['due', '--profile', 'x'.repeat(33)], /use 1 to 32 letters/],
  ])('portquiz %j', async (words, message) => {
    const run = await portquiz(words);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^portquiz: [^\n]+\n$/);
    expect(run.stderr).toMatch(message);
  });

  it.each([
    'tomorrow',
    '12:00',
    '2026-13-01',
    '2026-02-30',
    '2026-03-02T25:00',
    '2026',
    '1772452800',
    'x',
  ])('PORTQUIZ_NOW=%s', async (now) => {
    const run = await portquiz(['due'], { now });
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^portquiz: PORTQUIZ_NOW "[^\n]+ is no ISO time; write [^\n]+\n$/);
  });
});
