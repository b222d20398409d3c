import type { Card } from '../../registry/deck.ts';
import type { Item } from '../../registry/item.ts';
import { askedAs, type QuestionSource } from '../ask.ts';
import type { Form, Question } from '../question.ts';
import type { Random } from '../random.ts';
import { cisco } from './cisco.ts';
import { closeFirst } from './close-first.ts';
import type { ContextWay } from './context-way.ts';
import { firewallLog } from './firewall-log.ts';
import type { ContextKind } from './kind.ts';
import { nftables } from './nftables.ts';
import { nmap } from './nmap.ts';
import { ss } from './ss.ts';
import { tcpdump } from './tcpdump.ts';
import { whichServer } from './which-server.ts';

export type { ContextKind } from './kind.ts';

const ways: readonly ContextWay[] = [
  ss,
  nmap,
  tcpdump,
  firewallLog,
  cisco,
  nftables,
  closeFirst,
  whichServer,
];

/** An outline's own name for a port (SMTPS, 587) is no tool's and no administrator's. */
const isCalledSo = ({ id, service, note }: Item): boolean =>
  note === undefined || service === undefined || id === service.id;

/** Whether every item that the card may be asked as has one right answer in a way. */
const fitsIn =
  (card: Card, source: QuestionSource) =>
  ({ fits }: ContextWay): boolean =>
    askedAs(card).every((item) => isCalledSo(item) && fits({ card, item, source }));

/** The ways among some that are fair. */
const fitting = (
  card: Card,
  source: QuestionSource,
  among: readonly ContextWay[] = ways,
): readonly ContextWay[] => among.filter(fitsIn(card, source));

/** Whether a card can be asked in context at all. */
export const hasContext = (card: Card, source: QuestionSource): boolean =>
  ways.some(fitsIn(card, source));

/** The kinds of context a card can be asked in, for a source. Empty where none is fair. */
export const contextsFor = (card: Card, source: QuestionSource): readonly ContextKind[] =>
  fitting(card, source).map(({ kind }) => kind);

/**
 * A card asked in context: as a question in every other respect, with a scene. Undefined where no context is fair, or
 * not the one that is named. The same card, source, kind and random stream give the same question, to the letter.
 * @param kind drawn among those that are fair where it is not named
 */
export const makeInContext = (
  card: Card,
  form: Form,
  source: QuestionSource,
  random: Random,
  kind?: ContextKind,
): Question | undefined => {
  const among = ways.filter((way) => kind === undefined || way.kind === kind);
  const [way] = random.shuffle(fitting(card, source, among));
  const [item] = random.shuffle(askedAs(card));
  return way && item ? way.ask({ card, item, form, source }, random) : undefined;
};
