import type { Drill, Variant } from '../../drill/drill.ts';
import { takingFrom } from '../../drill/taking.ts';
import { isSameName, type TakenQuiz, type Whose, whoseQuiz } from '../../drill/whose.ts';
import { safeText } from '../../grading/safe-text.ts';
import { type DrillRecord, drillFile, drillFiles, readDrill } from '../../progress/drills.ts';
import { ProgressError, reasonOf } from '../../progress/errors.ts';
import { freeName } from '../../progress/free-name.ts';
import type { Home } from '../../progress/home.ts';
import { UsageError } from '../errors.ts';
import { holdDrill } from './drill-hold.ts';

/** A quiz and who wants to take it. */
export interface WantedSitting {
  readonly drill: Drill;
  readonly variant: Variant;
  /** As it was given; null where none was. */
  readonly name: string | null;
  /** What was begun is left, and it starts again. */
  readonly isNew: boolean;
}

/** The record of a quiz, held for this process. */
export interface ChosenRecord {
  readonly file: string;
  /** What is gone on with; undefined for a new one, which puts aside what is in its place. */
  readonly record: DrillRecord | undefined;
  readonly whose: Whose<TakenQuiz>['kind'];
}

interface Kept extends TakenQuiz {
  readonly file: string;
  readonly record: DrillRecord;
}

/** @throws UsageError when it cannot be read */
const recordIn = (file: string): DrillRecord | undefined => {
  try {
    return readDrill(file);
  } catch (error) {
    if (error instanceof ProgressError) throw new UsageError(`${file}: ${error.message}`);
    throw new UsageError(`${file}: it could not be read: ${reasonOf(error)}`);
  }
};

/** As above; to who starts again, what cannot be read is nothing to go on with. */
const recordOrNone = (file: string): DrillRecord | undefined => {
  try {
    return readDrill(file);
  } catch {
    return undefined;
  }
};

const filesFor = (home: Home, { drill, variant }: WantedSitting): readonly string[] => {
  try {
    return drillFiles(home, drill, variant);
  } catch (error) {
    throw new UsageError(`${home.folder}: it could not be read: ${reasonOf(error)}`);
  }
};

const keptOf = (home: Home, wanted: WantedSitting): readonly Kept[] =>
  filesFor(home, wanted).flatMap((file) => {
    const record = wanted.isNew ? recordOrNone(file) : recordIn(file);
    if (!record) return [];
    const { phase } = takingFrom(wanted.drill, record.run, record.answers);
    return [{ file, record, name: record.run.name, isDone: phase === 'done' }];
  });

/** The place of a new record; what another has there stays. */
const newPlace = (home: Home, wanted: WantedSitting, kept: readonly Kept[]): string => {
  const { drill, variant, name } = wanted;
  const place = drillFile(home, drill, variant, name);
  const there = kept.find(({ file }) => file === place);
  return there && !isSameName(there.name, name) ? freeName(place.slice(0, -6), '.jsonl') : place;
};

const listed = (names: readonly (string | null)[]): string =>
  [...new Set(names.map((name) => (name === null ? 'somebody without a name' : safeText(name))))]
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

const unclear = (kept: readonly Kept[]): UsageError =>
  new UsageError(
    `drill: ${listed(kept.map(({ name }) => name))} took this quiz here; say who you are with --name "Your name"`,
  );

const chosen = (home: Home, wanted: WantedSitting): ChosenRecord => {
  const kept = keptOf(home, wanted);
  if (wanted.isNew) {
    const own = kept.find(({ name }) => isSameName(name, wanted.name));
    return { file: own?.file ?? newPlace(home, wanted, kept), record: undefined, whose: 'new' };
  }
  const whose = whoseQuiz(wanted.name, kept);
  switch (whose.kind) {
    case 'new':
      return { file: newPlace(home, wanted, kept), record: undefined, whose: 'new' };
    case 'unclear':
      throw unclear(kept);
    case 'own':
    case 'assumed':
    case 'joined':
      return { file: whose.taken.file, record: whose.taken.record, whose: whose.kind };
    default:
      return whose satisfies never;
  }
};

/**
 * The record that a student goes on with or begins, held for this process until it ends.
 * @throws UsageError when nothing says whose it is, it cannot be read, or another process has it
 */
export const holdRecord = (home: Home, wanted: WantedSitting): ChosenRecord => {
  const { file } = chosen(home, wanted);
  holdDrill(file);
  // What another process has written until now counts.
  const held = chosen(home, wanted);
  if (held.file === file) return held;
  throw new UsageError('drill: this quiz was just begun in another window; type the line again');
};
