import type { Catalog } from '../registry/catalog.ts';
import { fold } from '../registry/names.ts';
import { once } from '../registry/once.ts';
import { type QueryWord, queryWords } from '../registry/query.ts';
import type { Service } from '../registry/service.ts';
import { namesOf, textsOf } from '../registry/shelf.ts';
import { distance, isLongEnough, touchesLettersOnly } from './slip.ts';

/** Names as a whole, and each word of them. */
const formsOf = (service: Service): readonly string[] => {
  const names = namesOf(service);
  return [...names, ...names.flatMap((name) => name.split(/[^\p{L}\p{N}+]+/u))].map(fold);
};

const isNear = (word: string, form: string): boolean =>
  distance(word, form) === 1 && touchesLettersOnly(word, form);

const isShort = (word: string): boolean => /^[a-z]{4}$/.test(word);

/** In four letters only a swap of neighbours, or one letter missing or too many: another letter is another name. */
const isShortNear = (word: string, form: string): boolean =>
  isNear(word, form) &&
  (word.length === form.length
    ? [...word].sort().join('') === [...form].sort().join('')
    : form.length > 2);

/** A service with what it is held to, worked out once. */
interface Known {
  readonly service: Service;
  readonly forms: readonly string[];
  readonly text: string;
}

const knownOf = (service: Service): Known => ({
  service,
  forms: [...new Set(formsOf(service))],
  text: textsOf(service).join(' ').toLowerCase(),
});

const isFit = ({ forms, text }: Known, { folded }: QueryWord): boolean =>
  forms.some((form) => form.startsWith(folded)) ||
  text.includes(folded) ||
  (isLongEnough(folded) && forms.some((form) => isNear(folded, form))) ||
  (isShort(folded) && forms.some((form) => isShortNear(folded, form)));

/**
 * Services that a typing slip away from would fit: one slip in a word of five letters or more, in one of four a swap or
 * a letter missing or too many, while the other words fit as they are (docs: the slips forgiven in an answer).
 */
export const nearServices = ({ services }: Catalog): ((text: string) => readonly Service[]) => {
  const known = once(() => [...services.values()].map(knownOf));
  return (text) => {
    const words = queryWords(text);
    if (!words.some(({ folded }) => isLongEnough(folded) || isShort(folded))) return [];
    return known()
      .filter((each) => words.every((word) => isFit(each, word)))
      .map(({ service }) => service)
      .toSorted((a, b) => a.tier - b.tier);
  };
};
