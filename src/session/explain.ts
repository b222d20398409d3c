import type { Judgement } from '../grading/verdict.ts';
import type { Question } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { transportLabel } from '../registry/port.ts';
import type { ShownOutcome } from './session.ts';

/** One line of the two facts side by side: `389  LDAP  looks up users and groups`. */
export interface Fact {
  readonly ports: string;
  readonly name: string;
  readonly gloss: string;
}

/** What there is to say about a judged answer; each shell puts it into its own lines. */
export interface Explanation {
  readonly right: Fact;
  /** What was given instead, when it is something; beside the asked one also when it counts as right. */
  readonly given: Fact | undefined;
  /** Counted as right, and not the usual answer: what it is by itself. */
  readonly also: Fact | undefined;
  /** The part a member plays in its group: "20 is FTP data, data (active mode)". */
  readonly role: string | undefined;
  readonly note: string | undefined;
  readonly remember: string | undefined;
  readonly more: string | undefined;
  readonly instead: string | undefined;
  readonly sources: readonly string[];
}

const factOf = (item: Item, ports: readonly number[]): Fact => {
  const member =
    ports.length === 1 ? item.ports.find((port) => port.number === ports[0]) : undefined;
  const isMember = member !== undefined && item.ports.length > 1;
  return {
    ports: formatPorts(ports),
    name: isMember ? (member.name ?? item.name) : item.name,
    gloss: item.gloss,
  };
};

/** "137 name service, UDP; 138 datagram service, UDP": the members of a group with their parts. */
const rolesOf = (item: Item): string | undefined => {
  if (item.ports.length < 2) return undefined;
  return item.ports
    .map(({ number, role, transports }) => `${number} ${role ?? ''}, ${transportLabel(transports)}`)
    .join('; ');
};

/** TCP where UDP is right: what was said stands where a number would. */
const transportFact = (label: string, item?: Item, ports: readonly number[] = []): Fact => ({
  ports: label,
  name: item ? `${item.name} (${formatPorts(ports)})` : '',
  gloss: item?.gloss ?? '',
});

/** An answer with what came of it, in a session or in a test. */
export type Judged = Pick<Judgement, 'given' | 'givenIs' | 'verdict'>;

const givenNumbers = ({ key }: Question, given: string, item: Item): readonly number[] => {
  if (key.kind !== 'ports') return portNumbers(item);
  const numbers = (given.match(/\d+/g) ?? []).map(Number);
  const listed = numbers.filter((number) => portNumbers(item).includes(number));
  return listed.length > 0 && listed.length === numbers.length ? listed : portNumbers(item);
};

const givenFact = (
  question: Question,
  { given, givenIs, verdict }: Judged,
  catalog: Catalog,
): Fact | undefined => {
  if (verdict === 'unknown' || given === '') return undefined;
  if (question.key.kind === 'transport') return transportFact(given);
  const item = givenIs?.item === undefined ? undefined : catalog.items.get(givenIs.item);
  if (item) return factOf(item, givenNumbers(question, given, item));
  if (givenIs) return { ports: given, name: givenIs.label, gloss: 'in the IANA registry' };
  const isNumber = /^\d+$/.test(given);
  return isNumber
    ? { ports: given, name: '', gloss: 'no service that portquiz knows' }
    : { ports: '', name: given, gloss: 'no name that portquiz knows' };
};

const rightFact = ({ item, key }: Question): Fact => {
  switch (key.kind) {
    case 'names':
      return factOf(item, [key.port.number]);
    case 'ports':
      return factOf(item, portNumbers(item));
    case 'transport':
      return transportFact(transportLabel(key.used), item, key.ports);
    case 'replacement':
      return factOf(key.items[0], portNumbers(key.items[0]));
    default:
      return key satisfies never;
  }
};

/** Everything worth saying after an answer. */
export const explainAnswer = (
  question: Question,
  judged: Judged,
  catalog: Catalog,
): Explanation => {
  const { item, key } = question;
  const { service } = item;
  const given = givenFact(question, judged, catalog);
  const isOther =
    judged.verdict === 'right' &&
    key.kind === 'ports' &&
    given !== undefined &&
    given.ports !== formatPorts(portNumbers(item));
  return {
    right: rightFact(question),
    given,
    also: isOther ? given : undefined,
    role: key.kind === 'ports' || key.kind === 'names' ? rolesOf(item) : undefined,
    note: item.note,
    // What helps to remember a number is no help with its transport.
    remember: key.kind === 'ports' || key.kind === 'names' ? item.mnemonic : undefined,
    more: item.more,
    instead: service?.instead,
    sources: service?.sources ?? ['IANA'],
  };
};

/** The same after an answer in a session; "I was right" hides what else the answer is. */
export const explain = (
  { question, judgement, overridden }: ShownOutcome,
  catalog: Catalog,
): Explanation => {
  const explanation = explainAnswer(question, judgement, catalog);
  return overridden ? { ...explanation, also: undefined } : explanation;
};
