import type { Catalog } from './catalog.ts';
import type { Hit } from './hit.ts';
import type { Iana } from './iana.ts';
import { type QueryWord, queryWords } from './query.ts';
import type { Registrations } from './registrations.ts';
import { quarters, totalsOf } from './search-scores.ts';
import type { Service } from './service.ts';
import { type Shelf, shelfOfRegistry, shelfOfServices } from './shelf.ts';

/** What a search has found, best first. */
export interface Found {
  readonly count: number;
  /** How many of them are services of ours. */
  readonly services: number;
  /** The hit at a rank, from 0; made when it is asked for. */
  hit(rank: number): Hit | undefined;
}

/** All services and all of the registry, made ready to be searched with every key. */
export interface SearchIndex {
  /** What fits all the words, by number, name, alias, expansion or purpose. */
  find(text: string): Found;
}

/** The rows that services cover: their own names in the registry would be found twice. */
const coveredRows = (
  services: readonly Service[],
  { firsts, at }: Registrations,
): ReadonlySet<number> => {
  const covered = new Set<number>();
  for (const { number, iana } of services.flatMap(({ ports }) => ports))
    for (let row = firsts.indexOf(number); row >= 0 && firsts[row] === number; row++) {
      const name = at(row)?.name;
      if (iana.some((claim) => claim.slice(0, claim.lastIndexOf('/')) === name)) covered.add(row);
    }
  return covered;
};

// What sets hits apart, in one number: the score, the port, the place on the shelves.
const places = 2 ** 14;
const ports = 2 ** 16;
const mostTotal = 2 ** 16;

const placeIn = (key: number): number => key % places;
const totalIn = (key: number): number => mostTotal - Math.floor(key / places / ports);

const keysOf = (
  shelf: Shelf,
  words: readonly QueryWord[],
  base: number,
  isLeftOut: (at: number) => boolean,
): readonly number[] => {
  const keys: number[] = [];
  totalsOf(shelf, words).forEach((total, at) => {
    if (total > 0 && !isLeftOut(at))
      keys.push(((mostTotal - total) * ports + shelf.portOf(at)) * places + base + at);
  });
  return keys;
};

const nothing: Found = { count: 0, services: 0, hit: () => undefined };

/** Takes some 15 ms at a cold start; a search then takes 1 to 3. */
export const createSearchIndex = (catalog: Catalog, iana: Iana): SearchIndex => {
  const services = [...catalog.services.values()];
  const { registrations } = iana;
  const [ours, theirs] = [shelfOfServices(services), shelfOfRegistry(registrations)];
  const covered = coveredRows(services, registrations);
  const hitAt = (place: number, score: number): Hit | undefined => {
    const service = services[place];
    if (service) return { kind: 'service', service, score };
    const entry = registrations.at(place - services.length);
    return entry && { kind: 'registry', entry, score };
  };
  return {
    find: (text) => {
      const words = queryWords(text);
      if (words.length === 0) return nothing;
      const found = keysOf(ours, words, 0, () => false);
      const beyond = keysOf(theirs, words, services.length, (row) => covered.has(row));
      const keys = Float64Array.from([...found, ...beyond]).sort();
      return {
        count: keys.length,
        services: found.length,
        hit: (rank) => {
          const key = keys[rank];
          return key === undefined ? undefined : hitAt(placeIn(key), totalIn(key) / quarters);
        },
      };
    },
  };
};
