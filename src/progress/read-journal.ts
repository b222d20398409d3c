import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { digestOf } from './digest.ts';
import { type Line, parseLine } from './journal-line.ts';

const chunkSize = 1 << 18;
const newline = 0x0a;

/** A file open for reading, as long as it was when it was opened: what is appended meanwhile is not seen. */
export interface Snapshot {
  readonly file: number;
  /** Bytes. */
  readonly size: number;
  /** When it was last written to: milliseconds since 1970 UTC. */
  readonly modified: number;
}

/**
 * Opens a file for as long as it is used; another put in its place meanwhile is not seen either.
 * @throws the system's error when it cannot be read
 */
export const reading = <T>(fileName: string, use: (snapshot: Snapshot) => T): T => {
  const file = openSync(fileName, 'r');
  try {
    const { size, mtimeMs } = fstatSync(file);
    return use({ file, size, modified: mtimeMs });
  } finally {
    closeSync(file);
  }
};

/** Reads into a buffer from a place in the file, never beyond the snapshot; gives the bytes read. */
const fill = ({ file, size }: Snapshot, buffer: Buffer, from: number, place: number): number =>
  readSync(file, buffer, from, Math.min(buffer.length - from, size - place), place);

/** A buffer for the rest of a line and what follows it: the same one, unless the line fills it. */
const roomFor = (held: number, buffer: Buffer): Buffer => {
  if (held < buffer.length) return buffer;
  const larger = Buffer.allocUnsafe(buffer.length * 2);
  buffer.copy(larger);
  return larger;
};

/**
 * Calls back for each whole line from a byte on; the rest without a newline comes last. The line's bytes lie in
 * `bytes` from `start` to `end`, during the call only; `base` is where `bytes` begin in the file.
 */
export const eachSpan = (
  snapshot: Snapshot,
  from: number,
  visit: (bytes: Buffer, start: number, end: number, base: number) => void,
): void => {
  let buffer: Buffer = Buffer.allocUnsafe(Math.min(chunkSize, Math.max(1, snapshot.size - from)));
  let [held, base] = [0, from];
  while (base + held < snapshot.size) {
    buffer = roomFor(held, buffer);
    const read = fill(snapshot, buffer, held, base + held);
    if (read === 0) break;
    const bytes = buffer.subarray(0, held + read);
    let start = 0;
    for (let end = bytes.indexOf(newline, held); end >= 0; end = bytes.indexOf(newline, start)) {
      visit(bytes, start, end, base);
      start = end + 1;
    }
    buffer.copyWithin(0, start, bytes.length);
    held = bytes.length - start;
    base += start;
  }
  if (held > 0) visit(buffer, 0, held, base);
};

/** Calls back for each line from a byte on, with the byte after it. */
export const eachLine = (
  snapshot: Snapshot,
  from: number,
  visit: (text: string, place: number) => void,
): void => {
  eachSpan(snapshot, from, (bytes, start, end, base) => {
    visit(bytes.toString('utf8', start, end), Math.min(base + end + 1, snapshot.size));
  });
};

/** Calls back for each line that holds something, read; blank lines, as after a torn one, are nothing. */
export const eachEntry = (
  snapshot: Snapshot,
  from: number,
  visit: (line: Line, place: number) => void,
): void => {
  eachLine(snapshot, from, (text, place) => {
    if (text.trim() !== '') visit(parseLine(text), place);
  });
};

const windowSize = 1 << 16;

/** Reads lines here and there, quickly those that lie near the one before: by first byte and length in bytes. */
export const lineReader = (snapshot: Snapshot): ((start: number, length: number) => string) => {
  let window: Buffer = Buffer.alloc(0);
  let base = 0;
  return (start, length) => {
    if (start < base || start + length > base + window.length) {
      const bytes = Buffer.allocUnsafe(Math.max(windowSize, length));
      window = bytes.subarray(0, fill(snapshot, bytes, 0, start));
      base = start;
    }
    return window.toString('utf8', start - base, start - base + length);
  };
};

/** Whether the byte before a place in an open file ends a line. */
export const endsWithNewline = (file: number, place: number): boolean => {
  const last = Buffer.alloc(1);
  return readSync(file, last, 0, 1, place - 1) === 1 && last[0] === newline;
};

const [tailLength, sampleLength, samples] = [4096, 256, 16];

/**
 * A mark of what lies before a place in a file: the bytes just before it and samples from all over. It shows whether
 * the file there is still the same, at the same cost for any length; undefined when the file is shorter.
 */
export const markBefore = (snapshot: Snapshot, place: number): string | undefined => {
  if (snapshot.size < place) return undefined;
  const bytesAt = (from: number, length: number): Buffer => {
    const bytes = Buffer.alloc(Math.min(length, place - from));
    readSync(snapshot.file, bytes, 0, bytes.length, from);
    return bytes;
  };
  const parts = Array.from({ length: samples }, (_, i) =>
    bytesAt(Math.floor((place / samples) * i), sampleLength),
  );
  return digestOf(Buffer.concat([...parts, bytesAt(Math.max(0, place - tailLength), tailLength)]));
};
