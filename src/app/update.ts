import type { Moment } from '../memory/moment.ts';
import { isLasting } from '../registry/deck.ts';
import type { Key } from '../terminal/keys.ts';
import { isTooSmall } from '../terminal/window.ts';
import { pressAfter } from './after.ts';
import { type Press, pressDate, pressLists, pressWelcome, pressWhen } from './choosing.ts';
import type { Command, Place } from './command.ts';
import { backToEntry, pressEntry } from './entry.ts';
import type { EntryScreen } from './entry-screen.ts';
import { lookAtClock, restExam } from './exam.ts';
import { isRunning } from './exam-clock.ts';
import { openIntro, pressIntro } from './exam-intro.ts';
import { pressOverview } from './exam-overview.ts';
import { pressQuestion, pressRest } from './exam-question.ts';
import { backToFind, openFind, pressFind } from './find.ts';
import { hasWork } from './home.ts';
import { idleCommands } from './idle.ts';
import { commandFor } from './keymap.ts';
import { backToMap, mapPlace, openMap, pressMap } from './map.ts';
import { comeHome, goHome, openLists, openPlan, openSettings, startStudy } from './navigate.ts';
import { pressPlan } from './plan.ts';
import { openPractice, pressPractice, startExercise } from './practice.ts';
import { pressReport } from './report.ts';
import { pauseScratch, pressScratch, scratchPlace, tickScratch } from './scratch.ts';
import { pressSettings } from './settings.ts';
import {
  type AppEvent,
  type AppState,
  only,
  type Stamp,
  type Step,
  type StudyScreen,
} from './state.ts';
import { openStatistics, pressStatistics } from './statistics.ts';
import { goOn, inSession, isDeaf, obeyInStudy, placeIn, typeInto } from './study.ts';
import { offerClass, openTeach, pressTeach } from './teach.ts';

const interrupted = 130;

/** Where keys are heard right now. */
export const placeOf = ({ help, screen, session }: AppState): Place => {
  if (help) return 'help';
  if (screen.name === 'scratch') return scratchPlace(screen);
  if (screen.name === 'map') return mapPlace(screen);
  if (screen.name !== 'study') return screen.name;
  return session ? placeIn(session) : 'done';
};

const quit = (state: AppState, code: number): Step => ({
  state,
  effects: [{ type: 'quit', code }],
});

const pressHome = (state: AppState, { command, stamp }: Press): Step => {
  const figures = state.screen.name === 'home' ? state.screen.figures : undefined;
  if (command === 'start' && figures && hasWork(figures)) return only(startStudy(state, stamp));
  if (command === 'more' && figures?.more) return only(startExercise(state, 'more', stamp));
  const beyond = figures?.beyond;
  if (command === 'beyond' && beyond?.hasWork) return only(startStudy(state, stamp, beyond.deck));
  if (command === 'practice') return only(openPractice(state, stamp.at));
  if (command === 'lists') return only(openLists(state, 'home'));
  if (command === 'settings') return only(openSettings(state));
  if (command === 'plan') return only(openPlan(state, 'home', stamp.at));
  if (command === 'map') return only(openMap(state));
  if (command === 'statistics') return only(openStatistics(state));
  if (command === 'find') return only(openFind(state));
  if (command === 'teach') return openTeach(state, stamp);
  if (command === 'test' && isLasting(state.deck)) return only(openIntro(state, stamp.read));
  return only(state);
};

/** Back to the map or the entry that a drill was begun from. */
const backToDrilled = (state: AppState, stamp: Stamp): AppState => {
  const from = state.drilledFrom;
  switch (from?.name) {
    case 'map':
      return backToMap(state, from);
    case 'entry':
      return backToEntry(state, from);
    case undefined:
      return goHome(state, stamp.at);
    default:
      return from satisfies never;
  }
};

