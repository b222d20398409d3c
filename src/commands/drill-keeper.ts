import { formatAnswers } from '../drill/answers.ts';
import { slipOf } from '../drill/slip.ts';
import { answerAt, type DrillRun, type Taking, type TakingEffect } from '../drill/taking.ts';
import type { Review } from '../memory/events.ts';
import {
  answersFile,
  type DrillEntry,
  type DrillRecord,
  openDrill,
  setDrillAside,
} from '../progress/drills.ts';
import { reasonOf } from '../progress/errors.ts';
import type { Home } from '../progress/home.ts';
import { writeOwnFile } from '../progress/own-file.ts';
import { readIds } from '../progress/own-ids.ts';
import type { Context } from './context.ts';
import { drillReview, type ReviewSource, reviewId } from './drill-review.ts';
import type { Options } from './options.ts';
import { createRecorder } from './recorder.ts';
import { deliver, toOutput, type Written, writeWhole } from './written-file.ts';

/** Writes down what is answered in a quiz: in its own record, and as reviews in the learner's journal. */
export interface DrillKeeper {
  /** Writes the reviews that a kill has kept from the journal; before anything else. */
  catchUp(): void;
  /** Whose answers follow; once. */
  begin(): void;
  /** Resolves when it is on the disk, to false when it is not. */
  keep(effect: TakingEffect): Promise<boolean>;
  readonly unsaved: number;
  readonly trouble: string | undefined;
  close(): Promise<void>;
}

type Answered = Extract<TakingEffect, { readonly type: 'answered' }>;

const isSame = (one: DrillRun, other: DrillRun): boolean =>
  one.name === other.name && one.seconds === other.seconds && one.code === other.code;

/** Reviews of answers that a kill has kept from the journal. */
const missingReviews = (taking: Taking, source: ReviewSource, home: Home): readonly Review[] => {
  if (taking.answers.length === 0) return [];
  const kept = readIds(home, reviewId(taking.run, ''));
  return taking.asked.flatMap(({ question, place }) => {
    const answer = answerAt(taking, place);
    return answer && !kept.has(reviewId(taking.run, question.card))
      ? (drillReview(source, question, answer) ?? [])
      : [];
  });
};

/** The record of a quiz as it is written. */
interface Writing {
  write(entry: DrillEntry): Promise<boolean>;
  putAside(): void;
  readonly unsaved: number;
  readonly trouble: string | undefined;
  close(): Promise<void>;
}

const writingTo = (file: string, changed: () => void): Writing => {
  const log = openDrill(file);
  let trouble: string | undefined;
  return {
    write: async (entry) => {
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
    },
    putAside: () => {
      try {
        setDrillAside(file);
      } catch (error) {
        trouble = reasonOf(error);
      }
    },
    get unsaved() {
      return log.unsaved;
    },
    get trouble() {
      return trouble;
    },
    close: async () => {
      await log.flush();
      log.close();
    },
  };
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
  const writing = writingTo(file, changed);
  const recorder = createRecorder(home, changed);
  let isBegun = false;
  const writeAnswer = async ({ answer, question }: Answered): Promise<boolean> => {
    const review = drillReview(source, question, answer);
    const saved = await Promise.all([
      writing.write({ type: 'answer', answer }),
      recorder.record(review ? [review] : []),
    ]);
    return saved.every(Boolean);
  };
  return {
    catchUp: () => {
      void recorder.record(missingReviews(taking, source, home));
    },
    begin: () => {
      if (isBegun) return;
      isBegun = true;
      if (!record) writing.putAside();
      if (!(record && isSame(record.run, taking.run)))
        void writing.write({ type: 'run', run: taking.run });
    },
    keep: (effect) =>
      effect.type === 'answered'
        ? writeAnswer(effect)
        : writing.write({ type: 'clock', clock: { place: effect.place, spent: effect.spent } }),
    get unsaved() {
      return Math.max(writing.unsaved, recorder.unsaved);
    },
    get trouble() {
      return writing.trouble ?? recorder.trouble;
    },
    close: async () => {
      await writing.close();
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

/** The answers file that was asked for by name; undefined where none was, or it is to go to the output. */
export const writeAskedFile = (
  taking: Taking,
  { answers: file }: Options,
): (Written & { readonly asked: string }) | undefined =>
  file === undefined || file === toOutput
    ? undefined
    : { asked: file, ...writeWhole({ file, text: answersText(taking) }) };

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
