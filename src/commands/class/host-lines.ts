import { endedUnasked, leavingLines, unsavedLine } from '../../plain/class/host-sentences.ts';
import type { HostShell } from '../../plain/class/run-host.ts';
import { runHost } from '../../plain/class/run-host.ts';
import type { Context } from '../context.ts';
import { signalCodes } from '../presence.ts';
import { openLines, sharedLines } from '../sitting.ts';
import type { HeldClass } from './host-room.ts';
import { standStillWhileStopped } from './host-stopped.ts';

/** The way out: the room is closed, and only then said what can be gone on with and what is not on the disk. */
interface Exit {
  readonly isTaken: boolean;
  /** Once, whoever asks. */
  take(): Promise<void>;
}

const exitFrom = ({ live, kept, close }: HeldClass, context: Context): Exit => {
  let leaving: Promise<void> | undefined;
  const leave = async (): Promise<void> => {
    const wasOver = live.state.phase === 'over';
    await close();
    const { state, trouble } = live;
    if (state.phase !== 'over') context.print('', ...leavingLines(state, kept));
    else if (!wasOver) context.print(endedUnasked);
    if (trouble !== undefined) context.warn(unsavedLine(trouble));
  };
  return {
    get isTaken() {
      return leaving !== undefined;
    },
    take: () => {
      leaving ??= leave();
      return leaving;
    },
  };
};

const leaveOnSignals = (exit: Exit): void => {
  for (const [signal, code] of Object.entries(signalCodes))
    process.once(signal, () => {
      exit.take().finally(() => process.exit(code));
    });
};

const shellFor = (
  held: HeldClass,
  lines: AsyncIterable<string>,
  exit: Exit,
  context: Context,
): HostShell => {
  const { live, door, list, kept, explain, notes } = held;
  return {
    ...{ list, kept, explain, notes, lines, addresses: door.addresses },
    room: () => live.state,
    time: () => live.now(),
    ask: (request) => live.ask(request).catch(() => undefined),
    trouble: () => live.trouble,
    isShut: () => door.shutUntil !== undefined,
    subscribe: (listener) => live.subscribe(listener),
    print: (...said) => {
      // The last words are the exit's.
      if (!exit.isTaken) context.print(...said);
    },
    echoes: process.stdin.isTTY === true,
  };
};

/** A class in lines, to its end, to `quit` or the end of input. */
export const hostInLines = async (held: HeldClass, context: Context): Promise<void> => {
  const exit = exitFrom(held, context);
  leaveOnSignals(exit);
  const reader = openLines();
  const shell = shellFor(held, sharedLines(reader), exit, context);
  const unstoppable = standStillWhileStopped(shell);
  try {
    await runHost(shell);
  } finally {
    unstoppable();
    reader.close();
    await exit.take();
  }
};
