import type { DeckKind } from './deck.ts';
import type { Direction, Item } from './item.ts';
import type { Family, Service, ServicePort } from './service.ts';

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
  readonly directions?: readonly Direction[];
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
    readonly weight: number;
    readonly stage: number;
  }[];
}

/** What is looked up by name. Folding thousands of names at each start would take 30 ms and more. */
export interface ContentIndex {
  /** The folded forms of each name that an item is shown under, by the name as written. */
  readonly forms: readonly (readonly [name: string, forms: readonly string[]])[];
  /** The ids of the items behind each folded name. */
  readonly names: readonly (readonly [form: string, items: readonly string[]])[];
  readonly otherNames: readonly string[];
  /** The cards of the items that share one with an earlier item; all others have their own. */
  readonly sharedCards: readonly (readonly [item: string, cards: Item['cards']])[];
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
  /** Worked out where it is missing. */
  readonly index?: ContentIndex;
}

/** The compiled content in files, as the build writes and the program reads them. */
export interface ContentFiles {
  readonly 'content.json': Omit<CompiledContent, 'decks' | 'index'> & {
    readonly index: Omit<ContentIndex, 'names' | 'otherNames'>;
  };
  readonly 'decks.json': CompiledContent['decks'];
  readonly 'names.json': Pick<ContentIndex, 'names' | 'otherNames'>;
}
