import { createBareItems } from './bare-items.ts';
import type { Catalog } from './catalog.ts';
import type { Iana } from './iana.ts';
import { once } from './once.ts';

/** Items by id, with those that only the registry knows. */
export type ItemsById = Pick<Catalog['items'], 'get'>;

/** @param iana is asked for only when an id is not in the content */
export const itemsById = (catalog: Catalog, iana: () => Iana): ItemsById => {
  const bare = once(() => createBareItems(catalog, iana()));
  return { get: (id) => catalog.items.get(id) ?? bare().withId(id) };
};
