import {
  isBegun,
  leftNow,
  reduceTaking,
  type Taking,
  type TakingInput,
} from '../../drill/taking.ts';
import { type OptionKey, optionKeys } from '../../questions/question.ts';
import type { Key } from '../../terminal/keys.ts';
import { isTooSmall, type WindowSize } from '../../terminal/window.ts';
import type { Command } from '../command.ts';
import { commandFor } from '../keymap.ts';
import { letterOf, movedTo } from '../rows.ts';
import type { Stamp } from '../state.ts';
import { type Deafness, deafAfter, isDeaf, stayOf } from '../study.ts';
import {
  type DrillEvent,
  type DrillSetting,
  type DrillState,
  type DrillStep,
  drillPlace,
  missesOf,
  outcomeOf,
} from './drill-state.ts';

const interrupted = 130;
/** A second press of the key that answered must not answer the next question; in ms. */
const doublePressMs = 150;

/** The program `drill` as it opens: on what the quiz is, or, where it is done, on its end. */
export const openDrillScreen = (
  setting: DrillSetting,
  taking: Taking,
  size: WindowSize,
): DrillState => ({
  setting,
  taking,
  size,
  cursor: undefined,
  sources: false,
  top: 0,
  handIn: undefined,
  help: false,
  wakeAt: undefined,
  unsaved: 0,
  trouble: undefined,
  deafToEnter: 0,
  deafToOthers: 0,
  cameUpIn: undefined,
});

const only = (state: DrillState): DrillStep => ({ state, effects: [] });

/** When the seconds shown change, or a verdict goes on by itself; in ms. */
const wakeAtFor = (state: DrillState, ms: number): number | undefined => {
  const { taking, setting } = state;
  if (taking.phase === 'question') {
    const left = leftNow(taking);
    return left === undefined ? undefined : ms + (left % 1000 || Math.min(left, 1000));
  }
  const outcome = taking.phase === 'verdict' && !setting.spoken ? outcomeOf(state) : undefined;
  const wait = outcome && stayOf(outcome, setting.settings.advance);
  return wait === undefined ? undefined : ms + wait;
};

/** When an event of the shell happened, and in which read where it was a key. */
type When = Pick<Stamp, 'ms' | 'read'>;

/** What came up is deaf to what was meant for what stood before. */
const deafFor = ({ taking }: DrillState, byItself: boolean, { ms, read }: When): Deafness => {
  if (byItself) return { ...deafAfter(ms), cameUpIn: read };
  // No verdict stands between two questions, or before the end.
  const until = taking.phase === 'question' ? ms + doublePressMs : 0;
  return { deafToEnter: until, deafToOthers: until, cameUpIn: read };
};

/** Hands an event to the quiz. @param byItself nobody pressed a key for it */
const inTaking = (
  state: DrillState,
  input: TakingInput,
  byItself: boolean,
  stamp: When,
): DrillStep => {
  const { state: taking, effects } = reduceTaking(state.taking, input);
  const isNew = taking.phase !== state.taking.phase || taking.at !== state.taking.at;
  const fresh = isNew
    ? { cursor: undefined, sources: false, help: false, ...deafFor(state, byItself, stamp) }
    : {};
  const next = { ...state, ...fresh, taking };
  const isDone = isNew && taking.phase === 'done';
  return {
    state: { ...next, wakeAt: wakeAtFor(next, stamp.ms) },
    effects: isDone ? [...effects, { type: 'hand-in' }] : effects,
  };
};

const begin = (state: DrillState, stamp: Stamp): DrillStep => {
  const step = inTaking(state, { type: 'run', ms: stamp.ms }, false, stamp);
  return { ...step, effects: [{ type: 'begin' }, ...step.effects] };
};

const isOption = (word: string): word is OptionKey => optionKeys.some((key) => key === word);

const answer = (state: DrillState, letter: string, stamp: Stamp): DrillStep =>
  isOption(letter)
    ? inTaking(
        state,
        { type: 'answer', option: letter, time: stamp.at.time, ms: stamp.ms },
        false,
        stamp,
      )
    : only(state);

/** The last screen: a part at a time, or a page of a few. */
const scrolled = (state: DrillState, command: Command): DrillState => {
  const last = missesOf(state).length;
  const steps: Readonly<Partial<Record<Command, number>>> = {
    up: -1,
    down: 1,
    'page-up': -3,
    'page-down': 3,
    first: -last,
    last,
  };
  const top = Math.max(0, Math.min(last, state.top + (steps[command] ?? 0)));
  return { ...state, top };
};

