import { type Instance, render } from 'ink';
import type { ReactNode } from 'react';
import type { Moment } from '../memory/moment.ts';
import { reasonOf } from '../progress/errors.ts';
import type { SnapshotSource } from '../screens/app.tsx';
import { type Clicks, createClicks } from '../screens/clickable.tsx';
import { ownInput, terminalInput } from '../terminal/key-input.ts';
import { createTerminal } from '../terminal/terminal.ts';
import type { WindowSize } from '../terminal/window.ts';
import type { Context } from './context.ts';
import { createPresence, internalError, type Leaving } from './presence.ts';
import { createStage, type Machine, type Stage, type Staged } from './stage.ts';

/** What a program may do to the terminal it runs on. */
export interface Way {
  leave(leaving: Leaving): void;
  /** As Ctrl-Z does. */
  suspend(): void;
  /** Whether clicks and the wheel are heard. */
  mouse(isOn: boolean): void;
  /** An error of the program's own: it ends, the terminal whole. */
  fail(error: unknown): void;
}

/** A program that takes the terminal over: its rules, its looks, and what it does outside. */
export interface OnScreen<S extends Staged, E, F> extends Machine<S, E, F> {
  begin(size: WindowSize, spoken: boolean): S;
  view(source: SnapshotSource<S>, clicks: Clicks): ReactNode;
  carryOut(effect: F, way: Way): void;
  /** The terminal was somebody else's from this moment on; `ms` on the clock that never jumps. */
  away(stage: Stage<S, E>, since: Moment, ms: number): void;
  /** Before the terminal is taken over. */
  entering?(stage: Stage<S, E>, way: Way): void;
  /** It is being left, by whatever way; the terminal is still the program's. */
  leaving?(stage: Stage<S, E>): void;
  /** The terminal is whole again: all that is to be kept is kept before this resolves. */
  close(stage: Stage<S, E>): Promise<void>;
  /** The last words, on the person's own screen. */
  sayGoodbye(stage: Stage<S, E>): void;
  /** Said behind an error of its own: what is safe. */
  readonly kept: string;
}

/** Runs a program from its first frame until the terminal is whole again, by whatever way it is left. */
export const runOnScreen = async <S extends Staged, E, F>(
  program: OnScreen<S, E, F>,
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
    program.away(stage, since, ms);
    stage.repaint();
  });
  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      presence.fail(error);
    }
  };
  const { leave, suspend, fail } = presence;
  const way: Way = { leave, suspend, fail, mouse: terminal.mouse };
  const stage = createStage(
    program.begin(terminal.window.size(), spoken),
    program,
    context.clock,
    terminal.window,
    (effect) => program.carryOut(effect, way),
    () => presence.isHere,
  );
  const stopResizing = terminal.window.onResize(stage.repaint);

  let ink: Instance | undefined;
  guarded(() => {
    program.entering?.(stage, way);
    terminal.enter();
    ink = render(program.view(stage, clicks), {
      stdout: terminal.window.output,
      exitOnCtrlC: false,
      isScreenReaderEnabled: spoken,
      // The second of two quick keys is painted at once.
      maxFps: 240,
    });
    ink.waitUntilExit().catch(presence.fail);
  });

  const leaving = await presence.left;
  guarded(() => program.leaving?.(stage));
  stage.stop();
  stopResizing();
  guarded(() => ink?.unmount());
  terminal.leave();
  // The last sentence that was heard stands on a line without an end.
  if (spoken) context.print('');
  await program.close(stage).catch(presence.fail);
  presence.stopWatching();
  program.sayGoodbye(stage);
  // Node resets the terminal when it ends, and is stopped for that in the background: nothing is left to be done.
  if (presence.wasAway) process.kill(process.pid, 'SIGKILL');
  const { failure } = presence;
  if (failure === undefined) return leaving;
  context.warn(`stopped by an error of its own${program.kept}: ${reasonOf(failure)}`);
  return { code: internalError };
};
