import type { WriteStream } from 'node:tty';
import { createAlternateScreen } from './alternate-screen.ts';
import type { KeyInput } from './key-input.ts';
import { createKeyboard } from './keyboard.ts';
import type { Key } from './keys.ts';
import { openWindow, type Window } from './window.ts';

/** The person's terminal, taken over and given back. */
export interface Terminal {
  readonly window: Window;
  /** Raw mode, keys heard, alternate screen. */
  enter(): void;
  /** Everything as it was found. May be called on every way out. */
  leave(): void;
  /** Whether clicks and the wheel are heard; never beside a screen reader. */
  mouse(isOn: boolean): void;
}

/** @param spoken a screen reader is in use: it reads the normal screen and loses the alternate one */
export const createTerminal = (
  keys: KeyInput,
  stdout: WriteStream & { readonly fd: 1 },
  spoken: boolean,
  onKey: (key: Key, read: number) => void,
): Terminal => {
  const alternate = createAlternateScreen(stdout.fd, !spoken);
  const keyboard = createKeyboard(keys, onKey);
  const window = openWindow(stdout);
  return {
    window,
    enter: () => {
      // First what a process in the background is stopped for, before it has taken the screen over.
      keyboard.open();
      alternate.enter();
      // The window may have changed while the terminal was somebody else's: nobody told us.
      process.emit('SIGWINCH', 'SIGWINCH');
      window.mute(false);
    },
    leave: () => {
      window.mute(true);
      keyboard.close();
      alternate.leave();
    },
    mouse: (isOn) => alternate.mouse(isOn && !spoken),
  };
};
