import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileText } from '../../src/commands/text-file.ts';

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('Gül;3\r\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFGül;3\r\n')],
    ['UTF-16', Buffer.from('\uFEFFGül;3\r\n', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFFGül;3\r\n', 'utf16le').swap16()],
    ['UTF-16 without its mark', Buffer.from('Gül;3\r\n', 'utf16le')],
    ['the other way round without its mark', Buffer.from('Gül;3\r\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Gül;3\r\n', 'latin1')],
  ])('is read and goes back: %s', (_, bytes) => {
    const { text, bytesOf } = fileText(bytes);
    expect(text).toBe('Gül;3\r\n');
    expect(bytesOf(text)).toEqual(bytes);
  });

  it('is read as Windows writes it, and kept', () => {
    const bytes = Buffer.from([0x8a, 0x61, 0x81, 0xfc]);
    const { text, bytesOf, read } = fileText(bytes);
    expect(read(text)).toBe('Ša\u0081ü');
    expect(bytesOf(`${text};7`)).toEqual(Buffer.concat([bytes, Buffer.from(';7')]));
  });

  it('goes back to the byte, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (array) => {
        const bytes = Buffer.from(array);
        const { text, bytesOf } = fileText(bytes);
        // Half a sign at the end of UTF-16 is none.
        const isWide =
          bytes.length > 1 && /^(?:fffe|feff|00(?!00)|(?!00)..00)/.test(bytes.toString('hex'));
        const kept = isWide ? bytes.subarray(0, bytes.length & ~1) : bytes;
        expect(bytesOf(text).equals(kept)).toBe(true);
      }),
    );
  });
});
