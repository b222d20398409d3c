import { judgePorts, type PortAnswer } from '../grading/ports.ts';
import { isRight } from '../grading/verdict.ts';
import { judgeWord } from '../grading/words.ts';
import { portKey } from '../questions/ask.ts';
import { type Catalog, namesForPort, transportsAt } from '../registry/catalog.ts';
import { type Item, portNumbers } from '../registry/item.ts';
import { fold } from '../registry/names.ts';
import type { Entry, Hit, Listing } from './entry.ts';
import type { Split } from './split-line.ts';

/** The names that are right beside these numbers: the item's own, and of one member of a group the member's. */
const namesBeside = (item: Item, ports: readonly number[]): readonly string[] => {
  const member =
    ports.length === 1 ? item.ports.find(({ number }) => number === ports[0]) : undefined;
  return member ? [...item.names, ...namesForPort(item, member)] : item.names;
};

const hitOn = (item: Item, ports: PortAnswer, name: string, catalog: Catalog) => {
  const numbers = judgePorts(ports, portKey(catalog, item, false), (port) =>
    transportsAt(catalog, port),
  );
  if (numbers === 'wrong') return undefined;
  const word = judgeWord(name, namesBeside(item, ports.ports), catalog);
  if (word.verdict === 'wrong') return undefined;
  const isWhole = isRight(numbers);
  const hit: Hit = {
    item,
    ports: isWhole ? portNumbers(item) : ports.ports,
    ...(word.corrected === undefined ? {} : { corrected: word.corrected }),
  };
  return { hit, verdict: isWhole ? word.verdict : ('partly' as const) };
};

/** What of a list a pair names. */
export type Match = Pick<Extract<Entry, { readonly hits: unknown }>, 'verdict' | 'hits'>;

/** The hits with something, where there are such; else all. */
const preferring = <T>(all: readonly T[], has: (one: T) => boolean): readonly T[] =>
  all.some(has) ? all.filter(has) : all;

/**
 * Items that the number is of before those it only counts for, then those called just so before those that only answer
 * to the name: 587 is submission before 465 is, SFTP is SFTP before it is SSH.
 */
const hitsOf = (
  { catalog, items }: Pick<Listing, 'catalog' | 'items'>,
  ports: PortAnswer,
  name: string,
): Match | undefined => {
  const all = items.flatMap((item) => hitOn(item, ports, name, catalog) ?? []);
  const own = preferring(all, ({ hit }) =>
    ports.ports.every((port) => portNumbers(hit.item).includes(port)),
  );
  const best = preferring(own, ({ hit }) => hit.item.nameForms.includes(fold(name)));
  const rank: readonly Match['verdict'][] = ['right', 'slip', 'partly'];
  const verdict = rank.find((each) => best.some((found) => found.verdict === each));
  return (
    verdict && {
      verdict,
      hits: best.filter((found) => found.verdict === verdict).map(({ hit }) => hit),
    }
  );
};

/** `smtp 25, 587`: no one service uses them all, and yet the name is right for each. */
const hitsOneByOne = (
  listing: Listing,
  { ports, stated }: PortAnswer,
  name: string,
): Match | undefined => {
  if (ports.length < 2) return undefined;
  const each = ports.map((port) => {
    const own = stated.filter((one) => one.port === undefined || one.port === port);
    return hitsOf(listing, { ports: [port], stated: own }, name);
  });
  const found = each.flatMap((one) => one ?? []);
  if (found.length < ports.length) return undefined;
  const verdict = (['partly', 'slip'] as const).find((worst) =>
    found.some((one) => one.verdict === worst),
  );
  return { verdict: verdict ?? 'right', hits: found.flatMap(({ hits }) => hits) };
};

/** The items of the list that a pair is right for, by the rules of every typed answer. */
export const matchOf = (listing: Listing, { ports, name }: Split): Match | undefined =>
  hitsOf(listing, ports, name) ?? hitsOneByOne(listing, ports, name);

/** What a pair is that is true and not on the list. */
export const besideOf = (
  { catalog, registryName }: Listing,
  { ports, name }: Split,
): string | undefined => {
  const listeners = ports.ports.flatMap((port) => catalog.itemsByPort.get(port) ?? []);
  const [hit] = hitsOf({ catalog, items: [...new Set(listeners)] }, ports, name)?.hits ?? [];
  if (hit) return hit.item.name;
  const [port] = ports.ports;
  // Where nobody of ours listens the transports are not known either.
  const isAlone = listeners.length === 0 && ports.ports.length === 1;
  const registered = isAlone && port !== undefined ? registryName?.(port) : undefined;
  return registered !== undefined && isRight(judgeWord(name, [registered], catalog).verdict)
    ? registered
    : undefined;
};
