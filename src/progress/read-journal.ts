import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Line, parseLine } from './journal-line.ts';

const chunkSize = 1 << 20;
const newline = 0x0a;

/** Calls back for each whole line from a byte on, with the byte after it; the rest without a newline comes last. */
export const eachLine = (
  fileName: string,
  from: number,
  visit: (text: string, end: number) => void,
): void => {
  const file = openSync(fileName, 'r');
  try {
    const { size } = fstatSync(file);
    let rest = Buffer.alloc(0);
    let at = from;
    while (at < size) {
      const chunk = Buffer.alloc(Math.min(chunkSize, size - at));
      const read = readSync(file, chunk, 0, chunk.length, at);
      if (read === 0) break;
      const start = at - rest.length;
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let lineStart = 0;
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, lineStart)) {
        visit(bytes.toString('utf8', lineStart, end), start + end + 1);
        lineStart = end + 1;
      }
      rest = bytes.subarray(lineStart);
      at += read;
    }
    if (rest.length > 0) visit(rest.toString('utf8'), at);
  } finally {
    closeSync(file);
  }
};

/** Calls back for each line that holds something, read; blank lines, as after a torn one, are nothing. */
export const eachEntry = (
  fileName: string,
  from: number,
  visit: (line: Line, end: number) => void,
): void => {
  eachLine(fileName, from, (text, end) => {
    if (text.trim() !== '') visit(parseLine(text), end);
  });
};

const tailLength = 4096;

/** Whether the byte before a place in a file ends a line. */
export const endsWithNewline = (fileName: string, end: number): boolean => {
  const file = openSync(fileName, 'r');
  try {
    const last = Buffer.alloc(1);
    return readSync(file, last, 0, 1, end - 1) === 1 && last[0] === newline;
  } finally {
    closeSync(file);
  }
};

/** A mark of the bytes just before a place in a file: shows whether the file there is still the same. */
export const markBefore = (fileName: string, end: number): string | undefined => {
  const file = openSync(fileName, 'r');
  try {
    if (fstatSync(file).size < end) return undefined;
    const bytes = Buffer.alloc(Math.min(tailLength, end));
    readSync(file, bytes, 0, bytes.length, end - bytes.length);
    return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  } finally {
    closeSync(file);
  }
};
