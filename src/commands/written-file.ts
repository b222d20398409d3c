import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../progress/errors.ts';
import type { Context } from './context.ts';
import { UsageError } from './errors.ts';

/** A text, and where an option wants it: in a file, or for `-` on the output. */
export interface WantedFile {
  /** How the option is typed: `--html`. */
  readonly option: string;
  readonly file: string;
  readonly text: string;
}

/** The name that means the output. */
export const toOutput = '-';

/** The journal, its copies and the stores: a slip of the keyboard is not to cost anybody their progress. */
const ownFile = /^(?:journal|checkpoint|settings|exam-clock)\b.*\.json/i;

/** Writes beside the file and renames, so that there is a whole file at any time: the former one, or this. */
const writeBeside = (file: string, text: string, former: Stats | undefined): void => {
  const beside = path.join(path.dirname(file), `.portquiz-${randomUUID()}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx', flush: true, mode: former?.mode ?? 0o666 });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
};

const isFolder = (name: string): boolean =>
  /[\\/]$/.test(name) || (statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false);

const isOwn = (place: string): boolean => ownFile.test(path.basename(place));

const write = (place: string, text: string, former: Stats | undefined): void => {
  // A device or a named pipe is written into; a file in its place would be something else.
  if (former?.isFile() === false) writeFileSync(place, text);
  else {
    // A renaming asks the folder alone, but a file that is kept from writing is kept so on purpose.
    if (former) accessSync(place, constants.W_OK);
    writeBeside(place, text, former);
  }
};

/** The full path of a file that was written, or why it was not. */
export type Written = { readonly file: string } | { readonly refused: string };

/**
 * Writes a text into a file, whole and in one step; a file that is there is replaced, a link to one stays a link.
 * Refused where the name is a folder's or one of portquiz's own files, or the system refuses.
 */
export const writeWhole = ({ file, text }: Pick<WantedFile, 'file' | 'text'>): Written => {
  try {
    if (isFolder(file)) return { refused: 'it is a folder; name a file in it' };
    const place = path.resolve(file);
    const former = statSync(place, { throwIfNoEntry: false });
    const real = former?.isFile() ? realpathSync(place) : place;
    if (isOwn(place) || isOwn(real))
      return { refused: 'portquiz keeps progress in files of such names; name another' };
    write(real, text, former);
    return { file: place };
  } catch (error) {
    return { refused: `it could not be written: ${reasonOf(error)}` };
  }
};

/** @throws UsageError where it is refused */
const placeWritten = (wanted: WantedFile): string => {
  const written = writeWhole(wanted);
  if ('file' in written) return written.file;
  throw new UsageError(`${wanted.option} ${wanted.file}: ${written.refused}`);
};

/**
 * Puts texts where their options want them, and says where files were written: on the output, or beside it where the
 * output holds a text already.
 * @param isOutputTaken the command itself prints on the output, as with --json
 * @throws UsageError when two texts want the output, a name will not do, or the system refuses
 */
export const deliver = (
  wanted: readonly WantedFile[],
  { print, warn }: Pick<Context, 'print' | 'warn'>,
  isOutputTaken = false,
): void => {
  const empty = wanted.find(({ file }) => file === '');
  if (empty) throw new UsageError(`${empty.option}: name a file, or - for the output`);
  const printed = wanted.filter(({ file }) => file === toOutput);
  if (printed.length + Number(isOutputTaken) > 1)
    throw new UsageError(
      `${printed.at(-1)?.option} -: the output can hold one thing only; name a file`,
    );
  const say = printed.length > 0 || isOutputTaken ? warn : print;
  for (const each of wanted.filter(({ file }) => file !== toOutput))
    say(`Written: ${placeWritten(each)}`);
  for (const { text } of printed) print(...text.trimEnd().split('\n'));
};
