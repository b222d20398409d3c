import { randomUUID } from 'node:crypto';
import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** Who writes a record (of a live session, of a quiz): a file of its own beside it, for as long as it does. */
interface Holder {
  readonly pid: number;
  /** Tells a process from another that got its number later; empty where the system does not say. */
  readonly began: string;
  readonly machine: string;
  readonly run: string;
}

/** Somebody writes the record already. */
export class HeldError extends Error {
  override readonly name = 'HeldError';
  readonly pid: number;
  readonly machine: string;
  /** The file that says so: to be removed by hand, should it be wrong. */
  readonly file: string;

  constructor({ holder: { pid, machine }, file }: Held) {
    super(`it is held by process ${pid} on ${machine}`);
    this.pid = pid;
    this.machine = machine;
    this.file = file;
  }
}

/** When a process began, in ticks since the start of the machine (proc(5), field 22 of stat). Linux alone tells. */
const beganOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const run = randomUUID();
const self = (): Holder => ({
  pid: process.pid,
  began: beganOf(process.pid),
  machine: hostname(),
  run,
});

/** What is not to be read was torn by a crash: nobody holds by it. */
const holderIn = (file: string): Holder | undefined => {
  try {
    const { pid, began, machine, run } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof pid === 'number' && typeof machine === 'string'
      ? { pid, began: String(began), machine, run: String(run) }
      : undefined;
  } catch {
    return undefined;
  }
};

/** Whoever holds a record says so again and again, in ms; silent for longer they are gone. */
const sayEveryMs = 4000;
const silentMs = 15_000;

/** By the clock of the folder, which may be another machine's. */
const isSilent = (file: string, now: number): boolean =>
  now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > silentMs;

/** Processes of another machine, or of this one under another name, cannot be asked after: they say so themselves. */
const isThere = (holder: Holder, file: string, now: number): boolean => {
  const here = self();
  if (holder.machine !== here.machine) return !isSilent(file, now);
  if (holder.pid === here.pid) return holder.run === run;
  if (!isAlive(holder.pid)) return false;
  const began = beganOf(holder.pid);
  return began === '' || holder.began === '' || began === holder.began;
};

const filesOf = (folder: string, record: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(`${record}.`) && name.endsWith('.lock'))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
};

/** A record that somebody holds: who, and the file that says so. */
interface Held {
  readonly holder: Pick<Holder, 'pid' | 'machine'>;
  readonly file: string;
}

const heldBy = (files: readonly string[], now: number): Held | undefined => {
  for (const file of files) {
    const holder = holderIn(file);
    if (holder && isThere(holder, file, now)) return { holder, file };
  }
  return undefined;
};

/** Who holds a record now; undefined while nobody does. Files of those who are gone are no matter. */
export const holderOf = (folder: string, record: string): Held | undefined =>
  heldBy(filesOf(folder, record), Date.now());

const sayAgain = (file: string): void => {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder is away for a moment, or for good: the journal says so.
  }
};

/** In one step: others never see a half of it. */
const writeWhole = (file: string, text: string): void => {
  const fresh = `${file}.new`;
  writeFileSync(fresh, text, { mode: 0o600 });
  renameSync(fresh, file);
};

/**
 * Takes a record for this process; gives the way to let it go. Each process writes a file of its own and then looks
 * for others, so that of two who come at once at most one gets it, and nothing has to be taken from the dead.
 * @throws HeldError when another holds it, or this process does already
 */
export const hold = (folder: string, record: string): (() => void) => {
  const own = path.join(folder, `${record}.${process.pid}.lock`);
  const before = holderOf(folder, record);
  if (before) throw new HeldError(before);
  writeWhole(own, JSON.stringify(self()));
  const others = filesOf(folder, record).filter((file) => file !== own);
  const rival = heldBy(others, statSync(own).mtimeMs);
  if (rival) {
    rmSync(own, { force: true });
    throw new HeldError(rival);
  }
  for (const file of others) rmSync(file, { force: true });
  const saying = setInterval(() => sayAgain(own), sayEveryMs);
  saying.unref();
  return () => {
    clearInterval(saying);
    rmSync(own, { force: true });
  };
};
