import { closeSync, openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/** Where keys come from: a stream for as long as they are heard, taken anew after each stop. */
export interface KeyInput {
  take(): ReadStream;
  release(tty: ReadStream): void;
}

/** The process's own input, where it is the terminal. */
export const ownInput = (stdin: ReadStream): KeyInput => ({
  take: () => stdin,
  release: (tty) => void tty.pause(),
});

// Raw mode needs more than reading on Windows, where it was not tried (nodejs/node issue 63852).
const terminalFile = process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty';

const openTerminal = (): number => openSync(terminalFile, 'r+');

/** Whether the process has a terminal, wherever its input comes from. */
export const hasTerminal = (): boolean => {
  try {
    closeSync(openTerminal());
    return true;
  } catch {
    return false;
  }
};

/**
 * The terminal itself, for when something is piped into the process. A stream is given up as a whole: one that is only
 * paused goes on reading, for which the system stops a process in the background.
 */
export const terminalInput: KeyInput = {
  take: () => new ReadStream(openTerminal()),
  release: (tty) => void tty.destroy(),
};
