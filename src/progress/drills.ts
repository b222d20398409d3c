import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { type DrillAnswer, lineOf, readAnswer, readRun } from '../drill/answers.ts';
import { drillKey } from '../drill/code.ts';
import type { Drill, Variant } from '../drill/drill.ts';
import type { DrillRun } from '../drill/taking.ts';
import { foldedName } from '../drill/whose.ts';
import { ProgressError } from './errors.ts';
import { freeName } from './free-name.ts';
import type { Home } from './home.ts';
import { type Log, openLog } from './journal.ts';
import { type Fields, isAmount, isFields, isText } from './line-fields.ts';

/** What has passed of a question, in ms. */
export interface KeptClock {
  readonly place: number;
  readonly spent: number;
}

/** What is written down while a drill is taken. */
export type DrillEntry =
  /** It begins; once more where name or clock have changed. */
  | { readonly type: 'run'; readonly run: DrillRun }
  | { readonly type: 'answer'; readonly answer: DrillAnswer }
  | { readonly type: 'clock'; readonly clock: KeptClock };

/** A drill as far as it was taken. */
export interface DrillRecord {
  readonly run: DrillRun;
  /** In the order they were given; the first one to a question counts. */
  readonly answers: readonly DrillAnswer[];
  readonly clock: KeptClock | undefined;
}

const kind = 'portquiz-drill';

const formatEntry = (entry: DrillEntry): string => {
  switch (entry.type) {
    case 'run':
      return lineOf({ type: kind, v: 1, ...entry.run });
    case 'answer':
      return lineOf(entry.answer);
    case 'clock':
      return lineOf({ clock: entry.clock.place, spent: entry.clock.spent });
    default:
      return entry satisfies never;
  }
};

const readEntry = (fields: Fields): DrillEntry | undefined => {
  const { type, v, id, clock, spent } = fields;
  if (type === kind) {
    const run = readRun(fields);
    return v === 1 && isText(id) && /^[\w-]{4,80}$/.test(id) && typeof run !== 'string'
      ? { type: 'run', run: { id, ...run } }
      : undefined;
  }
  if (isAmount(clock) && isAmount(spent)) return { type: 'clock', clock: { place: clock, spent } };
  const answer = readAnswer(fields);
  return typeof answer === 'string' ? undefined : { type: 'answer', answer };
};

const fieldsOf = (line: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isNewer = ({ type, v }: Fields): boolean => type === kind && typeof v === 'number' && v > 1;

const folderOf = ({ folder }: Home): string => path.join(folder, 'drills');

const stemOf = (drill: Drill, variant: Variant): string => `${drillKey(drill)}-${variant}`;

/** A name as a part of a file's name, whatever signs it has. */
const nameSigns = (name: string): string =>
  createHash('sha256').update(foldedName(name)).digest('hex').slice(0, 12);

/** Where a new record is put: one for each drill, variant and student, whichever version made its code. */
export const drillFile = (
  home: Home,
  drill: Drill,
  variant: Variant,
  name: string | null,
): string => {
  const stem = stemOf(drill, variant);
  return path.join(folderOf(home), `${name === null ? stem : `${stem}-${nameSigns(name)}`}.jsonl`);
};

/** Behind the stem: nothing, the signs of a name, a number where the place was another's. */
const recordEnd = /^(?:-[0-9a-f]{12})?(?:-\d+)?\.jsonl$/;

/**
 * Where records of a drill lie, whoever took it; earlier ones have no signs of the name they hold.
 * @throws the system's error when the folder cannot be read
 */
export const drillFiles = (home: Home, drill: Drill, variant: Variant): readonly string[] => {
  const folder = folderOf(home);
  const stem = stemOf(drill, variant);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(stem) && recordEnd.test(name.slice(stem.length)))
    .sort()
    .map((name) => path.join(folder, name));
};

/** Where its answers file is put when it is done. */
export const answersFile = (record: string, { id }: DrillRun): string =>
  record.replace(/\.jsonl$/, `-${id.slice(0, 4)}-answers.jsonl`);

/**
 * The record of a drill; a line that cannot be read is passed over. Undefined where there is none, or nothing says whose
 * it is.
 * @throws ProgressError when a later portquiz wrote it; the system's error when it cannot be read
 */
export const readDrill = (file: string): DrillRecord | undefined => {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n').map(fieldsOf).filter(isFields);
  if (lines.some(isNewer))
    throw new ProgressError(
      'it was written by a later portquiz; update this one, or begin again with --new',
    );
  const entries = lines.flatMap((fields) => readEntry(fields) ?? []);
  const runs = entries.flatMap((entry) => (entry.type === 'run' ? [entry.run] : []));
  const answers = entries.flatMap((entry) => (entry.type === 'answer' ? [entry.answer] : []));
  const clocks = entries.flatMap((entry) => (entry.type === 'clock' ? [entry.clock] : []));
  const [first] = runs;
  const last = runs.at(-1);
  return first && last
    ? {
        run: { ...last, id: first.id, started: first.started },
        answers: answers.filter(
          ({ place }, at) => answers.findIndex((other) => other.place === place) === at,
        ),
        clock: clocks.at(-1),
      }
    : undefined;
};

/** A record opened for writing: each entry is one line, synced. */
export const openDrill = (file: string): Log<DrillEntry> => openLog(file, formatEntry);

/** Puts a record aside, for another beginning; gives its new name, undefined where there is none. */
export const setDrillAside = (file: string): string | undefined => {
  if (!existsSync(file)) return undefined;
  const aside = freeName(file.replace(/\.jsonl$/, '-before'), '.jsonl');
  renameSync(file, aside);
  return aside;
};
