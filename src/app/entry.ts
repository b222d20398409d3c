import { type Entry, entryOf, type Subject } from '../charts/entry.ts';
import { historiesOf, type OwnHistory } from '../charts/entry-history.ts';
import { nextAskedOn } from '../charts/next-asked.ts';
import { type Card, cardsOf, type Deck } from '../registry/deck.ts';
import { once } from '../registry/once.ts';
import type { Press } from './choosing.ts';
import type { Command } from './command.ts';
import type { EntryScreen } from './entry-screen.ts';
import { endSession, startStudy } from './navigate.ts';
import { type AppState, memoryNow, only, type Stamp, type Step } from './state.ts';

const ownOf = (state: AppState, entry: Entry): readonly OwnHistory[] => {
  const { deck, settings, now } = state;
  const memory = memoryNow(state);
  const listed = new Set(deck.items.map(({ item }) => item.id));
  const next = once(() => nextAskedOn(deck, settings.minutes, memory, now));
  return historiesOf(entry, memory, now, (item) =>
    listed.has(item.id) ? next()(item) : undefined,
  );
};

/** Cards of the list at hand that ask it, else those of its own. */
const cardsFor = ({ services, bare }: Entry, deck: Deck): readonly Card[] => {
  const items = [...services.flatMap((facts) => facts.items), ...bare];
  const ids = new Set(items.map(({ id }) => id));
  const listed = cardsOf(deck).filter((card) => card.items.some(({ id }) => ids.has(id)));
  if (listed.length > 0) return listed;
  const own = items.filter(({ id, service }) => service === undefined || id === service.id);
  return cardsOf({ ...deck, items: own.map((item) => ({ item, weight: 1, stage: 0 })) });
};

/** All about a port or a service; Esc leads back to the screen it was opened from. */
export const openSubject = (state: AppState, subject: Subject, read?: number): AppState => {
  const entry = entryOf(subject, state.equipment.catalog, state.registry());
  return {
    ...state,
    screen: {
      name: 'entry',
      entry,
      own: ownOf(state, entry),
      cards: cardsFor(entry, state.deck),
      top: 0,
      from: state.screen,
      cameUpIn: read,
    },
  };
};

/**
 * All about a port; Esc leads back to the screen at hand as it is.
 * @param read the read of the terminal whose key asked for it
 */
export const openEntry = (state: AppState, port: number, read?: number): AppState =>
  openSubject(state, { kind: 'port', port }, read);

/** Back from the end of a drill to what it was about, with what that has changed. */
export const backToEntry = (state: AppState, from: EntryScreen): AppState => {
  const ended = endSession(state);
  return { ...ended, screen: { ...from, own: ownOf(ended, from.entry), cameUpIn: undefined } };
};

/** The last line that the window can begin with; 0 where all fits, and where it is read out as a whole. */
const lastTop = (state: AppState, screen: EntryScreen): number =>
  state.spoken ? 0 : (state.entryEnd?.(state, screen, state.size) ?? 0);

const rowsAround = 10;

const movedTo = (command: Command | undefined, top: number, page: number, last: number): number => {
  switch (command) {
    case 'up':
      return top - 1;
    case 'down':
      return top + 1;
    case 'page-up':
      return top - page;
    case 'page-down':
      return top + page;
    case 'first':
      return 0;
    case 'last':
      return last;
    default:
      return top;
  }
};

const drill = (state: AppState, screen: EntryScreen, stamp: Stamp): AppState => {
  const { cards, cameUpIn } = screen;
  const isGlued = stamp.read !== undefined && stamp.read === cameUpIn;
  if (isGlued || cards.length === 0) return state;
  const wish = { seed: state.wish.seed, cards };
  return { ...startStudy({ ...state, wish }, stamp), drilledFrom: screen };
};

/** All about a port: arrows go through it, Enter drills it. */
export const pressEntry = (
  state: AppState,
  screen: EntryScreen,
  { command, stamp }: Press,
): Step => {
  if (command === 'back') return only({ ...state, screen: screen.from });
  if (command === 'take') return only(drill(state, screen, stamp));
  const last = lastTop(state, screen);
  const page = Math.max(1, state.size.rows - rowsAround);
  // A window that has grown since shows more: what is above its last line is where one moves from.
  const wanted = movedTo(command, Math.min(screen.top, last), page, last);
  const top = Math.max(0, Math.min(last, wanted));
  return only(top === screen.top ? state : { ...state, screen: { ...screen, top } });
};

/** Commands that would do nothing right now. */
export const idleOnEntry = (state: AppState, screen: EntryScreen): readonly Command[] => [
  ...(screen.cards.length === 0 ? (['take'] as const) : []),
  ...(lastTop(state, screen) === 0 ? (['up', 'page-down'] as const) : []),
];
