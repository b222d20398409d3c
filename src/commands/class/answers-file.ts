import { formatAnswers } from '../../drill/answers.ts';
import { slipOf } from '../../drill/slip.ts';
import type { Taking } from '../../drill/taking.ts';
import { safeText } from '../../grading/safe-text.ts';
import { answersFile } from '../../progress/drills.ts';
import { reasonOf } from '../../progress/errors.ts';
import { writeOwnFile } from '../../progress/own-file.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Options } from '../options.ts';
import {
  deliver,
  refusalOf,
  toOutput,
  type WantedFile,
  type Written,
  writeWhole,
} from '../written-file.ts';
import { answersPlace, keepsForeign } from './answers-place.ts';

/** The answers of a quiz as its file holds them. */
const answersText = ({ run: { id: _, ...run }, answers }: Taking): string =>
  formatAnswers({ ...run, answers });

export const slipFor = ({ drill, run, answers }: Taking): string =>
  slipOf(
    drill,
    run.variant,
    drill.questions.map((_, at) => answers.find(({ place }) => place === at + 1)?.option ?? null),
  );

/** Puts the answers file beside the record; gives its path, or why it could not be written. */
export const writeAnswersFile = (
  record: string,
  taking: Taking,
): { readonly file: string } | { readonly trouble: string } => {
  const file = answersFile(record, taking.run);
  try {
    writeOwnFile(file, answersText(taking));
    return { file };
  } catch (error) {
    return { trouble: `${file}: ${reasonOf(error)}` };
  }
};

const wantedAnswers = (taking: Taking, file: string): WantedFile => ({
  option: '--answers',
  file: file === toOutput ? file : answersPlace(file, taking),
  text: answersText(taking),
  keeps: keepsForeign(taking),
});

/**
 * Looks where the answers file is to be written, before anything is asked.
 * @throws UsageError where something lies that would be lost, or the output is taken
 */
export const checkAnswersPlace = (taking: Taking, { answers: file, json }: Options): void => {
  if (file === undefined) return;
  if (file === '') throw new UsageError('--answers: name a file, or - for the output');
  if (file === toOutput) {
    if (json === true)
      throw new UsageError('--answers -: the output can hold one thing only; name a file');
    return;
  }
  const place = answersPlace(file, taking);
  const refused = refusalOf(place, keepsForeign(taking));
  if (refused !== undefined) throw new UsageError(`--answers ${safeText(place)}: ${refused}`);
};

/** The answers file that was asked for by name; undefined where none was, or it is to go to the output. */
export const writeAskedFile = (
  taking: Taking,
  { answers: file }: Options,
): (Written & { readonly asked: string }) | undefined =>
  file === undefined || file === toOutput
    ? undefined
    : { asked: file, ...writeWhole(wantedAnswers(taking, file)) };

/** The answers file where it is wanted beside its own place: of a quiz that is left, as far as it came. */
export const deliverAnswers = (
  taking: Taking,
  { answers: file }: Options,
  context: Pick<Context, 'print' | 'warn'>,
  isOutputTaken: boolean,
): void => {
  if (file === undefined || taking.answers.length === 0) return;
  deliver([wantedAnswers(taking, file)], context, isOutputTaken);
};
