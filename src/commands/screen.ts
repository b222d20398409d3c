import { randomUUID } from 'node:crypto';
import { createElement } from 'react';
import { type Beginning, begin } from '../app/begin.ts';
import { isRunning } from '../app/exam-clock.ts';
import { rehearsal } from '../app/rehearse.ts';
import { leftToKeep } from '../app/scratch.ts';
import { type AppEvent, type AppState, type Effect, looksAlike, memoryNow } from '../app/state.ts';
import type { BrokenOff } from '../app/teach-screen.ts';
import { update } from '../app/update.ts';
import { recordLine, summaryOfRest } from '../plain/exam-lines.ts';
import { recallLine } from '../plain/scratch-lines.ts';
import { summaryLines } from '../plain/verdict-lines.ts';
import { reasonOf } from '../progress/errors.ts';
import { writeExamClock } from '../progress/exams.ts';
import { writeSetting } from '../progress/settings.ts';
import { App, paintUnseen } from '../screens/app.tsx';
import { entryEnd } from '../screens/entry-text.ts';
import { linesOf } from '../screens/lines.ts';
import type { Context } from './context.ts';
import { runOnScreen, type Way } from './on-screen.ts';
import type { Leaving } from './presence.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import type { Stage } from './stage.ts';

type Scene = Stage<AppState, AppEvent>;

/** The first session's id. No UUID: Node's cryptography would take 6 ms of the first frame to load. */
const sessionId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** Between the frames rehearsed, for keys to be heard; in ms. */
const restMs = 20;

/** Paints what is likely to come next, out of sight, while nobody presses a key yet. */
const rehearse = (stage: Scene): void => {
  const { state } = stage;
  const states = rehearsal(state, randomUUID);
  const step = (): void => {
    if (stage.state !== state) return;
    try {
      const next = states.next();
      if (next.done) return;
      paintUnseen(next.value, process.env);
    } catch {
      // Nobody has asked for that screen.
      return;
    }
    setTimeout(step, restMs).unref();
  };
  setTimeout(step, restMs).unref();
};

/** The class that was broken off; undefined too where it cannot be read: the day goes on without it. */
const findClass = async (context: Context): Promise<BrokenOff | undefined> => {
  try {
    return (await import('./class/host-sessions.ts')).classToOffer(context);
  } catch {
    return undefined;
  }
};

/** Effects as they are carried out on the learner's files and on the terminal. */
const effectsOn = (context: Context, recorder: Recorder, tell: (event: AppEvent) => void) => {
  /** Settings are written one after the other, and so is the clock of a test. */
  let settings: Promise<void> = Promise.resolve();
  let testClock: Promise<void> = Promise.resolve();
  const carryOut = (effect: Effect, way: Way): void => {
    switch (effect.type) {
      case 'append':
        void recorder.record([effect.event]);
        break;
      case 'set':
        if (effect.name === 'mouse') way.mouse(effect.value === true);
        settings = settings
          .then(() => writeSetting(context.home, effect.name, effect.value))
          .catch((error) => tell({ type: 'not-set', reason: reasonOf(error) }));
        break;
      case 'keep-clock':
        // Where it cannot be written a kill gives back what has passed since the last answer: no reason to stop.
        testClock = testClock
          .then(() => writeExamClock(context.home, effect.exam, effect.spent))
          .catch(() => undefined);
        break;
      case 'quit':
        way.leave({ code: effect.code });
        break;
      case 'plain':
        way.leave({ plain: true });
        break;
      case 'look-for-class':
        void findClass(context).then((brokenOff) => {
          if (brokenOff) tell({ type: 'broken-off', brokenOff });
        });
        break;
      case 'teach':
        way.leave({ teach: effect.wish });
        break;
      case 'resume-class':
        way.leave({ resume: effect.session });
        break;
      case 'suspend':
        way.suspend();
        break;
      default:
        effect satisfies never;
    }
  };
  return { carryOut, settled: () => Promise.all([settings, testClock]) };
};

/** Whatever the way out, the clock of a running test is kept as it stands. */
const restTest = (stage: Scene, { clock }: Context): void => {
  if (isRunning(stage.state.exam))
    stage.dispatch({ type: 'away', at: clock(), ms: performance.now() });
};

/** Keeps a sheet that was left in the writing, whatever the way out, and says how much was written down in all. */
const keepSheets = ({ state }: Scene, recorder: Recorder, context: Context): readonly string[] => {
  const stamp = { at: context.clock(), ms: performance.now(), id: randomUUID() };
  const left = leftToKeep(state, stamp);
  void recorder.record(left);
  const known = memoryNow(state).recalls;
  const counts = left.map(({ found, missed }) => ({
    found: found.length,
    of: found.length + missed.length,
  }));
  const last = known.at(-1) === context.memory.recalls.at(-1) ? undefined : known.at(-1);
  return [...(last ? [last] : []), ...counts].slice(-1).map(recallLine);
};

/** The last words, on the learner's own screen: the result, and what could not be saved. */
const sayGoodbye = (
  { state }: Scene,
  recorder: Recorder,
  context: Context,
  sheets: readonly string[],
): void => {
  const { session, finished, exam, now, trouble, notSet, size, spoken } = state;
  const last = session && session.tally.asked > 0 ? session : finished;
  const words = [...sheets];
  if (last) words.push(...summaryLines(last, now, recorder.unsaved));
  if (exam?.submit) words.push(`Timed ports test, ${recordLine(exam.submit)}.`);
  else if (exam) words.push(summaryOfRest(exam));
  // A terminal breaks a long line in the middle of a word.
  const width = spoken ? Number.POSITIVE_INFINITY : size.columns;
  context.print(...words.flatMap((line) => linesOf(line, width)));
  if (!last && recorder.unsaved > 0) context.warn(`not saved: ${trouble ?? ''}`);
  if (notSet !== undefined) context.warn(`the settings could not be saved: ${notSet}`);
};

/** The screens, from the first frame until the terminal is whole again, by whatever way they are left. */
export const runScreens = (
  beginning: Omit<Beginning, 'size' | 'spoken'>,
  context: Context,
): Promise<Leaving> => {
  let running: Scene | undefined;
  let sheets: readonly string[] = [];
  const recorder = createRecorder(context.home, () => {
    const { unsaved, trouble } = recorder;
    running?.dispatch({ type: 'kept', unsaved, trouble });
  });
  const { carryOut, settled } = effectsOn(context, recorder, (event) => running?.dispatch(event));
  return runOnScreen<AppState, AppEvent, Effect>(
    {
      update,
      looksAlike,
      carryOut,
      begin: (size, spoken) =>
        begin(
          { ...beginning, size, spoken, entryEnd },
          { at: context.clock(), ms: performance.now(), id: sessionId() },
        ),
      view: (source, clicks) => createElement(App, { source, clicks, environment: process.env }),
      away: (stage, at, ms) => stage.dispatch({ type: 'away', at, ms }),
      entering: (stage, way) => {
        running = stage;
        way.mouse(stage.state.settings.mouse);
        if (!stage.state.spoken) rehearse(stage);
      },
      leaving: (stage) => restTest(stage, context),
      close: async (stage) => {
        sheets = keepSheets(stage, recorder, context);
        await settled();
        await recorder.close();
      },
      sayGoodbye: (stage) => sayGoodbye(stage, recorder, context, sheets),
      get kept() {
        return recorder.unsaved === 0 ? ', all answers are saved' : '';
      },
    },
    context,
  );
};
