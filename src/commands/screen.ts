import { randomUUID } from 'node:crypto';
import { type Instance, render } from 'ink';
import { createElement } from 'react';
import { type Beginning, begin } from '../app/begin.ts';
import { rehearsal } from '../app/rehearse.ts';
import type { Effect } from '../app/state.ts';
import type { Moment } from '../memory/moment.ts';
import { summaryLines } from '../plain/verdict-lines.ts';
import { reasonOf } from '../progress/errors.ts';
import { writeSetting } from '../progress/settings.ts';
import { App, paintUnseen } from '../screens/app.tsx';
import { type Theme, themeFor } from '../screens/theme.ts';
import { createTerminal, type Terminal } from '../terminal/terminal.ts';
import type { Context } from './context.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createStage, type Stage } from './stage.ts';
import { watchWaysOut } from './ways-out.ts';

/** An error of the program's own. */
const internalError = 70;

/** Where no shell could wake it the system does not stop a process: it then comes back by itself after so many ms. */
const unstoppedMs = 200;

/** The first session's id. No UUID: Node's cryptography would take 6 ms of the first frame to load. */
const sessionId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** How the screens were left: with an exit code, or to go on in plain lines. */
export type Leaving = { readonly code: number } | { readonly plain: true };

/** The parts of the running screens; they know each other. */
interface Cast {
  readonly stage: Stage;
  readonly recorder: Recorder;
  readonly terminal: Terminal;
}

const paint = (stage: Stage, theme: Theme, terminal: Terminal, spoken: boolean): Instance =>
  render(createElement(App, { source: stage, theme }), {
    stdout: terminal.window.output,
    exitOnCtrlC: false,
    isScreenReaderEnabled: spoken,
    // The second of two quick keys is painted at once.
    maxFps: 240,
  });

/** Between the frames rehearsed, for keys to be heard; in ms. */
const restMs = 20;

/** Paints what is likely to come next, out of sight, while nobody presses a key yet. */
const rehearse = (stage: Stage, theme: Theme): void => {
  const { state } = stage;
  const states = rehearsal(state, randomUUID);
  const step = (): void => {
    const next = stage.state === state ? states.next() : undefined;
    if (!next || next.done) return;
    paintUnseen(next.value, theme);
    setTimeout(step, restMs).unref();
  };
  setTimeout(step, restMs).unref();
};

const sayGoodbye = ({ stage, recorder }: Cast, context: Context, failure: unknown): void => {
  const session = stage.state.session ?? stage.state.finished;
  if (session && session.tally.asked > 0)
    context.print(...summaryLines(session, stage.state.now, recorder.unsaved));
  if (failure !== undefined) {
    const kept = recorder.unsaved === 0 ? ', all answers are saved' : '';
    context.warn(`stopped by an error of its own${kept}: ${reasonOf(failure)}`);
  }
};

/**
 * The screens, from the first frame until the terminal is whole again. Every way out ends in `leave`: keys, signals
 * from outside, and exceptions.
 */
export const runScreens = async (
  beginning: Omit<Beginning, 'size' | 'spoken'>,
  context: Context,
): Promise<Leaving> => {
  const spoken = process.env.INK_SCREEN_READER === 'true';
  let leave: (leaving: Leaving) => void = () => {};
  const left = new Promise<Leaving>((resolve) => {
    leave = resolve;
  });
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    leave({ code: internalError });
  };
  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      fail(error);
    }
  };

  const terminal = createTerminal(process.stdin, process.stdout, spoken, (key) =>
    guarded(() => stage.key(key)),
  );
  const recorder = createRecorder(context.home, {
    saved: (count) => stage.dispatch({ type: 'saved', count }),
    notSaved: (reason) => stage.dispatch({ type: 'not-saved', reason }),
  });
  let suspendedAt: Moment | undefined;
  let returning: NodeJS.Timeout | undefined;
  /** Settings are written one after the other. */
  let settings: Promise<void> = Promise.resolve();
  const carryOut = (effect: Effect): void => {
    switch (effect.type) {
      case 'append':
        void recorder.record([effect.event]);
        break;
      case 'set':
        settings = settings
          .then(() => writeSetting(context.home, effect.name, effect.value))
          .catch((error) => stage.dispatch({ type: 'not-saved', reason: reasonOf(error) }));
        break;
      case 'quit':
        leave({ code: effect.code });
        break;
      case 'plain':
        leave({ plain: true });
        break;
      case 'suspend':
        suspendedAt = context.clock();
        if (terminal.suspend()) returning = setTimeout(comeBack, unstoppedMs);
        break;
      default:
        effect satisfies never;
    }
  };
  const first = begin(
    { ...beginning, size: terminal.window.size(), spoken },
    { at: context.clock(), ms: performance.now(), id: sessionId() },
  );
  const stage = createStage(first, context.clock, terminal.window, carryOut);
  const comeBack = (): void => {
    clearTimeout(returning);
    terminal.reenter();
    // Only now: painted before, the pause would land among the learner's own lines.
    stage.dispatch({ type: 'away', at: suspendedAt ?? context.clock() });
    suspendedAt = undefined;
    stage.repaint();
  };
  const stopWatching = watchWaysOut({
    signalled: (code) => leave({ code }),
    failed: fail,
    continued: comeBack,
    exiting: terminal.leave,
  });
  const stopResizing = terminal.window.onResize(stage.repaint);

  terminal.enter();
  const theme = themeFor(process.env);
  const ink = paint(stage, theme, terminal, spoken);
  if (!spoken) rehearse(stage, theme);
  ink.waitUntilExit().catch(fail);

  const leaving = await left;
  stage.stop();
  stopResizing();
  ink.unmount();
  terminal.leave();
  await settings;
  await recorder.close();
  stopWatching();
  sayGoodbye({ stage, recorder, terminal }, context, failure);
  return leaving;
};
