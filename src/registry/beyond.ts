import { type Catalog, findDeck } from './catalog.ts';
import { cardsOf, type Deck, type DeckKind } from './deck.ts';
import type { CardId, Item } from './item.ts';

const suffix = '.beyond';
const mostItems = 24;

/** Lists that somebody chose by hand; the registry and everything ask all there is. */
const asking: readonly DeckKind[] = ['core', 'exam', 'useful', 'courseware'];

/** A service that other lists ask, under the item that most of them have for it. */
interface Asked {
  readonly item: Item;
  /** How many lists ask the service. */
  readonly lists: number;
}

const serviceOf = ({ id, service }: Item): string => service?.id ?? id;

/** Items that share all their ports share this card: the same number twice would be no further port. */
const numberCard = ({ cards }: Item): CardId => cards['number-to-service'];

const count = <K>(counts: Map<K, number>, key: K): Map<K, number> =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** The most asked first; then a service's own item, which says no more than it has to. */
const mostAsked = (counts: ReadonlyMap<string, number>, items: Catalog['items']) => {
  const rank = (id: string): number => (items.get(id)?.service?.id === id ? 0 : 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || rank(a) - rank(b) || (a < b ? -1 : 1));
};

/** Every service that these lists ask, with how many of them do. */
const askedBy = (decks: readonly Deck[], { items }: Catalog): readonly Asked[] => {
  const lists = new Map<string, number>();
  const byService = new Map<string, Map<string, number>>();
  for (const deck of decks) {
    for (const { item } of deck.items) {
      const service = serviceOf(item);
      byService.set(service, count(byService.get(service) ?? new Map(), item.id));
    }
    for (const service of new Set(deck.items.map(({ item }) => serviceOf(item))))
      count(lists, service);
  }
  return [...byService].flatMap(([service, counts]) => {
    // The catalog's own item: another list's printed name means nothing here.
    const item = items.get(mostAsked(counts, items)[0]?.[0] ?? '');
    return item ? [{ item, lists: lists.get(service) ?? 0 }] : [];
  });
};

const compare = (a: Asked, b: Asked): number =>
  b.lists - a.lists ||
  a.item.tier - b.item.tier ||
  a.item.difficulty - b.item.difficulty ||
  (a.item.id < b.item.id ? -1 : 1);

/** What the list does not hold, each number once; a number where nothing listens is no further port. */
const notIn = (deck: Deck, asked: readonly Asked[]): readonly Item[] => {
  const services = new Set(deck.items.map(({ item }) => serviceOf(item)));
  const taken = new Set(cardsOf(deck).map(({ id }) => id));
  return asked.flatMap(({ item }) => {
    const isReserved = item.service?.security === 'none';
    if (isReserved || services.has(serviceOf(item)) || taken.has(numberCard(item))) return [];
    taken.add(numberCard(item));
    return [item];
  });
};

/** "Beyond Cisco CCNA 200-301", "Beyond the ports everybody meets". */
const nameBeyond = ({ name }: Deck): string =>
  `Beyond ${name.replace(/^Useful for /, '').replace(/^(?:The|All)\b/, (word) => word.toLowerCase())}`;

/**
 * The second ring of a list: the ports that the lists beside it ask and it does not, those that most of them ask
 * first. Undefined where there are none, as beyond everything or beyond a ring itself.
 */
export const beyondOf = (catalog: Catalog, deck: Deck): Deck | undefined => {
  if (deck.id.endsWith(suffix)) return undefined;
  const others = catalog.decks.filter(
    ({ id, kind, retired }) => id !== deck.id && !retired && asking.includes(kind),
  );
  const items = notIn(deck, [...askedBy(others, catalog)].sort(compare)).slice(0, mostItems);
  if (items.length === 0) return undefined;
  return {
    id: `${deck.id}${suffix}`,
    aliases: [],
    name: nameBeyond(deck),
    kind: 'useful',
    retired: false,
    description: `The ports that other lists ask and ${deck.name} does not, those that most of them ask first.`,
    size: items.length,
    items: items.map((item) => ({ item, weight: 1, stage: 0 })),
  };
};

/** The deck with this id or alias, or the ring beyond it: `net+.beyond`. */
export const findDeckOrBeyond = (catalog: Catalog, word: string): Deck | undefined => {
  const known = findDeck(catalog, word);
  const wanted = word.trim().toLowerCase();
  if (known || !wanted.endsWith(suffix)) return known;
  const inner = findDeck(catalog, wanted.slice(0, -suffix.length));
  return inner && beyondOf(catalog, inner);
};