const inQuestion = (state: DrillState, command: Command, key: Key, stamp: Stamp): DrillStep => {
  switch (command) {
    case 'up':
    case 'down':
      return only({ ...state, cursor: movedTo(command, state.cursor, optionKeys.length) });
    case 'pick':
      return key.name === 'text' ? answer(state, key.text, stamp) : only(state);
    case 'take':
      return state.cursor === undefined
        ? only(state)
        : answer(state, letterOf(state.cursor), stamp);
    default:
      return only(state);
  }
};

const obey = (state: DrillState, command: Command, key: Key, stamp: Stamp): DrillStep => {
  switch (state.taking.phase) {
    case 'ahead':
      return command === 'start' || command === 'resume' ? begin(state, stamp) : only(state);
    case 'question':
      return inQuestion(state, command, key, stamp);
    case 'verdict':
      if (command === 'next') return inTaking(state, { type: 'next', ms: stamp.ms }, false, stamp);
      return command === 'sources'
        ? only({ ...state, sources: !state.sources, wakeAt: undefined })
        : only(state);
    case 'done':
      return only(scrolled(state, command));
    default:
      return state.taking.phase satisfies never;
  }
};

/** Commands that would do nothing right now, and so are not offered. */
export const idleInDrill = (state: DrillState): ReadonlySet<Command> => {
  const idle = new Set<Command>([isBegun(state.taking) ? 'start' : 'resume']);
  if (state.taking.phase !== 'done' || missesOf(state).length > 0) return idle;
  return new Set<Command>([...idle, 'up', 'down', 'page-down', 'page-up', 'first', 'last']);
};

const quit = (state: DrillState, code: number): DrillStep => ({
  state,
  effects: [{ type: 'quit', code }],
});

/** The keys of questions and verdicts in study are as deaf as here. */
const isNotHeard = (state: DrillState, command: Command | undefined, key: Key, stamp: Stamp) => {
  const { phase } = state.taking;
  const isGuarded = phase === 'question' || phase === 'done' || phase === 'verdict';
  // The end must not be left by a key that was meant for the last question.
  const asChoice = command === 'quit' && phase === 'done' ? 'take' : command;
  return (
    isGuarded && isDeaf(state, phase === 'verdict' ? 'verdict' : 'choice', asChoice, key, stamp)
  );
};

const pressed = (state: DrillState, key: Key, stamp: Stamp): DrillStep => {
  if (key.name === 'interrupt') return quit(state, interrupted);
  if (key.name === 'suspend') return { state, effects: [{ type: 'suspend' }] };
  const { keymap } = state.setting;
  if (isTooSmall(state.size))
    return commandFor('help', key, undefined, keymap) === 'quit' ? quit(state, 0) : only(state);
  if (state.help) {
    const command = commandFor('help', key, undefined, keymap);
    if (command === 'quit') return quit(state, 0);
    return only(command === 'back' ? { ...state, help: false } : state);
  }
  const command = commandFor(drillPlace(state), key, idleInDrill(state), keymap);
  if (isNotHeard(state, command, key, stamp)) return only(state);
  if (command === 'quit') return quit(state, 0);
  // The clock of a question runs on while somebody reads the keys; a verdict waits.
  if (command === 'help')
    return only({
      ...state,
      help: true,
      wakeAt: state.taking.phase === 'question' ? state.wakeAt : undefined,
    });
  if (command !== undefined) return obey(state, command, key, stamp);
  // A right answer stays a while, or until any key, which does no more than that.
  return state.taking.phase === 'verdict' && state.wakeAt !== undefined && key.name === 'text'
    ? inTaking(state, { type: 'next', ms: stamp.ms }, false, stamp)
    : only(state);
};

const woken = (state: DrillState, { at, ms }: Stamp): DrillStep =>
  state.taking.phase === 'verdict'
    ? inTaking(state, { type: 'next', ms }, true, { ms })
    : inTaking(state, { type: 'look', time: at.time, ms }, true, { ms });

/** The program `drill` as a state machine; what has to be done outside comes back as effects. */
export const updateDrill = (state: DrillState, event: DrillEvent): DrillStep => {
  switch (event.type) {
    case 'key':
      return pressed(state, event.key, event);
    case 'tick':
      return state.wakeAt !== undefined && event.ms >= state.wakeAt
        ? woken(state, event)
        : only(state);
    case 'resize':
      return only({ ...state, size: event.size });
    case 'away':
      return state.taking.phase === 'question'
        ? inTaking(state, { type: 'rest', ms: event.ms }, true, event)
        : only({ ...state, wakeAt: undefined });
    case 'kept':
      return only({ ...state, unsaved: event.unsaved, trouble: event.trouble });
    case 'handed-in':
      return only({ ...state, handIn: event.handIn });
    default:
      return event satisfies never;
  }
};
