import type { Service, ServicePort } from './service.ts';

/** The ways of asking that a list holds by itself; the rank is the order of the waves. */
export const directions = ['number-to-service', 'service-to-number', 'purpose'] as const;
export type MainDirection = (typeof directions)[number];

/** "TCP or UDP?" and "what replaces it?": asked where it is safe, and only beside a list's own ways of asking. */
export const extraDirections = ['transport', 'replacement'] as const;
export type ExtraDirection = (typeof extraDirections)[number];

export type Direction = MainDirection | ExtraDirection;
export const allDirections: readonly Direction[] = [...directions, ...extraDirections];

/** `ssh:number-to-service`: an id for life, never containing a dot. */
export type CardId = string;

/** What a deck asks about: one service, or one printed line of an exam outline. */
export interface Item {
  readonly id: string;
  /** The name the learner meets: the service's own, or the printed one. */
  readonly name: string;
  /** Undefined for a name that is known from the IANA registry alone. */
  readonly service: Service | undefined;
  readonly ports: readonly ServicePort[];
  readonly family: string;
  readonly tier: number;
  readonly difficulty: number;
  /** Every way of writing the item's name that is right. */
  readonly names: readonly string[];
  /** The folded forms of the name, kept since every wrong choice is held against them. */
  readonly nameForms: readonly string[];
  readonly acceptAlso: Service['acceptAlso'];
  readonly acceptSets: Service['acceptSets'];
  readonly neverDistract: readonly number[];
  readonly twin: Service['twin'];
  readonly purpose: string | undefined;
  readonly gloss: string;
  readonly more: string | undefined;
  readonly mnemonic: string | undefined;
  /** Said after the answer where the exam's line and the registry differ. */
  readonly note: string | undefined;
  readonly directions: readonly MainDirection[];
  /** Further ways of asking it that have one right answer. */
  readonly extras: readonly ExtraDirection[];
  /** The cards that hold this item's memory, by direction; some are shared. */
  readonly cards: Readonly<Record<Direction, CardId>>;
}

export const isDirection = (word: string): word is Direction =>
  allDirections.some((known) => known === word);

export const cardId = (item: string, direction: Direction): CardId => `${item}:${direction}`;

export const directionOf = (card: CardId): Direction | undefined => {
  const word = card.slice(card.indexOf(':') + 1);
  return isDirection(word) ? word : undefined;
};

export const portNumbers = (item: Pick<Item, 'ports'>): readonly number[] =>
  item.ports.map((port) => port.number);

/** "22", "20/21", "137-139": a set of numbers as people print it. */
export const formatPorts = (numbers: readonly number[]): string => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const isRun = sorted.length > 2 && first !== undefined && last === first + sorted.length - 1;
  return isRun ? `${first}-${last}` : sorted.join('/');
};