/** An entry may have been drilled: the screen below it shows how things stand by now. */
const pressEntryOver = (state: AppState, screen: EntryScreen, press: Press): Step => {
  const { from } = screen;
  if (press.command !== 'back') return pressEntry(state, screen, press);
  if (from.name === 'map') return only(backToMap(state, from));
  return from.name === 'find' ? only(backToFind(state, from)) : pressEntry(state, screen, press);
};

const pressStudy = (
  state: AppState,
  screen: StudyScreen,
  place: Place,
  { command, key, stamp }: Press,
): Step => {
  if (isDeaf(screen, place, command, key, stamp)) return only(state);
  if (place === 'done' && command === 'back') return only(goHome(state, stamp.at));
  if ((place === 'done' || place === 'paused') && command === 'return')
    return only(state.drilledFrom ? backToDrilled(state, stamp) : state);
  if (place === 'done' && command === 'practice') return only(openPractice(state, stamp.at));
  if (command !== undefined) return obeyInStudy(state, screen, place, command, key, stamp);
  const isText = key.name === 'text' || key.name === 'paste';
  if (place === 'typed' && isText) return typeInto(state, screen, key.text, stamp);
  // A first meeting or a slip stays a while, or until any key; that key does no more than that.
  return place === 'verdict' && state.wakeAt !== undefined && key.name !== 'paste'
    ? goOn(state, stamp, false)
    : only(state);
};

const pressScreen = (state: AppState, place: Place, press: Press): Step => {
  const { screen } = state;
  switch (screen.name) {
    case 'welcome':
      return pressWelcome(state, screen, press);
    case 'when':
      return pressWhen(state, screen, press);
    case 'date':
      return pressDate(state, screen, press);
    case 'lists':
      return pressLists(state, screen, press);
    case 'settings':
      return pressSettings(state, screen, press);
    case 'plan':
      return pressPlan(state, screen, press);
    case 'practice':
      return pressPractice(state, screen, press);
    case 'teach':
      return pressTeach(state, screen, press);
    case 'home':
      return pressHome(state, press);
    case 'after':
      return pressAfter(state, screen, press);
    case 'scratch':
      return pressScratch(state, screen, press);
    case 'map':
      return pressMap(state, screen, press);
    case 'statistics':
      return pressStatistics(state, screen, press);
    case 'find':
      return pressFind(state, screen, press);
    case 'entry':
      return pressEntryOver(state, screen, press);
    case 'study':
      return pressStudy(state, screen, place, press);
    case 'exam-intro':
      return pressIntro(state, screen, press);
    case 'exam':
      return pressQuestion(state, screen, press);
    case 'exam-overview':
      return pressOverview(state, screen, press);
    case 'exam-rest':
      return pressRest(state, press);
    case 'report':
      return pressReport(state, screen, press);
    default:
      return screen satisfies never;
  }
};

const focusChanged = (state: AppState, hasFocus: boolean): AppState => ({
  ...state,
  hasFocus,
  screen:
    state.screen.name === 'study' && !hasFocus ? { ...state.screen, blur: true } : state.screen,
});

/** Figures of yesterday would keep Home at "Done for today". */
const ofToday = (state: AppState, { at }: Stamp): AppState =>
  state.screen.name === 'home' && state.now.day !== at.day ? comeHome(state, at) : state;

const answering: readonly (Command | undefined)[] = ['pick', 'take', 'up', 'down'];

/** A key meant for Home must not answer what came up in its place with the same key. */
const isForHome = (before: AppState, { screen }: AppState, key: Key): boolean =>
  screen.name === 'after' &&
  before.screen.name === 'home' &&
  answering.includes(commandFor('after', key, undefined, before.keymap));

/** Whatever is behind a window that is too small: what leaves the help page leaves. */
const isQuit = ({ keymap }: AppState, key: Key): boolean =>
  commandFor('help', key, undefined, keymap) === 'quit';

const isWheel = ({ name }: Key): boolean => name === 'wheel-up' || name === 'wheel-down';

