import { identifyPorts, identifyWord } from '../grading/identify.ts';
import { mistakeIn } from '../grading/mistake.ts';
import type { Verdict } from '../grading/verdict.ts';
import { judgeWord } from '../grading/words.ts';
import { portKey } from '../questions/ask.ts';
import type { Item } from '../registry/item.ts';
import { fold } from '../registry/names.ts';
import type { Listing, WrongFacts } from './entry.ts';
import type { Split } from './split-line.ts';

/** The item that a name is: one of the list first, a slip forgiven there. */
const itemNamed = ({ catalog, items }: Listing, name: string): Item | undefined => {
  const form = fold(name);
  const preferred = new Set(items.map(({ id }) => id));
  const other = catalog.items.get(identifyWord(catalog, name, preferred)?.item ?? '');
  const isMeant = (verdict: Verdict) => (item: Item) =>
    judgeWord(name, item.names, catalog).verdict === verdict;
  return (
    items.find(({ nameForms }) => nameForms.includes(form)) ??
    items.find(isMeant('right')) ??
    other ??
    items.find(isMeant('slip'))
  );
};

/** What the numbers of a wrong pair are, and what its name uses. */
export const factsOf = (listing: Listing, { ports, written, name }: Split): WrongFacts => {
  const { catalog, items, registryName } = listing;
  const preferred = new Set(items.map(({ id }) => id));
  const named = itemNamed(listing, name);
  return {
    numbers: ports.ports.map((port) => ({
      port,
      is: identifyPorts(catalog, [port], preferred, registryName),
    })),
    named,
    mistake: named && mistakeIn(written, portKey(catalog, named, false)),
  };
};
