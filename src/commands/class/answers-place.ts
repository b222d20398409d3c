import path from 'node:path';
import { answersHead } from '../../drill/answers.ts';
import { isCodeOf } from '../../drill/code.ts';
import type { Taking } from '../../drill/taking.ts';
import { isSameName } from '../../drill/whose.ts';
import { safeText } from '../../grading/safe-text.ts';
import { isFolder, type Keeps } from '../written-file.ts';

const mostOfName = 40;

/** A name as a part of a file's name: its letters and digits, which every disk takes. */
const inFileName = (name: string | null): string =>
  [...(name ?? '').normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')]
    .slice(0, mostOfName)
    .join('')
    .replace(/^-+|-+$/g, '');

/** The file an answers file is written to: as it is asked for, or in a folder one that tells whose it is. */
export const answersPlace = (wanted: string, { run }: Taking): string => {
  if (!isFolder(wanted)) return wanted;
  // Who gives no name is told from others by the run.
  const who = inFileName(run.name) || run.id.slice(0, 8);
  const variant = run.variant === 'A' ? '' : `-${run.variant}`;
  return path.join(wanted, `${who}-${run.code}${variant}.jsonl`);
};

/** What stays where answers are to be written: all but answers of the same student to the same quiz. */
export const keepsForeign =
  ({ drill, run }: Taking): Keeps =>
  (there) => {
    const head = answersHead(there);
    if (!head) return 'something else lies there, and is not replaced; name another file';
    const { code, variant, name, started } = head;
    const isSame = isCodeOf(code, drill) && variant === run.variant;
    // Two without a name can be two students; a run without one may have been given it since.
    const isMine = name === null ? started === run.started : isSameName(name, run.name);
    if (isSame && isMine) return undefined;
    const who = name === null ? 'somebody without a name' : safeText(name);
    return `the answers of ${who} to ${safeText(code)}, variant ${variant}, lie there and are not replaced; name another file`;
  };
