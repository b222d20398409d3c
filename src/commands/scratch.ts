import { randomUUID } from 'node:crypto';
import type { ScratchShell } from '../plain/run-scratch.ts';
import { recallLine } from '../plain/scratch-lines.ts';
import { namesAt } from '../registry/iana.ts';
import {
  beginScratch,
  gapCards,
  hasHits,
  lastTime,
  recallOf,
  reduce,
  type ScratchState,
  sortedItems,
} from '../scratch/scratch.ts';
import { type CommonOptions, type Context, keptDeckFor } from './context.ts';
import { signalCodes } from './presence.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { isPlain, openLines, runInteractive, sharedLines, studyCards } from './sitting.ts';
import { appVersion } from './version.ts';

/** A running sheet of a line shell: its state, and the event of it written once, at whatever end. */
const createSheet = (initial: ScratchState, recorder: Recorder, context: Context) => {
  let state = initial;
  let kept: Promise<boolean> | undefined;
  const measured = process.stdin.isTTY === true;
  return {
    state: () => state,
    dispatch: (event: Parameters<typeof reduce>[1]) => {
      state = reduce(state, event);
    },
    keep: (): Promise<boolean> => {
      const at = context.clock();
      const about = { id: randomUUID(), at, shell: 'plain', app: appVersion } as const;
      kept ??= recorder.record([recallOf(state, { ...about, unmeasured: !measured })]);
      return kept;
    },
  };
};

type RunningSheet = ReturnType<typeof createSheet>;

/** On a signal what is right is kept, and the exit code says which it was. Gives what ends the listening. */
const leaveOnSignals = (
  sheet: RunningSheet,
  recorder: Recorder,
  context: Context,
): (() => void) => {
  const listeners = Object.entries(signalCodes).map(([signal, code]) => {
    const leave = (): void => {
      const { found } = sortedItems(sheet.state());
      context.print('', recallLine({ found: found.length, of: sheet.state().deck.size }));
      if (hasHits(sheet.state())) void sheet.keep();
      recorder.close().finally(() => process.exit(code));
    };
    process.once(signal, leave);
    return () => process.off(signal, leave);
  });
  return () => {
    for (const stop of listeners) stop();
  };
};

const runInLines = async (
  options: CommonOptions & { readonly deck?: string },
  context: Context,
): Promise<number> => {
  const { runScratch } = await import('../plain/run-scratch.ts');
  const deck = keptDeckFor(context, options.deck);
  const registryName = (port: number) => namesAt(context.iana.at(port))[0]?.name;
  const recorder = createRecorder(context.home);
  const begun = beginScratch(deck, { catalog: context.catalog, registryName }, context.clock());
  const sheet = createSheet(begun, recorder, context);
  const reader = openLines();
  const lines = sharedLines(reader);
  const shell: ScratchShell = {
    ...sheet,
    trouble: () => recorder.trouble && `${context.home.folder}: ${recorder.trouble}`,
    last: lastTime(context.memory.recalls, begun),
    now: context.clock,
    lines,
    print: context.print,
    prompt: (text) => process.stdout.write(text),
    echoes: process.stdin.isTTY === true,
  };
  const stopListening = leaveOnSignals(sheet, recorder, context);
  const goesOn = await runScratch(shell);
  stopListening();
  await recorder.close();
  if (goesOn) await studyCards(gapCards(sheet.state()), deck, context, lines);
  reader.close();
  return 0;
};

/** `portquiz practice write`: a whole list written down from memory, in lines or on the screen. */
export const scratch = (
  options: CommonOptions & { readonly deck?: string },
  context: Context,
): Promise<number> =>
  isPlain(context) ? runInLines(options, context) : runInteractive('scratch', options, context);
