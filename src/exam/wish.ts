import type { Deck } from '../registry/deck.ts';
import { mostQuestions } from './paper.ts';
import { type ExamProfile, profileFor } from './profile.ts';

/** What was asked for beside the profile; undefined: as the profile has it. */
export interface ExamWish {
  readonly questions?: number | undefined;
  /** null: no clock. */
  readonly minutes?: number | null | undefined;
  /** A test that was begun is to be left. */
  readonly anew?: boolean | undefined;
}

/** What a test will be: its profile, and its minutes; null without a clock. */
export interface WishedProfile {
  readonly profile: ExamProfile;
  readonly minutes: number | null;
}

/** The profile of a list's test with other numbers of questions or minutes; fewer questions take less time. */
export const wishedProfile = (deck: Deck, { questions, minutes }: ExamWish): WishedProfile => {
  const usual = profileFor(deck);
  const count = questions ?? Math.min(usual.questions, mostQuestions(deck));
  const scaled = Math.max(1, Math.ceil((usual.minutes * count) / usual.questions));
  return {
    profile: { ...usual, questions: count },
    minutes: minutes === undefined ? scaled : minutes,
  };
};
