import { createCatalog } from '../../src/registry/catalog.ts';
import type { CompiledContent, ContentIndex } from '../../src/registry/compiled.ts';
import { formatIana } from '../../src/registry/iana-text.ts';
import { cardId, directions } from '../../src/registry/item.ts';
import { compileContent } from './compile.ts';

/** What the program would else work out of a content at each start, taken from a catalog that has done it. */
export const indexOf = (content: CompiledContent): ContentIndex => {
  const { items, decks, itemsByName, otherNames } = createCatalog(content);
  const shown = [...items.values(), ...decks.flatMap((deck) => deck.items.map(({ item }) => item))];
  return {
    forms: [...new Map(shown.map(({ name, nameForms }) => [name, nameForms]))],
    names: [...itemsByName].map(([name, named]) => [name, named.map(({ id }) => id)]),
    otherNames: [...otherNames],
    sharedCards: [...items.values()]
      .filter(({ id, cards }) => directions.some((way) => cards[way] !== cardId(id, way)))
      .map(({ id, cards }) => [id, cards]),
  };
};

/**
 * The files that the program loads, by name, as text.
 * @param root the content folder
 * @throws ContentError naming file, line and column of the first fault
 */
export const contentFiles = (root: string): ReadonlyMap<string, string> => {
  const { content, iana } = compileContent(root);
  return new Map([
    ['content.json', JSON.stringify({ ...content, index: indexOf(content) })],
    ['iana.txt', formatIana(iana)],
  ]);
};
