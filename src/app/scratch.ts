import type { Recall } from '../memory/events.ts';
import { replay } from '../memory/fold.ts';
import type { Moment } from '../memory/moment.ts';
import {
  beginScratch,
  elapsedMs,
  gapCards,
  hasHits,
  lastTime,
  partsOf,
  recallOf,
  reduce,
  type ScratchEvent,
  sortedItems,
} from '../scratch/scratch.ts';
import type { Press } from './choosing.ts';
import type { Command, Place } from './command.ts';
import { endSession, goHome, startStudy } from './navigate.ts';
import { movedTo } from './rows.ts';
import type { ScratchScreen } from './scratch-screen.ts';
import { type AppState, memoryNow, only, type Stamp, type Step } from './state.ts';

const msPerMinute = 60_000;
const longestLine = 120;
const guardEnterMs = 500;

/** Where keys are heard on the sheet. */
export const scratchPlace = ({ sheet }: ScratchScreen): Place => {
  if (sheet.finished) return 'scratch-done';
  return sheet.pausedAt === undefined ? 'scratch' : 'scratch-paused';
};

const runs = ({ sheet }: ScratchScreen): boolean =>
  sheet.finished === undefined && sheet.pausedAt === undefined;

/** The sheet with its clock as of now, and when that has to be painted anew: each whole minute. */
const withClock = (state: AppState, screen: ScratchScreen, { at, ms }: Stamp): AppState => {
  const elapsed = elapsedMs(screen.sheet, at);
  const isShown = screen.minutes !== undefined;
  // Read out again each minute, a sheet would disturb.
  const ticks = isShown && runs(screen) && !state.spoken;
  return {
    ...state,
    wakeAt: ticks ? ms + msPerMinute - (elapsed % msPerMinute) : undefined,
    screen: { ...screen, minutes: isShown ? Math.floor(elapsed / msPerMinute) : undefined },
  };
};

/** An empty sheet for the list at hand. */
export const openScratch = (state: AppState, stamp: Stamp): AppState => {
  const ended = endSession(state);
  const sheet = beginScratch(ended.deck, ended.equipment, stamp.at);
  const screen: ScratchScreen = {
    name: 'scratch',
    sheet,
    typed: '',
    emptyEnter: false,
    minutes: 0,
    cursor: 0,
    last: lastTime(ended.memory.recalls, sheet),
    enteredIn: stamp.read,
    deafToEnter: 0,
  };
  return withClock(ended, screen, stamp);
};

const inSheet = (screen: ScratchScreen, event: ScratchEvent): ScratchScreen => ({
  ...screen,
  sheet: reduce(screen.sheet, event),
  emptyEnter: false,
});

const keepSheet = (state: AppState, screen: ScratchScreen, { at, id }: Stamp): Step => {
  if (screen.sheet.lines.length === 0) return only(state);
  const { shell, app } = state.equipment;
  const event = recallOf(screen.sheet, { id, at, shell, app });
  return {
    state: { ...state, memory: replay([event], memoryNow(state)) },
    effects: [{ type: 'append', event }],
  };
};

const finish = (state: AppState, screen: ScratchScreen, stamp: Stamp): Step => {
  const done = inSheet(screen, { type: 'finish', at: stamp.at });
  const guarded = { ...done, enteredIn: stamp.read, deafToEnter: stamp.ms + guardEnterMs };
  return keepSheet(withClock(state, guarded, stamp), guarded, stamp);
};

/** Enter: the line is written down; on an empty line, twice, that is all. */
const enter = (state: AppState, screen: ScratchScreen, stamp: Stamp): Step => {
  const entered = { ...screen, enteredIn: stamp.read };
  if (screen.typed.trim() !== '') {
    const written = inSheet(entered, { type: 'write', text: screen.typed });
    const typed = written.sheet.unread === undefined ? '' : screen.typed;
    return only(withClock(state, { ...written, typed }, stamp));
  }
  // A pasted or doubled Enter ends nothing.
  if (stamp.read !== undefined && stamp.read === screen.enteredIn) return only(state);
  if (screen.emptyEnter) return finish(state, screen, stamp);
  return only(withClock(state, { ...entered, emptyEnter: true }, stamp));
};

/** The last line back into the field, where it can be mended; what is half typed there stays. */
const takeBack = (screen: ScratchScreen): ScratchScreen => {
  const last = screen.sheet.lines.at(-1);
  if (!last || screen.typed !== '') return screen;
  return { ...inSheet(screen, { type: 'take-back' }), typed: last.text };
};

