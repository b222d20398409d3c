import { cardsOf, type Deck, inOrder, isLasting } from '../registry/deck.ts';
import type { Press } from './choosing.ts';
import { goHome } from './navigate.ts';
import { movedTo } from './rows.ts';
import { type AppState, only, type Step } from './state.ts';
import { stepped } from './stepped.ts';
import { type TeachRow, type TeachScreen, type TeachWish, teachRows } from './teach-screen.ts';

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

/** Teach a class: on the list at hand, or the first one where that is gone another day. */
export const openTeach = (state: AppState): AppState => {
  const [first = state.deck] = inOrder(state.equipment.catalog.decks);
  const deck = isLasting(state.deck) ? state.deck : first;
  const wish: TeachWish = { deck, ...usual, count: countFor(deck, usual.count) };
  return { ...state, screen: { name: 'teach', cursor: 0, wish } };
};

const changed = (state: AppState, wish: TeachWish, row: TeachRow, step: 1 | -1): TeachWish => {
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

/** Teach a class: arrows move and change, Enter opens the room. */
export const pressTeach = (
  state: AppState,
  screen: TeachScreen,
  { command, stamp }: Press,
): Step => {
  const { wish } = screen;
  if (command === 'back') return only(goHome(state, stamp.at));
  if (command === 'start') return { state, effects: [{ type: 'teach', wish }] };
  const cursor = movedTo(command, screen.cursor, teachRows.length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  const row = teachRows[screen.cursor];
  if (row === undefined || (command !== 'more' && command !== 'less')) return only(state);
  const next = changed(state, wish, row, command === 'more' ? 1 : -1);
  return only({ ...state, screen: { ...screen, wish: next } });
};
