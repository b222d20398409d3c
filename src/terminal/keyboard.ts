import type { ReadStream } from 'node:tty';
import type { KeyInput } from './key-input.ts';
import { isPaste, type Key, parseKeys } from './keys.ts';

/** How long an escape waits for the rest of its sequence, in milliseconds; a click's, which nobody types, longer. */
const escapeWaitMs = 50;
const clickWaitMs = 500;
/** So long after the beginning of a sequence was given up its end is still no typing. */
const lateMs = 500;
/** How long a paste waits for its end, and how much of one is kept. */
const pasteWaitMs = 1000;
const longestPaste = 1 << 16;

/** How long what has been heard of a sequence waits for its rest, in ms. */
const waitFor = (rest: string): number => {
  if (isPaste(rest)) return pasteWaitMs;
  return rest.startsWith('\u001B[<') ? clickWaitMs : escapeWaitMs;
};

/** What follows the end of a sequence whose beginning was given up; of a lone escape only a click can be the rest. */
const withoutEnd = (chunk: string, lone: boolean): string =>
  chunk.replace(lone ? /^\[<[\d;-]*[A-Za-z]/ : /^[0-?]*[ -/]*[@-~]/, '');

export interface Keyboard {
  /** Raw mode on, keys heard. */
  open(): void;
  /** Raw mode off; nothing is heard until opened again. */
  close(): void;
}

/**
 * The only reader of the terminal. Keys typed fast arrive glued in one read, cut sequences in two; each key is
 * handed on by itself, in order, with the number of the read it came in. Ink reads nothing: its own reader crashes on Ctrl+F1 and swallows glued keys.
 */
export const createKeyboard = (
  input: KeyInput,
  onKey: (key: Key, read: number) => void,
): Keyboard => {
  let tty: ReadStream | undefined;
  let pending = '';
  let isOpen = false;
  let read = 0;
  let timer: NodeJS.Timeout | undefined;

  /** When the beginning of a sequence was given up, in ms; its end may still come. */
  let givenUpAt = Number.NEGATIVE_INFINITY;
  let wasLone = false;

  const settle = (): void => {
    const lone = pending === '\u001B';
    wasLone = lone;
    if (pending !== '' && !isPaste(pending)) givenUpAt = performance.now();
    pending = '';
    if (lone) onKey({ name: 'escape' }, ++read);
  };
  const hear = (chunk: string): void => {
    clearTimeout(timer);
    const isLate = performance.now() - givenUpAt < lateMs;
    givenUpAt = Number.NEGATIVE_INFINITY;
    const { keys, rest } = parseKeys(isLate ? withoutEnd(chunk, wasLone) : pending + chunk);
    pending = rest.slice(0, longestPaste);
    if (rest !== '') timer = setTimeout(settle, waitFor(rest));
    read++;
    // What is glued behind the key that closed the keyboard is nobody's.
    for (const key of keys) if (isOpen) onKey(key, read);
  };
  return {
    open: () => {
      isOpen = true;
      tty = input.take();
      tty.setEncoding('utf8');
      tty.setRawMode(true);
      tty.on('data', hear);
      tty.resume();
    },
    close: () => {
      isOpen = false;
      clearTimeout(timer);
      pending = '';
      if (!tty) return;
      tty.off('data', hear);
      if (!tty.destroyed) tty.setRawMode(false);
      input.release(tty);
      tty = undefined;
    },
  };
};
