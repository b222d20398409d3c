import { describe, expect, it } from 'vitest';
import { understand } from '../../src/commands/program.ts';
import { quickCall } from '../../src/commands/quick.ts';

const split = (line: string): readonly string[] => (line === '' ? [] : line.split(' '));

/** What is known of a call, without the default that commander gives to --no-color. */
const plainly = (call: ReturnType<typeof quickCall>) => {
  if (!call) return undefined;
  const { color: _, 'no-color': __, ...options } = { color: true, ...call.options };
  return { run: call.run, words: call.words, options };
};

describe('the quick way understands as commander does', () => {
  it.each([
    'show 443',
    'show ldaps --json',
    'show --json ldaps',
    '--profile ana show 22',
    '--profile=ana --plain show 22 --seed x',
    'search web server --json more',
    'accepts ftp 20 and 21',
    'accepts 22',
    'drill PQ1 N10 009 20 MONDAY 23Y5CY5 --name Ana',
    'drill --name Ana pq1 core 5 x 23yttwe --json',
    'worksheet PQ1 CORE 5 X 23YTTWE --md -',
    'due --deck net+',
    'due --deck=net+ --deck a+',
    'study --direction purpose --card a --direction b --count 3 --no-color',
    'sheet --deck=',
    'sheet --md - --html=page.html --deck net+',
    'config get deck',
    'config set deck net+',
    'progress backup',
    'progress backup file',
    'progress reset --yes',
    '--plain',
    '--seed x',
  ])('portquiz %s', (line) => {
    const quick = quickCall(split(line));
    expect(quick).toBeDefined();
    // Home runs through commander's own action, all others are the table's.
    expect(plainly(quick)).toEqual(plainly(understand(split(line))));
  });

  it('portquiz', () => {
    expect(quickCall([])).toMatchObject({ words: [], options: {} });
  });
});

describe('the quick way leaves to commander', () => {
  it.each([
    '--help',
    '-V',
    'help study',
    'study -h',
    'show',
    'show 22 23',
    'show -1',
    'show -- 22',
    'show --deck x 22',
    '--json show 22',
    'study --deck',
    'study --deck --plain',
    'study --count -1',
    'study --json=x',
    'sheet --md',
    'show 22 --md x',
    'study extra',
    'config',
    'config bogus x',
    'studdy',
    '-',
  ])('portquiz %s', (line) => {
    expect(quickCall(split(line))).toBeUndefined();
  });

  it('words that only together look like a command', () => {
    expect(quickCall(['config get', 'deck'])).toBeUndefined();
  });
});
