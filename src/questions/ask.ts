import { type Catalog, findDeck, listenersAt, namesForPort } from '../registry/catalog.ts';
import type { Card, Deck } from '../registry/deck.ts';
import { cardId, type Item, type MainDirection } from '../registry/item.ts';
import type { ServicePort } from '../registry/service.ts';
import { type ChoiceSource, nameChoices, portChoices } from './choices.ts';
import { askReplacement, askTransport } from './extras.ts';
import type { AnswerKey, Form, Question } from './question.ts';
import type { Random } from './random.ts';
import { promptFor, transportFor } from './wording.ts';

/** Where questions come from: the content, the learner's list, and whom this learner mixes up. */
export interface QuestionSource {
  readonly catalog: Catalog;
  readonly deck: Deck;
  /** Ids of items this learner has given for an item, if any. */
  readonly mixedUp?: (item: Item) => ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

/** Where the wrong choices for an item come from: the list, then the newcomer's. */
export const choiceSource = (source: QuestionSource, item: Item): ChoiceSource => {
  const core = findDeck(source.catalog, 'core');
  const pools = [source.deck, ...(core && core !== source.deck ? [core] : [])];
  return {
    catalog: source.catalog,
    pools: pools.map((deck) => deck.items.map((entry) => entry.item)),
    mixedUp: source.mixedUp?.(item) ?? nobody,
  };
};

/** What is right for a number asked with its transports: the names of all that really listen there. */
export const nameKey = (
  catalog: Catalog,
  item: Item,
  port: ServicePort,
): AnswerKey & { kind: 'names' } => ({
  kind: 'names',
  port,
  names: [
    ...new Set([
      ...namesForPort(item, port),
      ...listenersAt(catalog, port.number, port.transports).flatMap((found) =>
        namesForPort(found.item, found.port),
      ),
    ]),
  ],
});

/** A number that another service has a sentence for is not what this sentence asks: 6514 is no answer to "over UDP". */
const withoutOwnSentence = (catalog: Catalog, item: Item): Item['acceptAlso'] =>
  item.acceptAlso.filter(
    ({ first, last }) =>
      first !== last || !(catalog.itemsByPort.get(first) ?? []).some((other) => other.purpose),
  );

/** What is right for an item asked for its numbers; with a purpose, also services that the sentence fits. */
export const portKey = (
  catalog: Catalog,
  item: Item,
  isPurpose: boolean,
): AnswerKey & { kind: 'ports' } => ({
  kind: 'ports',
  ports: item.ports,
  acceptAlso: isPurpose ? withoutOwnSentence(catalog, item) : item.acceptAlso,
  acceptSets: [
    ...(isPurpose && item.service?.ports.length === item.ports.length ? [] : item.acceptSets),
    ...(isPurpose ? (item.service?.samePurpose ?? []) : []).map((id) =>
      (catalog.services.get(id)?.ports ?? []).map((port) => port.number),
    ),
  ],
});

/** A card about to be asked: as which item, and by which of its ports where a number is shown. */
export interface Asking {
  readonly card: Card;
  readonly direction: MainDirection;
  readonly item: Item;
  readonly port: ServicePort;
  readonly form: Form;
}

/** The question of a card whose item and port are drawn. */
export const askMain = (
  { card, direction, item, port, form }: Asking,
  source: QuestionSource,
  random: Random,
): Question => {
  const isName = direction === 'number-to-service';
  const choices = choiceSource(source, item);
  const key = isName
    ? nameKey(source.catalog, item, port)
    : portKey(source.catalog, item, direction === 'purpose');
  return {
    card: card.id,
    direction,
    item,
    form,
    prompt: promptFor(direction, item, port),
    transport: transportFor(item, isName ? [port] : item.ports),
    wants: isName ? 1 : item.ports.length,
    key,
    options:
      key.kind === 'names'
        ? nameChoices(item, port, key.names, choices, random)
        : portChoices(item, direction, choices, random),
  };
};

/** The items that a card may be asked as: where items share it, the one that gives it its name. 22 is SSH before it is SFTP. */
export const askedAs = ({ id, direction, items }: Card): readonly Item[] => {
  const own = items.find((item) => cardId(item.id, direction) === id);
  return own ? [own] : items;
};

/**
 * Makes a card concrete. The same card, source and random stream give the same question, to the letter.
 * Of a group one member is drawn.
 */
export const makeQuestion = (
  card: Card,
  form: Form,
  source: QuestionSource,
  random: Random,
): Question => {
  // Drawn before it is known whether there is a choice: a seed gives the same questions for ever.
  const drawn = random.shuffle(card.items)[0];
  const [first, ...others] = askedAs(card);
  const item = others.length > 0 ? drawn : first;
  if (!item) throw new Error(`card ${card.id} has nothing to ask`);
  switch (card.direction) {
    case 'transport':
      return askTransport(card, item, form, random);
    case 'replacement':
      return askReplacement(card, item, form, choiceSource(source, item), random);
    default: {
      const port = random.shuffle(item.ports)[0];
      if (!port) throw new Error(`card ${card.id} has nothing to ask`);
      return askMain({ card, direction: card.direction, item, port, form }, source, random);
    }
  }
};
