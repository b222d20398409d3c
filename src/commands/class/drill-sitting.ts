import { randomUUID } from 'node:crypto';
import type { Variant } from '../../drill/drill.ts';
import { type DrillRun, type Taking, takingFrom } from '../../drill/taking.ts';
import type { Grading } from '../../grading/grade.ts';
import type { DrillRecord } from '../../progress/drills.ts';
import type { Deck } from '../../registry/deck.ts';
import { namesAt } from '../../registry/iana.ts';
import type { Context } from '../context.ts';
import type { Options } from '../options.ts';
import { appVersion } from '../version.ts';
import { type ChosenRecord, holdRecord } from './drill-choice.ts';
import { nameOf, type WantedDrill, wantedDrill } from './drill-options.ts';
import { variantOf } from './variant.ts';

/** A quiz that is about to be taken, or gone on with. */
export interface DrillSitting {
  readonly taking: Taking;
  readonly deck: Deck;
  readonly grading: Grading;
  /** Where its record lies. */
  readonly file: string;
  /** What it goes on with; undefined for a new one. */
  readonly record: DrillRecord | undefined;
  readonly whose: ChosenRecord['whose'];
}

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

/** Gone on with under the name and the clock that are given now; what was handed in stays as it is. */
const takingAgain = (
  { drill, seconds }: WantedDrill,
  { run, answers, clock }: DrillRecord,
  name: string | null,
  { seconds: given }: Options,
): Taking => {
  const before = takingFrom(drill, run, answers, clock);
  if (before.phase === 'done') return before;
  const now = {
    ...run,
    name: name ?? run.name,
    seconds: given === undefined ? run.seconds : seconds,
  };
  return takingFrom(drill, now, answers, clock);
};

/** The quiz that the command line asks for, as it stands. @throws UsageError where it will not do */
export const openSitting = (
  code: string | undefined,
  options: Options,
  context: Context,
): DrillSitting => {
  const variant = variantOf(options.variant);
  const name = nameOf(options.name);
  const wanted = wantedDrill(code, options, context);
  const { drill, deck } = wanted;
  const isNew = options.new === true;
  const { file, record, whose } = holdRecord(context.home, { drill, variant, name, isNew });
  return {
    taking: record
      ? takingAgain(wanted, record, name, options)
      : takingFrom(drill, newRun(wanted, variant, name, context)),
    deck,
    grading: {
      catalog: context.catalog,
      preferred: new Set(deck.items.map(({ item }) => item.id)),
      registryName: (port) => namesAt(context.iana.at(port))[0]?.name,
    },
    file,
    record,
    whose,
  };
};
