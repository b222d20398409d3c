const control = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A line fit for a terminal whatever file names or a journal from elsewhere bring into it. */
export const printable = (line: string): string =>
  line.replace(control, ' ').replace(direction, '');

/** JSON with everything escaped that would move a cursor or turn the writing round; it reads as the same value. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
