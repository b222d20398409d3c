import { formatAnswers } from '../drill/answers.ts';
import { slipOf } from '../drill/slip.ts';
import { answerAt, type DrillRun, type Taking, type TakingEffect } from '../drill/taking.ts';
import type { Review } from '../memory/events.ts';
import {
  answersFile,
  type DrillEntry,
  type DrillRecord,
  openDrill,
  reviewsKept,
  setDrillAside,
} from '../progress/drills.ts';
import { reasonOf } from '../progress/errors.ts';
import type { Home } from '../progress/home.ts';
import { writeOwnFile } from '../progress/own-file.ts';
import type { Context } from './context.ts';
import { drillReview, type ReviewSource, reviewId } from './drill-review.ts';
import type { Options } from './options.ts';
import { createRecorder } from './recorder.ts';
import { deliver } from './written-file.ts';

/** Writes down what is answered in a quiz: in its own record, and as reviews in the learner's journal. */
export interface DrillKeeper {
  /** Whose answers follow; once. */
  begin(): void;
  /** Resolves when it is on the disk, to false when it is not. */
  keep(effect: TakingEffect): Promise<boolean>;
  readonly unsaved: number;
  readonly trouble: string | undefined;
  close(): Promise<void>;
}

const isSame = (one: DrillRun, other: DrillRun): boolean =>
  one.name === other.name && one.seconds === other.seconds && one.code === other.code;

/** Reviews of answers that a kill has kept from the journal. */
const missingReviews = (taking: Taking, source: ReviewSource, home: Home): readonly Review[] => {
  if (taking.answers.length === 0) return [];
  const kept = reviewsKept(home, taking.run.id);
  return taking.asked.flatMap(({ question, place }) => {
    const answer = answerAt(taking, place);
    return answer && !kept.has(reviewId(taking.run, question.card))
      ? (drillReview(source, question, answer) ?? [])
      : [];
  });
};

/**
 * @param record what was kept of the quiz before and is gone on with; undefined for a new one, which puts aside what is
 *   in its place
 * @param changed hears of every change of `unsaved` and `trouble`
 */
export const createDrillKeeper = (
  file: string,
  home: Home,
  taking: Taking,
  record: DrillRecord | undefined,
  source: ReviewSource,
  changed: () => void = () => {},
): DrillKeeper => {
  const log = openDrill(file);
  const recorder = createRecorder(home, changed);
  let trouble: string | undefined;
  let isBegun = false;
  const write = async (entry: DrillEntry): Promise<boolean> => {
    try {
      await log.append(entry);
      trouble = undefined;
      return true;
    } catch (error) {
      trouble = reasonOf(error);
      return false;
    } finally {
      changed();
    }
  };
  const putAside = (): void => {
    try {
      setDrillAside(file);
    } catch (error) {
      trouble = reasonOf(error);
    }
  };
  const writeAnswer = async (
    effect: Extract<TakingEffect, { readonly type: 'answered' }>,
  ): Promise<boolean> => {
    const { answer, question } = effect;
    const review = drillReview(source, question, answer);
    const saved = await Promise.all([
      write({ type: 'answer', answer }),
      recorder.record(review ? [review] : []),
    ]);
    return saved.every(Boolean);
  };
  void recorder.record(missingReviews(taking, source, home));
  return {
    begin: () => {
      if (isBegun) return;
      isBegun = true;
      if (!record) putAside();
      if (!(record && isSame(record.run, taking.run))) void write({ type: 'run', run: taking.run });
    },
    keep: (effect) =>
      effect.type === 'answered'
        ? writeAnswer(effect)
        : write({ type: 'clock', clock: { place: effect.place, spent: effect.spent } }),
    get unsaved() {
      return Math.max(log.unsaved, recorder.unsaved);
    },
    get trouble() {
      return trouble ?? recorder.trouble;
    },
    close: async () => {
      await log.flush();
      log.close();
      await recorder.close();
    },
  };
};

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

/** The answers file where it is wanted beside its own place: of a quiz that is left, as far as it came. */
export const deliverAnswers = (
  taking: Taking,
  { answers: file }: Options,
  context: Pick<Context, 'print' | 'warn'>,
  isOutputTaken: boolean,
): void => {
  if (file === undefined || taking.answers.length === 0) return;
  deliver([{ option: '--answers', file, text: answersText(taking) }], context, isOutputTaken);
};
