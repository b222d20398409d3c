import { type CommandLine, oneObject } from './command-line.ts';

const keyNotes = `Keys of the screens are settings too: config set keys.hint H, or of one place, config set keys.home.lists L.
A value is a letter or sign, or space, tab, home, end, page-up, page-down, with spaces between several; default gives
the usual key back. config get keys prints all places and commands. Digits, ? and Ctrl-C stay as they are, and Enter,
Esc and the arrows keep their meaning beside a new key.`;

const configCommands: readonly CommandLine[] = [
  {
    name: 'config get',
    summary: 'print a setting',
    arguments: [{ name: 'key' }],
    options: [oneObject],
    run: async (options, context, [key = '']) =>
      (await import('./config.ts')).configGet(key, options, context),
  },
  {
    name: 'config set',
    summary: 'change a setting',
    arguments: [{ name: 'key' }, { name: 'value' }],
    options: [],
    notes: keyNotes,
    run: async (_, context, [key = '', value = '']) =>
      (await import('./config.ts')).configSet(key, value, context),
  },
  {
    name: 'config list',
    summary: 'all settings and what they do',
    arguments: [],
    options: [oneObject],
    run: async (options, context) => (await import('./config.ts')).configList(options, context),
  },
];

const progressCommands: readonly CommandLine[] = [
  {
    name: 'progress where',
    summary: 'the folder that holds it',
    arguments: [],
    options: [oneObject],
    run: async (options, context) =>
      (await import('./progress.ts')).progressWhere(options, context),
  },
  {
    name: 'progress backup',
    summary: 'copy it',
    arguments: [{ name: 'file', optional: true }],
    options: [],
    run: async (_, context, [file]) =>
      (await import('./progress.ts')).progressBackup(file, context),
  },
  {
    name: 'progress restore',
    summary: 'put a backup in its place; what was there is moved aside',
    arguments: [{ name: 'file' }],
    options: [],
    run: async (_, context, [file = '']) =>
      (await import('./progress.ts')).progressRestore(file, context),
  },
  {
    name: 'progress merge',
    summary: 'add what another machine has',
    arguments: [{ name: 'file', summary: "the other machine's journal.jsonl" }],
    options: [],
    run: async (_, context, [file = '']) =>
      (await import('./progress.ts')).progressMerge(file, context),
  },
  {
    name: 'progress reset',
    summary: 'forget all; asks first and keeps a backup',
    arguments: [],
    options: [{ name: 'yes', summary: 'do not ask' }],
    run: async (options, context) =>
      (await import('./progress.ts')).progressReset(options, context),
  },
];

/** What is kept on this machine: the settings, and a learner's progress. */
export const keptCommands: readonly CommandLine[] = [...configCommands, ...progressCommands];
