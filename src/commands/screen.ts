import { randomUUID } from 'node:crypto';
import { type Instance, render } from 'ink';
import { createElement } from 'react';
import { type Beginning, begin } from '../app/begin.ts';
import { isRunning } from '../app/exam-clock.ts';
import { rehearsal } from '../app/rehearse.ts';
import { leftToKeep } from '../app/scratch.ts';
import { type Effect, memoryNow } from '../app/state.ts';
import { recordLine, summaryOfRest } from '../plain/exam-lines.ts';
import { recallLine } from '../plain/scratch-lines.ts';
import { summaryLines } from '../plain/verdict-lines.ts';
import { reasonOf } from '../progress/errors.ts';
import { writeExamClock } from '../progress/exams.ts';
import { writeSetting } from '../progress/settings.ts';
import { App, paintUnseen } from '../screens/app.tsx';
import { type Clicks, createClicks } from '../screens/clickable.tsx';
import { entryEnd } from '../screens/entry-text.ts';
import { linesOf } from '../screens/paragraph.tsx';
import { ownInput, terminalInput } from '../terminal/key-input.ts';
import { createTerminal, type Terminal } from '../terminal/terminal.ts';
import type { Context } from './context.ts';
import { createPresence, internalError, type Leaving, type Presence } from './presence.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createStage, type Stage } from './stage.ts';

/** The first session's id. No UUID: Node's cryptography would take 6 ms of the first frame to load. */
const sessionId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

const paint = (stage: Stage, clicks: Clicks, terminal: Terminal, spoken: boolean): Instance =>
  render(createElement(App, { source: stage, clicks, environment: process.env }), {
    stdout: terminal.window.output,
    exitOnCtrlC: false,
    isScreenReaderEnabled: spoken,
    // The second of two quick keys is painted at once.
    maxFps: 240,
  });

/** Between the frames rehearsed, for keys to be heard; in ms. */
const restMs = 20;

/** Paints what is likely to come next, out of sight, while nobody presses a key yet. */
const rehearse = (stage: Stage): void => {
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

/** Effects as they are carried out on the learner's files and on the terminal. */
const effectsOn = (
  context: Context,
  recorder: Recorder,
  presence: Presence,
  terminal: Terminal,
  notSet: (reason: string) => void,
) => {
  /** Settings are written one after the other, and so is the clock of a test. */
  let settings: Promise<void> = Promise.resolve();
  let testClock: Promise<void> = Promise.resolve();
  const carryOut = (effect: Effect): void => {
    switch (effect.type) {
      case 'append':
        void recorder.record([effect.event]);
        break;
      case 'set':
        if (effect.name === 'mouse') terminal.mouse(effect.value === true);
        settings = settings
          .then(() => writeSetting(context.home, effect.name, effect.value))
          .catch((error) => notSet(reasonOf(error)));
        break;
      case 'keep-clock':
        // Where it cannot be written a kill gives back what has passed since the last answer: no reason to stop.
        testClock = testClock
          .then(() => writeExamClock(context.home, effect.exam, effect.spent))
          .catch(() => undefined);
        break;
      case 'quit':
        presence.leave({ code: effect.code });
        break;
      case 'plain':
        presence.leave({ plain: true });
        break;
      case 'suspend':
        presence.suspend();
        break;
      default:
        effect satisfies never;
    }
  };
  return { carryOut, settled: () => Promise.all([settings, testClock]) };
};

/** Whatever the way out, the clock of a running test is kept as it stands. */
const restTest = (stage: Stage, { clock }: Context): void => {
  if (isRunning(stage.state.exam))
    stage.dispatch({ type: 'away', at: clock(), ms: performance.now() });
};

/** Keeps a sheet that was left in the writing, whatever the way out, and says how much was written down in all. */
const keepSheets = ({ state }: Stage, recorder: Recorder, context: Context): readonly string[] => {
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
  { state }: Stage,
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

/**
 * The screens, from the first frame until the terminal is whole again, by whatever way they are left.
 */
export const runScreens = async (
  beginning: Omit<Beginning, 'size' | 'spoken'>,
  context: Context,
): Promise<Leaving> => {
  const spoken = process.env.INK_SCREEN_READER === 'true';
  const clicks = createClicks();
  const keys = process.stdin.isTTY ? ownInput(process.stdin) : terminalInput;
  const terminal = createTerminal(keys, process.stdout, spoken, (key, read) => {
    // Whoever clicks means what is painted there.
    const meant = key.name === 'click' ? clicks.at(key.column, key.row) : key;
    if (presence.isHere && meant) guarded(() => stage.key(meant, read));
  });
  const presence = createPresence(terminal, context.clock, (since) => {
    // Only now: painted before, the pause would land among the learner's own lines.
    const ms = performance.now() - (context.clock().time - since.time);
    stage.dispatch({ type: 'away', at: since, ms });
    stage.repaint();
  });
  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      presence.fail(error);
    }
  };
  const recorder = createRecorder(context.home, () => {
    const { unsaved, trouble } = recorder;
    stage.dispatch({ type: 'kept', unsaved, trouble });
  });
  const { carryOut, settled } = effectsOn(context, recorder, presence, terminal, (reason) =>
    stage.dispatch({ type: 'not-set', reason }),
  );
  const first = begin(
    { ...beginning, size: terminal.window.size(), spoken, entryEnd },
    { at: context.clock(), ms: performance.now(), id: sessionId() },
  );
  const stage = createStage(first, context.clock, terminal.window, carryOut, () => presence.isHere);
  const stopResizing = terminal.window.onResize(stage.repaint);

  let ink: Instance | undefined;
  guarded(() => {
    terminal.mouse(stage.state.settings.mouse);
    terminal.enter();
    ink = paint(stage, clicks, terminal, spoken);
    ink.waitUntilExit().catch(presence.fail);
    if (!spoken) rehearse(stage);
  });

  const leaving = await presence.left;
  guarded(() => restTest(stage, context));
  stage.stop();
  stopResizing();
  guarded(() => ink?.unmount());
  terminal.leave();
  // The last sentence that was heard stands on a line without an end.
  if (spoken) context.print('');
  let sheets: readonly string[] = [];
  guarded(() => {
    sheets = keepSheets(stage, recorder, context);
  });
  await settled();
  await recorder.close();
  presence.stopWatching();
  sayGoodbye(stage, recorder, context, sheets);
  // Node resets the terminal when it ends, and is stopped for that in the background: nothing is left to be done.
  if (presence.wasAway) process.kill(process.pid, 'SIGKILL');
  const { failure } = presence;
  if (failure === undefined) return leaving;
  const kept = recorder.unsaved === 0 ? ', all answers are saved' : '';
  context.warn(`stopped by an error of its own${kept}: ${reasonOf(failure)}`);
  return { code: internalError };
};
