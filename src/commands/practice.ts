import { safeText } from '../grading/safe-text.ts';
import { exerciseLine } from '../plain/exercise-lines.ts';
import {
  type ExerciseKind,
  exerciseFor,
  exerciseKinds,
  isExerciseKind,
  turnsOf,
} from '../practice/exercise.ts';
import { offerOf } from '../practice/offers.ts';
import { type Context, deckFor } from './context.ts';
import { UsageError } from './errors.ts';
import {
  isPlain,
  runInLines,
  runInteractive,
  type SittingOptions,
  type WishReader,
} from './sitting.ts';
import { wholeNumber } from './study.ts';

export interface PracticeOptions extends SittingOptions {
  readonly count?: string;
}

/** Write them all down: a sheet of its own, and no session. */
const write = 'write';

const readKind = (word: string): ExerciseKind => {
  if (isExerciseKind(word)) return word;
  throw new UsageError(
    `there is no practice "${safeText(word)}"; write ${[...exerciseKinds, write].join(', ')}`,
  );
};

const wishOf =
  (kind: ExerciseKind, { count, seed }: PracticeOptions): WishReader =>
  (deck, context) => {
    const { catalog, memory } = context;
    const now = context.clock();
    return {
      exercise: exerciseFor(kind, { catalog, deck, memory, now }, seed ?? `${now.time}`),
      count: count === undefined ? undefined : wholeNumber('--count', count, 100_000),
      seed,
    };
  };

const writeDown = async (options: PracticeOptions, context: Context): Promise<number> => {
  if (options.json || options.count !== undefined)
    throw new UsageError('practice write: leave out --json and --count, it is a sheet to fill');
  return (await import('./scratch.ts')).scratch(options, context);
};

/** `portquiz practice [KIND]`: an exercise beyond the day's work, in lines or on the screen. */
export const practice = async (
  word: string,
  options: PracticeOptions,
  context: Context,
): Promise<number> => {
  if (word === write) return writeDown(options, context);
  const wishFor = wishOf(readKind(word), options);
  if (options.json === true || isPlain(context, options.deck))
    return runInLines(options, context, wishFor);
  const { exercise } = wishFor(deckFor(context, options.deck), context);
  if (exercise && turnsOf(exercise).length === 0) {
    context.print(exerciseLine(offerOf(exercise)));
    return 0;
  }
  return runInteractive('study', options, context, wishFor);
};
