import type { Readable } from 'node:stream';
import { hasTerminal, terminalInput } from '../terminal/key-input.ts';
import { pipedDeck } from './piped-deck.ts';
import { pipedText } from './piped-text.ts';

/** Where the lines of a session come from. */
export interface LineSource {
  /** A person types them, and the terminal shows what is typed. */
  readonly echoes: boolean;
  /** Begins to read; from then on it has to be closed, or the process does not end. */
  open(): { readonly input: Readable; close(): void };
}

const fromTerminal: LineSource = {
  echoes: true,
  open: () => {
    const tty = terminalInput.take();
    return { input: tty, close: () => terminalInput.release(tty) };
  },
};

/** @param first what was read of it before */
const fromStdin = (first = ''): LineSource => ({
  echoes: process.stdin.isTTY === true,
  open: () => {
    if (first !== '') process.stdin.unshift(first, 'utf8');
    return { input: process.stdin, close: () => {} };
  },
});

/**
 * The process's input; with a list piped into it what stands behind the list, else the terminal where there is one.
 * @param isOurs a person reads along, so that a terminal's lines may be answers too
 */
export const lineSource = (deck: string | undefined, isOurs: boolean): LineSource => {
  if (deck !== pipedDeck) return fromStdin();
  const canType = isOurs && process.stdout.isTTY === true && hasTerminal();
  const { answers } = pipedText(canType ? 'perhaps' : 'after');
  return answers === undefined && canType ? fromTerminal : fromStdin(answers);
};
