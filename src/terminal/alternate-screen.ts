import { writeSync } from 'node:fs';

// Focus reports tell when an answer's time means nothing; bracketed paste keeps pasted lines from being keys.
const listen = '\u001B[?1004h\u001B[?2004h';
const stopListening = '\u001B[?2004l\u001B[?1004l';
// Presses and the wheel, in the form that has room for wide windows.
const mouseOn = '\u001B[?1000h\u001B[?1006h';
const mouseOff = '\u001B[?1006l\u001B[?1000l';
const enterCodes = '\u001B[?1049h\u001B[2J\u001B[H\u001B[?25l';
const leaveCodes = '\u001B[?1049l\u001B[?25h';

/** The alternate screen: the learner's own lines come back when it is left. */
export interface AlternateScreen {
  enter(): void;
  /** May be called on every way out; only the first does something. */
  leave(): void;
  /** Whether the terminal reports the mouse, from now on and whenever it is entered; it never does outside. */
  mouse(isOn: boolean): void;
}

/** Writes straight to the descriptor: on the way out of a process there is no later. */
export const createAlternateScreen = (descriptor: number, wanted: boolean): AlternateScreen => {
  let isInside = false;
  let hasMouse = false;
  const write = (codes: string): void => {
    try {
      writeSync(descriptor, codes);
    } catch {
      // The terminal is gone: there is nothing to restore.
    }
  };
  return {
    enter: () => {
      const codes = `${wanted ? enterCodes : ''}${listen}${hasMouse ? mouseOn : ''}`;
      if (!isInside) write(codes);
      isInside = true;
    },
    leave: () => {
      const codes = `${hasMouse ? mouseOff : ''}${stopListening}${wanted ? leaveCodes : '\u001B[?25h'}`;
      if (isInside) write(codes);
      isInside = false;
    },
    mouse: (isOn) => {
      if (isInside && isOn !== hasMouse) write(isOn ? mouseOn : mouseOff);
      hasMouse = isOn;
    },
  };
};
