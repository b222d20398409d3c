import { performance } from 'node:perf_hooks';
import type { SyncedFile } from './synced-file.ts';

const retryAfterMs = 1000;
/** Between the beginnings of two writes while many come: each costs the disk as much as hundreds of lines do. */
const atLeastMs = 4;

/** What is on its way to the disk, in its order. */
export interface LineQueue {
  /**
   * Resolves when the text, and all before it, is on the disk. Rejects when that fails: the text is kept, and goes out
   * with the next try, which comes by itself within a second. An empty text only asks for what came before it.
   * @param kept called once it is on the disk, with the first try or a later one
   */
  append(text: string, kept?: () => void): Promise<void>;
  /** Tries once more what is owed, and takes nothing from then on. */
  close(): Promise<void>;
}

interface Entry {
  readonly text: string;
  readonly kept: (() => void) | undefined;
  settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
}

/** Waits so many ms, and in any case until the end of this turn. */
const pauseFor = (ms: number): Promise<unknown> =>
  new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : setImmediate(resolve)));

/** Those who wait are told no; the text stays. */
const refuseAll = (entries: readonly Entry[], error: unknown): void => {
  for (const entry of entries) {
    entry.settle?.reject(error);
    entry.settle = undefined;
  }
};

/** Writes all entries as one; gives whether they are on the disk now. */
const writeAll = async (file: SyncedFile, entries: readonly Entry[]): Promise<boolean> => {
  const text = entries.map((entry) => entry.text).join('');
  try {
    if (text !== '') await file.write(text);
  } catch (error) {
    refuseAll(entries, error);
    return false;
  }
  for (const { kept } of entries) kept?.();
  for (const { settle } of entries) settle?.resolve();
  return true;
};

/**
 * Groups what is written to a file: what is appended in one turn goes out in one write and one sync; what comes while the
 * disk is at work goes out together after it.
 */
export const queueLines = (file: SyncedFile): LineQueue => {
  let owed: Entry[] = [];
  let working: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isOpen = true;
  let begun = Number.NEGATIVE_INFINITY;

  /** Works until nothing is owed, or a try failed and nobody has appended since. */
  const work = async (): Promise<void> => {
    do {
      await pauseFor(begun + atLeastMs - performance.now());
      begun = performance.now();
      const entries = [...owed];
      const isKept = await writeAll(file, entries);
      // Of what failed only lines are owed: those who merely asked have been told.
      const failed = isKept ? [] : entries.filter(({ text }) => text !== '');
      owed = [...failed, ...owed.slice(entries.length)];
      if (!isKept && isOpen) retry ??= setTimeout(wake, retryAfterMs);
    } while (owed.some(({ settle }) => settle !== undefined));
    working = undefined;
  };

  const wake = (): void => {
    clearTimeout(retry);
    retry = undefined;
    working ??= work();
  };

  const append: LineQueue['append'] = (text, kept) =>
    new Promise((resolve, reject) => {
      if (!isOpen) return reject(new Error('the file is closed'));
      owed.push({ text, kept, settle: { resolve, reject } });
      wake();
    });

  return {
    append,
    close: async () => {
      isOpen = false;
      wake();
      await working;
      clearTimeout(retry);
    },
  };
};
