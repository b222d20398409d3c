import { accepts } from './accepts.ts';
import { classroomCommands } from './class/classroom-table.ts';
import { type CommandLine, type OptionLine, oneObject, type Run } from './command-line.ts';
import { decks } from './decks.ts';
import { due } from './due.ts';
import { keptCommands } from './kept-table.ts';
import { show } from './show.ts';

const ofOpenList: OptionLine = {
  name: 'deck',
  value: 'list',
  summary: 'the list; - reads open ports, as study does',
};

/** Options that stand before or behind any command. */
export const globalOptions: readonly OptionLine[] = [
  { name: 'profile', value: 'name', summary: 'a learner of their own on this machine' },
  { name: 'portable', summary: 'keep progress beside the program, in portquiz-data' },
  { name: 'plain', summary: 'lines instead of screens' },
  { name: 'no-color', summary: 'no colours' },
  { name: 'seed', value: 'text', summary: 'a reproducible order' },
];

/** `portquiz` without a command. */
export const runHome: Run = async (options, context) =>
  (await import('./home.ts')).home(options, context);

/** Groups of commands, in the order of the help. */
export const groups: Readonly<Record<string, string>> = {
  sessions: 'quizzes held with a class: list, purge',
  config: 'settings: get, set, list',
  progress: 'your data: where, backup, restore, merge, reset',
};

const pipedNotes = `The ports open on this machine: ss -tlnH | portquiz study --deck -
It reads what ss, netstat, lsof -nP -i and nmap (-oG - too) print, or one number a line, 53/udp, with # comments.
Keys then come from the terminal. Where there is none, and with --json, answers stand below an empty line after the list.`;

const studyCommands: readonly CommandLine[] = [
  {
    name: 'study',
    summary: "today's session: what is to repeat, then new cards",
    arguments: [],
    options: [
      { name: 'deck', value: 'list', summary: 'the list to study; - reads open ports' },
      { name: 'minutes', value: 'number', summary: 'at most this long' },
      { name: 'count', value: 'number', summary: 'at most this many questions' },
      {
        name: 'direction',
        value: 'name',
        summary: 'number-to-service, service-to-number or purpose; may be repeated',
      },
      { name: 'form', value: 'form', summary: 'auto, choice or typed' },
      { name: 'card', value: 'id', summary: 'just this card, due or not; may be repeated' },
      { name: 'json', summary: 'JSON lines for programs' },
    ],
    notes: pipedNotes,
    run: async (options, context) => (await import('./study.ts')).study(options, context),
  },
  {
    name: 'exam',
    summary: 'the timed ports test; goes on with one that was begun',
    arguments: [],
    options: [
      { name: 'deck', value: 'list', summary: 'the list to be tested on' },
      { name: 'questions', value: 'number', summary: 'so many questions' },
      { name: 'minutes', value: 'number', summary: 'so long; off: without a clock' },
      { name: 'new', summary: 'leave a test that was begun, and start another' },
      { name: 'json', summary: 'JSON lines for programs' },
    ],
    run: async (options, context) => (await import('./exam.ts')).exam(options, context),
  },
  {
    name: 'exams',
    summary: 'the timed tests so far; with a number the whole report of one',
    arguments: [{ name: 'number', summary: '1 is the latest', optional: true }],
    options: [
      { name: 'deck', value: 'list', summary: 'only tests of this list' },
      { name: 'md', value: 'file', summary: 'the report as Markdown; - is the output' },
      { name: 'html', value: 'file', summary: 'the report as a page to print; - is the output' },
      oneObject,
    ],
    run: async (options, context, [number]) =>
      (await import('./exams.ts')).exams(number, options, context),
  },
];

const practiceCommands: readonly CommandLine[] = [
  {
    name: 'practice',
    summary: "beyond the day's work: other questions on what you know, or what you mix up",
    arguments: [
      {
        name: 'kind',
        summary: 'more (usual), apart, context, weak, transport, replacement or write',
        optional: true,
      },
    ],
    options: [
      {
        name: 'deck',
        value: 'list',
        summary: 'the list to practise; - reads open ports, but not for write',
      },
      { name: 'count', value: 'number', summary: 'at most this many questions' },
      { name: 'json', summary: 'JSON lines for programs' },
    ],
    notes: 'write: an empty sheet; write a whole list down from memory, then see the gaps.',
    run: async (options, context, [kind = 'more']) =>
      (await import('./practice.ts')).practice(kind, options, context),
  },
];

