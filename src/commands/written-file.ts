import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readSync,
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
  readonly keeps?: Keeps;
}

/**
 * Why what lies in the place of a file stays there; undefined where it may be replaced. Left out: it has to be of the
 * new text's kind, so that a page takes no roster's place.
 * @param there how it begins
 */
export type Keeps = (there: string) => string | undefined;

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

/** A name that means a folder, there or not. */
export const isFolder = (name: string): boolean =>
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

/** So much of a file tells what it is; in bytes. */
const headBytes = 4096;

const headOf = (file: string): string => {
  const head = Buffer.alloc(headBytes);
  const from = openSync(file, 'r');
  try {
    return head.toString('utf8', 0, readSync(from, head)).replace(/^\uFEFF/, '');
  } finally {
    closeSync(from);
  }
};

type Kind = 'page' | 'Markdown' | 'JSON' | 'text';

const beginnings: readonly (readonly [Kind, RegExp])[] = [
  ['page', /^\s*<(?:!doctype|html)/i],
  ['Markdown', /^\s*# /],
  ['JSON', /^\s*[{[]/],
];

const kindOf = (text: string): Kind =>
  beginnings.find(([, beginning]) => beginning.test(text))?.[0] ?? 'text';

const keepsOther =
  (text: string): Keeps =>
  (there) => {
    const [kind, its] = [kindOf(text), kindOf(there)];
    return kind === its
      ? undefined
      : `what lies there is ${its === 'page' ? 'a page' : its}, and is not replaced by ${kind === 'page' ? 'a page' : kind}; name another file`;
  };

type Place = { readonly real: string; readonly place: string; readonly former: Stats | undefined };

/** @throws the system's error */
const placeOf = (file: string, keeps: Keeps): Place | { readonly refused: string } => {
  if (isFolder(file)) return { refused: 'it is a folder; name a file in it' };
  const place = path.resolve(file);
  const former = statSync(place, { throwIfNoEntry: false });
  const real = former?.isFile() ? realpathSync(place) : place;
  if (isOwn(place) || isOwn(real))
    return { refused: 'portquiz keeps progress in files of such names; name another' };
  const kept = former?.isFile() && former.size > 0 ? keeps(headOf(real)) : undefined;
  return kept === undefined ? { real, place, former } : { refused: kept };
};

/** Why a text would not be put into a file, as far as can be told before; undefined where nothing speaks against it. */
export const refusalOf = (file: string, keeps: Keeps): string | undefined => {
  try {
    const place = placeOf(file, keeps);
    return 'refused' in place ? place.refused : undefined;
  } catch {
    // What the system refuses now may be there when it is written: a stick that is plugged in.
    return undefined;
  }
};

/** The full path of a file that was written, or why it was not. */
export type Written = { readonly file: string } | { readonly refused: string };

/**
 * Writes a text into a file, whole and in one step; a file of the same kind that is there is replaced, a link to one
 * stays a link. Refused where the name is a folder's or one of portquiz's own files, where something else lies there, or
 * the system refuses.
 */
export const writeWhole = ({
  file,
  text,
  keeps = keepsOther(text),
}: Omit<WantedFile, 'option'>): Written => {
  try {
    const found = placeOf(file, keeps);
    if ('refused' in found) return found;
    write(found.real, text, found.former);
    return { file: found.place };
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
