let segmenter: Intl.Segmenter | undefined;

/** A text's signs as people count them: a letter with its vowels and accents, an emoji with its tones. */
export const signsOf = (text: string): Iterable<{ readonly segment: string }> => {
  // Made when the first text is looked at: its tables take a while to load.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/** What a name in a room has at most, to fit its screens. */
export const mostSigns = 20;

/** Longer is no name, however few signs it is taken for: accents without end are one. In code points. */
const longest = 160;

/** What is typed as a name, as far as a room takes it. */
export const typedName = (text: string): string => {
  let kept = '';
  let count = 0;
  for (const { segment } of signsOf([...text].slice(0, longest).join(''))) {
    if (count === mostSigns) break;
    kept += segment;
    count++;
  }
  return kept;
};
