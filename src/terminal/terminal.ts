import type { ReadStream, WriteStream } from 'node:tty';
import { createAlternateScreen } from './alternate-screen.ts';
import { createKeyboard } from './keyboard.ts';
import type { Key } from './keys.ts';
import { openWindow, type Window } from './window.ts';

/** The person's terminal, taken over and given back. */
export interface Terminal {
  readonly window: Window;
  /** Alternate screen, raw mode, keys heard. */
  enter(): void;
  /** Everything as it was found. May be called on every way out. */
  leave(): void;
  /** Gives the terminal back and stops the process, as Ctrl-Z does; nothing on Windows, which knows no such thing. */
  suspend(): boolean;
  /** Takes the terminal over anew, after somebody else had it. */
  reenter(): void;
}

/** @param spoken a screen reader is in use: it reads the normal screen and loses the alternate one */
export const createTerminal = (
  stdin: ReadStream,
  stdout: WriteStream & { readonly fd: 1 },
  spoken: boolean,
  onKey: (key: Key) => void,
): Terminal => {
  const alternate = createAlternateScreen(stdout.fd, !spoken);
  const keyboard = createKeyboard(stdin, onKey);
  const leave = (): void => {
    keyboard.close();
    alternate.leave();
  };
  const enter = (): void => {
    alternate.enter();
    keyboard.open();
  };
  return {
    window: openWindow(stdout),
    enter,
    leave,
    suspend: () => {
      if (process.platform === 'win32') return false;
      leave();
      process.kill(0, 'SIGTSTP');
      return true;
    },
    reenter: () => {
      leave();
      enter();
    },
  };
};
