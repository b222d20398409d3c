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

const wide = (bytes: Buffer, isBig: boolean): FileText => ({
  text: (isBig ? swapped(bytes) : bytes).toString('utf16le').slice(mark.length),
  bytesOf: (text) => {
    const little = Buffer.from(mark + text, 'utf16le');
    return isBig ? little.swap16() : little;
  },
  read: asIs,
});

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

/** Reads bytes as the text they are: UTF-16 with its mark, UTF-8, else Windows-1252. */
export const fileText = (bytes: Buffer): FileText => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return wide(bytes, false);
  if (first === 0xfe && second === 0xff) return wide(bytes, true);
  return utf8(bytes) ?? western(bytes);
};