/** Back to the sheet, the clock running. */
const resumed = (screen: ScratchScreen, at: Moment): ScratchScreen =>
  inSheet(screen, { type: 'resume', at });

const write = (typed: string, screen: ScratchScreen): ScratchScreen => ({
  ...screen,
  typed: [...typed].slice(0, longestLine).join(''),
  emptyEnter: false,
  sheet: { ...screen.sheet, unread: undefined },
});

const pressSheet = (
  state: AppState,
  screen: ScratchScreen,
  { command, key, stamp }: Press,
): Step => {
  const go = (next: ScratchScreen): Step => only(withClock(state, next, stamp));
  switch (command) {
    case 'take':
      return enter(state, screen, stamp);
    case 'erase':
      return go(write([...screen.typed].slice(0, -1).join(''), screen));
    case 'clear':
      return go(write('', screen));
    case 'undo':
      return go(takeBack(screen));
    case 'clock':
      return go({ ...screen, minutes: screen.minutes === undefined ? 0 : undefined });
    case 'pause': {
      const isEmpty = screen.sheet.lines.length === 0 && screen.typed === '';
      return isEmpty
        ? only(goHome(state, stamp.at))
        : go(inSheet(screen, { type: 'pause', at: stamp.at }));
    }
    default: {
      const isText = key.name === 'text' || key.name === 'paste';
      return isText ? go(write(screen.typed + key.text, screen)) : only(state);
    }
  }
};

const pressPaused = (state: AppState, screen: ScratchScreen, { command, stamp }: Press): Step => {
  if (command === 'finish') return finish(state, screen, stamp);
  const back = { ...resumed(screen, stamp.at), enteredIn: stamp.read };
  if (command === 'resume') return only(withClock(state, back, stamp));
  return command === 'undo' ? only(withClock(state, takeBack(back), stamp)) : only(state);
};

const studyGaps = (state: AppState, { sheet }: ScratchScreen, stamp: Stamp): AppState =>
  sortedItems(sheet).missed.length === 0
    ? state
    : startStudy({ ...state, wish: { ...state.wish, cards: gapCards(sheet) } }, stamp);

const pressResult = (
  state: AppState,
  screen: ScratchScreen,
  { command, key, stamp }: Press,
): Step => {
  const isGlued = stamp.read !== undefined && stamp.read === screen.enteredIn;
  const isDeaf = isGlued || (key.name === 'enter' && stamp.ms < screen.deafToEnter);
  if (isDeaf) return only(state);
  if (command === 'back') return only(goHome(state, stamp.at));
  if (command === 'gaps') return only(studyGaps(state, screen, stamp));
  const cursor = movedTo(command, screen.cursor, partsOf(screen.sheet).length);
  return only(cursor === undefined ? state : { ...state, screen: { ...screen, cursor } });
};

/** Keys on the sheet: while it is written, in a pause, and at its end. */
export const pressScratch = (state: AppState, screen: ScratchScreen, press: Press): Step => {
  if (screen.sheet.finished) return pressResult(state, screen, press);
  return screen.sheet.pausedAt === undefined
    ? pressSheet(state, screen, press)
    : pressPaused(state, screen, press);
};

/** A minute has gone by on the clock of the sheet. */
export const tickScratch = (state: AppState, screen: ScratchScreen, stamp: Stamp): Step =>
  only(withClock(state, screen, stamp));

/** The terminal was somebody else's: that time does not count. */
export const pauseScratch = (state: AppState, screen: ScratchScreen, at: Moment): Step =>
  only({
    ...state,
    wakeAt: undefined,
    screen: runs(screen) ? inSheet(screen, { type: 'pause', at }) : screen,
  });

/** What is left to be kept when the program ends, by whatever way: a sheet in the writing with anything right on it. */
export const leftToKeep = ({ screen, equipment }: AppState, stamp: Stamp): readonly Recall[] =>
  screen.name === 'scratch' && !screen.sheet.finished && hasHits(screen.sheet)
    ? [
        recallOf(screen.sheet, {
          id: stamp.id,
          at: stamp.at,
          shell: equipment.shell,
          app: equipment.app,
        }),
      ]
    : [];

/** Commands of the sheet that would do nothing right now. */
export const idleOnScratch = ({ sheet, typed }: ScratchScreen): readonly Command[] => {
  if (!sheet.finished) return sheet.lines.length === 0 || typed !== '' ? ['undo'] : [];
  const isComplete = sortedItems(sheet).missed.length === 0;
  return [
    ...(isComplete ? ['gaps' as const] : []),
    ...(partsOf(sheet).length < 2 ? ['up' as const] : []),
  ];
};
