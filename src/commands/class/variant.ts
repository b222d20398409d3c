import type { Variant } from '../../drill/drill.ts';
import { safeText } from '../../grading/safe-text.ts';
import { UsageError } from '../errors.ts';

/** The variant an option names; A where it names none. @throws UsageError for anything but a letter */
export const variantOf = (word = 'A'): Variant => {
  const letter = word.trim().toUpperCase();
  if (/^[A-Z]$/.test(letter)) return letter;
  throw new UsageError(`--variant "${safeText(word)}": a variant is one letter, A to Z`);
};
