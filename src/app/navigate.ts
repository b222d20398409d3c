import type { Goal } from '../memory/events.ts';
import { overruling, replay } from '../memory/fold.ts';
import type { Moment } from '../memory/moment.ts';
import { type Deck, inOrder } from '../registry/deck.ts';
import { examOver } from '../schedule/exam-over.ts';
import { prospectOf } from '../schedule/prospect.ts';
import { makePlan } from '../session/plan.ts';
import { startSession } from '../session/reduce.ts';
import { type SettingName, type Settings, withSetting } from '../session/settings.ts';
import { duesFor, outlineOf } from './due.ts';
import { figuresOf } from './home.ts';
import { openTestIn } from './open-test.ts';
import { rowOf } from './setting-rows.ts';
import { type AppState, memoryNow, type Origin, type Stamp, type Step } from './state.ts';
import { freshStudy } from './study.ts';

/** Ends the session that is open, for another screen to take its place. */
export const endSession = (state: AppState): AppState => ({
  ...state,
  memory: memoryNow(state),
  session: undefined,
  drilledFrom: undefined,
  finished: state.session && state.session.tally.asked > 0 ? state.session : state.finished,
  wakeAt: undefined,
});

/** Home with its figures as of now; a session that was open ends here. */
export const goHome = (state: AppState, now: Moment): AppState => {
  const ended = endSession(state);
  const { deck, equipment, settings, memory, exams } = ended;
  const figures = figuresOf(equipment.catalog, deck, memory, now, settings.minutes);
  return { ...ended, screen: { name: 'home', figures, test: openTestIn(memory, exams, deck) } };
};

/** Home, or in its place how the exam went, where the day of it is over and nobody has said. */
export const comeHome = (state: AppState, now: Moment): AppState => {
  const home = goHome(state, now);
  const date = examOver(home.deck.id, home.memory, now);
  return date === undefined
    ? home
    : { ...home, screen: { name: 'after', cursor: undefined, date } };
};

/** A session of what today holds, or of what the command line asked for the first time; on the list at hand, or another. */
export const startStudy = (
  state: AppState,
  { at, id, read }: Stamp,
  deck: Deck = state.deck,
): AppState => {
  const plan = makePlan(id, deck, state.wish, state.settings, state.equipment);
  return {
    ...state,
    session: startSession(plan, memoryNow(state), at),
    wish: { seed: state.wish.seed },
    screen: freshStudy(!state.hasFocus, read),
  };
};

export const openLists = (state: AppState, from: Origin): AppState => {
  const at = inOrder(state.equipment.catalog.decks).indexOf(state.deck);
  return { ...state, screen: { name: 'lists', cursor: Math.max(0, at), from } };
};

export const openWhen = (state: AppState, from: Origin): AppState => {
  const dues = duesFor(state.deck, state.settings.minutes, memoryNow(state), state.now);
  return { ...state, screen: { name: 'when', cursor: undefined, dues, from } };
};

export const openSettings = (state: AppState, cursor = 0): AppState => {
  const outline = outlineOf(state.deck, state.settings.minutes, memoryNow(state), state.now);
  return { ...state, screen: { name: 'settings', cursor, outline } };
};

/** The way to the exam of the list at hand; back where one came from when none is ahead. */
export const openPlan = (state: AppState, from: Origin, now: Moment): AppState => {
  const prospect = prospectOf(state.deck, state.settings.minutes, memoryNow(state), now);
  return prospect
    ? { ...state, screen: { name: 'plan', prospect, cursor: 0, from } }
    : backTo(state, from, now);
};

/** Back to where one came from. */
export const backTo = (state: AppState, from: Origin, now: Moment): AppState => {
  switch (from) {
    case 'welcome':
      return { ...state, screen: { name: 'welcome', cursor: undefined } };
    case 'home':
      return goHome(state, now);
    case 'after':
      return comeHome(state, now);
    case 'settings':
      return openSettings(state, state.screen.name === 'lists' ? rowOf('deck') : rowOf('exam'));
    default:
      return from satisfies never;
  }
};

/** Changes a setting, at once and for good. */
export const changeSetting = <K extends SettingName>(
  state: AppState,
  name: K,
  value: Settings[K],
): Step => ({
  state: { ...state, settings: withSetting(state.settings, name, value) },
  effects: [{ type: 'set', name, value }],
});

/** Makes a list the learner's own. */
export const chooseDeck = (state: AppState, deck: Deck): Step =>
  changeSetting({ ...state, deck, wish: { seed: state.wish.seed } }, 'deck', deck.id);

const keep = (state: AppState, goal: Goal): Step => {
  const memory = memoryNow(state);
  const event = overruling(goal, memory);
  return {
    state: { ...state, memory: replay([event], memory) },
    effects: [{ type: 'append', event }],
  };
};

/** Keeps the day of the exam that the list at hand is for; null when it is not booked. */
export const setGoal = (state: AppState, date: string | null, { at, id }: Stamp): Step =>
  keep(state, { v: 1, type: 'goal', id, ...at, deck: state.deck.id, date });

/** Keeps that the exam of the list at hand is passed. */
export const setPassed = (state: AppState, date: string, { at, id }: Stamp): Step =>
  keep(state, { v: 1, type: 'goal', id, ...at, deck: state.deck.id, date, passed: true });
