import { randomUUID } from 'node:crypto';
import type { Variant } from '../drill/drill.ts';
import { type DrillRun, type Taking, takingFrom } from '../drill/taking.ts';
import type { Grading } from '../grading/grade.ts';
import { type DrillRecord, drillFile, readDrill } from '../progress/drills.ts';
import { ProgressError, reasonOf } from '../progress/errors.ts';
import type { Deck } from '../registry/deck.ts';
import { namesAt } from '../registry/iana.ts';
import type { Context } from './context.ts';
import { holdDrill } from './drill-hold.ts';
import { nameOf, type WantedDrill, wantedDrill } from './drill-options.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';
import { variantOf } from './variant.ts';
import { appVersion } from './version.ts';

/** A quiz that is about to be taken, or gone on with. */
export interface DrillSitting {
  readonly taking: Taking;
  readonly deck: Deck;
  readonly grading: Grading;
  /** Where its record lies. */
  readonly file: string;
  /** What it goes on with; undefined for a new one. */
  readonly record: DrillRecord | undefined;
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

const newRun = (
  { code, seconds }: WantedDrill,
  variant: Variant,
  name: string | null,
  context: Context,
): DrillRun => ({
  id: randomUUID(),
  code,
  variant,
  name,
  app: appVersion,
  content: context.catalog.version,
  seconds,
  started: context.clock().time,
});

/** The quiz that the command line asks for, as it stands. @throws UsageError where it will not do */
export const openSitting = (
  code: string | undefined,
  options: Options,
  context: Context,
): DrillSitting => {
  const variant = variantOf(options.variant);
  const name = nameOf(options.name);
  const wanted = wantedDrill(code, options, context);
  const { drill, deck, seconds } = wanted;
  const file = drillFile(context.home, drill, variant);
  holdDrill(file);
  const record = options.new === true ? undefined : recordIn(file);
  const run: DrillRun = record
    ? {
        ...record.run,
        name: name ?? record.run.name,
        seconds: options.seconds === undefined ? record.run.seconds : seconds,
      }
    : newRun(wanted, variant, name, context);
  return {
    taking: takingFrom(drill, run, record?.answers, record?.clock),
    deck,
    grading: {
      catalog: context.catalog,
      preferred: new Set(deck.items.map(({ item }) => item.id)),
      registryName: (port) => namesAt(context.iana.at(port))[0]?.name,
    },
    file,
    record,
  };
};
