import { Command, CommanderError } from 'commander';
import { safeText } from '../grading/safe-text.ts';
import type { ArgumentLine, CommandLine, OptionLine, Run } from './command-line.ts';
import { UsageError } from './errors.ts';
import { type Options, optionTypes } from './options.ts';
import type { Call } from './quick.ts';
import { suggestion } from './suggest.ts';
import { commands, globalOptions, groups, runHome } from './table.ts';
import { appVersion } from './version.ts';

const notes = `
Lists have short names: net+, a+, sec+, ccna; \`portquiz decks\` prints them all.
Answers are saved one by one in the folder that \`portquiz progress where\` names (PORTQUIZ_HOME moves it).`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

const addOption = (command: Command, { name, value, summary }: OptionLine): void => {
  const flags = value === undefined ? `--${name}` : `--${name} <${value}>`;
  if ('multiple' in optionTypes[name]) command.option(flags, summary, collect);
  else command.option(flags, summary);
};

const argumentText = ({ name, optional, many }: ArgumentLine): string => {
  const text = many ? `${name}...` : name;
  return optional ? `[${text}]` : `<${text}>`;
};

/** Commander's action for a command's code. */
type Bind = (run: Run) => (...parameters: unknown[]) => void;

const bindTo =
  (found: (call: Call) => void): Bind =>
  (run) =>
  (...parameters) => {
    const command = parameters.at(-1);
    if (!(command instanceof Command)) return;
    // Commander's types know nothing of a command's arguments: all of ours are texts or lists of texts.
    const words: string[] = command.processedArgs.flat().filter((word) => word !== undefined);
    found({ run, options: command.optsWithGlobals<Options>(), words });
  };

const addCommand = (program: Command, line: CommandLine, bind: Bind): void => {
  const [word = '', member] = line.name.split(' ');
  const group = program.commands.find((command) => command.name() === word);
  const parent =
    member === undefined
      ? program
      : (group ?? program.command(word).description(groups[word] ?? ''));
  const command = parent
    .command(member ?? word)
    .description(line.summary)
    .allowExcessArguments(false);
  for (const argument of line.arguments) command.argument(argumentText(argument), argument.summary);
  for (const option of line.options) addOption(command, option);
  if (line.notes !== undefined) command.addHelpText('after', `\n${line.notes}`);
  command.action(bind(line.run));
};

/** @throws UsageError for a first word that is no command */
const refuseUnknown = (program: Command): void => {
  const [word] = program.args;
  if (word === undefined) return;
  const names = program.commands.map((command) => command.name());
  const hint = suggestion(word, names) || '; see portquiz --help';
  throw new UsageError(`there is no command "${safeText(word)}"${hint}`);
};

const createProgram = (found: (call: Call) => void): Command => {
  const program = new Command('portquiz');
  const bind = bindTo(found);
  program
    .description('Know every TCP and UDP port that matters, cold, by the day it matters.')
    .version(appVersion);
  for (const option of globalOptions) addOption(program, option);
  program
    .helpCommand(true)
    .addHelpText('after', notes)
    .allowExcessArguments(true)
    .action((...parameters) => {
      refuseUnknown(program);
      bind(runHome)(...parameters);
    });
  for (const line of commands) addCommand(program, line, bind);
  return program;
};

const oneLine = (message: string): string =>
  safeText(message.replace(/^error: /, '').replace(/\n\((.*)\)\s*$/, ' ($1)'));

const prepare = (command: Command): void => {
  command.exitOverride().configureOutput({
    // Faults are said by the caller, in one line.
    writeErr: (text) => (text.startsWith('error:') ? undefined : process.stderr.write(text)),
  });
  for (const child of command.commands) prepare(child);
};

/**
 * Understands any command line, by commander: undefined when help or the version was asked for, and printed.
 * @throws UsageError with what is wrong, in one line; empty when help was printed instead of it
 */
export const understand = (args: readonly string[]): Call | undefined => {
  let call: Call | undefined;
  const program = createProgram((found) => {
    call = found;
  });
  prepare(program);
  try {
    program.parse([...args], { from: 'user' });
    return call;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    // Help for a bare "config" or "progress" has been printed already.
    throw new UsageError(error.code === 'commander.help' ? '' : oneLine(error.message));
  }
};
