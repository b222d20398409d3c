import { isRight } from '../grading/verdict.ts';
import { foldAmended } from '../memory/fold.ts';
import { draftOf, type Memory, type MemoryDraft } from '../memory/memory.ts';
import { type AskedDraft, askedDraftOf, countAsked, nothingAsked } from '../memory/next.ts';
import type { Answered, Course, Skipping } from './session.ts';
import { skippingAfter } from './skipping.ts';

interface TallyDraft {
  asked: number;
  right: number;
  first: number;
  readonly missed: Set<string>;
  readonly mended: Set<string>;
}

interface CourseDraft {
  readonly memory: MemoryDraft;
  readonly asked: AskedDraft;
  readonly tally: TallyDraft;
  missRow: number;
  skipping: Skipping;
}

const draftOfCourse = ({ memory, asked, tally, missRow, skipping }: Course): CourseDraft => ({
  memory: draftOf(memory),
  asked: askedDraftOf(asked),
  tally: { ...tally, missed: new Set(tally.missed), mended: new Set(tally.mended) },
  missRow,
  skipping,
});

const settled = ({ tally, ...draft }: CourseDraft): Course => ({
  ...draft,
  tally: { ...tally, missed: [...tally.missed], mended: [...tally.mended] },
});

const countAnswer = (tally: TallyDraft, item: string, right: boolean, first: boolean): void => {
  tally.asked++;
  if (right) tally.right++;
  if (first) tally.first++;
  if (right && tally.missed.has(item)) tally.mended.add(item);
  if (!right) {
    tally.missed.add(item);
    tally.mended.delete(item);
  }
};

const count = (draft: CourseDraft, answered: Answered): void => {
  const { card, reason, review, righted } = answered;
  const right = righted !== undefined || isRight(review.verdict);
  const first = !draft.memory.cards.has(card.id);
  foldAmended(draft.memory, review, righted?.override);
  countAsked(draft.asked, card.id, reason, right);
  countAnswer(draft.tally, review.item, right, first);
  draft.missRow = right ? 0 : draft.missRow + 1;
  if (first) draft.skipping = skippingAfter(draft.skipping, answered);
};

/** Where a session stands that has had no answer yet. */
const startingFrom = (memory: Memory): Course => ({
  memory,
  asked: nothingAsked,
  tally: { asked: 0, right: 0, first: 0, missed: [], mended: [] },
  missRow: 0,
  skipping: { row: 0, left: [] },
});

/** Where a session stands after one more answer. */
export const courseAfter = (course: Course, answered: Answered): Course => {
  const draft = draftOfCourse(course);
  count(draft, answered);
  return settled(draft);
};

/** Where a session that began with a memory stands after an answer and those before it, all counted anew. */
export const courseOf = (base: Memory, last: Answered | undefined): Course => {
  const inOrder: Answered[] = [];
  for (let each = last; each; each = each.earlier) inOrder.push(each);
  const draft = draftOfCourse(startingFrom(base));
  for (const answered of inOrder.reverse()) count(draft, answered);
  return settled(draft);
};
