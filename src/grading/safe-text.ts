const longest = 200;

/**
 * Text from outside, fit for a terminal: no control, format or bidi characters, white space folded, at most 200
 * characters. Escape sequences lose their escape, so that nothing given can move the cursor.
 */
export const safeText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest)
    // The cut may leave a space or half of a surrogate pair.
    .replace(/[\s\p{Cs}]+$/u, '');
