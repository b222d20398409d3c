import { type Item, portNumbers } from '../../registry/item.ts';
import { askMain, choiceSource } from '../ask.ts';
import { keyed } from '../keyed.ts';
import type { Question } from '../question.ts';
import type { Random } from '../random.ts';
import { asItStands, byItsPurpose } from './by-number.ts';
import type { ContextWay, InContext } from './context-way.ts';
import { isForOneHost, isIpv6Only, listens } from './on-the-wire.ts';
import { rivalsOf } from './rivals.ts';
import { fitsSmallWindow } from './small-window.ts';
import { numbersOf, surround } from './surroundings.ts';

/** Where somebody enters an address and a port. */
const families: ReadonlySet<string> = new Set([
  'mail',
  'files',
  'remote',
  'web',
  'directory',
  'data',
  'chat',
  'print',
]);

const isServer = ({ ports, family, service }: Item): boolean =>
  ports.length === 1 &&
  families.has(family) &&
  service?.customary === false &&
  ports.every((port) => listens(port) && isForOneHost(port) && !isIpv6Only(port));

/** The purpose in a sentence, or where that is too long as it stands. */
const promptFor = (item: Item, scene: readonly string[]): string => {
  const sentence = `Connect to ${byItsPurpose(item)}.`;
  return fitsSmallWindow(sentence, scene) ? sentence : asItStands('Where', item);
};

const inventory = (servers: readonly (readonly [string, Item])[]): readonly string[] => [
  servers.map(([address, { name }]) => `${address} ${name}`).join(', '),
];

const widest = '10.0.99.99';

const hasRoom = (item: Item, other: Item): boolean => {
  const scene = inventory([
    [widest, item],
    [widest, other],
  ]);
  return fitsSmallWindow(promptFor(item, scene), scene);
};

/** Servers that a purpose does not fit: what the learner mixes up with it, else of its family, else any. */
const rivals = ({ item, source }: Pick<InContext, 'item' | 'source'>): readonly Item[] => {
  const isRival = rivalsOf(item, source.catalog);
  const { pools, mixedUp } = choiceSource(source, item);
  const all = pools
    .flat()
    .filter((other) => isServer(other) && isRival(other) && hasRoom(item, other));
  const mixed = all.filter(({ id }) => mixedUp.has(id));
  const near = all.filter(({ family }) => family === item.family);
  return [mixed, near, all].find((some) => some.length > 0) ?? [];
};

const askServer = ({ card, item, form, source }: InContext, random: Random): Question => {
  const [other] = random.shuffle(rivals({ item, source }));
  const [port] = item.ports;
  const [otherPort] = other?.ports ?? [];
  if (!other || !port || !otherPort) throw new Error(`${card.id} has no second server`);
  const question = askMain({ card, direction: 'purpose', item, port, form }, source, random);
  const taken = [...numbersOf(question), port.number, otherPort.number];
  const { client: here, server: there } = surround(taken, () => false, random);
  const pair = (address: string, number: number, id: string) => ({
    label: `${address}:${number}`,
    ports: [number],
    item: id,
  });
  const options = random.shuffle([
    pair(here, port.number, item.id),
    pair(here, otherPort.number, other.id),
    pair(there, port.number, other.id),
    pair(there, otherPort.number, other.id),
  ]);
  const scene = inventory(random.shuffle([[here, item] as const, [there, other] as const]));
  return {
    ...question,
    context: 'which-server',
    prompt: promptFor(item, scene),
    scene,
    transport: '',
    options: keyed(options),
  };
};

/** Two servers and two ports: which with which? */
export const whichServer: ContextWay = {
  kind: 'which-server',
  fits: ({ card, item, source }) =>
    card.direction === 'purpose' &&
    item.purpose !== undefined &&
    isServer(item) &&
    !portNumbers(item).includes(0) &&
    rivals({ item, source }).length > 0,
  ask: askServer,
};
