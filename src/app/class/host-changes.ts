import type { RoomState } from '../../classroom/room.ts';
import { type HostEvent, type HostState, lateSeconds, secondsLeft } from './host-state.ts';
import { listedStudents } from './host-students.ts';

/** After the screen has changed keys that lead on are not heard for so long: they were meant for what stood there before. */
const guardMs = 500;
/** Nobody can have read a question in less, and a class has to be able to. */
const guardQuestionMs = 1500;
/** What stands in the room: another one is another screen. */
const standing = ({ phase, rounds }: RoomState): string => `${phase} ${rounds.length}`;

/** A question that is over cannot be skipped any more. */
const stillAsked = ({ sure }: HostState, room: RoomState): HostState['sure'] => {
  if (sure?.sure.what === 'skip' && room.phase !== 'question') return undefined;
  return room.phase === 'over' ? undefined : sure;
};

/** Where the student moved to is gone the one who stood next takes their place, so that no key goes to somebody far away. */
const viewIn = ({ view, room: before }: HostState, room: RoomState): HostState['view'] => {
  if (view.name !== 'students' || view.cursor === undefined) return view;
  const { cursor } = view;
  const now = listedStudents(room);
  if (now.some(({ id }) => id === cursor)) return view;
  const at = listedStudents(before).findIndex(({ id }) => id === cursor);
  return { name: 'students', cursor: now[Math.min(at, now.length - 1)]?.id };
};

/** The room has changed. */
export const roomChanged = (
  before: HostState,
  { room, time, ms }: Extract<HostEvent, { readonly type: 'room' }>,
): HostState => {
  const view = viewIn(before, room);
  const state: HostState = { ...before, room, time, view, ahead: time - ms };
  if (standing(room) === standing(before.room)) return state;
  const guard = room.phase === 'question' ? guardQuestionMs : guardMs;
  return {
    ...state,
    sure: stillAsked(before, room),
    view: room.phase === 'over' ? { name: 'room' } : view,
    goesOn: false,
    scroll: 0,
    lateAnswers: undefined,
    deafUntil: ms + guard,
  };
};

/** What came of a request. */
export const replied = (
  state: HostState,
  { request, reply, trouble }: Extract<HostEvent, { readonly type: 'replied' }>,
): HostState => {
  const told: HostState = {
    ...state,
    trouble,
    // Where it came to something the room's own change says so, and not before.
    goesOn: request.type === 'next' && !reply?.ok ? false : state.goesOn,
  };
  if (state.view.name !== 'rename' || request.type !== 'rename' || !reply) return told;
  return {
    ...told,
    view: reply.ok
      ? { name: 'students', cursor: state.view.player }
      : { ...state.view, refused: reply.why },
  };
};

/** Ten seconds before the end a screen reader says how many have answered; read once, it stays as it is. */
export const woken = (state: HostState): HostState => {
  const left = secondsLeft(state);
  const isLate = left !== undefined && left <= lateSeconds && state.lateAnswers === undefined;
  return state.setting.spoken && isLate
    ? { ...state, lateAnswers: state.room.rounds.at(-1)?.answers.size ?? 0 }
    : state;
};
