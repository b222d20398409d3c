import type { Catalog } from '../registry/catalog.ts';
import type { Iana } from '../registry/iana.ts';
import type { OpenDeck } from '../registry/open-deck.ts';

/** The word for the list that is piped in. */
export const pipedDeck = '-';

/** Reads the list that is piped in. Its code is loaded only where that list is asked for. */
export type OpenPiped = (catalog: Catalog, iana: Iana, warn: (line: string) => void) => OpenDeck;
