import { answerAt, type DrillRun, type Taking, type TakingEffect } from '../../drill/taking.ts';
import type { Review } from '../../memory/events.ts';
import {
  type DrillEntry,
  type DrillRecord,
  openDrill,
  setDrillAside,
} from '../../progress/drills.ts';
import { reasonOf } from '../../progress/errors.ts';
import type { Home } from '../../progress/home.ts';
import { readIds } from '../../progress/own-ids.ts';
import { createRecorder } from '../recorder.ts';
import { drillReview, type ReviewSource, reviewId } from './drill-review.ts';

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
