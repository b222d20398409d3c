import { isRight } from '../grading/verdict.ts';
import { foldAmended } from '../memory/fold.ts';
import { draftOf, type Memory, type MemoryDraft } from '../memory/memory.ts';
import { type AskedDraft, askedDraftOf, countAsked, nothingAsked } from '../memory/next.ts';
import type { Answered, Course, Tally } from './session.ts';

interface CourseDraft {
  readonly memory: MemoryDraft;
  readonly asked: AskedDraft;
  tally: Tally;
  missRow: number;
}

const draftOfCourse = (course: Course): CourseDraft => ({
  memory: draftOf(course.memory),
  asked: askedDraftOf(course.asked),
  tally: course.tally,
  missRow: course.missRow,
});

const mendedAfter = (mended: readonly string[], item: string, right: boolean): readonly string[] =>
  mended.includes(item) === right
    ? mended
    : right
      ? [...mended, item]
      : mended.filter((id) => id !== item);

const countAnswer = (tally: Tally, item: string, right: boolean, first: boolean): Tally => {
  const wasMissed = tally.missed.includes(item);
  return {
    asked: tally.asked + 1,
    right: tally.right + (right ? 1 : 0),
    first: tally.first + (first ? 1 : 0),
    missed: right || wasMissed ? tally.missed : [...tally.missed, item],
    mended: wasMissed ? mendedAfter(tally.mended, item, right) : tally.mended,
  };
};

const count = (draft: CourseDraft, { card, reason, review, righted }: Answered): void => {
  const right = righted !== undefined || isRight(review.verdict);
  const first = !draft.memory.cards.has(card.id);
  foldAmended(draft.memory, review, righted?.override);
  countAsked(draft.asked, card.id, reason, right);
  draft.tally = countAnswer(draft.tally, review.item, right, first);
  draft.missRow = right ? 0 : draft.missRow + 1;
};

/** Where a session stands that has had no answer yet. */
const startingFrom = (memory: Memory): Course => ({
  memory,
  asked: nothingAsked,
  tally: { asked: 0, right: 0, first: 0, missed: [], mended: [] },
  missRow: 0,
});

/** Where a session stands after one more answer. */
export const courseAfter = (course: Course, answered: Answered): Course => {
  const draft = draftOfCourse(course);
  count(draft, answered);
  return draft;
};

/** Where a session that began with a memory stands after an answer and those before it, all counted anew. */
export const courseOf = (base: Memory, last: Answered | undefined): Course => {
  const inOrder: Answered[] = [];
  for (let each = last; each; each = each.earlier) inOrder.push(each);
  const draft = draftOfCourse(startingFrom(base));
  for (const answered of inOrder.reverse()) count(draft, answered);
  return draft;
};