/** What a click on a row asks for beside moving there; undefined where that could not be taken back by another click. */
const clickTakes = ({ screen }: AppState, row: number): Command | undefined => {
  switch (screen.name) {
    case 'lists':
    case 'find':
    case 'exam-overview':
      return 'take';
    case 'settings':
    case 'teach':
      return row === screen.cursor ? 'more' : undefined;
    default:
      return undefined;
  }
};

/** A click on a row moves there, and takes it where that does no harm. */
const clicked = (state: AppState, key: Extract<Key, { name: 'row' }>, stamp: Stamp): Step => {
  const { screen } = state;
  if (!('cursor' in screen)) return only(state);
  const moved: AppState = { ...state, screen: { ...screen, cursor: key.row } };
  const command = clickTakes(state, key.row);
  return command ? pressScreen(moved, placeOf(moved), { command, key, stamp }) : only(moved);
};

const pressed = (state: AppState, key: Key, stamp: Stamp): Step => {
  switch (key.name) {
    case 'interrupt':
      return quit(state, interrupted);
    case 'suspend':
      return { state, effects: [{ type: 'suspend' }] };
    case 'focus-in':
    case 'focus-out':
      return only(focusChanged(state, key.name === 'focus-in'));
    case 'click':
      // Nobody has said what was clicked.
      return only(state);
    case 'row':
      return isTooSmall(state.size) || state.help ? only(state) : clicked(state, key, stamp);
    default: {
      // What nobody can see must not be answered.
      if (isTooSmall(state.size)) return isQuit(state, key) ? quit(state, 0) : only(state);
      const place = placeOf(state);
      const command = commandFor(place, key, idleCommands(state), state.keymap);
      if (command === 'quit') return quit(state, 0);
      // Somebody is reading: nothing goes on by itself. The clock of a test does.
      const wakeAt = isRunning(state.exam) ? state.wakeAt : undefined;
      if (command === 'help') return only({ ...state, help: true, wakeAt });
      if (command === undefined && isWheel(key)) return only(state);
      if (state.help) return only(command === 'back' ? { ...state, help: false } : state);
      return pressScreen(state, place, { command, key, stamp });
    }
  }
};

const away = (state: AppState, at: Moment, ms: number): Step => {
  if (isRunning(state.exam)) return restExam(state, ms);
  if (state.screen.name === 'scratch') return pauseScratch(state, state.screen, at);
  return state.session && state.session.phase.name !== 'done' && state.screen.name === 'study'
    ? inSession({ ...state, wakeAt: undefined }, { type: 'pause', at })
    : only(state);
};

/** The moment has come that `wakeAt` names. */
const woken = (state: AppState, stamp: Stamp): Step => {
  if (isRunning(state.exam)) return lookAtClock(state, stamp);
  return state.screen.name === 'scratch'
    ? tickScratch(state, state.screen, stamp)
    : goOn(state, stamp, true);
};

/**
 * The interactive program as a state machine: every change goes through here. What has to be done outside comes back
 * as effects.
 */
export const update = (state: AppState, event: AppEvent): Step => {
  switch (event.type) {
    case 'key': {
      const today = { ...ofToday(state, event), now: event.at };
      return isForHome(state, today, event.key) ? only(today) : pressed(today, event.key, event);
    }
    case 'tick':
      return state.wakeAt !== undefined && event.ms >= state.wakeAt
        ? woken({ ...state, now: event.at }, event)
        : only(state);
    case 'resize':
      return only({ ...state, size: event.size });
    case 'away':
      return away(state, event.at, event.ms);
    case 'kept':
      return only({ ...state, unsaved: event.unsaved, trouble: event.trouble });
    case 'not-set':
      return only({ ...state, notSet: event.reason });
    case 'broken-off':
      return only(offerClass(state, event.brokenOff));
    default:
      return event satisfies never;
  }
};
