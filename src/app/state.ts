import type { ExamEffect, ExamState } from '../exam/exam.ts';
import type { ExamWish } from '../exam/wish.ts';
import type { JournalEvent } from '../memory/events.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Offer } from '../practice/offers.ts';
import type { Deck } from '../registry/deck.ts';
import type { Iana } from '../registry/iana.ts';
import type { SearchIndex } from '../registry/search-index.ts';
import type { Service } from '../registry/service.ts';
import type { Prospect } from '../schedule/prospect.ts';
import type { Equipment, Wish } from '../session/plan.ts';
import type { SessionState } from '../session/session.ts';
import type { SettingName, Settings } from '../session/settings.ts';
import type { Key } from '../terminal/keys.ts';
import type { WindowSize } from '../terminal/window.ts';
import type { Due, Outline } from './due.ts';
import type { EntryScreen } from './entry-screen.ts';
import { shownLeft } from './exam-clock.ts';
import type { ExamScreen } from './exam-screens.ts';
import type { FindScreen } from './find-screen.ts';
import type { HomeFigures } from './home.ts';
import type { Keymap } from './keymap.ts';
import type { MapScreen } from './map-screen.ts';
import type { ExamDoor, OpenTest } from './open-test.ts';
import type { ScratchScreen } from './scratch-screen.ts';
import type { StatisticsScreen } from './statistics-screen.ts';
import type { BrokenOff, TeachScreen, TeachWish } from './teach-screen.ts';

/** Where one came from, and so where Esc leads back to. */
export type Origin = 'welcome' | 'home' | 'settings' | 'after';

/** What study remembers beside its session: what is half done on the screen. */
export interface StudyScreen {
  readonly name: 'study';
  readonly sources: boolean;
  /** The moved-to row; no row is selected until moved. */
  readonly cursor: number | undefined;
  readonly typed: string;
  /** When the first key of a typed answer fell, in ms. */
  readonly firstKeyAt: number | undefined;
  /** Enter on an empty line once: a second one says "I don't know". */
  readonly emptyEnter: boolean;
  /** The terminal lost the focus while the question stood: its time says nothing. */
  readonly blur: boolean;
  /** Until when Enter, and until when other keys, are not heard; in ms. */
  readonly deafToEnter: number;
  readonly deafToOthers: number;
  /** The read of the terminal that brought this up: what is glued behind it was meant for something else. */
  readonly cameUpIn: number | undefined;
}

export type Screen =
  | { readonly name: 'welcome'; readonly cursor: number | undefined }
  | {
      readonly name: 'when';
      readonly cursor: number | undefined;
      readonly dues: readonly Due[];
      readonly from: Origin;
    }
  | {
      readonly name: 'date';
      readonly typed: string;
      /** Why the date typed will not do. */
      readonly refused: string | undefined;
      readonly from: Origin;
    }
  | {
      readonly name: 'home';
      readonly figures: HomeFigures;
      /** A timed test waits to be gone on with. */
      readonly test: OpenTest | undefined;
    }
  /** How did the exam of that date go? */
  | { readonly name: 'after'; readonly cursor: number | undefined; readonly date: string }
  | StudyScreen
  | ScratchScreen
  | MapScreen
  | StatisticsScreen
  | FindScreen
  | EntryScreen
  /** Extra practice, and what each row of it would hold. */
  | {
      readonly name: 'practice';
      readonly cursor: number | undefined;
      readonly rows: readonly PracticeRow[];
    }
  | TeachScreen
  | { readonly name: 'lists'; readonly cursor: number; readonly from: Origin }
  | {
      readonly name: 'settings';
      readonly cursor: number;
      /** What the day of the exam comes to; undefined when none is ahead. */
      readonly outline: Outline | undefined;
    }
  | {
      readonly name: 'plan';
      readonly prospect: Prospect;
      /** The day moved to, from today. */
      readonly cursor: number;
      readonly from: Origin;
    }
  | ExamScreen;

/** A row of extra practice: an exercise, or a sheet on which a list of so many ports is written down. */
export type PracticeRow = Offer | { readonly kind: 'write'; readonly ports: number };