const referenceCommands: readonly CommandLine[] = [
  {
    name: 'show',
    summary: 'everything about a port or a service',
    arguments: [{ name: 'number-or-name', summary: '443, 53/udp, ldaps' }],
    options: [oneObject],
    run: (options, context, [word = '']) => show(word, options, context),
  },
  {
    name: 'search',
    summary: 'look for words in the whole registry; without any on a screen, as you type',
    arguments: [
      {
        name: 'words',
        summary: 'numbers, names, words of the purpose',
        optional: true,
        many: true,
      },
    ],
    options: [oneObject],
    run: async (options, context, words) =>
      (await import('./search.ts')).search(words, options, context),
  },
  {
    name: 'map',
    summary: 'your list by family, and how well you know each port',
    arguments: [],
    options: [ofOpenList, oneObject],
    run: async (options, context) => (await import('./map.ts')).map(options, context),
  },
  {
    name: 'sheet',
    summary: 'a list on one page, your shaky ones marked',
    arguments: [],
    options: [
      ofOpenList,
      { name: 'html', value: 'file', summary: 'write it as a page to print; - prints the page' },
      { name: 'md', value: 'file', summary: 'write it as Markdown; - prints that' },
      oneObject,
    ],
    notes: 'A file that is there is replaced. Both may be given.',
    run: async (options, context) => (await import('./sheet.ts')).sheet(options, context),
  },
  {
    name: 'accepts',
    summary: 'what counts as right, or the verdict on one answer',
    arguments: [
      { name: 'port-or-service', summary: '22, 514/udp, ftp' },
      { name: 'answer', summary: 'the answer to judge', optional: true, many: true },
    ],
    options: [oneObject],
    notes: 'An answer that starts with a hyphen goes after --.',
    run: (options, context, [target = '', ...answer]) => {
      // Words without quotes are one answer: accepts ftp 20 and 21.
      const line = answer.join(' ').replaceAll('\n', ' ');
      return accepts(target, line === '' ? undefined : line, options, context);
    },
  },
];

const figureCommands: readonly CommandLine[] = [
  {
    name: 'due',
    summary: 'what today holds; exit 0 when there is something, 1 when not',
    arguments: [],
    options: [ofOpenList, oneObject],
    run: due,
  },
  {
    name: 'stats',
    summary: 'what you know over time, what you mix up, your days and what is ahead',
    arguments: [],
    options: [
      ofOpenList,
      { name: 'csv', summary: 'all figures as one table' },
      { name: 'html', value: 'file', summary: 'write the charts as a page; - prints the page' },
      oneObject,
    ],
    run: async (options, context) => (await import('./stats.ts')).stats(options, context),
  },
  {
    name: 'plan',
    summary: 'what to know by when, and the days until then',
    arguments: [],
    options: [
      { name: 'exam', value: 'list', summary: 'the list to know; without it the one that is set' },
      { name: 'date', value: 'day', summary: 'the day of the exam, 2026-12-12; none: not booked' },
      { name: 'minutes', value: 'number', summary: 'minutes a day, 1 to 180' },
      { name: 'passed', summary: 'the exam is passed: its list is only kept' },
      oneObject,
    ],
    notes: 'What is given is kept. Without options: the plan for the day that is set.',
    run: async (options, context) => (await import('./plan.ts')).plan(options, context),
  },
  {
    name: 'decks',
    summary: 'what can be studied',
    arguments: [],
    options: [oneObject],
    run: decks,
  },
];

/** All commands, in the order of the help. */
export const commands: readonly CommandLine[] = [
  ...studyCommands,
  ...practiceCommands,
  ...referenceCommands,
  ...figureCommands,
  ...classroomCommands,
  ...keptCommands,
];
