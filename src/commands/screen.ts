import { render } from 'ink';
import { createElement } from 'react';
import type { Moment } from '../memory/moment.ts';
import { summaryLines } from '../plain/verdict-lines.ts';
import { reasonOf } from '../progress/errors.ts';
import { openJournal } from '../progress/journal.ts';
import { App } from '../screens/app.tsx';
import { themeFor } from '../screens/theme.ts';
import type { View } from '../screens/view.ts';
import { startSession } from '../session/reduce.ts';
import type { SessionPlan } from '../session/session.ts';
import { createAlternateScreen } from '../terminal/alternate-screen.ts';
import { createKeyboard } from '../terminal/keyboard.ts';
import { openWindow } from '../terminal/window.ts';
import type { Context } from './context.ts';
import { createController } from './controller.ts';
import { createRunner } from './runner.ts';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const internalError = 70;

/**
 * The screens, from the first frame until the terminal is whole again. Every way out goes through `end`: keys,
 * signals from outside, and exceptions.
 */
export const runScreens = async (
  first: View['screen'],
  plan: () => SessionPlan,
  context: Context,
): Promise<number> => {
  const { stdin, stdout } = process;
  // A screen reader reads the normal screen and loses the alternate one.
  const alternate = createAlternateScreen(stdout.fd, process.env.INK_SCREEN_READER !== 'true');
  let finish: (code: number) => void = () => {};
  const finished = new Promise<number>((resolve) => {
    finish = resolve;
  });
  let suspendedAt: Moment | undefined;
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    finish(internalError);
  };

  const journal = openJournal(context.home.journal);
  const window = openWindow(stdout);
  const controller = createController({
    window,
    clock: context.clock,
    deck: plan().deck,
    memory: context.memory,
    start: (memory) =>
      createRunner(startSession(plan(), memory, context.clock()), context.home, journal),
    quit: (code) => finish(code),
    suspend: () => {
      if (process.platform === 'win32') return;
      suspendedAt = context.clock();
      keyboard.close();
      alternate.leave();
      process.kill(0, 'SIGTSTP');
    },
  });
  const keyboard = createKeyboard(stdin, (key) => {
    try {
      controller.key(key);
    } catch (error) {
      fail(error);
    }
  });
  const comeBack = (): void => {
    keyboard.close();
    keyboard.open();
    alternate.leave();
    alternate.enter();
    // Only now: painted before, the pause would land among the learner's own lines.
    controller.pause(suspendedAt ?? context.clock());
    suspendedAt = undefined;
    controller.repaint();
  };

  const stopWatching = window.onResize(controller.repaint);
  process.once('exit', alternate.leave);
  process.on('SIGCONT', comeBack);
  for (const [signal, code] of Object.entries(signals)) process.on(signal, () => finish(code));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);

  alternate.enter();
  keyboard.open();
  controller.open(first);
  const ink = render(createElement(App, { source: controller, theme: themeFor(process.env) }), {
    stdout: window.output,
    exitOnCtrlC: false,
    // The second of two quick keys is painted after 20 ms instead of 37.
    maxFps: 60,
  });
  ink.waitUntilExit().catch(fail);

  const code = await finished;
  controller.stop();
  stopWatching();
  process.off('SIGCONT', comeBack);
  ink.unmount();
  keyboard.close();
  alternate.leave();
  const { runner } = controller;
  if (runner) {
    await runner.close();
    if (runner.state.tally.asked > 0) context.print(...summaryLines(runner.state, context.clock()));
  }
  if (failure !== undefined)
    context.warn(`stopped by an error of its own, all answers are saved: ${reasonOf(failure)}`);
  // Ink's throttle timer would keep the process for another 35 ms.
  process.exit(code);
};
