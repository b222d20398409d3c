import { cardsOf, type Deck, inOrder, isLasting } from '../registry/deck.ts';
import type { Press } from './choosing.ts';
import type { Command } from './command.ts';
import { goHome } from './navigate.ts';
import { movedTo } from './rows.ts';
import { type AppState, type Effect, only, type Stamp, type Step } from './state.ts';
import { stepped } from './stepped.ts';
import {
  type BrokenOff,
  type TeachChoice,
  type TeachRow,
  type TeachScreen,
  type TeachWish,
  teachRowAt,
  teachRows,
} from './teach-screen.ts';

const offered = {
  count: [5, 10, 15, 20, 30, 40],
  seconds: [10, 15, 20, 30, 45, 60, 90],
  names: ['generated', 'free'],
  board: ['none', 'top5', 'anonymous'],
  speed: [false, true],
} as const;

const usual = { count: 20, seconds: 30, names: 'generated', board: 'none', speed: false } as const;

/** So many questions, or as many as the list has. */
const countFor = (deck: Deck, count: number): number => Math.min(count, cardsOf(deck).length);

/**
 * Teach a class: on the list at hand, or the first one where that is gone another day. Whether one was broken off is
 * looked for meanwhile.
 */
export const openTeach = (state: AppState, { read }: Stamp): Step => {
  const [first = state.deck] = inOrder(state.equipment.catalog.decks);
  const deck = isLasting(state.deck) ? state.deck : first;
  const wish: TeachWish = { deck, ...usual, count: countFor(deck, usual.count) };
  return {
    state: {
      ...state,
      screen: { name: 'teach', cursor: 0, wish, brokenOff: undefined, cameUpIn: read },
    },
    effects: [{ type: 'look-for-class' }],
  };
};

/** A class was broken off: it stands first, and is moved to unless somebody has moved already. */
export const offerClass = (state: AppState, brokenOff: BrokenOff): AppState => {
  const { screen } = state;
  if (screen.name !== 'teach') return state;
  const isNew = screen.brokenOff === undefined;
  const cursor = isNew && screen.cursor > 0 ? screen.cursor + 1 : screen.cursor;
  return { ...state, screen: { ...screen, brokenOff, cursor } };
};

/** Commands that would do nothing right now: Enter goes on with a class, or opens another. */
export const idleOnTeach = (screen: TeachScreen): readonly Command[] =>
  typeof teachRowAt(screen) === 'object' ? ['start', 'more'] : ['resume'];

const changed = (state: AppState, wish: TeachWish, row: TeachChoice, step: 1 | -1): TeachWish => {
  switch (row) {
    case 'deck': {
      const deck = stepped(inOrder(state.equipment.catalog.decks), wish.deck, step);
      return { ...wish, deck, count: countFor(deck, Math.max(wish.count, usual.count)) };
    }
    case 'count': {
      const most = cardsOf(wish.deck).length;
      const counts = [...offered.count.filter((count) => count < most), Math.min(most, 50)];
      return { ...wish, count: stepped<number>(counts, wish.count, step) };
    }
    case 'seconds':
      return { ...wish, seconds: stepped<number>(offered.seconds, wish.seconds, step) };
    case 'names':
      return { ...wish, names: stepped(offered.names, wish.names, step) };
    case 'board':
      return { ...wish, board: stepped(offered.board, wish.board, step) };
    case 'speed':
      return { ...wish, speed: stepped<boolean>(offered.speed, wish.speed, step) };
    default:
      return row satisfies never;
  }
};

/** What Enter does: the class that was broken off goes on, or another is opened. */
const openingOf = (row: TeachRow, wish: TeachWish): Effect =>
  typeof row === 'object'
    ? { type: 'resume-class', session: row.session }
    : { type: 'teach', wish };

/** Teach a class: arrows move and change, Enter opens the room, or the one that was broken off again. */
export const pressTeach = (
  state: AppState,
  screen: TeachScreen,
  { command, stamp }: Press,
): Step => {
  const { wish, cameUpIn } = screen;
  const row = teachRowAt(screen);
  const isGlued = stamp.read !== undefined && stamp.read === cameUpIn;
  if (command === 'back') return only(goHome(state, stamp.at));
  if (command === 'start' || command === 'resume')
    return { state, effects: isGlued ? [] : [openingOf(row, wish)] };
  const cursor = movedTo(command, screen.cursor, teachRows(screen).length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  if (typeof row === 'object' || (command !== 'more' && command !== 'less')) return only(state);
  const next = changed(state, wish, row, command === 'more' ? 1 : -1);
  return only({ ...state, screen: { ...screen, wish: next } });
};
