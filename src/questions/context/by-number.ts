import type { Item } from '../../registry/item.ts';
import { askMain } from '../ask.ts';
import type { Question } from '../question.ts';
import type { Random } from '../random.ts';
import type { ContextWay, InContext } from './context-way.ts';
import { listens, spokenBy } from './on-the-wire.ts';
import { fitsSmallWindow } from './small-window.ts';
import { numbersOf, type Surroundings, surround } from './surroundings.ts';

/** What is to be let in, kept out or looked for: "LDAP without TLS", "what relays mail from server to server". */
export interface Wanted extends Surroundings {
  readonly item: Item;
  readonly transport: 'tcp' | 'udp';
  readonly subject: string;
}

/** A line with its numbers left out, and what it shall do. */
export interface Gap {
  readonly prompt: string;
  readonly scene: readonly string[];
}

/** Lines to be completed. */
export interface GapText {
  readonly kind: Question['context'] & string;
  readonly directions: readonly ('service-to-number' | 'purpose')[];
  /** Whether the lines can hold an item's ports. */
  readonly holds: (item: Item) => boolean;
  readonly gaps: (wanted: Wanted) => readonly Gap[];
}

/** Transports that all ports of an item share: one line speaks of one. */
const sharedBy = (item: Item): readonly ('tcp' | 'udp')[] => {
  const [first, ...others] = item.ports.map((port) => spokenBy(item, port));
  return (first ?? []).filter((transport) => others.every((used) => used.includes(transport)));
};

const byItsName = ({ name, twin, service, ports }: Item): string => {
  const custom = service?.customary ? ' where it commonly listens' : '';
  const both = ports.length > 1 ? ', both its ports' : '';
  return `${name}${twin ? ` ${twin.wording}` : ''}${custom}${both}`;
};

/** "Port? Relays mail from one server to the next." */
export const asItStands = (wanted: string, { purpose = '', service }: Item): string =>
  `${wanted}${service?.customary ? ', by custom' : ''}? ${purpose}`;

/** A purpose as the end of a sentence: "what relays mail from one server to the next". */
export const byItsPurpose = ({ purpose = '', service }: Item): string => {
  const custom = service?.customary ? 'by custom ' : '';
  const sentence = purpose.replace(/\.$/, '');
  return `what ${custom}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
};

/** As long as any that are drawn: what has room with these has room whatever is drawn. */
const widest: Surroundings = {
  client: '10.0.99.99',
  server: '10.0.99.99',
  network: '10.0.99.0',
  outside: '198.51.100.99',
  clientPort: 65_535,
  oneOf: (numbers) => numbers[0] ?? 0,
};

const isOpen = (text: GapText, { card, item }: Pick<InContext, 'card' | 'item'>): boolean =>
  text.directions.some((direction) => direction === card.direction) &&
  item.service !== undefined &&
  item.service.security !== 'none' &&
  item.ports.every(listens) &&
  sharedBy(item).length > 0 &&
  text.holds(item);

const hasRoom = ({ prompt, scene }: Gap): boolean => fitsSmallWindow(prompt, scene);

/** The ways to ask with room for them; a purpose too long for its sentence is asked as it stands. */
const gapsFor = (
  text: GapText,
  { card, item }: Pick<InContext, 'card' | 'item'>,
  transport: 'tcp' | 'udp',
  round: Surroundings,
): readonly Gap[] => {
  const isPurpose = card.direction === 'purpose';
  const subject = isPurpose ? byItsPurpose(item) : byItsName(item);
  const gaps = text.gaps({ ...round, item, transport, subject });
  const roomy = gaps.filter(hasRoom);
  if (roomy.length > 0 || !isPurpose) return roomy;
  const prompt = asItStands(item.ports.length > 1 ? 'Ports' : 'Port', item);
  return gaps.map(({ scene }) => ({ prompt, scene })).filter(hasRoom);
};

const askByNumber = (text: GapText, asked: InContext, random: Random): Question => {
  const { card, item, form, source } = asked;
  const [transport] = random.shuffle(sharedBy(item));
  const [port] = item.ports;
  const direction = card.direction === 'purpose' ? 'purpose' : 'service-to-number';
  if (!transport || !port) throw new Error(`${text.kind} has no room for ${card.id}`);
  const question = askMain({ card, direction, item, port, form }, source, random);
  const isNamed = (number: number): boolean => source.catalog.itemsByPort.has(number);
  const round = surround(numbersOf(question), isNamed, random);
  const [gap] = random.shuffle(gapsFor(text, asked, transport, round));
  if (!gap) throw new Error(`${text.kind} has no line for ${card.id}`);
  return { ...question, ...gap, context: text.kind, transport: '' };
};

/** Asks for the numbers of a service by a line that lacks them. */
export const byNumber = (text: GapText): ContextWay => ({
  kind: text.kind,
  fits: (asked) =>
    isOpen(text, asked) &&
    sharedBy(asked.item).every((transport) => gapsFor(text, asked, transport, widest).length > 0),
  ask: (asked, random) => askByNumber(text, asked, random),
});
