import type { Catalog } from '../registry/catalog.ts';
import { fold } from '../registry/names.ts';
import { queryWords } from '../registry/query.ts';
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

/**
 * Services that a typing slip away from would fit: one slip in a word of five letters or more, while the other words
 * fit as they are (docs: the slips forgiven in an answer).
 */
export const servicesNear = (text: string, { services }: Catalog): readonly Service[] => {
  const words = queryWords(text);
  if (!words.some(({ folded }) => isLongEnough(folded))) return [];
  return [...services.values()].filter((service) => {
    const forms = formsOf(service);
    const said = textsOf(service).join(' ').toLowerCase();
    return words.every(
      ({ folded }) =>
        forms.some((form) => form.startsWith(folded)) ||
        said.includes(folded) ||
        (isLongEnough(folded) && forms.some((form) => isNear(folded, form))),
    );
  });
};
