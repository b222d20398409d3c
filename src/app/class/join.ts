import { type Recorded, recordOf, recordOfAnswers } from '../../classroom/own-record.ts';
import { typedName } from '../../classroom/signs.ts';
import { updateStudent } from '../../classroom/student.ts';
import { openQuestion, waitingQuestion } from '../../classroom/student-answer.ts';
import type { StudentEvent } from '../../classroom/student-state.ts';
import { nextSecondAt, studentWakeAt } from '../../classroom/student-view.ts';
import type { Moment } from '../../memory/moment.ts';
import { optionKeys } from '../../questions/question.ts';
import type { Key } from '../../terminal/keys.ts';
import { isTooSmall, type WindowSize } from '../../terminal/window.ts';
import type { Command } from '../command.ts';
import { commandFor } from '../keymap.ts';
import { chosenRow, movedTo } from '../rows.ts';
import {
  asksForName,
  type JoinEffect,
  type JoinEvent,
  type JoinState,
  type JoinStep,
  joinPlaceOf,
  recordFor,
} from './join-state.ts';

/** What comes from the terminal. */
type StageEvent =
  | { readonly type: 'key'; readonly key: Key; readonly at: Moment; readonly ms: number }
  | { readonly type: 'tick'; readonly at: Moment; readonly ms: number }
  | { readonly type: 'resize'; readonly size: WindowSize };

type Missed = Extract<JoinEvent, { readonly type: 'missed' }>;

const interrupted = 130;
const longestTyped = 64;
/** A key meant for what was there before must not answer a question that came up by itself. In ms. */
const [guardEnterMs, guardOthersMs] = [500, 150];
/** A key held down comes again after a while, and then ever so often. In ms. */
const [firstRepeatMs, repeatMs] = [600, 150];

const only = (state: JoinState): JoinStep => ({ state, effects: [] });
const quit = (state: JoinState, code: number): JoinStep => ({
  state,
  effects: [{ type: 'quit', code }],
});

const wakeAtOf = ({ student, ms }: JoinState): number | undefined => {
  const times = [studentWakeAt(student), nextSecondAt(student, ms)];
  const due = times.filter((time) => time !== undefined);
  return due.length === 0 ? undefined : Math.min(...due);
};

/** What of the screen belongs to the question or the form that stood before. */
const fresh = (before: JoinState, state: JoinState): JoinState => {
  const question = openQuestion(state.student);
  const isOther = openQuestion(before.student)?.id !== question?.id;
  const hasEntered =
    before.student.seat.name === 'outside' && state.student.seat.name !== 'outside';
  return {
    ...state,
    ...(isOther ? { cursor: undefined, cameUpAt: state.ms } : {}),
    // Its clock runs: nobody should sit over the help page.
    ...(isOther && question ? { help: false } : {}),
    ...(hasEntered ? { typed: '' } : {}),
  };
};

const appending = ({ events }: Recorded): readonly JoinEffect[] =>
  events.map((event) => ({ type: 'append', event }));

/** Hands an event to the student's machine, and keeps what came of it in the student's own journal. */
const inRoom = (state: JoinState, event: StudentEvent, at: Moment): JoinStep => {
  const { state: student, effects } = updateStudent(state.student, event);
  const owner = recordFor(state.record, student);
  const recorded =
    event.type === 'snapshot' && student.seat.name === 'in'
      ? recordOf(owner, event.snapshot, at)
      : { record: owner, events: [] };
  const next = fresh(state, { ...state, student, record: recorded.record });
  return {
    state: { ...next, wakeAt: wakeAtOf(next) },
    effects: [...effects, ...appending(recorded)],
  };
};

/** What was closed while nobody listened counts as study all the same. */
const missed = (state: JoinState, { session, answers, at }: Missed): JoinStep => {
  if (state.student.seat.name !== 'in') return only(state);
  const recorded = recordOfAnswers(state.record, session, answers, at);
  return { state: { ...state, record: recorded.record }, effects: appending(recorded) };
};

/** A letter answers at once, as everywhere. */
const answer = (state: JoinState, row: number | undefined, at: Moment): JoinStep => {
  const option = row === undefined ? undefined : optionKeys[row];
  if (option === undefined) return only(state);
  const picked = inRoom(state, { type: 'pick', option }, at);
  return inRoom(picked.state, { type: 'send' }, at);
};

