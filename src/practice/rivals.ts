import type { MixUp } from '../memory/mix-ups.ts';
import { isOpen } from '../memory/mix-ups.ts';
import { nameLikeness, numberLikeness } from '../questions/likeness.ts';
import type { Deck } from '../registry/deck.ts';
import { cardsOf } from '../registry/deck.ts';
import { type Direction, directions, type Item, portNumbers } from '../registry/item.ts';
import { isYoung } from '../schedule/siblings.ts';
import type { Ground } from './ground.ts';

/** Two items that may be taken for each other, and the ways of asking to tell them apart in. */
export interface Rivalry {
  readonly items: readonly [Item, Item];
  /** The first one that serves is taken; with `all` each one that does. */
  readonly directions: readonly Direction[];
  readonly all: boolean;
}

const itemsOf = ({ items }: Deck): ReadonlyMap<string, Item> =>
  new Map(items.map(({ item }) => [item.id, item]));

/** Two items by their ids, and the mix-ups between them that are open. */
interface Counted {
  readonly ids: readonly [string, string];
  readonly known: MixUp[];
}

const timesIn = (known: readonly MixUp[]): number =>
  known.reduce((sum, { times }) => sum + times, 0);
const sinceIn = (known: readonly MixUp[]): number => Math.min(...known.map(({ since }) => since));

/** Other ways of asking behind those wanted, for when none of these is fair. */
const startingWith = (wanted: readonly Direction[]): readonly Direction[] => [
  ...new Set([...wanted, ...directions]),
];

/** The open mix-ups of the learner, both ways of a pair together. */
const openMixUps = ({ memory }: Ground): readonly Counted[] => {
  const counted = new Map<string, Counted>();
  for (const [asked, given] of memory.mixUps) {
    for (const [other, all] of given) {
      if (!all.some(isOpen)) continue;
      const key = asked < other ? `${asked} ${other}` : `${other} ${asked}`;
      const before = counted.get(key);
      const known = all.filter(isOpen);
      if (before) before.known.push(...known);
      else counted.set(key, { ids: [asked, other], known });
    }
  }
  return [...counted.values()];
};

/**
 * Pairs that this learner still mixes up, most often first, and of these the latest; one of the two is in the list.
 * Each is made when it is asked for: after years there are hundreds, and a few are taken.
 */
export function* stillMixedUp(ground: Ground): Generator<Rivalry> {
  const { deck, catalog } = ground;
  const listed = itemsOf(deck);
  const sorted = openMixUps(ground)
    .filter(({ ids }) => ids.some((id) => listed.has(id)))
    .sort((a, b) => timesIn(b.known) - timesIn(a.known) || sinceIn(a.known) - sinceIn(b.known));
  for (const { ids, known } of sorted) {
    const [one, two] = ids.map((id) => listed.get(id) ?? catalog.items.get(id));
    const directions = [...new Set(known.map(({ direction }) => direction))];
    if (one && two) yield { items: [one, two], directions, all: true };
  }
}

/** How near two items are to each other: the encrypted twin first, then names and numbers that look alike. */
const nearness = (one: Item, other: Item): number => {
  const isTwin = [
    [one, other],
    [other, one],
  ].some(
    ([a, b]) =>
      a &&
      b &&
      (a.service?.replacedBy.includes(b.id) ||
        portNumbers(b).some((number) => a.twin?.port === number)),
  );
  return (
    (isTwin ? 40 : 0) +
    nameLikeness(one.nameForms[0] ?? '', other.nameForms[0] ?? '') +
    numberLikeness(one.ports[0]?.number ?? 0, other.ports[0]?.number ?? 0)
  );
};

/** The items of a list by their port numbers. */
type ByNumber = ReadonlyMap<number, readonly Item[]>;

const byNumberIn = ({ items }: Deck): ByNumber => {
  const byNumber = new Map<number, Item[]>();
  for (const { item } of items)
    for (const number of portNumbers(item)) {
      const known = byNumber.get(number);
      if (known) known.push(item);
      else byNumber.set(number, [item]);
    }
  return byNumber;
};

/** The item of a list that is nearest to one of it, among those that content says people mix up with it. */
const neighbourOf = (item: Item, byNumber: ByNumber): Item | undefined => {
  const others = (item.service?.mixedUpWith ?? []).flatMap((number) => byNumber.get(number) ?? []);
  return [...new Set(others)]
    .filter((other) => other.service !== item.service)
    .sort((a, b) => nearness(item, b) - nearness(item, a))[0];
};

/** So many misses make a card stubborn, until it has become steady. */
export const stubbornFrom = 4;

/** What was given most often for an item. */
const mostGiven = (item: Item, { memory, catalog }: Ground): Item | undefined => {
  const [most] = [...(memory.mixUps.get(item.id) ?? [])].sort(
    ([, a], [, b]) => timesIn(b) - timesIn(a),
  );
  return most && catalog.items.get(most[0]);
};

/** Cards missed again and again, each with what was given for it most often, else its nearest neighbour in the list. */
export function* stubborn(ground: Ground): Generator<Rivalry> {
  const { deck, memory } = ground;
  const wrongIn = (id: string): number => memory.cards.get(id)?.wrong ?? 0;
  const cards = cardsOf(deck)
    .filter(({ id }) => wrongIn(id) >= stubbornFrom && isYoung(memory.cards.get(id)))
    .sort((a, b) => wrongIn(b.id) - wrongIn(a.id));
  if (cards.length === 0) return;
  const byNumber = byNumberIn(deck);
  for (const { items, direction } of cards) {
    const [item] = items;
    const rival = item && (mostGiven(item, ground) ?? neighbourOf(item, byNumber));
    if (item && rival)
      yield { items: [item, rival], directions: startingWith([direction]), all: false };
  }
}

/** Rarer ports come later, however near they are. */
const nearnessPerTier = 30;

/** The pairs everybody mixes up: those met come first, of these the ones less often right. */
export const classic = ({ deck, memory }: Ground): readonly Rivalry[] => {
  const byNumber = byNumberIn(deck);
  const pairs = deck.items.flatMap(({ item }) => {
    const other = neighbourOf(item, byNumber);
    return other ? [[item, other] as const] : [];
  });
  const rightDays = (item: Item): number =>
    directions.reduce(
      (sum, direction) => sum + (memory.cards.get(item.cards[direction])?.rightDays ?? 0),
      0,
    );
  const isUnmet = (item: Item): boolean =>
    directions.every((direction) => !memory.cards.has(item.cards[direction]));
  return pairs
    .map(([one, other]) => ({
      items: [one, other] as const,
      unmet: Number(isUnmet(one) || isUnmet(other)),
      right: rightDays(one) + rightDays(other),
      near: nearness(one, other) - Math.max(one.tier, other.tier) * nearnessPerTier,
    }))
    .sort((a, b) => a.unmet - b.unmet || a.right - b.right || b.near - a.near)
    .map(({ items }) => ({
      items,
      directions: ['service-to-number', 'number-to-service', 'purpose'],
      all: false,
    }));
};
