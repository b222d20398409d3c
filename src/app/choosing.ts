import { inOrder } from '../registry/deck.ts';
import type { Key } from '../terminal/keys.ts';
import type { Command } from './command.ts';
import { readDate } from './date.ts';
import {
  backTo,
  changeSetting,
  chooseDeck,
  openLists,
  openPlan,
  openWhen,
  setGoal,
  startStudy,
} from './navigate.ts';
import { chosenRow, movedTo } from './rows.ts';
import { type AppState, type Origin, only, type Screen, type Stamp, type Step } from './state.ts';
import { aimsIn } from './welcome.ts';

type ScreenOf<N extends Screen['name']> = Extract<Screen, { readonly name: N }>;

/** What there is to know of a key press: what it asks for here, the key itself, and when. */
export interface Press {
  readonly command: Command | undefined;
  readonly key: Key;
  readonly stamp: Stamp;
}

/** Goes on with two steps, one after the other. */
const then = (first: Step, next: (state: AppState) => Step): Step => {
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
};

/**
 * The list and the day are settled: from Welcome to the first question, from Settings to what the day comes to, from
 * elsewhere back there.
 */
const settled = (state: AppState, from: Origin, stamp: Stamp): AppState => {
  if (from === 'welcome') return startStudy(state, stamp);
  return from === 'settings' ? openPlan(state, from, stamp.at) : backTo(state, from, stamp.at);
};

/** A list taken on the way to an exam still needs its day. */
const needsDay = (from: Origin): boolean => from === 'welcome' || from === 'after';

const decide = (state: AppState, date: string | null, from: Origin, stamp: Stamp): Step =>
  then(setGoal(state, date, stamp), (next) =>
    only(settled(next, from, { ...stamp, id: `${stamp.id}-s` })),
  );

/** Welcome: what for. */
export const pressWelcome = (
  state: AppState,
  screen: ScreenOf<'welcome'>,
  { command, key, stamp }: Press,
): Step => {
  if (command === 'plain') {
    const { state: plain, effects } = changeSetting(state, 'plain', true);
    return { state: plain, effects: [...effects, { type: 'plain' }] };
  }
  const aims = aimsIn(state.equipment.catalog);
  const cursor = movedTo(command, screen.cursor, aims.length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  const aim = aims[chosenRow(command, key, screen.cursor) ?? -1];
  if (!aim) return only(state);
  if (!aim.deck) return only(openLists(state, 'welcome'));
  const chosen = chooseDeck(state, aim.deck);
  return then(
    aim.skips ? then(chosen, (next) => changeSetting(next, 'skip', true)) : chosen,
    (next) => only(aim.hasExam ? openWhen(next, 'welcome') : startStudy(next, stamp)),
  );
};

/** When is the exam? */
export const pressWhen = (
  state: AppState,
  screen: ScreenOf<'when'>,
  { command, key, stamp }: Press,
): Step => {
  if (command === 'back') return only(backTo(state, screen.from, stamp.at));
  const { dues } = screen;
  const cursor = movedTo(command, screen.cursor, dues.length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  const due = dues[chosenRow(command, key, screen.cursor) ?? -1];
  if (!due) return only(state);
  if (due.day !== undefined) return decide(state, due.day, screen.from, stamp);
  return only({
    ...state,
    screen: { name: 'date', typed: '', refused: undefined, from: screen.from },
  });
};

const longestDate = 20;

/** The day of the exam, typed. */
export const pressDate = (
  state: AppState,
  screen: ScreenOf<'date'>,
  { command, key, stamp }: Press,
): Step => {
  const type = (typed: string): Step =>
    only({
      ...state,
      screen: { ...screen, typed: typed.slice(0, longestDate), refused: undefined },
    });
  if (command === 'back') return only(openWhen(state, screen.from));
  if (command === 'erase') return type(screen.typed.slice(0, -1));
  if (command === 'clear') return type('');
  if (command === 'take') {
    const answer = readDate(screen.typed, stamp.at.day);
    return 'day' in answer
      ? decide(state, answer.day, screen.from, stamp)
      : only({ ...state, screen: { ...screen, refused: answer.refused } });
  }
  return key.name === 'text' || key.name === 'paste' ? type(screen.typed + key.text) : only(state);
};

/** All lists. */
export const pressLists = (
  state: AppState,
  screen: ScreenOf<'lists'>,
  { command, stamp }: Press,
): Step => {
  const decks = inOrder(state.equipment.catalog.decks);
  if (command === 'back') return only(backTo(state, screen.from, stamp.at));
  const cursor = movedTo(command, screen.cursor, decks.length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  const deck = command === 'take' ? decks[screen.cursor] : undefined;
  if (!deck) return only(state);
  return then(chooseDeck(state, deck), (next) =>
    only(needsDay(screen.from) ? openWhen(next, screen.from) : backTo(next, screen.from, stamp.at)),
  );
};
