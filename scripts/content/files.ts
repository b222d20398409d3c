import { createCatalog } from '../../src/registry/catalog.ts';
import type { CompiledContent, ContentFiles, ContentIndex } from '../../src/registry/compiled.ts';
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
  const { decks, ...main } = content;
  const { names, otherNames, ...index } = indexOf(content);
  const files: ContentFiles = {
    'content.json': { ...main, index },
    'decks.json': decks,
    'names.json': { names, otherNames },
  };
  const texts = Object.entries(files).map(([name, file]) => [name, JSON.stringify(file)] as const);
  return new Map([...texts, ['iana.txt', formatIana(iana)]]);
};
