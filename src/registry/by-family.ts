import { type Item, portNumbers } from './item.ts';
import { type Family, registryFamily } from './service.ts';

/** What belongs to one family, by its lowest ports. */
export interface OfFamily<T> {
  readonly id: string;
  readonly name: string;
  readonly members: readonly T[];
}

const lowestPort = (item: Item): number =>
  portNumbers(item).reduce((lowest, port) => Math.min(lowest, port), Number.POSITIVE_INFINITY);

/**
 * What stands for items, family by family: by their lowest ports, and so are the members of each.
 * @param itemOf the item that a member stands for
 */
export const byFamily = <T>(
  all: readonly T[],
  itemOf: (member: T) => Item,
  families: ReadonlyMap<string, Family>,
): readonly OfFamily<T>[] => {
  const lowest = new Map(all.map((member) => [member, lowestPort(itemOf(member))]));
  const sorted = [...all].sort((a, b) => (lowest.get(a) ?? 0) - (lowest.get(b) ?? 0));
  const found = new Map<string, T[]>();
  for (const member of sorted) {
    const { family } = itemOf(member);
    const known = found.get(family);
    if (known) known.push(member);
    else found.set(family, [member]);
  }
  // In the order of their first members, which have their lowest ports.
  return [...found].map(([id, members]) => ({
    id,
    name: families.get(id)?.name ?? registryFamily,
    members,
  }));
};
