import { chmodSync, copyFileSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { ProgressError, reasonOf } from './errors.ts';
import { freeName } from './free-name.ts';
import { ensureFolder, type Home } from './home.ts';
import { parseLine } from './journal-line.ts';
import { linesOf } from './merge.ts';

/** Does what the system may refuse, and then says so in one line. */
const attempt = <T>(file: string, failure: string, act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw new ProgressError(`${file}: ${failure}: ${reasonOf(error)}`);
  }
};

/** How many events of a file this version reads. */
const readableEvents = (fileName: string): number =>
  linesOf(fileName).filter((text) => parseLine(text).kind === 'event').length;

/**
 * Copies the journal, to a file or into the home's `backups` folder. Never over a file that is there.
 * @param stamp a time fit for a file name, `2026-12-12-0830`
 * @returns the copy's path, undefined when there is no progress yet
 */
export const backUp = (home: Home, stamp: string, target?: string): string | undefined => {
  if (!existsSync(home.journal)) return undefined;
  const copy = target ?? freeName(path.join(home.folder, 'backups', `journal-${stamp}`), '.jsonl');
  if (existsSync(copy)) throw new ProgressError(`${copy}: there is a file already; name another`);
  attempt(copy, 'the backup could not be written', () => {
    ensureFolder(path.dirname(copy));
    copyFileSync(home.journal, copy);
    chmodSync(copy, 0o600);
  });
  return copy;
};

/**
 * Puts a backup in the journal's place. The journal that was there is moved aside, not lost.
 * @returns the events restored, and where the former journal went
 */
export const restore = (
  home: Home,
  source: string,
  stamp: string,
): { readonly events: number; readonly aside: string | undefined } => {
  if (!existsSync(source)) throw new ProgressError(`${source}: there is no such file`);
  const events = attempt(source, 'it could not be read', () => readableEvents(source));
  if (events === 0)
    throw new ProgressError(
      `${source}: no line of it is an answer of portquiz; nothing was changed`,
    );
  const isThere = existsSync(home.journal);
  const aside = isThere ? freeName(`${home.journal}.before-restore-${stamp}`) : undefined;
  const incoming = `${home.journal}.restoring`;
  attempt(home.folder, 'the backup could not be put in its place', () => {
    ensureFolder(home.folder);
    copyFileSync(source, incoming);
    chmodSync(incoming, 0o600);
    if (aside) renameSync(home.journal, aside);
    renameSync(incoming, home.journal);
  });
  return { events, aside };
};
