import { parseArgs } from 'node:util';
import type { CommandLine, OptionLine, Run } from './command-line.ts';
import { type OptionName, type Options, optionTypes } from './options.ts';
import { commands, globalOptions, runHome } from './table.ts';

/** A command line understood: what to run on what. */
export interface Call {
  readonly run: Run;
  readonly options: Options;
  readonly words: readonly string[];
}

const takesValue = (name: OptionName): boolean => optionTypes[name].type === 'string';

/** Where the first word stands that is neither a global option nor the value of one. */
const firstWordAt = (args: readonly string[]): number => {
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (!word.startsWith('-') || word === '-') return at;
    const line = globalOptions.find(({ name }) => word === `--${name}`);
    if (line && takesValue(line.name)) at++;
  }
  return args.length;
};

const hasRoomFor = (command: CommandLine, words: readonly string[]): boolean => {
  const least = command.arguments.filter(({ optional }) => !optional).length;
  const most = command.arguments.some(({ many }) => many)
    ? Number.POSITIVE_INFINITY
    : command.arguments.length;
  return words.length >= least && words.length <= most;
};

/**
 * Options and words; undefined where one of the options is not among the lines.
 * @throws TypeError when there is no such option at all, or its value is missing
 */
const parse = (
  args: readonly string[],
  lines: readonly OptionLine[],
): Omit<Call, 'run'> | undefined => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: optionTypes,
    allowPositionals: true,
  });
  const known = [...globalOptions, ...lines].map(({ name }) => `${name}`);
  if (!Object.keys(values).every((name) => known.includes(name))) return undefined;
  return { options: values, words: positionals };
};

const callHome = (args: readonly string[]): Call | undefined => {
  const parsed = parse(args, []);
  return parsed && { run: runHome, ...parsed };
};

const callOf = (args: readonly string[]): Call | undefined => {
  const at = firstWordAt(args);
  const before = args.slice(0, at);
  if (at === args.length) return callHome(before);
  const command = commands.find(({ name }) =>
    name.split(' ').every((word, index) => args[at + index] === word),
  );
  // Before the command only the options of all commands may stand.
  if (!command || !parse(before, [])) return undefined;
  const behind = args.slice(at + command.name.split(' ').length);
  const parsed = parse([...before, ...behind], command.options);
  return parsed && hasRoomFor(command, parsed.words) ? { run: command.run, ...parsed } : undefined;
};

/**
 * Understands a plain command line at once. Undefined for all that takes more: help, the version, a fault to be
 * described, `--`. That is commander's, which takes 20 ms to load.
 */
export const quickCall = (args: readonly string[]): Call | undefined => {
  if (args.includes('--')) return undefined;
  try {
    return callOf(args);
  } catch {
    return undefined;
  }
};
