import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import type { Options } from '../options.ts';
import { fileText } from '../text-file.ts';
import { toOutput } from '../written-file.ts';

const placeOf = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
};

const firstBytes = (file: string): Buffer => {
  const bytes = Buffer.alloc(512);
  const open = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(open, bytes));
  } finally {
    closeSync(open);
  }
};

/** Whether a page may be written there: over nothing, over an empty file, or over a page. A device takes anything. */
const mayBePage = (file: string): boolean => {
  try {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return true;
    return /^\s*(?:<|$)/.test(fileText(firstBytes(file)).text);
  } catch {
    // Who writes there will say what the system has against it.
    return true;
  }
};

/**
 * Sees to it that no page is written over what the report is made from: `--html *.jsonl` takes the first hand-in for the
 * page.
 * @param files the report is made from
 * @throws UsageError where it would
 */
export const checkPlaces = ({ html, merge }: Options, files: readonly string[]): void => {
  if (html === undefined || html === '' || html === toOutput) return;
  const refuse = (reason: string): UsageError => new UsageError(`--html ${html}: ${reason}`);
  const place = placeOf(html);
  if (files.some((file) => placeOf(file) === place))
    throw refuse('the report is made from that file; name another for the page');
  if (merge !== undefined && placeOf(merge) === place)
    throw refuse('that is the list of --merge; name another file for the page');
  if (!mayBePage(html))
    throw refuse('what lies there is no page; name another file, or remove that one');
};
