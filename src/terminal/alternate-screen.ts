import { writeSync } from 'node:fs';

// Focus reports tell when an answer's time means nothing; bracketed paste keeps pasted lines from being keys.
const listen = '\u001B[?1004h\u001B[?2004h';
const stopListening = '\u001B[?2004l\u001B[?1004l';
const enterCodes = '\u001B[?1049h\u001B[2J\u001B[H\u001B[?25l';
const leaveCodes = '\u001B[?1049l\u001B[?25h';

/** The alternate screen: the learner's own lines come back when it is left. */
export interface AlternateScreen {
  enter(): void;
  /** May be called on every way out; only the first does something. */
  leave(): void;
}

/** Writes straight to the descriptor: on the way out of a process there is no later. */
export const createAlternateScreen = (descriptor: number, wanted: boolean): AlternateScreen => {
  let isInside = false;
  const write = (codes: string): void => {
    try {
      writeSync(descriptor, codes);
    } catch {
      // The terminal is gone: there is nothing to restore.
    }
  };
  return {
    enter: () => {
      if (!isInside) write(wanted ? `${enterCodes}${listen}` : listen);
      isInside = true;
    },
    leave: () => {
      if (isInside) write(`${stopListening}${wanted ? leaveCodes : '\u001B[?25h'}`);
      isInside = false;
    },
  };
};
