import { Command, CommanderError } from 'commander';
import { safeText } from '../grading/safe-text.ts';
import { ProgressError } from '../progress/errors.ts';
import { type CommonOptions, type Context, createContext } from './context.ts';
import { exitBadInput, UsageError } from './errors.ts';
import { printable } from './printable.ts';
import { suggestion } from './suggest.ts';
import { appVersion } from './version.ts';

type Act<O> = (options: O, context: Context) => number | Promise<number>;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

const notes = `
Lists have short names: net+, a+, sec+, ccna; \`portquiz decks\` prints them all.
Answers are saved one by one in the folder that \`portquiz progress where\` names (PORTQUIZ_HOME moves it).`;

/** Options and sub-commands as data for commander; each command's code is loaded when it runs. */
const createProgram = (finish: (code: number) => void): Command => {
  const program = new Command('portquiz');
  const act =
    <O extends CommonOptions>(load: (...words: string[]) => Promise<Act<O>>) =>
    async (...parameters: unknown[]): Promise<void> => {
      const command = parameters.at(-1);
      if (!(command instanceof Command)) return;
      const options = command.optsWithGlobals<O>();
      const words = command.processedArgs.map((word) =>
        Array.isArray(word) ? word.join('\n') : word,
      ) as string[];
      finish(await (await load(...words))(options, createContext(options)));
    };
  const sub = (parent: Command, name: string, summary: string): Command =>
    parent.command(name).description(summary).allowExcessArguments(false);

  program
    .description('Know every TCP and UDP port that matters, cold, by the day it matters.')
    .version(appVersion)
    .option('--profile <name>', 'a learner of their own on this machine')
    .option('--plain', 'lines instead of screens')
    .option('--no-color', 'no colours')
    .option('--seed <text>', 'a reproducible order')
    .addHelpText('after', notes)
    .allowExcessArguments(true)
    .action(
      act(async () => {
        const [word] = program.args;
        if (word !== undefined) {
          const names = program.commands.map((command) => command.name());
          throw new UsageError(
            `there is no command "${safeText(word)}"${suggestion(word, names) || '; see portquiz --help'}`,
          );
        }
        return (await import('./home.ts')).home;
      }),
    );

  sub(program, 'study', "today's session: what is to repeat, then new cards")
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
    .action(act(async () => (await import('./study.ts')).study));

  sub(program, 'show', 'everything about a port or a service')
    .argument('<number-or-name>', '443, 53/udp, ldaps')
    .option('--json', 'one object')
    .action(
      act(async (word = '') => {
        const { show } = await import('./show.ts');
        return (options, context) => show(word, options, context);
      }),
    );

  sub(program, 'search', 'look for words in the whole registry')
    .argument('<words...>', 'numbers, names, words of the purpose')
    .option('--json', 'one object')
    .action(
      act(async (words = '') => {
        const { search } = await import('./search.ts');
        return (options, context) => search(words.split('\n'), options, context);
      }),
    );

  sub(program, 'sheet', 'a list on one page, your shaky ones marked')
    .option('--deck <list>', 'the list')
    .option('--json', 'one object')
    .action(act(async () => (await import('./sheet.ts')).sheet));

  sub(program, 'accepts', 'what counts as right, or the verdict on one answer')
    .argument('<port-or-service>', '22, 514/udp, ftp')
    .argument('[answer]', 'the answer to judge')
    .option('--json', 'one object')
    .addHelpText(
      'after',
      '\nAn answer that starts with a hyphen goes after --: portquiz accepts 22 -- -ssh',
    )
    .action(
      act(async (target = '', answer?: string) => {
        const { accepts } = await import('./accepts.ts');
        return (options, context) => accepts(target, answer, options, context);
      }),
    );

  sub(program, 'due', 'what today holds; exit 0 when there is something, 1 when not')
    .option('--deck <list>', 'the list')
    .option('--json', 'one object')
    .action(act(async () => (await import('./due.ts')).due));

  sub(program, 'stats', 'your figures')
    .option('--json', 'one object')
    .action(act(async () => (await import('./stats.ts')).stats));

  sub(program, 'decks', 'what can be studied')
    .option('--json', 'one object')
    .action(act(async () => (await import('./decks.ts')).decks));

  const config = program.command('config').description('settings: get, set, list');
  sub(config, 'get', 'print a setting')
    .argument('<key>')
    .option('--json', 'one object')
    .action(
      act(async (key = '') => {
        const { configGet } = await import('./config.ts');
        return (options, context) => configGet(key, options, context);
      }),
    );
  sub(config, 'set', 'change a setting')
    .argument('<key>')
    .argument('<value>')
    .action(
      act(async (key = '', value = '') => {
        const { configSet } = await import('./config.ts');
        return (_, context) => configSet(key, value, context);
      }),
    );
  sub(config, 'list', 'all settings and what they do')
    .option('--json', 'one object')
    .action(act(async () => (await import('./config.ts')).configList));

  const progress = program
    .command('progress')
    .description('your data: where, backup, restore, merge, reset');
  sub(progress, 'where', 'the folder that holds it')
    .option('--json', 'one object')
    .action(act(async () => (await import('./progress.ts')).progressWhere));
  sub(progress, 'backup', 'copy it')
    .argument('[file]')
    .action(
      act(async (file?: string) => {
        const { progressBackup } = await import('./progress.ts');
        return (_, context) => progressBackup(file, context);
      }),
    );
  sub(progress, 'restore', 'put a backup in its place; what was there is moved aside')
    .argument('<file>')
    .action(
      act(async (file = '') => {
        const { progressRestore } = await import('./progress.ts');
        return (_, context) => progressRestore(file, context);
      }),
    );
  sub(progress, 'merge', 'add what another machine has')
    .argument('<file>', "the other machine's journal.jsonl")
    .action(
      act(async (file = '') => {
        const { progressMerge } = await import('./progress.ts');
        return (_, context) => progressMerge(file, context);
      }),
    );
  sub(progress, 'reset', 'forget all; asks first and keeps a backup')
    .option('--yes', 'do not ask')
    .action(act(async () => (await import('./progress.ts')).progressReset));
  return program;
};

const oneLine = (message: string): string =>
  safeText(message.replace(/^error: /, '').replace(/\n\((.*)\)\s*$/, ' ($1)'));

const complain = (line: string): number => {
  process.stderr.write(`portquiz: ${printable(line)}\n`);
  return exitBadInput;
};

const exitCodeFor = (error: unknown): number => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Help asked for by a bare "config" or "progress" has been printed already.
    return error.code === 'commander.help' ? exitBadInput : complain(oneLine(error.message));
  }
  if (error instanceof UsageError || error instanceof ProgressError) return complain(error.message);
  throw error;
};

/** Runs a command line and gives the exit code (product.md, "Machine interface"). */
export const run = async (argv: readonly string[]): Promise<number> => {
  // A reader that has had enough (`portquiz decks | head -1`) is no error.
  process.stdout.on('error', () => process.exit(0));
  let code = 0;
  const program = createProgram((result) => {
    code = result;
  });
  const quiet = {
    writeErr: (text: string) =>
      text.startsWith('error:') ? undefined : process.stderr.write(text),
  };
  const prepare = (command: Command): void => {
    command.exitOverride().configureOutput(quiet);
    for (const child of command.commands) prepare(child);
  };
  prepare(program);
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    return exitCodeFor(error);
  }
};
