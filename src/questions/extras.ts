import type { Catalog } from '../registry/catalog.ts';
import type { Card } from '../registry/deck.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import type { Transport } from '../registry/port.ts';
import type { ServicePort } from '../registry/service.ts';
import { keyed, type Unkeyed } from './keyed.ts';
import { numberLikeness } from './likeness.ts';
import type { Form, Question } from './question.ts';
import type { Random } from './random.ts';

/** "SSH (22)", "SIP (5060)": an item with the numbers that are spoken of. */
export const withPorts = (
  { name }: Pick<Item, 'name'>,
  ports: readonly Pick<ServicePort, 'number'>[],
): string => `${name} (${formatPorts(ports.map(({ number }) => number))})`;

/** TCP before UDP; other transports are not asked for. */
const usedBy = ({ transports }: ServicePort): readonly Transport[] =>
  (['tcp', 'udp'] as const).filter((transport) => transports.includes(transport));

/** The ports that one answer holds for: all of an item, or one member drawn where they differ. */
const alike = ({ ports }: Item, random: Random): readonly ServicePort[] => {
  const [drawn] = random.shuffle(ports);
  const isOne = ports.every((port) => String(usedBy(port)) === String(usedBy(ports[0] ?? port)));
  return isOne || !drawn ? ports : [drawn];
};

/** The question which transport an item uses. Both is one answer (port-rules, section 3). */
export const askTransport = (card: Card, item: Item, form: Form, random: Random): Question => {
  const ports = alike(item, random);
  const option = (label: string, transports: readonly Transport[]) => ({
    label,
    transports,
    ports: ports.map(({ number }) => number),
    item: item.id,
  });
  return {
    card: card.id,
    direction: card.direction,
    item,
    form,
    prompt: `Which transport does ${withPorts(item, ports)} use: TCP, UDP or both?`,
    transport: '',
    wants: 1,
    key: { kind: 'transport', used: ports[0] ? usedBy(ports[0]) : [] },
    options: keyed([
      option('TCP', ['tcp']),
      option('UDP', ['udp']),
      option('Both', ['tcp', 'udp']),
    ]),
  };
};

/** The items that do the same as an item encrypted, the usual one first. */
export const replacementsOf = (item: Item, catalog: Catalog): readonly Item[] =>
  (item.service?.replacedBy ?? []).flatMap((id) => catalog.items.get(id) ?? []);

/** Anything can be sent through SSH or a tunnel, and a file can be fetched in many ways: nobody shall be able to defend a wrong choice. */
const wide: ReadonlySet<string> = new Set(['files', 'remote', 'vpn', 'web']);

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Encrypted twins of other services, which this service is not replaced by in anybody's eyes. */
const wrongReplacements = (
  item: Item,
  right: readonly Item[],
  catalog: Catalog,
): readonly Item[] => {
  const defended = new Set([
    ...right.flatMap(portNumbers),
    ...portNumbers(item),
    ...numbersIn(item.service?.instead ?? ''),
  ]);
  const twins = [...catalog.services.values()].flatMap(({ replacedBy: [usual] }) =>
    usual === undefined ? [] : (catalog.items.get(usual) ?? []),
  );
  const byPorts = new Map(twins.map((twin) => [String(portNumbers(twin)), twin]));
  return [...byPorts.values()].filter(
    (twin) => !portNumbers(twin).some((number) => defended.has(number)) && !wide.has(twin.family),
  );
};

const wrongChoices = 3;
const jitter = 12;

/** A bare number: "LDAPS" would be told by its name. */
const offered = (item: Item): Unkeyed & { readonly ports: readonly number[] } => ({
  label: formatPorts(portNumbers(item)),
  ports: portNumbers(item),
  item: item.id,
});

/**
 * The question what an unencrypted service is replaced by.
 * @throws Error when content names no replacement: {@link Item.extras} tells
 */
export const askReplacement = (
  card: Card,
  item: Item,
  form: Form,
  catalog: Catalog,
  random: Random,
): Question => {
  const [usual, ...others] = replacementsOf(item, catalog);
  if (!usual) throw new Error(`${item.id} has no replacement`);
  const tempting = (twin: Item): number =>
    numberLikeness(portNumbers(usual)[0] ?? 0, portNumbers(twin)[0] ?? 0) +
    (twin.family === item.family ? 10 : 0) +
    random.below(jitter);
  const wrong = random
    .shuffle(wrongReplacements(item, [usual, ...others], catalog))
    .map((twin) => ({ twin, weight: tempting(twin) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, wrongChoices)
    .map(({ twin }) => twin);
  return {
    card: card.id,
    direction: card.direction,
    item,
    form,
    prompt: `Which port has the encrypted replacement for ${withPorts(item, item.ports)}?`,
    transport: '',
    wants: 1,
    key: { kind: 'replacement', items: [usual, ...others] },
    options: keyed(
      [usual, ...wrong].map(offered).sort((a, b) => (a.ports[0] ?? 0) - (b.ports[0] ?? 0)),
    ),
  };
};
