const ascii = /^[ -~]*$/;

/**
 * A name as it is compared: NFKC, lower case, only letters, digits and `+`.
 * Case, spaces, hyphens and punctuation never make an answer wrong; `+` stays,
 * since WHOIS++ and WHOIS are two services.
 */
export const fold = (text: string): string => {
  // Nearly every name is ASCII, and the content has thousands: no Unicode tables for those.
  if (ascii.test(text)) {
    return text
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/[^a-z0-9+]/g, '');
  }
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}+]/gu, '');
};

const withoutParentheses = (text: string): string => text.replace(/\s*\([^)]*\)/g, '');

/** The folded forms in which one written name is right: as it is, and without a closing "protocol". */
export const foldedForms = (name: string): readonly string[] => {
  const forms = new Set([fold(name), fold(withoutParentheses(name))]);
  for (const form of [...forms]) {
    // "Simple Mail Transfer" is as right as "Simple Mail Transfer Protocol".
    if (form.endsWith('protocol') && form.length > 'protocol'.length + 5) {
      forms.add(form.slice(0, -'protocol'.length));
    }
  }
  forms.delete('');
  return [...forms];
};
