import { closeSync, fstatSync, fsyncSync, openSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { endsWithNewline } from '../progress/read-journal.ts';

const retryAfterMs = 1000;
/** Between the beginnings of two writes while many come: each costs the disk as much as hundreds of lines do. */
const atLeastMs = 4;

/** A file that whole lines are added to, and nothing else, by this process alone. */
export interface LineFile {
  /**
   * Resolves when the text, and all before it, is on the disk. Rejects when that fails: the text is kept, and goes out
   * with the next try, which comes by itself within a second. An empty text only asks for what came before it.
   * @param kept called once it is on the disk, with the first try or a later one
   */
  append(text: string, kept?: () => void): Promise<void>;
  /** Tries once more what is owed, and lets the file go. */
  close(): Promise<void>;
}

/** Waits so many ms, and in any case until the end of this turn. */
const pauseFor = (ms: number): Promise<unknown> =>
  new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : setImmediate(resolve)));

interface Entry {
  readonly text: string;
  readonly kept: (() => void) | undefined;
  settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
}

/** A new file is only there for good once its folder is synced too. Some systems cannot, and need not. */
const syncFolder = (folder: string): void => {
  try {
    const file = openSync(folder, 'r');
    fsyncSync(file);
    closeSync(file);
  } catch {}
};

/** How long the file is, and whether a crash has torn its last line. */
const lookAt = (fileName: string): { readonly size: number; readonly torn: boolean } => {
  const file = openSync(fileName, 'a+', 0o600);
  try {
    const { size } = fstatSync(file);
    if (size === 0) syncFolder(path.dirname(fileName));
    return { size, torn: size > 0 && !endsWithNewline(file, size) };
  } finally {
    closeSync(file);
  }
};

/**
 * Opens a file for lines, and makes it (0600) where there is none. What is appended in one turn goes out in one write
 * and one sync; what comes while the disk is at work goes out together after it.
 * @throws the system's error when it cannot be opened
 */
export const openLineFile = (fileName: string): LineFile => {
  let { size: kept, torn } = lookAt(fileName);
  let file: FileHandle | undefined;
  let owed: Entry[] = [];
  let working: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isOpen = true;
  let mended = true;
  let begun = Number.NEGATIVE_INFINITY;

  /** What a failed try left behind would stand there twice, or be glued to the next line. */
  const mend = async (to: FileHandle): Promise<void> => {
    if (!mended) await to.truncate(kept);
    mended = true;
  };

  const write = async (text: string): Promise<void> => {
    file ??= await open(fileName, 'a', 0o600);
    await mend(file);
    mended = false;
    const bytes = Buffer.from(torn ? `\n${text}` : text);
    await file.appendFile(bytes);
    await file.datasync();
    kept += bytes.length;
    [mended, torn] = [true, false];
  };

  const tryAll = async (): Promise<void> => {
    const entries = [...owed];
    const text = entries.map((entry) => entry.text).join('');
    try {
      if (text !== '') await write(text);
      owed = owed.slice(entries.length);
      for (const { kept } of entries) kept?.();
      for (const { settle } of entries) settle?.resolve();
    } catch (error) {
      for (const entry of entries) {
        entry.settle?.reject(error);
        entry.settle = undefined;
      }
      if (isOpen) retry ??= setTimeout(wake, retryAfterMs);
    }
  };

  const isAwaited = (): boolean => owed.some(({ settle }) => settle !== undefined);

  /** Works until nothing is owed, or a try failed and nobody has appended since. */
  const work = async (): Promise<void> => {
    do {
      await pauseFor(begun + atLeastMs - performance.now());
      begun = performance.now();
      await tryAll();
    } while (isAwaited());
    working = undefined;
  };

  const wake = (): void => {
    clearTimeout(retry);
    retry = undefined;
    working ??= work();
  };

  return {
    append: (text, kept) =>
      new Promise((resolve, reject) => {
        owed.push({ text, kept, settle: { resolve, reject } });
        wake();
      }),
    close: async () => {
      isOpen = false;
      wake();
      await working;
      clearTimeout(retry);
      await file?.close();
      file = undefined;
    },
  };
};
