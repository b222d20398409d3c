import { isUnused, type RoomRequest } from '../../classroom/room.ts';
import type { Key } from '../../terminal/keys.ts';
import { isTooSmall } from '../../terminal/window.ts';
import type { Command } from '../command.ts';
import { commandFor } from '../keymap.ts';
import { roomChanged } from './host-changes.ts';
import { hostPlaceOf, idleInHost } from './host-place.ts';
import { pressReport } from './host-report.ts';
import {
  type HostEvent,
  type HostState,
  type HostStep,
  onlyHost,
  type Sure,
  wakeAtFor,
} from './host-state.ts';
import { listedStudents, pressRename, pressStudents } from './host-students.ts';
import { answered, suspended, ticked } from './host-suspend.ts';

const interrupted = 130;

/** A key held down goes on being pressed. */
const repeatMs = 150;

/** So much more a question stands at a time. */
const extension = 15;

type KeyEvent = Extract<HostEvent, { readonly type: 'key' }>;

const ask = (state: HostState, ...requests: readonly RoomRequest[]): HostStep => ({
  state,
  effects: requests.map((request) => ({ type: 'ask', request })),
});

const quit = (state: HostState, code: number): HostStep => ({
  state,
  effects: [{ type: 'quit', code }],
});

const makeSure = (state: HostState, sure: Sure, { read }: KeyEvent): HostStep =>
  onlyHost({ ...state, sure: { sure, read } });

const wantsOut = (state: HostState, event: KeyEvent): HostStep => {
  if (state.room.phase === 'over') return quit(state, 0);
  // Nobody is in: there is nobody to ask about.
  return isUnused(state.room) ? quit(state, 0) : makeSure(state, { what: 'quit' }, event);
};

/** What was asked once more is meant. */
const carryOut = (state: HostState, sure: Sure): HostStep => {
  const after: HostState = { ...state, sure: undefined };
  switch (sure.what) {
    case 'quit':
      return quit(after, 0);
    case 'end':
      return ask(after, { type: 'end' });
    case 'skip':
      return ask(after, { type: 'skip' });
    case 'void':
      return ask(after, { type: 'void', place: sure.place });
    case 'kick':
      return ask(after, { type: 'kick', player: sure.player });
    default:
      return sure satisfies never;
  }
};

const pressSure = (
  state: HostState,
  asked: NonNullable<HostState['sure']>,
  command: Command | undefined,
  { read }: KeyEvent,
): HostStep => {
  // What is glued to the key that asked was meant for something else.
  if (read !== undefined && read === asked.read) return onlyHost(state);
  if (command === 'yes') return carryOut(state, asked.sure);
  return onlyHost(command === 'back' ? { ...state, sure: undefined } : state);
};

const goOn = (state: HostState, { ms }: KeyEvent): HostStep => {
  if (ms < state.deafUntil)
    return onlyHost({ ...state, deafUntil: Math.max(state.deafUntil, ms + repeatMs) });
  if (state.goesOn) return onlyHost(state);
  const { phase, rounds } = state.room;
  return ask({ ...state, goesOn: true }, { type: 'next', from: { phase, asked: rounds.length } });
};

const pressRoom = (state: HostState, command: Command | undefined, event: KeyEvent): HostStep => {
  const { room } = state;
  switch (command) {
    case 'next':
      return goOn(state, event);
    case 'pause':
    case 'resume':
      return ask(state, { type: command });
    case 'extend':
      return ask(state, { type: 'extend', seconds: extension });
    case 'lock':
    case 'unlock':
      return ask(state, { type: 'lock', locked: command === 'lock' });
    case 'skip':
      return makeSure(state, { what: 'skip' }, event);
    case 'void':
      return makeSure(state, { what: 'void', place: room.rounds.length - 1 }, event);
    case 'end':
      return makeSure(state, { what: 'end' }, event);
    case 'students':
      return onlyHost({ ...state, view: { name: 'students', cursor: undefined } });
    default:
      return onlyHost(state);
  }
};

