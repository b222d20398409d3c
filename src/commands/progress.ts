import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { backUp, restore } from '../progress/backup.ts';
import { ProgressError, reasonOf } from '../progress/errors.ts';
import { openJournal } from '../progress/journal.ts';
import { parseLine } from '../progress/journal-line.ts';
import { saveCheckpoint } from '../progress/load.ts';
import { appendLines, linesOf, missingLines } from '../progress/merge.ts';
import { isSure } from './ask-yes.ts';
import { stampOf } from './clock.ts';
import type { CommonOptions, Context } from './context.ts';
import { exitNo, UsageError } from './errors.ts';

/** `portquiz progress where`: the folder that holds everything. */
export const progressWhere = (options: CommonOptions, context: Context): number => {
  const { folder, journal, profile } = context.home;
  if (options.json) context.printJson({ folder, journal, profile });
  else context.print(folder);
  return 0;
};

/** `portquiz progress backup [FILE]`. */
export const progressBackup = (file: string | undefined, context: Context): number => {
  const copy = backUp(
    context.home,
    stampOf(context.clock()),
    file === undefined ? undefined : path.resolve(file),
  );
  context.print(
    copy === undefined ? 'There is no progress yet, so nothing was copied.' : `Copied to ${copy}`,
  );
  return 0;
};

/** `portquiz progress restore FILE`. */
export const progressRestore = async (file: string, context: Context): Promise<number> => {
  const { events, aside } = restore(context.home, path.resolve(file), stampOf(context.clock()));
  await saveCheckpoint(context.home);
  context.print(`Restored ${events} events.${aside ? ` What was there is kept as ${aside}` : ''}`);
  return 0;
};

/** `portquiz progress merge FILE`: the union of both, by event. */
export const progressMerge = async (file: string, context: Context): Promise<number> => {
  const source = path.resolve(file);
  if (!existsSync(source)) throw new UsageError(`${file}: there is no such file`);
  try {
    const theirs = linesOf(source);
    if (missingLines([], theirs).length === 0) {
      throw new UsageError(`${file}: no line of it is an answer of portquiz; nothing was changed`);
    }
    const missing = missingLines(linesOf(context.home.journal), theirs);
    appendLines(context.home.journal, missing);
    await saveCheckpoint(context.home);
    context.print(
      `Merged: ${missing.length} ${missing.length === 1 ? 'event was' : 'events were'} new.`,
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new ProgressError(`${file}: could not be merged: ${reasonOf(error)}`);
  }
  return 0;
};

/** Answers that a clock running fast has put at this time or later: no reset of now would forget them. */
const reviewsFrom = (journal: string, time: number): readonly string[] =>
  linesOf(journal).flatMap((text) => {
    const line = parseLine(text);
    return line.kind === 'event' && line.event.type === 'review' && line.event.time >= time
      ? [line.event.id]
      : [];
  });

/** `portquiz progress reset`: asks, keeps a backup, and writes the forgetting down as an event. */
export const progressReset = async (
  options: CommonOptions & { readonly yes?: boolean },
  context: Context,
): Promise<number> => {
  if (!existsSync(context.home.journal)) {
    context.print('There is no progress yet.');
    return 0;
  }
  if (!options.yes && !(await isSure('Forget all progress? A backup is kept.'))) {
    context.print('Nothing was changed.');
    return exitNo;
  }
  const copy = backUp(context.home, stampOf(context.clock()));
  const journal = openJournal(context.home.journal);
  try {
    const now = context.clock();
    await journal.append({ v: 1, type: 'reset', id: randomUUID(), ...now });
    for (const review of reviewsFrom(context.home.journal, now.time))
      await journal.append({ v: 1, type: 'undo', id: randomUUID(), ...now, review });
  } catch (error) {
    throw new ProgressError(`${context.home.journal}: nothing was reset: ${reasonOf(error)}`);
  } finally {
    journal.close();
  }
  await saveCheckpoint(context.home);
  context.print(`Forgotten. The backup is ${copy ?? ''}`);
  return 0;
};
