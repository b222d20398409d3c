import type { Deck } from '../registry/deck.ts';
import type { Direction } from '../registry/item.ts';

/** The kinds of questions in a test: a list's ways of asking, the further ones, and questions in context. */
export type QuestionKind = Direction | 'context';

/** What a timed test of a list is made of. Each number is ours: no certifier tests ports alone. */
export interface ExamProfile {
  readonly questions: number;
  readonly minutes: number;
  /** How often each kind is asked, as relative weights. */
  readonly shares: Readonly<Record<QuestionKind, number>>;
  /** The share of right answers (0-1) from which on a test is passed. */
  readonly passAt: number;
}

type Shares = ExamProfile['shares'];

/** Recited both ways, described, and met in the field. */
const usual: Shares = {
  'number-to-service': 25,
  'service-to-number': 30,
  purpose: 15,
  context: 20,
  transport: 5,
  replacement: 5,
};

/** Choosing the secure protocol, and reading logs and scans. */
const security: Shares = { ...usual, 'number-to-service': 20, context: 30, replacement: 10 };

/** Access lists to write. */
const routing: Shares = { ...usual, purpose: 10, context: 35, replacement: 0 };

/** By the list's id. Half a minute a question, a little less than the exams give on average: ports are the quick ones. */
const profiles: Readonly<Record<string, ExamProfile>> = {
  'n10-009': { questions: 40, minutes: 20, shares: usual, passAt: 0.85 },
  'n10-008': { questions: 40, minutes: 20, shares: usual, passAt: 0.85 },
  '220-1201': { questions: 30, minutes: 15, shares: usual, passAt: 0.85 },
  '220-1101': { questions: 30, minutes: 15, shares: usual, passAt: 0.85 },
  'sy0-701': { questions: 40, minutes: 20, shares: security, passAt: 0.85 },
  ccna: { questions: 40, minutes: 20, shares: routing, passAt: 0.85 },
};

const questionsPerItem = 2;
const most = 60;
const fewest = 10;
const secondsPerQuestion = 30;

const usualFor = ({ size }: Deck): ExamProfile => {
  const questions = Math.min(most, Math.max(fewest, size * questionsPerItem));
  const minutes = Math.ceil((questions * secondsPerQuestion) / 60);
  return { questions, minutes, shares: usual, passAt: 0.8 };
};

/** The profile of a list's test: an exam's own, else one that goes by the list's length. */
export const profileFor = (deck: Deck): ExamProfile =>
  (Object.hasOwn(profiles, deck.id) ? profiles[deck.id] : undefined) ?? usualFor(deck);
