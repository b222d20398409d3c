import { isRight } from '../grading/verdict.ts';
import { spentOn } from './effort.ts';
import {
  compareEvents,
  type ExamEvent,
  type ExamStart,
  type ExamSubmit,
  type Goal,
  type JournalEvent,
  type Override,
  type Recall,
  type Review,
} from './events.ts';
import { strengthAfter } from './forgetting.ts';
import { strengthKnownAtOnce } from './known-at-once.ts';
import { closedDays } from './known-days.ts';
import { learnerAfter } from './learner.ts';
import {
  type CardMemory,
  draftOf,
  type ExamGoal,
  type ExamRecord,
  emptyMemory,
  type Memory,
  type MemoryDraft,
  type OpenExam,
} from './memory.ts';
import { givenAfter } from './mix-ups.ts';
import { dayNumber } from './moment.ts';
import { addToPace, paceClass } from './pace.ts';

/** The strength after a review: only the first answer of a card on a study day changes it. */
const strengthenedBy = (review: Review, known: CardMemory | undefined, day: number) => {
  if (!known) {
    const isSkipped = review.mode === 'skip' && isRight(review.verdict);
    return isSkipped
      ? strengthKnownAtOnce(review.rating)
      : strengthAfter(undefined, 0, review.rating);
  }
  return day > known.lastDay ? strengthAfter(known, day - known.lastDay, review.rating) : known;
};

/** A test's answers are folded when it is handed in: a miss that came after one of them still waits. */
const missedAfter = (
  review: Review,
  right: boolean,
  known: CardMemory | undefined,
): number | null => {
  const before = known?.missedAt ?? null;
  if (before !== null && before > review.time) return before;
  return right ? null : review.time;
};

const cardAfter = (review: Review, known: CardMemory | undefined, day: number): CardMemory => {
  const right = isRight(review.verdict);
  const { stability, difficulty } = strengthenedBy(review, known, day);
  const isNewDay = known === undefined || day > known.lastDay;
  const isNewRightDay = right && (known?.lastRightDay == null || known.lastRightDay < day);
  return {
    stability,
    difficulty,
    firstDay: known?.firstDay ?? day,
    lastDay: Math.max(known?.lastDay ?? day, day),
    days: (known?.days ?? 0) + (isNewDay ? 1 : 0),
    lapsed: isNewDay ? !right : (known?.lapsed ?? false),
    rightDays: (known?.rightDays ?? 0) + (isNewRightDay ? 1 : 0),
    lastRightDay: isNewRightDay ? day : (known?.lastRightDay ?? null),
    right: (known?.right ?? 0) + (known && right ? 1 : 0),
    wrong: (known?.wrong ?? 0) + (known && !right ? 1 : 0),
    missedAt: missedAfter(review, right, known),
    known: known && isNewDay ? closedDays(known, day) : (known?.known ?? ''),
  };
};

const countDay = (draft: MemoryDraft, review: Review, day: number, isFirst: boolean): void => {
  const before = draft.days.get(day) ?? { answers: 0, right: 0, ms: 0 };
  const right = before.right + (isRight(review.verdict) ? 1 : 0);
  const ms = before.ms + spentOn(draft.learner.effort, review, isFirst);
  draft.days.set(day, { answers: before.answers + 1, right, ms });
};

const countMixUp = (draft: MemoryDraft, review: Review): void => {
  const before = draft.mixUps.get(review.item);
  const given = givenAfter(before, review);
  if (given && given !== before) draft.mixUps.set(review.item, given);
};

const countPace = (draft: MemoryDraft, review: Review): void => {
  if (review.verdict !== 'right' || review.ms === null || review.blur || review.hint !== null)
    return;
  // A scene takes its time to be read: that is no pace.
  if (review.context !== undefined) return;
  const kind = paceClass(review.direction, review.form, review.shell, review.given);
  draft.paces.set(kind, addToPace(draft.paces.get(kind) ?? [], review.ms));
};

const countRun = (draft: MemoryDraft, review: Review): void => {
  draft.run = isRight(review.verdict) ? draft.run + 1 : 0;
  draft.bestRun = Math.max(draft.bestRun, draft.run);
};

const foldReview = (draft: MemoryDraft, review: Review): void => {
  const known = draft.cards.get(review.card);
  const day = dayNumber(review.day);
  if (review.form === 'typed') draft.hasTyped = true;
  countDay(draft, review, day, known === undefined);
  countMixUp(draft, review);
  countPace(draft, review);
  draft.learner = learnerAfter(draft.learner, review, draft.cards, day);
  draft.cards.set(review.card, cardAfter(review, known, day));
  // A first meeting is a lesson and no test: it makes and breaks no run.
  if (known) countRun(draft, review);
};

