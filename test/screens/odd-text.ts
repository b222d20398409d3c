import fc from 'fast-check';

/** Text as it comes from anywhere: wide, combined, without width, and in signs that programs measure differently. */
export const oddText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        'ldap',
        'x11 tcp',
        '漢字カタカナ',
        '⺀ ',
        'ᚁ',
        '👩‍👩‍👧',
        'e\u0301',
        '𝅘𝅥𝅮',
        'ｶﾞ',
        '각',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
