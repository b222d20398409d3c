import { type Item, portNumbers } from '../../registry/item.ts';
import type { ServicePort } from '../../registry/service.ts';
import { choiceSource } from '../ask.ts';
import { replacementsOf, withPorts } from '../extras.ts';
import { keyed } from '../keyed.ts';
import type { Question } from '../question.ts';
import type { Random } from '../random.ts';
import type { ContextWay, InContext } from './context-way.ts';
import { listens, spokenBy } from './on-the-wire.ts';
import { surround } from './surroundings.ts';

/** A port to close, and what shall take its place. */
interface Closing {
  readonly item: Item;
  readonly port: ServicePort;
  readonly transport: 'tcp' | 'udp';
  readonly instead: Item;
  readonly label: string;
}

const wrongChoices = 3;
/** Labels have room in a window of 40 columns. */
const widestLabel = 32;

const closing = (item: Item, instead: Item | undefined): readonly Closing[] => {
  // Of FTP only the control port is open: nobody listens on its data port.
  const port = item.ports.find(listens);
  const [transport] = port ? spokenBy(item, port) : [];
  if (!port || !transport || !instead || item.service?.customary) return [];
  const label = `${port.number}: use ${withPorts(instead, instead.ports)}`;
  return label.length > widestLabel ? [] : [{ item, port, transport, instead, label }];
};

/** The step that is right: what sends all in the clear gives way to its encrypted replacement. */
const upgrade = (item: Item, source: InContext['source']): Closing | undefined =>
  item.service?.security === 'plaintext'
    ? closing(item, replacementsOf(item, source.catalog)[0])[0]
    : undefined;

/** The same steps backwards: what is encrypted would give way to what is not. Nobody can defend them. */
const downgrades = (asked: Item, source: InContext['source']): readonly Closing[] => {
  const right = replacementsOf(asked, source.catalog);
  const known = choiceSource(source, asked).pools.flat();
  const plain = known.filter(
    ({ id, service }) => id !== asked.id && service?.security === 'plaintext',
  );
  return plain.flatMap((item) => {
    const [encrypted] = replacementsOf(item, source.catalog);
    // Its number would be right as the name of what replaces the asked one.
    if (!encrypted || right.some((other) => sharesPort(other, encrypted))) return [];
    return encrypted.service?.security === 'encrypted' ? closing(encrypted, item) : [];
  });
};

/** Steps by chance; what stands in the learner's own list comes before what they had no way to meet. */
const ownFirst = (
  steps: readonly Closing[],
  { deck }: InContext['source'],
  random: Random,
): readonly Closing[] => {
  const own = new Set(deck.items.map(({ item }) => item.id));
  return random
    .shuffle(steps)
    .sort((a, b) => Number(own.has(b.item.id)) - Number(own.has(a.item.id)));
};

const sharesPort = (a: Item, b: Item): boolean =>
  portNumbers(a).some((number) => portNumbers(b).includes(number));

/** Each port to close and each service to take its place once, and never what is closed itself. */
const distinct = (steps: readonly Closing[], taken: readonly Item[]): readonly Closing[] => {
  const chosen: Closing[] = [];
  for (const step of steps) {
    const repeats =
      taken.some((item) => sharesPort(item, step.instead)) ||
      chosen.some(
        ({ port, instead }) =>
          port.number === step.port.number || sharesPort(instead, step.instead),
      );
    if (!repeats) chosen.push(step);
  }
  return chosen;
};

const askClosing = (asked: InContext, random: Random): Question => {
  const { card, item, form, source } = asked;
  const right = upgrade(item, source);
  const [usual, ...others] = replacementsOf(item, source.catalog);
  if (!right || !usual) throw new Error(`nothing replaces what ${card.id} asks`);
  const wrong = distinct(ownFirst(downgrades(item, source), source, random), [item]).slice(
    0,
    wrongChoices,
  );
  const steps = [right, ...wrong].sort((a, b) => a.port.number - b.port.number);
  const options = keyed(
    // By number the right one would nearly always come first.
    random
      .shuffle(steps)
      .map(({ port, instead, label }) => ({ label, ports: [port.number], item: instead.id })),
  );
  const taken = [
    ...steps.flatMap(({ port, instead }) => [port.number, ...portNumbers(instead)]),
    ...[usual, ...others].flatMap(portNumbers),
  ];
  const { server } = surround(taken, () => false, random);
  const open = steps.map(({ port, transport }) => `${port.number}/${transport}`);
  return {
    card: card.id,
    direction: card.direction,
    item,
    form,
    context: 'close-first',
    prompt: 'One is to be closed first. What replaces it?',
    scene: [`Open on ${server}: ${open.join(', ')}`],
    transport: '',
    wants: 1,
    key: { kind: 'replacement', items: [usual, ...others] },
    options,
  };
};

/** Four open ports, of which one sends all in the clear. */
export const closeFirst: ContextWay = {
  kind: 'close-first',
  fits: ({ card, item, source }) =>
    card.direction === 'replacement' &&
    upgrade(item, source) !== undefined &&
    distinct(downgrades(item, source), [item]).length >= wrongChoices,
  ask: askClosing,
};
