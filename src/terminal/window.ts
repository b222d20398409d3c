import { EventEmitter } from 'node:events';
import type { WriteStream } from 'node:tty';

export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

/** Below it there is no room for a question with its choices. */
export const smallest: WindowSize = { columns: 40, rows: 12 };

export const isTooSmall = ({ columns, rows }: WindowSize): boolean =>
  columns < smallest.columns || rows < smallest.rows;

/** The window as we see it, and the output stream as Ink may see it. */
export interface Window {
  size(): WindowSize;
  onResize(listener: () => void): () => void;
  /**
   * For Ink: the same terminal without a height. Ink would else wipe screen and scrollback (CSI 3J) whenever its last
   * frame is as tall as a window that has just shrunk.
   */
  readonly output: WriteStream;
  /** What Ink paints goes nowhere while the terminal is somebody else's. */
  mute(isMuted: boolean): void;
  /** Empties the screen and has Ink lay out anew; for a moment when the frame painted is a blank one. */
  relayout(): void;
}

const emptyScreen = '\u001B[2J\u001B[H';

export const openWindow = (stdout: WriteStream): Window => {
  const events = new EventEmitter();
  let isMuted = false;
  const write = (values: readonly unknown[]): boolean => {
    if (!isMuted) return Reflect.apply(stdout.write, stdout, values);
    // Ink waits for its last write before it ends.
    const written = values.at(-1);
    if (typeof written === 'function') written();
    return true;
  };
  const output: WriteStream = Object.create(stdout, {
    rows: { value: undefined },
    columns: { get: () => stdout.columns || 80 },
    on: { value: (name: string, listener: () => void) => events.on(name, listener) },
    off: { value: (name: string, listener: () => void) => events.off(name, listener) },
    write: { value: (...values: readonly unknown[]) => write(values) },
  });
  return {
    // A terminal that does not know its size (0 columns) is taken for the usual one.
    size: () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 }),
    onResize: (listener) => {
      stdout.on('resize', listener);
      return () => stdout.off('resize', listener);
    },
    output,
    mute: (wanted) => {
      isMuted = wanted;
    },
    relayout: () => {
      stdout.write(emptyScreen);
      events.emit('resize');
    },
  };
};
