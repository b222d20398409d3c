import { drawnNumber, drawnSigns } from '../drill/drawn-text.ts';

/** 31 signs to the seventh: 34 bits, where at least 30 are asked for. */
const codeSigns = 7;
/** Longer is no code, whatever is in it. */
const longest = 64;

/** A code to come in with. @param draw gives a whole number from 0 to below its argument, out of true chance */
export const drawnRoomCode = (draw: (below: number) => number): string =>
  Array.from({ length: codeSigns }, () => drawnSigns[draw(drawnSigns.length)] ?? '').join('');

/** A code as it is compared: letters and digits alone, typed in any case, with spaces and dashes anywhere. At most 64 signs of the text are read. */
export const foldRoomCode = (text: string): string =>
  text
    .slice(0, longest)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '')
    .slice(0, longest);

/** Whether a text, however it is typed, has the form of a code that is drawn. */
export const mayBeRoomCode = (text: string): boolean => {
  const folded = foldRoomCode(text);
  return folded.length === codeSigns && drawnNumber(folded) !== undefined;
};

/** A code as people read it: `K7QX-3MB`. */
export const shownRoomCode = (code: string): string =>
  code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
