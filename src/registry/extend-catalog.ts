import type { Catalog } from './catalog.ts';
import { allNames } from './create-catalog.ts';
import type { Item } from './item.ts';
import { JoinedMap } from './joined-map.ts';
import { foldedForms } from './names.ts';

type Index<K> = ReadonlyMap<K, readonly Item[]>;

/** Each item behind those that an index has already. */
const addTo = <K>(index: Index<K>, items: readonly Item[], keysOf: (item: Item) => Iterable<K>) => {
  const added = new Map<K, readonly Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item)))
      added.set(key, [...(added.get(key) ?? index.get(key) ?? []), item]);
  }
  return new JoinedMap(index, added);
};

/** A catalog that knows further items, by id, port and name, so that they can be asked, graded and told apart. */
export const extendCatalog = (catalog: Catalog, items: readonly Item[]): Catalog => ({
  ...catalog,
  items: new JoinedMap(catalog.items, new Map(items.map((item) => [item.id, item]))),
  itemsByPort: addTo(catalog.itemsByPort, items, ({ ports }) => ports.map(({ number }) => number)),
  itemsByName: addTo(catalog.itemsByName, items, (item) => allNames(item).flatMap(foldedForms)),
});
