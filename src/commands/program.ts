import { Command } from 'commander';
import { safeText } from '../grading/safe-text.ts';
import { type CommonOptions, type Context, createContext } from './context.ts';
import { UsageError } from './errors.ts';
import { suggestion } from './suggest.ts';
import { appVersion } from './version.ts';

/** A command's code: gives the exit code. */
type Act<O> = (options: O, context: Context) => number | Promise<number>;

/** Makes commander's action of a command whose code is loaded when it runs, with the words it was given. */
type Bind = <O extends CommonOptions>(
  load: (...words: string[]) => Promise<Act<O>>,
) => (...parameters: unknown[]) => Promise<void>;

const bindTo =
  (finish: (code: number) => void): Bind =>
  (load) =>
  async (...parameters) => {
    const command = parameters.at(-1);
    if (!(command instanceof Command)) return;
    const options = command.optsWithGlobals<Parameters<Awaited<ReturnType<typeof load>>>[0]>();
    // Commander's types know nothing of a command's arguments: all of ours are texts or lists of texts.
    const words: string[] = command.processedArgs.map((word) =>
      Array.isArray(word) ? word.join('\n') : word,
    );
    finish(await (await load(...words))(options, createContext(options)));
  };

const add = (parent: Command, name: string, summary: string): Command =>
  parent.command(name).description(summary).allowExcessArguments(false);

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

const oneObject = ['--json', 'one object'] as const;
const ofList = ['--deck <list>', 'the list'] as const;

const notes = `
Lists have short names: net+, a+, sec+, ccna; \`portquiz decks\` prints them all.
Answers are saved one by one in the folder that \`portquiz progress where\` names (PORTQUIZ_HOME moves it).`;

const addHome = (program: Command, bind: Bind): void => {
  program
    .description('Know every TCP and UDP port that matters, cold, by the day it matters.')
    .version(appVersion)
    .option('--profile <name>', 'a learner of their own on this machine')
    .option('--portable', 'keep progress beside the program, in portquiz-data')
    .option('--plain', 'lines instead of screens')
    .option('--no-color', 'no colours')
    .option('--seed <text>', 'a reproducible order')
    .helpCommand(true)
    .addHelpText('after', notes)
    .allowExcessArguments(true)
    .action(
      bind(async () => {
        const [word] = program.args;
        if (word === undefined) return (await import('./home.ts')).home;
        const names = program.commands.map((command) => command.name());
        const hint = suggestion(word, names) || '; see portquiz --help';
        throw new UsageError(`there is no command "${safeText(word)}"${hint}`);
      }),
    );
};

const addStudy = (program: Command, bind: Bind): void => {
  add(program, 'study', "today's session: what is to repeat, then new cards")
    .option('--deck <list>', 'the list to study')
    .option('--minutes <number>', 'at most this long')
    .option('--count <number>', 'at most this many questions')
    .option(
      '--direction <name>',
      'number-to-service, service-to-number or purpose; may be repeated',
      collect,
    )
    .option('--form <form>', 'auto, choice or typed')
    .option('--card <id>', 'just this card, due or not; may be repeated', collect)
    .option('--json', 'JSON lines for programs')
    .action(bind(async () => (await import('./study.ts')).study));
};

const addReference = (program: Command, bind: Bind): void => {
  add(program, 'show', 'everything about a port or a service')
    .argument('<number-or-name>', '443, 53/udp, ldaps')
    .option(...oneObject)
    .action(
      bind(async (word = '') => {
        const { show } = await import('./show.ts');
        return (options, context) => show(word, options, context);
      }),
    );
  add(program, 'search', 'look for words in the whole registry')
    .argument('<words...>', 'numbers, names, words of the purpose')
    .option(...oneObject)
    .action(
      bind(async (words = '') => {
        const { search } = await import('./search.ts');
        return (options, context) => search(words.split('\n'), options, context);
      }),
    );
  add(program, 'sheet', 'a list on one page, your shaky ones marked')
    .option(...ofList)
    .option(...oneObject)
    .action(bind(async () => (await import('./sheet.ts')).sheet));
  add(program, 'accepts', 'what counts as right, or the verdict on one answer')
    .argument('<port-or-service>', '22, 514/udp, ftp')
    .argument('[answer...]', 'the answer to judge')
    .option(...oneObject)
    .addHelpText('after', '\nAn answer that starts with a hyphen goes after --.')
    .action(
      bind(async (target = '', answer?: string) => {
        const { accepts } = await import('./accepts.ts');
        // Words without quotes are one answer: accepts ftp 20 and 21.
        const line = answer ? answer.replaceAll('\n', ' ') : undefined;
        return (options, context) => accepts(target, line, options, context);
      }),
    );
};

const addFigures = (program: Command, bind: Bind): void => {
  add(program, 'due', 'what today holds; exit 0 when there is something, 1 when not')
    .option(...ofList)
    .option(...oneObject)
    .action(bind(async () => (await import('./due.ts')).due));
  add(program, 'stats', 'your figures')
    .option(...oneObject)
    .action(bind(async () => (await import('./stats.ts')).stats));
  add(program, 'decks', 'what can be studied')
    .option(...oneObject)
    .action(bind(async () => (await import('./decks.ts')).decks));
};

const addConfig = (program: Command, bind: Bind): void => {
  const config = program.command('config').description('settings: get, set, list');
  add(config, 'get', 'print a setting')
    .argument('<key>')
    .option(...oneObject)
    .action(
      bind(async (key = '') => {
        const { configGet } = await import('./config.ts');
        return (options, context) => configGet(key, options, context);
      }),
    );
  add(config, 'set', 'change a setting')
    .argument('<key>')
    .argument('<value>')
    .action(
      bind(async (key = '', value = '') => {
        const { configSet } = await import('./config.ts');
        return (_, context) => configSet(key, value, context);
      }),
    );
  add(config, 'list', 'all settings and what they do')
    .option(...oneObject)
    .action(bind(async () => (await import('./config.ts')).configList));
};

const addProgress = (program: Command, bind: Bind): void => {
  const progress = program
    .command('progress')
    .description('your data: where, backup, restore, merge, reset');
  add(progress, 'where', 'the folder that holds it')
    .option(...oneObject)
    .action(bind(async () => (await import('./progress.ts')).progressWhere));
  add(progress, 'backup', 'copy it')
    .argument('[file]')
    .action(
      bind(async (file?: string) => {
        const { progressBackup } = await import('./progress.ts');
        return (_, context) => progressBackup(file, context);
      }),
    );
  add(progress, 'restore', 'put a backup in its place; what was there is moved aside')
    .argument('<file>')
    .action(
      bind(async (file = '') => {
        const { progressRestore } = await import('./progress.ts');
        return (_, context) => progressRestore(file, context);
      }),
    );
  add(progress, 'merge', 'add what another machine has')
    .argument('<file>', "the other machine's journal.jsonl")
    .action(
      bind(async (file = '') => {
        const { progressMerge } = await import('./progress.ts');
        return (_, context) => progressMerge(file, context);
      }),
    );
  add(progress, 'reset', 'forget all; asks first and keeps a backup')
    .option('--yes', 'do not ask')
    .action(bind(async () => (await import('./progress.ts')).progressReset));
};

/** All commands with their options and help. `finish` hears the exit code of the one that ran. */
export const createProgram = (finish: (code: number) => void): Command => {
  const program = new Command('portquiz');
  const bind = bindTo(finish);
  for (const addTo of [addHome, addStudy, addReference, addFigures, addConfig, addProgress]) {
    addTo(program, bind);
  }
  return program;
};
