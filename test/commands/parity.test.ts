import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/app/command.ts';
import { keymap } from '../../src/app/usual-keys.ts';
import { quickCall } from '../../src/commands/quick.ts';
import { hostWords } from '../../src/plain/class/host-words.ts';
import { commandWords } from '../../src/plain/command-words.ts';
import { examWords } from '../../src/plain/exam-words.ts';
import { scratchWords } from '../../src/plain/run-scratch.ts';

/** What only moves about on a screen, or belongs to a line that is typed: lines have nothing of the kind. */
const ofScreens = 'of screens';

/** What does the same in lines as a key of the screens: a command line, or a line typed in a session. */
const inLines: Readonly<Record<Command, readonly string[] | typeof ofScreens>> = {
  start: ['portquiz study', 'portquiz exam', 'portquiz host'],
  teach: ['portquiz host'],
  beyond: ['portquiz study --deck core.beyond'],
  quit: ['quit'],
  help: ['help'],
  hint: ['hint'],
  choices: ['choices'],
  undo: ['undo'],
  override: ['right'],
  sources: ['sources'],
  // With a class its clock is stopped by a word of its own.
  pause: ['quit', 'pause'],
  resume: ['portquiz study', 'portquiz exam', 'portquiz host --resume', 'resume'],
  lists: ['portquiz decks', 'portquiz config set deck net+'],
  settings: ['portquiz config list', 'portquiz config set minutes 15'],
  plan: ['portquiz plan'],
  plain: ['portquiz config set plain true'],
  test: ['portquiz exam'],
  anew: ['portquiz exam --new'],
  'last-report': ['portquiz exams 1'],
  flag: ['flag'],
  overview: ['overview'],
  'hand-in': ['hand in'],
  misses: ['misses'],
  gaps: ['gaps'],
  clock: ['clock'],
  finish: ['done'],
  practice: ['portquiz practice apart'],
  map: ['portquiz map'],
  grid: ['portquiz map --deck system-ports'],
  open: ['portquiz show 443'],
  cover: ['portquiz practice write'],
  statistics: ['portquiz stats'],
  students: ['students'],
  extend: ['extend'],
  skip: ['skip'],
  void: ['void 3'],
  rename: ['rename NAME to NEW'],
  'give-time': ['time NAME 50'],
  kick: ['kick NAME'],
  lock: ['lock'],
  unlock: ['unlock'],
  end: ['end'],
  find: ['portquiz search mail', 'portquiz show 443'],
  // `more` asks on at Home and steps elsewhere: in a test it is the next question, in Settings another value.
  more: ['portquiz practice', 'go on'],
  less: ['go back'],
  reveal: ofScreens,
  uncover: ofScreens,
  return: ofScreens,
  back: ofScreens,
  up: ofScreens,
  down: ofScreens,
  first: ofScreens,
  last: ofScreens,
  take: ofScreens,
  pick: ofScreens,
  next: ['next'],
  // Whoever types a word means it.
  yes: ofScreens,
  erase: ofScreens,
  clear: ofScreens,
  'page-up': ofScreens,
  'page-down': ofScreens,
};

/** Asked for by their one word below a report and a sheet. */
const questions = ['misses', 'gaps'];
const typed = new Set([
  ...[commandWords, examWords, hostWords, scratchWords].flatMap((words) => Object.keys(words)),
  ...questions,
]);

const docs = readFileSync('docs/machine-interface.md', 'utf8');
const table = docs.slice(docs.indexOf('## The same in lines'));

describe('what the screens can do, lines can do too', () => {
  const all = Object.entries(inLines).flatMap(([command, lines]) =>
    lines === ofScreens ? [] : lines.map((line) => [command, line] as const),
  );

  it.each(all)('%s: %s is there, and the documentation says so', (_, line) => {
    const [program, ...words] = line.split(' ');
    if (program === 'portquiz') expect(quickCall(words)).toBeDefined();
    else expect(typed).toContain(line);
    expect(table).toContain(`\`${line}\``);
  });

  it('every command of the keymap is told', () => {
    const commands = Object.values(keymap).flatMap((keys) => keys.map(({ command }) => command));
    expect(commands.filter((command) => !Object.hasOwn(inLines, command))).toEqual([]);
  });

  it('settings of the screens are those of the command line', () => {
    for (const name of ['theme', 'mouse', 'keys'])
      expect(table).toMatch(new RegExp(`config (?:set|get) ${name}`));
  });
});
