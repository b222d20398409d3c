import { closeSync, existsSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { ensureFolder } from './home.ts';
import { parseLine } from './journal-line.ts';
import { eachLine, endsWithNewline, reading } from './read-journal.ts';

const idOf = (text: string): string | undefined => {
  const line = parseLine(text);
  if (line.kind === 'event') return line.event.id;
  // An event of a later version is kept and carried along, understood or not.
  return line.kind === 'newer' ? String(JSON.parse(text).id) : undefined;
};

/**
 * The lines of `theirs` whose events `ours` lacks: with them appended, ours is the union of both by id. In any
 * order, twice or once, the union folds to the same progress.
 */
export const missingLines = (
  ours: Iterable<string>,
  theirs: Iterable<string>,
): readonly string[] => {
  const known = new Set<string>();
  for (const text of ours) {
    const id = idOf(text);
    if (id !== undefined) known.add(id);
  }
  const missing: string[] = [];
  for (const text of theirs) {
    const id = idOf(text);
    if (id === undefined || known.has(id)) continue;
    known.add(id);
    missing.push(text);
  }
  return missing;
};

/** All lines of a file, without the mark that an editor may put before them; none when it is not there. */
export const linesOf = (fileName: string): readonly string[] => {
  const lines: string[] = [];
  if (existsSync(fileName))
    reading(fileName, (snapshot) => eachLine(snapshot, 0, (text) => lines.push(text)));
  const [first, ...more] = lines;
  return first === undefined ? [] : [first.replace(/^\uFEFF/, ''), ...more];
};

/** Appends lines to a journal in one write, synced. */
export const appendLines = (fileName: string, lines: readonly string[]): void => {
  if (lines.length === 0) return;
  ensureFolder(path.dirname(fileName));
  const file = openSync(fileName, 'a+', 0o600);
  try {
    const { size } = fstatSync(file);
    const start = size > 0 && !endsWithNewline(file, size) ? '\n' : '';
    const bytes = Buffer.from(`${start}${lines.join('\n')}\n`);
    // A write may be cut short; the next one then says why.
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
