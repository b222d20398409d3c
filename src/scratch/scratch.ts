import type { RegistryNames } from '../grading/identify.ts';
import { safeText } from '../grading/safe-text.ts';
import type { Recall, Shell } from '../memory/events.ts';
import type { RecallCount } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Catalog } from '../registry/catalog.ts';
import { type Card, cardsOf, type Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import type { Entry, Listing, Unread } from './entry.ts';
import { readLine } from './read-line.ts';
import { type ResultPart, resultOf } from './result.ts';
import { isFound, markSheet, type Sheet } from './sheet.ts';

/** A line as it stands on the sheet, and the pairs it was read as. */
export interface Line {
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** An empty sheet, filled with all that is known of a list. */
export interface ScratchState {
  readonly deck: Deck;
  readonly listing: Listing;
  readonly begun: Moment;
  readonly lines: readonly Line[];
  /** Why the last line was not taken. */
  readonly unread: Unread | undefined;
  /** The clock stands since then; milliseconds since 1970 UTC. */
  readonly pausedAt: number | undefined;
  /** Milliseconds that the clock has stood. */
  readonly pausedMs: number;
  readonly finished: Moment | undefined;
}

export type ScratchEvent =
  | { readonly type: 'write'; readonly text: string }
  /** The last line is gone as if it had not been written. */
  | { readonly type: 'take-back' }
  | { readonly type: 'pause'; readonly at: Moment }
  | { readonly type: 'resume'; readonly at: Moment }
  | { readonly type: 'finish'; readonly at: Moment };

/** Where the content comes from. */
export interface ScratchSource {
  readonly catalog: Catalog;
  readonly registryName?: RegistryNames | undefined;
}

/** The empty sheet of a list. */
export const beginScratch = (
  deck: Deck,
  { catalog, registryName }: ScratchSource,
  now: Moment,
): ScratchState => ({
  deck,
  listing: { catalog, registryName, items: deck.items.map(({ item }) => item) },
  begun: now,
  lines: [],
  unread: undefined,
  pausedAt: undefined,
  pausedMs: 0,
  finished: undefined,
});

const write = (state: ScratchState, written: string): ScratchState => {
  const reading = readLine(written, state.listing);
  if ('unread' in reading) return { ...state, unread: reading.unread };
  const line = { text: safeText(written), entries: reading.entries };
  return { ...state, lines: [...state.lines, line], unread: undefined };
};

const resume = (state: ScratchState, time: number): ScratchState =>
  state.pausedAt === undefined
    ? state
    : {
        ...state,
        pausedAt: undefined,
        pausedMs: state.pausedMs + Math.max(0, time - state.pausedAt),
      };

/** Writing a sheet as a state machine. A finished sheet changes no more. */
export const reduce = (state: ScratchState, event: ScratchEvent): ScratchState => {
  if (state.finished) return state;
  switch (event.type) {
    case 'write':
      return write(state, event.text);
    case 'take-back':
      return { ...state, lines: state.lines.slice(0, -1), unread: undefined };
    case 'pause':
      return { ...state, pausedAt: state.pausedAt ?? event.at.time };
    case 'resume':
      return resume(state, event.at.time);
    case 'finish':
      return { ...resume(state, event.at.time), unread: undefined, finished: event.at };
    default:
      return event satisfies never;
  }
};

/** Milliseconds of writing, the pauses left out. */
export const elapsedMs = (state: ScratchState, now: Moment): number => {
  const end = state.finished?.time ?? state.pausedAt ?? now.time;
  return Math.max(0, end - state.begun.time - state.pausedMs);
};

const msPerItem = 10_000;
const msPerHalfMinute = 30_000;
const leastMinutes = 2;

/** How many minutes the list may well take: ten seconds an item, to the half minute. It stops nothing. */
export const suggestedMinutes = ({ deck }: ScratchState): number =>
  Math.max(leastMinutes, Math.round((deck.size * msPerItem) / msPerHalfMinute) / 2);

/** The sheet as it is marked: for the end, since nothing is told while it is written. */
export const sheetOf = ({ lines }: ScratchState): Sheet =>
  markSheet(lines.flatMap(({ entries }) => entries));

/** The items of the list that were written down, and those that were not. */
export const sortedItems = (
  state: ScratchState,
): { readonly found: readonly Item[]; readonly missed: readonly Item[] } => {
  const sheet = sheetOf(state);
  const { items } = state.listing;
  return {
    found: items.filter((item) => isFound(sheet, item)),
    missed: items.filter((item) => !isFound(sheet, item)),
  };
};

/** What the sheet comes to, part by part. */
export const partsOf = (state: ScratchState): readonly ResultPart[] =>
  resultOf(sheetOf(state), state.listing.items, state.listing.catalog);

/** The cards that ask for the numbers of what is missing; for what has none to ask, the cards of its name. */
export const gapCards = (state: ScratchState): readonly Card[] => {
  const ids = sortedItems(state).missed.map(({ cards, directions }) =>
    directions.includes('service-to-number')
      ? cards['service-to-number']
      : cards['number-to-service'],
  );
  return cardsOf(state.deck).filter(({ id }) => ids.includes(id));
};

/** Whether anything on the sheet is right, so that it is worth keeping. */
export const hasHits = ({ lines }: ScratchState): boolean =>
  lines.some(({ entries }) => entries.some((entry) => 'hits' in entry));

/** What was written down of this list the last time; undefined the first time. */
export const lastTime = (
  recalls: readonly RecallCount[],
  { deck }: ScratchState,
): RecallCount | undefined => recalls.filter((recall) => recall.deck === deck.id).at(-1);

/** What the event of a sheet needs beside the sheet. */
export interface Keeping {
  readonly id: string;
  readonly at: Moment;
  readonly shell: Shell;
  readonly app: string;
  /** Nobody could measure the time, as where lines are piped in. */
  readonly unmeasured?: boolean;
}

/** The event to keep of a sheet. */
export const recallOf = (
  state: ScratchState,
  { id, at, shell, app, unmeasured = false }: Keeping,
): Recall => {
  const { found, missed } = sortedItems(state);
  const wrong = sheetOf(state).marks.flatMap(({ entry }) =>
    entry.verdict === 'wrong' ? [{ ports: entry.ports, name: entry.name }] : [],
  );
  return {
    v: 1,
    type: 'recall',
    id,
    ...at,
    deck: state.deck.id,
    found: found.map((item) => item.id),
    missed: missed.map((item) => item.id),
    wrong,
    ms: unmeasured ? null : elapsedMs(state, at),
    shell,
    app,
    content: state.listing.catalog.version,
  };
};
