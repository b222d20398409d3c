import type { Catalog } from '../registry/catalog.ts';
import { fold, foldedForms } from '../registry/names.ts';
import { distance, isLongEnough, touchesLettersOnly } from './slip.ts';
import type { Verdict } from './verdict.ts';

export interface WordJudgement {
  readonly verdict: Verdict & ('right' | 'slip' | 'wrong');
  readonly corrected?: string;
}

const isKnown = (catalog: Catalog, word: string): boolean =>
  catalog.itemsByName.has(word) || catalog.otherNames.has(word);

/** A name within one edit of the word that is none of the accepted: then nobody can tell which was meant. */
const isNearAnother = (catalog: Catalog, word: string, accepted: ReadonlySet<string>): boolean => {
  const isRival = (name: string): boolean => !accepted.has(name) && distance(word, name) <= 1;
  for (const name of catalog.itemsByName.keys()) if (isRival(name)) return true;
  for (const name of catalog.otherNames) if (isRival(name)) return true;
  return false;
};

/** "DNS (Domain Name System)", "SSH protocol": a right name with itself again, or with the word protocol. */
const isSpelledOut = (text: string, forms: ReadonlyMap<string, string>): boolean => {
  const word = fold(text);
  if (word.endsWith('protocol') && forms.has(word.slice(0, -'protocol'.length))) return true;
  const [, outside = '', inside = ''] = /^([^()]+)\(([^()]+)\)$/.exec(text.trim()) ?? [];
  return forms.has(fold(outside)) && forms.has(fold(inside));
};

/**
 * Judges a typed name. Case, spaces and hyphens never matter. One slip is forgiven in an answer of five letters or
 * more, when it touches no digit and lies strictly nearer to an accepted name than to any other name in the data.
 * @param names the accepted names, as written
 */
export const judgeWord = (
  text: string,
  names: readonly string[],
  catalog: Catalog,
): WordJudgement => {
  const forms = new Map<string, string>();
  for (const name of names) {
    // The first name of a form is the one to show: "Telnet" before "telnet protocol".
    for (const form of foldedForms(name)) if (!forms.has(form)) forms.set(form, name);
  }
  const word = fold(text);
  if (forms.has(word) || isSpelledOut(text, forms)) return { verdict: 'right' };
  if (!isLongEnough(word) || isKnown(catalog, word)) return { verdict: 'wrong' };
  const meant = [...forms.keys()].find(
    (form) => distance(word, form) === 1 && touchesLettersOnly(word, form),
  );
  if (meant === undefined || isNearAnother(catalog, word, new Set(forms.keys())))
    return { verdict: 'wrong' };
  return { verdict: 'slip', corrected: forms.get(meant) ?? meant };
};