const wordOf = (key: Key): string => (key.name === 'text' ? key.text : key.name);

/** Whether a key goes on being pressed since before: it must not answer what came up under it. */
const isHeld = ({ held, ms }: JoinState, key: Key): boolean =>
  held?.key === wordOf(key) && ms < held.until;

const holding = (state: JoinState, key: Key, ms: number): JoinState => ({
  ...state,
  held: { key: wordOf(key), until: state.ms + ms },
});

const pressQuestion = (
  state: JoinState,
  command: Command | undefined,
  key: Key,
  at: Moment,
): JoinStep => {
  const count = waitingQuestion(state.student)?.options.length ?? 0;
  if (command === 'up' || command === 'down')
    return only({ ...state, cursor: movedTo(command, state.cursor, count) });
  const guard = key.name === 'enter' ? guardEnterMs : guardOthersMs;
  if (state.ms < state.cameUpAt + guard || isHeld(state, key))
    return only(holding(state, key, repeatMs));
  const answered = answer(state, chosenRow(command, key, state.cursor), at);
  return { ...answered, state: holding(answered.state, key, firstRepeatMs) };
};

/** What the host would say of it; the problem before is not the one any more. */
const nameMissing = (state: JoinState, at: Moment): JoinStep => {
  const entered = inRoom(state, { type: 'enter', code: state.code, name: '' }, at);
  const why = { ok: false, why: 'name-missing' } as const;
  return inRoom(entered.state, { type: 'join-replied', reply: why }, at);
};

const enter = (state: JoinState, at: Moment): JoinStep => {
  const typed = state.typed.trim();
  if (asksForName(state) && typed === '') return nameMissing(state, at);
  if (typed === '') return only(state);
  if (asksForName(state))
    return inRoom(state, { type: 'enter', code: state.code, name: typed }, at);
  return inRoom({ ...state, code: typed }, { type: 'enter', code: typed, name: undefined }, at);
};

const pressForm = (
  state: JoinState,
  command: Command | undefined,
  key: Key,
  at: Moment,
): JoinStep => {
  if (command === 'take') return enter(state, at);
  if (command === 'clear') return only({ ...state, typed: '' });
  if (command === 'erase') return only({ ...state, typed: [...state.typed].slice(0, -1).join('') });
  if (key.name !== 'text' && key.name !== 'paste') return only(state);
  const typed = state.typed + key.text;
  // A longer name would be cut by the host.
  const kept = asksForName(state) ? typedName(typed) : [...typed].slice(0, longestTyped).join('');
  return only({ ...state, typed: kept });
};

const pressed = (state: JoinState, key: Key, at: Moment): JoinStep => {
  if (key.name === 'interrupt') return quit(state, interrupted);
  if (key.name === 'suspend') return { state, effects: [{ type: 'suspend' }] };
  const place = joinPlaceOf(state);
  // In a line that is begun a question mark is one more sign of it.
  const isTyping = place === 'class-form' && state.typed !== '' && key.name === 'text';
  const command = isTyping ? undefined : commandFor(place, key, undefined, state.keymap);
  // What nobody can see must not be answered.
  if (isTooSmall(state.size) && command !== 'quit') return only(state);
  if (command === 'quit') return quit(state, 0);
  if (command === 'help') return only({ ...state, help: true });
  if (place === 'help') return only(command === 'back' ? { ...state, help: false } : state);
  if (place === 'class-form') return pressForm(state, command, key, at);
  return place === 'class-question'
    ? pressQuestion(state, command, key, at)
    : only(holding(state, key, firstRepeatMs));
};

/** The program `join` as a state machine. What has to be done outside comes back as effects. */
export const updateJoin = (state: JoinState, event: JoinEvent | StageEvent): JoinStep => {
  switch (event.type) {
    case 'key':
      return pressed({ ...state, ms: event.ms }, event.key, event.at);
    case 'tick':
      return inRoom({ ...state, ms: event.ms }, { type: 'tick', ms: event.ms }, event.at);
    case 'student':
      return inRoom({ ...state, ms: event.ms }, event.event, event.at);
    case 'resize':
      return only({ ...state, size: event.size });
    case 'missed':
      return missed(state, event);
    case 'kept':
      return only({ ...state, unsaved: event.unsaved, trouble: event.trouble });
    case 'away':
      return only(state);
    default:
      return event satisfies never;
  }
};
