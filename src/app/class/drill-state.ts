import { judgeAnswer, type Marked, marksOf } from '../../drill/marks.ts';
import { answerAt, askedNow, leftNow, type Taking, type TakingEffect } from '../../drill/taking.ts';
import type { Whose } from '../../drill/whose.ts';
import type { Grading } from '../../grading/grade.ts';
import type { Memory } from '../../memory/memory.ts';
import type { Deck } from '../../registry/deck.ts';
import type { ShownOutcome } from '../../session/session.ts';
import type { Settings } from '../../session/settings.ts';
import type { Key } from '../../terminal/keys.ts';
import type { WindowSize } from '../../terminal/window.ts';
import type { Keymap } from '../keymap.ts';
import type { Stamp } from '../state.ts';
import type { Deafness } from '../study.ts';
import type { DrillPlace } from './drill-keys.ts';

/** What is handed in, once a quiz is done. */
export interface HandIn {
  readonly slip: string;
  /** Where the answers file lies: the one asked for, else its own; undefined where neither could be written. */
  readonly file: string | undefined;
  /** Why there is none. */
  readonly trouble: string | undefined;
  /** The one that was asked for and could not be written, and why. */
  readonly unwritten: { readonly file: string; readonly reason: string } | undefined;
}

/** What a quiz on the screen is held with. */
export interface DrillSetting {
  readonly deck: Deck;
  readonly grading: Grading;
  /** What was remembered before it. */
  readonly memory: Memory;
  readonly settings: Pick<Settings, 'advance' | 'theme' | 'mouse'>;
  readonly keymap: Keymap;
  /** Done when it was opened: its end is shown once more. */
  readonly over: boolean;
  /** Whose it is, and how that is known. */
  readonly whose: Whose<unknown>['kind'];
  readonly spoken: boolean;
}

/** The program `drill` at one moment. */
export interface DrillState extends Deafness {
  readonly setting: DrillSetting;
  readonly taking: Taking;
  /** No row is selected until moved. */
  readonly cursor: number | undefined;
  readonly sources: boolean;
  /** The part at the top of the last screen: 0 is the result, then every miss. */
  readonly top: number;
  readonly handIn: HandIn | undefined;
  readonly help: boolean;
  readonly size: WindowSize;
  readonly wakeAt: number | undefined;
  readonly unsaved: number;
  readonly trouble: string | undefined;
}

/** Everything that can happen to it. */
export type DrillEvent =
  | ({ readonly type: 'key'; readonly key: Key } & Stamp)
  | ({ readonly type: 'tick' } & Stamp)
  | { readonly type: 'resize'; readonly size: WindowSize }
  /** The terminal was somebody else's; `ms` on the clock that never jumps. */
  | { readonly type: 'away'; readonly ms: number }
  | { readonly type: 'kept'; readonly unsaved: number; readonly trouble: string | undefined }
  | { readonly type: 'handed-in'; readonly handIn: HandIn };

/** What the shell has to do for it. */
export type DrillEffect =
  | TakingEffect
  /** The first question is about to be shown: what says whose answers these are is written down. */
  | { readonly type: 'begin' }
  | { readonly type: 'hand-in' }
  | { readonly type: 'quit'; readonly code: number }
  | { readonly type: 'suspend' };

export interface DrillStep {
  readonly state: DrillState;
  readonly effects: readonly DrillEffect[];
}

const places: Readonly<Record<Taking['phase'], DrillPlace>> = {
  ahead: 'drill-intro',
  question: 'drill',
  verdict: 'drill-verdict',
  done: 'drill-done',
};

/** Where keys are heard, behind the help page too. */
export const drillPlace = ({ taking }: Pick<DrillState, 'taking'>): DrillPlace =>
  places[taking.phase];

/** What was answered last, as it is shown; undefined while nothing was. */
export const outcomeOf = ({ taking, setting }: DrillState): ShownOutcome | undefined => {
  const asked = askedNow(taking);
  const answer = asked && answerAt(taking, asked.place);
  if (!asked || !answer) return undefined;
  const { question } = asked;
  return {
    question,
    judgement: judgeAnswer(question, answer.option, setting.grading),
    first: !setting.memory.cards.has(question.card),
    overridden: false,
    timeUp: answer.option === null,
  };
};

export const missesOf = ({ taking, setting }: DrillState): readonly Marked[] =>
  marksOf(taking, setting.grading).filter(({ right }) => !right);

/** Whole seconds left of the question that stands, as they are shown; undefined without a clock. */
export const secondsLeft = (taking: Taking): number | undefined => {
  const left = taking.phase === 'question' ? leftNow(taking) : undefined;
  return left === undefined ? undefined : Math.ceil(left / 1000);
};

/** What is painted of a state: of the clock no more than the seconds, and to a screen reader not even those. */
const seenOf = (state: DrillState): readonly unknown[] => {
  const { taking, setting, cursor, sources, top, handIn, help, size, trouble, unsaved } = state;
  return [
    ...[taking.phase, taking.at, taking.answers, cursor, sources, top, handIn, help, size, trouble],
    setting.spoken ? undefined : secondsLeft(taking),
    taking.phase === 'done' ? unsaved : 0,
  ];
};

/** Whether two states look alike on the screen. */
export const drillLooksAlike = (before: DrillState, after: DrillState): boolean => {
  const painted = seenOf(before);
  return seenOf(after).every((value, at) => value === painted[at]);
};
