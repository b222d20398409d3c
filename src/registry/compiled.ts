import type { DeckKind } from './deck.ts';
import type { CardId, MainDirection } from './item.ts';
import type { Family, Service, ServicePort } from './service.ts';

/** The cards of the ways of asking that a list holds by itself. */
export type MainCards = Readonly<Record<MainDirection, CardId>>;

/** An item as content states it; what it leaves out comes from its service. */
export interface ItemSpec {
  readonly id: string;
  readonly name: string;
  readonly service?: string;
  /** Members of the service's group, or the ports of a name that only the registry knows. */
  readonly ports?: readonly ServicePort[];
  readonly names?: readonly string[];
  readonly acceptAlso?: Service['acceptAlso'];
  readonly acceptSets?: Service['acceptSets'];
  readonly purpose?: string;
  readonly gloss?: string;
  readonly more?: string;
  readonly mnemonic?: string;
  readonly note?: string;
  readonly difficulty?: number;
  readonly tier?: number;
  readonly directions?: readonly MainDirection[];
  /** The folded forms of the name, as the build worked them out. */
  readonly nameForms?: readonly string[];
  /** Where it shares a card with another item. */
  readonly cards?: MainCards;
}

export interface DeckSpec {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly kind: DeckKind;
  readonly retired: boolean;
  readonly description: string;
  readonly lines: readonly {
    readonly item: string;
    /** The printed name, where it is not the item's own. */
    readonly name?: string;
    readonly nameForms?: readonly string[];
    readonly weight: number;
    readonly stage: number;
  }[];
}

/** Everything `scripts/content` makes of `content/`, but for the IANA rows. */
export interface CompiledContent {
  /** Hash of the content, kept with each answer. */
  readonly version: string;
  readonly families: readonly Family[];
  readonly services: readonly Service[];
  readonly items: readonly ItemSpec[];
  readonly decks: readonly DeckSpec[];
  /** Folded names that several services carry, by declaration. */
  readonly sharedNames: Readonly<Record<string, readonly string[]>>;
  /** Folded names of the IANA registry that lie one edit from a name of ours: a slip must not end on them. */
  readonly registryNames: readonly string[];
}
