import type { Context } from './context.ts';
import type { OptionName, Options } from './options.ts';

/** A command's code: gives the exit code. */
export type Run = (
  options: Options,
  context: Context,
  words: readonly string[],
) => number | Promise<number>;

export interface OptionLine {
  readonly name: OptionName;
  /** How the help calls the value of an option that takes one. */
  readonly value?: string;
  readonly summary: string;
}

/** What most commands that print something take. */
export const oneObject: OptionLine = { name: 'json', summary: 'one object' };

export interface ArgumentLine {
  readonly name: string;
  readonly summary?: string;
  readonly optional?: boolean;
  /** Takes all words that are left. */
  readonly many?: boolean;
}

/** A command as it is parsed, described and run. */
export interface CommandLine {
  /** One word, or two for a command of a group. */
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly ArgumentLine[];
  readonly options: readonly OptionLine[];
  /** Said below the command's help. */
  readonly notes?: string;
  readonly run: Run;
}
