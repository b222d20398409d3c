import { reportLine, resumeLine } from '../plain/host-sentences.ts';
import type { HostShell } from '../plain/run-host.ts';
import { runHost } from '../plain/run-host.ts';
import type { Context } from './context.ts';
import type { HeldClass } from './host-room.ts';
import { signalCodes } from './presence.ts';
import { openLines, sharedLines } from './sitting.ts';

const leaveOnSignals = (held: HeldClass, context: Context): void => {
  for (const [signal, code] of Object.entries(signalCodes)) {
    process.once(signal, () => {
      const isOver = held.live.state.phase === 'over';
      context.print('', ...(isOver ? [] : [resumeLine]), reportLine(held.kept));
      held.close().finally(() => process.exit(code));
    });
  }
};

const shellFor = (held: HeldClass, lines: AsyncIterable<string>, context: Context): HostShell => {
  const { live, door, list, kept, explain, notes } = held;
  return {
    ...{ list, kept, explain, notes, lines, addresses: door.addresses },
    room: () => live.state,
    time: () => live.now(),
    ask: (request) => live.ask(request).catch(() => undefined),
    trouble: () => live.trouble,
    subscribe: (listener) => live.subscribe(listener),
    print: context.print,
    echoes: process.stdin.isTTY === true,
  };
};

/** A class in lines, to its end, to `quit` or the end of input. */
export const hostInLines = async (held: HeldClass, context: Context): Promise<void> => {
  leaveOnSignals(held, context);
  const reader = openLines();
  try {
    await runHost(shellFor(held, sharedLines(reader), context));
  } finally {
    reader.close();
    await held.close();
  }
};
