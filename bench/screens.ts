import path from 'node:path';
import { compileContent } from '../scripts/content/compile.ts';
import { findDeck } from '../src/registry/catalog.ts';
import { createCatalog } from '../src/registry/create-catalog.ts';
import { type Written, writeJournal } from './journal-maker.ts';

/** Writes the journal of a learner of the whole registry into a home. @param root the project's folder */
export const prepare = (root: string, home: string, reviews: number): Written => {
  const catalog = createCatalog(compileContent(path.join(root, 'content')).content);
  const deck = findDeck(catalog, 'everything');
  if (!deck) throw new Error('there is no list of everything');
  return writeJournal(path.join(home, 'journal.jsonl'), catalog, deck, reviews);
};