const textOf = (key: Key): string | undefined =>
  key.name === 'text' || key.name === 'paste' ? key.text : undefined;

const pressPlace = (state: HostState, command: Command | undefined, event: KeyEvent): HostStep => {
  const { view, sure } = state;
  if (sure) return pressSure(state, sure, command, event);
  if (view.name === 'students') return pressStudents(state, view, command, event.read);
  if (view.name === 'rename') return pressRename(state, view, command, textOf(event.key));
  return state.room.phase === 'over'
    ? pressReport(state, command)
    : pressRoom(state, command, event);
};

const commandOf = (state: HostState, key: Key): Command | undefined =>
  commandFor(hostPlaceOf(state), key, idleInHost(state), state.setting.keymap);

/** A click on a row moves there. */
const clicked = (state: HostState, row: number): HostState => {
  const student = listedStudents(state.room)[row];
  return state.view.name === 'students' && student && !state.help && !state.sure
    ? { ...state, view: { name: 'students', cursor: student.id } }
    : state;
};

const pressed = (state: HostState, event: KeyEvent): HostStep => {
  const { key } = event;
  if (key.name === 'interrupt') return quit(state, interrupted);
  if (key.name === 'suspend') return suspended(state, event.ms);
  if (key.name === 'row') return onlyHost(clicked(state, key.row));
  // What nobody can see is not asked once more: leaving loses nothing.
  if (isTooSmall(state.size))
    return commandFor('help', key, undefined, state.setting.keymap) === 'quit'
      ? quit(state, 0)
      : onlyHost(state);
  const command = commandOf(state, key);
  if (command === 'help') return onlyHost({ ...state, help: true });
  if (command === 'quit') return wantsOut({ ...state, help: false, view: { name: 'room' } }, event);
  if (state.help) return onlyHost(command === 'back' ? { ...state, help: false } : state);
  return pressPlace(state, command, event);
};

/** What was gone while the program was stopped nobody could use. */
const away = (state: HostState): HostStep =>
  state.room.clock?.since === undefined ? onlyHost(state) : ask(state, { type: 'return' });

const happened = (state: HostState, event: HostEvent): HostStep => {
  switch (event.type) {
    case 'key':
      return pressed(state, event);
    case 'tick':
      return ticked(state, event.ms);
    case 'resize':
      return onlyHost({ ...state, size: event.size });
    case 'room':
      return onlyHost(roomChanged(state, event));
    case 'door':
      return onlyHost({ ...state, door: event.door });
    case 'replied':
      return answered(state, event);
    case 'trouble':
      return onlyHost({ ...state, trouble: event.trouble });
    case 'away':
      return away(state);
    default:
      return event satisfies never;
  }
};

/** The teacher's program as a state machine. What has to be done outside comes back as effects. */
export const updateHost = (before: HostState, event: HostEvent): HostStep => {
  const state = 'ms' in event ? { ...before, time: event.ms + before.ahead } : before;
  const step = happened(state, event);
  return { ...step, state: { ...step.state, wakeAt: wakeAtFor(step.state) } };
};

/** The program as it is opened. @param ms on the clock that never jumps */
export const beginHost = (
  begun: Pick<HostState, 'setting' | 'room' | 'door' | 'size' | 'time'> & { readonly ms: number },
): HostState => {
  const { ms, ...given } = begun;
  const state: HostState = {
    ...given,
    ahead: given.time - ms,
    begunAt: given.time,
    view: { name: 'room' },
    sure: undefined,
    help: false,
    scroll: 0,
    deafUntil: 0,
    goesOn: false,
    suspendAt: undefined,
    trouble: undefined,
    lateAnswers: undefined,
    wakeAt: undefined,
  };
  return { ...state, wakeAt: wakeAtFor(state) };
};
