/** A text as a file had it, and the way back: what is not changed comes out byte for byte. */
export interface FileText {
  /** Without a mark before it. */
  readonly text: string;
  bytesOf(text: string): Buffer;
  /** A piece of the text as people read it. */
  read(piece: string): string;
}

const mark = '\uFEFF';

const asIs = (piece: string): string => piece;

const swapped = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

type Order = 'big' | 'little';

/** How UTF-16 lies in bytes, by its mark or by a first sign of ASCII: no other text has a zero in it. */
const orderIn = ([first, second]: Buffer): Order | undefined => {
  if (first === undefined || second === undefined) return undefined;
  if (first === 0xff && second === 0xfe) return 'little';
  if (first === 0xfe && second === 0xff) return 'big';
  if ((first === 0) === (second === 0)) return undefined;
  return first === 0 ? 'big' : 'little';
};

/** Undefined where the bytes are no UTF-16. */
const wide = (bytes: Buffer): FileText | undefined => {
  const order = orderIn(bytes);
  if (order === undefined) return undefined;
  const isBig = order === 'big';
  const whole = (isBig ? swapped(bytes) : bytes).toString('utf16le');
  const before = whole.startsWith(mark) ? mark : '';
  return {
    text: whole.slice(before.length),
    bytesOf: (text) => {
      const little = Buffer.from(before + text, 'utf16le');
      return isBig ? little.swap16() : little;
    },
    read: asIs,
  };
};

/** Undefined where the bytes are no UTF-8. */
const utf8 = (bytes: Buffer): FileText | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const before = text.startsWith(mark) ? mark : '';
    return {
      text: text.slice(before.length),
      bytesOf: (changed) => Buffer.from(before + changed, 'utf8'),
      read: asIs,
    };
  } catch {
    return undefined;
  }
};

/** What Windows-1252 has from 0x80 to 0x9f; Node 20 reads those as Latin-1 has them, which is nothing. */
const ofWindows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** "CSV" of an Excel in western Europe: kept a byte a sign, since 1252 has five bytes that mean nothing. */
const western = (bytes: Buffer): FileText => ({
  text: bytes.toString('latin1'),
  bytesOf: (text) => Buffer.from(text, 'latin1'),
  read: (piece) =>
    piece.replace(/[\u0080-\u009f]/g, (sign) => ofWindows[sign.charCodeAt(0) - 0x80] ?? sign),
});

/** Reads bytes as the text they are: UTF-16, UTF-8, else Windows-1252. */
export const fileText = (bytes: Buffer): FileText => wide(bytes) ?? utf8(bytes) ?? western(bytes);

/** The text of what this program wrote: bytes that are no UTF-8 are damage there, which spoils its own lines alone. */
export const damagedText = (bytes: Buffer): string =>
  wide(bytes)?.text ?? new TextDecoder().decode(bytes);
