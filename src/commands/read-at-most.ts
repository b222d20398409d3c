import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

const pieceBytes = 1 << 16;

/** What the input of the program is, even where it is named by a path (/dev/stdin). */
const isInput = ({ dev, ino }: Stats): boolean => {
  try {
    const input = fstatSync(0);
    return input.dev === dev && input.ino === ino;
  } catch {
    return false;
  }
};

const check = (file: string): void => {
  const found = statSync(file);
  if (found.isDirectory()) throw new Error('it is a folder');
  // A device may go on without end, and a socket is not for reading.
  if (!found.isFile() && !found.isFIFO() && !isInput(found)) throw new Error('it is no file');
};

/**
 * Reads a file, or a pipe that has the name of one.
 * @param most bytes
 * @throws the system's error, or one that says why it is not for reading
 */
export const readAtMost = (file: string, most: number): Buffer => {
  check(file);
  const pieces: Buffer[] = [];
  const open = openSync(file, 'r');
  try {
    for (let size = 0; ; ) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const read = readSync(open, piece);
      if (read === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, read));
      size += read;
      if (size > most) throw new Error(`it has more than ${most >> 20} MB`);
    }
  } finally {
    closeSync(open);
  }
};
