import { randomUUID } from 'node:crypto';
import { todaysWork } from '../memory/due.ts';
import { knownItems } from '../memory/known.ts';
import type { Memory } from '../memory/memory.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import { cardsOf, type Deck } from '../registry/deck.ts';
import type { Snapshot, SnapshotSource } from '../screens/app.tsx';
import type { HomeFigures } from '../screens/home.tsx';
import {
  advanceAfter,
  firstView,
  freshQuestion,
  guarded,
  type Intent,
  press,
  type View,
} from '../screens/view.ts';
import type { SessionEvent } from '../session/session.ts';
import type { Key } from '../terminal/keys.ts';
import type { Window } from '../terminal/window.ts';
import type { Clock } from './clock.ts';
import type { Runner } from './runner.ts';

/** What the screens need of the world. */
export interface ControllerParts {
  readonly clock: Clock;
  readonly deck: Deck;
  readonly memory: Memory;
  /** Starts a session on what is remembered by now. */
  readonly start: (memory: Memory) => Runner;
  readonly quit: (code: number) => void;
  readonly suspend: () => void;
  readonly window: Pick<Window, 'size' | 'relayout'>;
}

export interface Controller extends SnapshotSource {
  readonly runner: Runner | undefined;
  key(key: Key): void;
  open(screen: View['screen']): void;
  /** Paints nothing, then everything: the window changed, or the terminal was somebody else's. */
  repaint(): void;
  /** The session's clock stands still from a moment on. */
  pause(at: Moment): void;
  stop(): void;
}

const interrupted = 130;
const secondsPerRepeat = 8;
const secondsPerNew = 15;
const blankMs = 40;

const figuresOf = (deck: Deck, memory: Memory, now: Moment): HomeFigures => {
  const cards = cardsOf(deck);
  const work = todaysWork(cards, memory, now, deck.id);
  const next = todaysWork(cards, memory, daysLater(now, 1), deck.id);
  const repeat = work.missed.length + work.due.length;
  const fresh = work.fresh.length;
  return {
    deck: deck.name,
    date: now.day,
    repeat,
    fresh,
    minutes: Math.max(1, Math.round((repeat * secondsPerRepeat + fresh * secondsPerNew) / 60)),
    tomorrow: { repeat: next.missed.length + next.due.length, fresh: next.fresh.length },
    ...knownItems(deck, memory, now),
    daysPractised: memory.days.size,
  };
};

/** Keys in, snapshots out: carries what a key comes to into the session, and goes on by itself where that is due. */
export const createController = (parts: ControllerParts): Controller => {
  const { clock, deck } = parts;
  const listeners = new Set<() => void>();
  let runner: Runner | undefined;
  let view = firstView('home');
  let memory = parts.memory;
  let figures = figuresOf(deck, memory, clock());
  let blank = false;
  let size = parts.window.size();
  let repainting: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  let current: Snapshot | undefined;

  const changed = (): void => {
    current = undefined;
    for (const listener of listeners) listener();
  };
  const snapshot = (): Snapshot => {
    current ??= {
      view,
      session: runner?.state,
      figures,
      now: clock(),
      size,
      trouble: runner?.trouble,
      blank,
    };
    return current;
  };
  const dispatch = (event: SessionEvent): void => {
    void runner?.dispatch(event);
  };
  const goOn = (byItself: boolean): void => {
    clearTimeout(timer);
    if (runner?.state.phase.name !== 'verdict') return;
    view = guarded(view, performance.now(), byItself);
    dispatch({ type: 'next', at: clock() });
  };
  const scheduleAdvance = (): void => {
    clearTimeout(timer);
    const wait = runner && advanceAfter(runner.state);
    if (wait !== undefined) timer = setTimeout(() => goOn(true), wait);
  };
  const start = (): void => {
    runner = parts.start(memory);
    runner.subscribe(changed);
    view = firstView('study');
    changed();
  };
  const goHome = (): void => {
    if (runner) memory = runner.state.memory;
    figures = figuresOf(deck, memory, clock());
    view = firstView('home');
    changed();
  };
  const timing = (firstKeyAt: number | undefined) => {
    const at = clock();
    const phase = runner?.state.phase;
    const askedAt = phase?.name === 'asking' ? phase.standing.askedAt : at.time;
    const sinceFirstKey = firstKeyAt === undefined ? 0 : performance.now() - firstKeyAt;
    return {
      at,
      id: randomUUID(),
      ms: Math.max(0, Math.round(at.time - askedAt - sinceFirstKey)),
      blur: false,
    };
  };

  /** The clock stood still: the first key of a half-typed answer moves on by as much. */
  const holdFirstKey = (): void => {
    const pausedAt = runner?.state.pausedAt;
    if (pausedAt === undefined || view.firstKeyAt === undefined) return;
    view = { ...view, firstKeyAt: view.firstKeyAt + clock().time - pausedAt };
  };

  const carryOut = (intent: Intent): void => {
    switch (intent.type) {
      case 'start':
        start();
        break;
      case 'home':
        goHome();
        break;
      case 'quit':
        parts.quit(0);
        break;
      case 'interrupt':
        parts.quit(interrupted);
        break;
      case 'suspend':
        parts.suspend();
        break;
      case 'answer':
        dispatch({ type: 'answer', text: intent.text, ...timing(intent.firstKeyAt) });
        scheduleAdvance();
        break;
      case 'give-up':
        dispatch({ type: 'give-up', ...timing(intent.firstKeyAt) });
        break;
      case 'next':
        goOn(false);
        break;
      case 'undo':
        clearTimeout(timer);
        view = freshQuestion(view);
        dispatch({ type: 'undo', at: clock(), id: randomUUID() });
        break;
      case 'override':
        dispatch({ type: 'override', at: clock(), id: randomUUID() });
        break;
      case 'resume':
        holdFirstKey();
        dispatch({ type: 'resume', at: clock() });
        break;
      case 'learned':
      case 'pause':
        clearTimeout(timer);
        dispatch({ type: intent.type, at: clock() });
        break;
      case 'hint':
      case 'show-choices':
        dispatch({ type: intent.type });
        break;
      default:
        intent satisfies never;
    }
  };

  return {
    get runner() {
      return runner;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot,
    key: (key) => {
      const reaction = press(view, runner?.state, key, performance.now());
      view = reaction.view;
      // Somebody is reading: nothing goes on by itself over help or sources.
      if (view.help || view.sources) clearTimeout(timer);
      if (reaction.intent) carryOut(reaction.intent);
      changed();
    },
    open: (screen) => (screen === 'study' ? start() : goHome()),
    repaint: () => {
      blank = true;
      changed();
      clearTimeout(repainting);
      repainting = setTimeout(() => {
        parts.window.relayout();
        size = parts.window.size();
        blank = false;
        changed();
      }, blankMs);
    },
    pause: (at) => {
      clearTimeout(timer);
      if (runner && runner.state.phase.name !== 'done') dispatch({ type: 'pause', at });
    },
    stop: () => {
      clearTimeout(timer);
      clearTimeout(repainting);
    },
  };
};