/** The whole interactive program at one moment. */
export interface AppState {
  /** What never changes while the program runs. */
  readonly equipment: Equipment;
  /** The whole IANA registry, read when it is first asked for. */
  readonly registry: () => Iana;
  /** All of it and our services, made ready to be searched when that is first asked for. */
  readonly index: () => SearchIndex;
  /** Services of ours that a typed text is one slip away from. */
  readonly near: (text: string) => readonly Service[];
  /** The last line of an entry that a window can begin with: the screens know. Undefined where nothing is painted. */
  readonly entryEnd?:
    | ((state: AppState, screen: EntryScreen, size: WindowSize) => number)
    | undefined;
  readonly settings: Settings;
  /** The keys in use. */
  readonly keymap: Keymap;
  readonly deck: Deck;
  /** What is remembered outside a running session. */
  readonly memory: Memory;
  readonly session: SessionState | undefined;
  /** The last session that was left for Home: its result is printed at the end. */
  readonly finished: SessionState | undefined;
  /** What the command line asked for; it holds for the first session. */
  readonly wish: Wish;
  /** What it asked for of a timed test, which holds for all of them. */
  readonly examWish: ExamWish;
  readonly exams: ExamDoor;
  /** The timed test begun or gone on with in this run. */
  readonly exam: ExamState | undefined;
  readonly screen: Screen;
  /** The map or the entry that the running session was begun from, and that its end leads back to. */
  readonly drilledFrom: MapScreen | EntryScreen | undefined;
  readonly help: boolean;
  readonly size: WindowSize;
  /** The moment of the last event. */
  readonly now: Moment;
  /** When the session goes on by itself, or the test's clock is looked at, in ms; undefined when all waits for a key. */
  readonly wakeAt: number | undefined;
  readonly hasFocus: boolean;
  /** A screen reader is in use: nothing goes on by itself. */
  readonly spoken: boolean;
  /** Events made and not known to be on the disk, and why not. */
  readonly unsaved: number;
  readonly trouble: string | undefined;
  /** Why a setting could not be saved. */
  readonly notSet: string | undefined;
}

/** When something happened: as the learner lives it, and in ms of a clock that never jumps. */
export interface Stamp {
  readonly at: Moment;
  readonly ms: number;
  /** A fresh random id, for what comes of it. */
  readonly id: string;
  /** Which read of the terminal a key came in; glued keys share one. */
  readonly read?: number;
}

/** Everything that can happen to the program. */
export type AppEvent =
  | ({ readonly type: 'key'; readonly key: Key } & Stamp)
  /** Time has passed: `wakeAt` may be over. */
  | ({ readonly type: 'tick' } & Stamp)
  | { readonly type: 'resize'; readonly size: WindowSize }
  /** The terminal was somebody else's from this moment on; `ms` on the clock that never jumps. */
  | { readonly type: 'away'; readonly at: Moment; readonly ms: number }
  /** What is on the disk has changed: so many events are not, and why the last one could not be written. */
  | { readonly type: 'kept'; readonly unsaved: number; readonly trouble: string | undefined }
  /** A setting could not be saved. */
  | { readonly type: 'not-set'; readonly reason: string }
  /** A class that was looked for was broken off. */
  | { readonly type: 'broken-off'; readonly brokenOff: BrokenOff };

/** What the shell has to do for the program. */
export type Effect =
  | { readonly type: 'append'; readonly event: JournalEvent }
  | Extract<ExamEffect, { readonly type: 'keep-clock' }>
  | {
      readonly type: 'set';
      readonly name: SettingName;
      readonly value: Settings[SettingName];
    }
  | { readonly type: 'quit'; readonly code: number }
  | { readonly type: 'suspend' }
  /** Look whether a class was broken off: `broken-off` tells of it. */
  | { readonly type: 'look-for-class' }
  /** Leave the screens for a class. */
  | { readonly type: 'teach'; readonly wish: TeachWish }
  /** Leave the screens for a class that was broken off. */
  | { readonly type: 'resume-class'; readonly session: string }
  /** Leave the screens and go on in plain lines. */
  | { readonly type: 'plain' };

export interface Step {
  readonly state: AppState;
  readonly effects: readonly Effect[];
}

/** A step without effects. */
export const only = (state: AppState): Step => ({ state, effects: [] });

/** What is remembered now: the running session's memory, else the one it left. */
export const memoryNow = ({ session, memory }: AppState): Memory => session?.memory ?? memory;

/** Of a test's clock no more is painted than the time left, and to a screen reader not even that. */
const seenOfTest = (exam: ExamState | undefined, spoken: boolean): readonly unknown[] => [
  exam?.setting,
  exam?.marks,
  exam?.at,
  exam && !spoken ? shownLeft(exam.clock) : undefined,
];

/** What is painted of a state, or decides what is. */
const seenOf = ({
  now,
  wakeAt,
  hasFocus,
  unsaved,
  exam,
  ...seen
}: AppState): readonly unknown[] => {
  const rests = seen.session?.pausedAt !== undefined || seen.screen.name === 'exam-rest';
  return [rests ? unsaved : 0, ...seenOfTest(exam, seen.spoken), ...Object.values(seen)];
};

/** Whether two states look alike on the screen, so that there is nothing to paint. */
export const looksAlike = (before: AppState, after: AppState): boolean => {
  const painted = seenOf(before);
  return seenOf(after).every((value, at) => value === painted[at]);
};