const overridden = (review: Review, override: Override): Review => ({
  ...review,
  verdict: 'right',
  rating: override.rating,
  givenIs: null,
  // The time was taken to a word that was refused then: it says nothing about pace.
  ms: null,
});

const keepWording = (draft: MemoryDraft, { port }: Review, wording: string | null): void => {
  if (port === null || wording === null) return;
  const known = draft.wordings.get(String(port)) ?? [];
  if (!known.includes(wording)) draft.wordings.set(String(port), [...known, wording]);
};

/** Folds one review as its override leaves it, with the wording it taught. */
export const foldAmended = (
  draft: MemoryDraft,
  review: Review,
  override: Override | undefined,
): void => {
  foldReview(draft, override ? overridden(review, override) : review);
  if (override) keepWording(draft, review, override.remember);
};

/** Undone review ids and overrides by review id, which change how a review folds. */
export interface Amendments {
  readonly undone: ReadonlySet<string>;
  readonly overrides: ReadonlyMap<string, Override>;
}

/** The amendments among events; of several overrides of a review the last by time counts. */
export const amendmentsIn = (events: Iterable<JournalEvent>): Amendments => {
  const undone = new Set<string>();
  const overrides = new Map<string, Override>();
  for (const event of events) {
    if (event.type === 'undo') undone.add(event.review);
    if (event.type === 'override') {
      const known = overrides.get(event.review);
      if (!known || compareEvents(known, event) < 0) overrides.set(event.review, event);
    }
  }
  return { undone, overrides };
};

/** A goal that counts over the one before it, on a clock that was set back too: events fold in the order of time. */
export const overruling = (goal: Goal, { goalTime }: Memory): Goal =>
  goal.time > goalTime ? goal : { ...goal, time: goalTime + 1 };

const goalOf = ({ deck, date, passed = false }: Goal): ExamGoal => ({ deck, date, passed });

const recordOf = (submit: ExamSubmit): ExamRecord => {
  const { exam, deck, time, day, asked, right, passAt, spent } = submit;
  return { exam, deck, time, day, asked, right, passAt, spent };
};

/** A test takes the place of one of its list that rested. On a clock that was set back it may end before it begins. */
const opened = ({ openExams, exams }: MemoryDraft, { id, deck }: ExamStart): readonly OpenExam[] =>
  exams.some(({ exam }) => exam === id)
    ? openExams
    : [...openExams.filter((open) => open.deck !== deck), { exam: id, deck }];

/**
 * A test counts when it is handed in: its reviews are folded then, in the order of their answers. Those of a day on
 * which the card was answered later are late, and change no strength.
 */
const foldExam = (draft: MemoryDraft, event: ExamEvent): void => {
  switch (event.type) {
    case 'exam-start':
      draft.openExams = opened(draft, event);
      break;
    case 'exam-answer':
      break;
    case 'exam-submit':
      if (draft.exams.some(({ exam }) => exam === event.exam)) return;
      draft.exams = [...draft.exams, recordOf(event)];
      draft.openExams = draft.openExams.filter(({ exam }) => exam !== event.exam);
      for (const review of event.reviews) foldReview(draft, review);
      break;
    default:
      event satisfies never;
  }
};

const isOfExam = (event: JournalEvent): event is ExamEvent => event.type.startsWith('exam-');

const recallsKept = 20;

const countRecall = (draft: MemoryDraft, { deck, day, found, missed }: Recall): void => {
  const count = { deck, day, found: found.length, of: found.length + missed.length };
  draft.recalls = [...draft.recalls, count].slice(-recallsKept);
};

/** Folds one event in its turn. Undo and override act through `amendments`, on the review they name. */
export const foldEvent = (
  draft: MemoryDraft,
  event: JournalEvent,
  amendments: Amendments,
): void => {
  if (event.type === 'reset') Object.assign(draft, draftOf(emptyMemory));
  if (event.type === 'goal') {
    draft.goal = goalOf(event);
    draft.goalTime = event.time;
  }
  if (isOfExam(event)) foldExam(draft, event);
  if (event.type === 'recall') countRecall(draft, event);
  if (event.type !== 'review' || amendments.undone.has(event.id)) return;
  foldAmended(draft, event, amendments.overrides.get(event.id));
};

/**
 * The memory that a set of events makes, in any order, each once however often it is there.
 * It is the definition that every faster way (checkpoint, running session) must agree with, bit for bit.
 */
export const replay = (events: readonly JournalEvent[], base: Memory = emptyMemory): Memory => {
  const sorted = [...events].sort(compareEvents);
  const amendments = amendmentsIn(sorted);
  const draft = draftOf(base);
  let last: string | undefined;
  for (const event of sorted) {
    if (event.id !== last) foldEvent(draft, event, amendments);
    last = event.id;
  }
  return draft;
};
