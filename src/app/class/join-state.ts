import { type OwnRecord, playerOf } from '../../classroom/own-record.ts';
import { waitingQuestion } from '../../classroom/student-answer.ts';
import type { StudentEffect, StudentEvent, StudentState } from '../../classroom/student-state.ts';
import { secondsLeft } from '../../classroom/student-view.ts';
import type { AnsweredView } from '../../classroom/wire.ts';
import type { JournalEvent } from '../../memory/events.ts';
import type { Moment } from '../../memory/moment.ts';
import type { ThemeName } from '../../session/settings.ts';
import type { WindowSize } from '../../terminal/window.ts';
import type { Keymap } from '../keymap.ts';
import type { JoinPlace } from './join-keys.ts';

/** The program `join` on the screen. */
export interface JoinState {
  readonly size: WindowSize;
  readonly spoken: boolean;
  readonly keymap: Keymap;
  readonly theme: ThemeName;
  readonly mouse: boolean;
  /** Where the room is, as it is told. */
  readonly address: string;
  readonly help: boolean;
  readonly student: StudentState;
  readonly record: OwnRecord;
  /** The time of the last event, in ms of the clock that never jumps. */
  readonly ms: number;
  /** What is typed: a code, or, where the code was right, a name. */
  readonly typed: string;
  /** The code that was sent, while a name is asked for with it. */
  readonly code: string;
  /** The option moved to. */
  readonly cursor: number | undefined;
  /** When the question came up: a key meant for what was there before must not answer it. */
  readonly cameUpAt: number;
  /** The key that was pressed last, until when it is taken for being held down. */
  readonly held: { readonly key: string; readonly until: number } | undefined;
  readonly unsaved: number;
  /** Why the last answer could not be kept in the student's own journal. */
  readonly trouble: string | undefined;
  readonly wakeAt: number | undefined;
}

export type JoinEvent =
  | {
      readonly type: 'student';
      readonly event: StudentEvent;
      readonly at: Moment;
      readonly ms: number;
    }
  /** Answers whose close was told while nobody listened. */
  | {
      readonly type: 'missed';
      readonly session: string;
      readonly answers: readonly AnsweredView[];
      readonly at: Moment;
    }
  | { readonly type: 'kept'; readonly unsaved: number; readonly trouble: string | undefined }
  /** The terminal was somebody else's. */
  | { readonly type: 'away' };

export type JoinEffect =
  | StudentEffect
  | { readonly type: 'append'; readonly event: JournalEvent }
  | { readonly type: 'quit'; readonly code: number }
  | { readonly type: 'suspend' };

export interface JoinStep {
  readonly state: JoinState;
  readonly effects: readonly JoinEffect[];
}

/** What the program begins with. */
export interface JoinBeginning
  extends Pick<
    JoinState,
    'size' | 'spoken' | 'keymap' | 'theme' | 'mouse' | 'address' | 'code' | 'ms' | 'student'
  > {
  readonly record: Omit<OwnRecord, 'player'>;
}

/** Before anything has come from the host. */
export const beginJoin = ({ record, ...beginning }: JoinBeginning): JoinState => ({
  ...beginning,
  help: false,
  record: { ...record, player: '' },
  typed: '',
  cursor: undefined,
  cameUpAt: 0,
  held: undefined,
  unsaved: 0,
  trouble: undefined,
  wakeAt: undefined,
});

/** The record of whoever holds a token. */
export const recordFor = (record: OwnRecord, { seat }: StudentState): OwnRecord =>
  seat.name === 'in' ? { ...record, player: playerOf(seat.token) } : record;

const codeProblems: readonly (string | undefined)[] = ['wrong-code', 'slip-needed', 'seat-gone'];

/** Whether a name is asked for, and no longer the code. */
export const asksForName = ({ student: { seat }, code }: JoinState): boolean =>
  seat.name === 'outside' && seat.asksName && code !== '' && !codeProblems.includes(seat.problem);

/** Where keys are heard right now. */
export const joinPlaceOf = ({ student, help }: JoinState): JoinPlace | 'help' => {
  if (help) return 'help';
  const { seat, snapshot } = student;
  if (seat.name === 'outside') return 'class-form';
  if (seat.name === 'kicked' || snapshot?.room.phase === 'over') return 'class-over';
  return waitingQuestion(student) ? 'class-question' : 'class-wait';
};

/**
 * The seconds that are shown. What is read aloud is said anew with each change: it hears of the time when the question
 * comes up, and at ten and five seconds.
 */
export const secondsShown = ({ student, ms, spoken }: JoinState): number | undefined => {
  const left = secondsLeft(student, ms);
  if (left === undefined || !spoken) return left;
  if (left <= 5) return 5;
  if (left <= 10) return 10;
  return Math.ceil((student.snapshot?.you.left ?? 0) / 1000);
};

/** Whether two states look alike, so that there is nothing to paint. */
export const joinLooksAlike = (before: JoinState, after: JoinState): boolean =>
  before.student === after.student &&
  before.size === after.size &&
  before.help === after.help &&
  before.typed === after.typed &&
  before.cursor === after.cursor &&
  before.trouble === after.trouble &&
  secondsShown(before) === secondsShown(after);
