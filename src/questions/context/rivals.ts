import type { Catalog } from '../../registry/catalog.ts';
import { type Item, portNumbers } from '../../registry/item.ts';
import { foldedForms } from '../../registry/names.ts';

/** Whether somebody may say that a number is this item's, right or wrong. */
const claims = (
  { twin, acceptAlso, acceptSets, neverDistract, ports }: Item,
  number: number,
): boolean =>
  twin?.port === number ||
  neverDistract.includes(number) ||
  ports.some((port) => port.number === number) ||
  acceptSets.some((set) => set.includes(number)) ||
  acceptAlso.some(({ first, last }) => first <= number && number <= last);

/** One name within the other is the same protocol to many: LDAP and LDAPS, HTTP and HTTP alternate. */
const soundAlike = (a: Item, b: Item): boolean =>
  a.nameForms.some((left) =>
    b.nameForms.some((right) => left.includes(right) || right.includes(left)),
  );

const isSamePurpose = ({ service }: Item, other: Item): boolean =>
  service?.id === other.service?.id ||
  (service?.samePurpose ?? []).includes(other.service?.id ?? '') ||
  (service?.replacedBy ?? []).includes(other.id);

/** Items that some name of this one is right for. */
const namesakes = ({ names }: Item, { itemsByName }: Catalog): ReadonlySet<string> =>
  new Set(
    names.flatMap(foldedForms).flatMap((form) => itemsByName.get(form)?.map(({ id }) => id) ?? []),
  );

/** Tells which services nobody can take for this one, nor defend either at the other's port. */
export const rivalsOf = (item: Item, catalog: Catalog): ((other: Item) => boolean) => {
  const same = namesakes(item, catalog);
  return (other) =>
    !same.has(other.id) &&
    !portNumbers(other).some((number) => claims(item, number)) &&
    !portNumbers(item).some((number) => claims(other, number)) &&
    !isSamePurpose(item, other) &&
    !isSamePurpose(other, item) &&
    !soundAlike(item, other);
};
