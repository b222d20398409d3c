import type { Catalog } from '../registry/catalog.ts';
import type { Card } from '../registry/deck.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import type { Transport } from '../registry/port.ts';
import type { ServicePort } from '../registry/service.ts';
import { type ChoiceSource, portChoices } from './choices.ts';
import { keyed } from './keyed.ts';
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
    key: {
      kind: 'transport',
      ports: ports.map(({ number }) => number),
      used: ports[0] ? usedBy(ports[0]) : [],
    },
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

/** Whether numbers replace a service in nobody's eyes. */
const isNoReplacement = (item: Item, right: readonly Item[], catalog: Catalog) => {
  const defended = new Set([
    ...right.flatMap(portNumbers),
    ...portNumbers(item),
    ...numbersIn(item.service?.instead ?? ''),
  ]);
  const others = [...catalog.services.values()].filter(({ id }) => id !== item.service?.id);
  const twins = new Set(others.flatMap(({ replacedBy }) => replacedBy));
  /** Encrypted as well, near enough to be argued for, and nobody else's twin. */
  const isArguable = (other: Item): boolean => {
    if (other.service?.security === 'plaintext') return false;
    return wide.has(other.family) || (other.family === item.family && !twins.has(other.id));
  };
  return (ports: readonly number[], other: Item | undefined): boolean =>
    !ports.some((port) => defended.has(port)) && !(other && isArguable(other));
};

/**
 * The question what an unencrypted service is replaced by.
 * @throws Error when content names no replacement: {@link Item.extras} tells
 */
export const askReplacement = (
  card: Card,
  item: Item,
  form: Form,
  choices: ChoiceSource,
  random: Random,
): Question => {
  const { catalog } = choices;
  const [usual, ...others] = replacementsOf(item, catalog);
  if (!usual) throw new Error(`${item.id} has no replacement`);
  const isWrong = isNoReplacement(item, [usual, ...others], catalog);
  return {
    card: card.id,
    direction: card.direction,
    item,
    form,
    prompt: `Which port has the encrypted replacement for ${withPorts(item, item.ports)}?`,
    transport: '',
    wants: 1,
    key: { kind: 'replacement', items: [usual, ...others] },
    // Bare numbers: "LDAPS" would be told by its name.
    options: portChoices(usual, 'service-to-number', choices, random, isWrong),
  };
};
