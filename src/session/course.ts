import { isRight } from '../grading/verdict.ts';
import { foldAmended } from '../memory/fold.ts';
import { draftOf, type Memory, type MemoryDraft } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { type Rows, rowsAfter } from '../practice/apart.ts';
import { type Agenda, agendaAfter } from '../schedule/agenda.ts';
import { type AskedDraft, askedDraftOf, countAsked, nothingAsked } from '../schedule/next.ts';
import type { Answered, Course, SessionPlan, Skipping } from './session.ts';
import { skippingAfter } from './skipping.ts';
import { agendaOf, noSkipping } from './today.ts';

interface TallyDraft {
  asked: number;
  right: number;
  first: number;
  readonly missed: Set<string>;
  readonly mended: Set<string>;
}

interface CourseDraft {
  readonly memory: MemoryDraft;
  agenda: Agenda;
  readonly asked: AskedDraft;
  readonly tally: TallyDraft;
  missRow: number;
  skipping: Skipping;
  rows: Rows;
}

const draftOfCourse = ({ memory, asked, tally, ...rest }: Course): CourseDraft => ({
  ...rest,
  memory: draftOf(memory),
  asked: askedDraftOf(asked),
  tally: { ...tally, missed: new Set(tally.missed), mended: new Set(tally.mended) },
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

/** The agenda after an answer: drawn up anew on another study day, or when skipping has moved on. */
const nextAgenda = (
  plan: SessionPlan,
  { agenda, memory, skipping }: CourseDraft,
  { card, review }: Answered,
  before: Skipping,
): Agenda =>
  agenda.day === review.day && skipping.left === before.left
    ? agendaAfter(agenda, memory, card)
    : agendaOf(plan, memory, review, skipping);

const count = (plan: SessionPlan, draft: CourseDraft, answered: Answered): void => {
  const { card, reason, review, righted } = answered;
  const { skipping } = draft;
  const right = righted !== undefined || isRight(review.verdict);
  const first = !draft.memory.cards.has(card.id);
  foldAmended(draft.memory, review, righted?.override);
  countAsked(draft.asked, card.id, reason, right);
  countAnswer(draft.tally, review.item, right, first);
  draft.missRow = right ? 0 : draft.missRow + 1;
  if (first) draft.skipping = skippingAfter(skipping, answered);
  if (plan.exercise?.kind === 'apart') draft.rows = rowsAfter(draft.rows, card.id, right);
  draft.agenda = nextAgenda(plan, draft, answered, skipping);
};

/** What a session began with. */
export interface Beginning {
  readonly plan: SessionPlan;
  readonly begun: Moment;
  readonly base: Memory;
}

const noRows: Rows = new Map();

/** Where a session stands that has had no answer yet. */
const startingFrom = ({ plan, begun, base }: Beginning): Course => ({
  memory: base,
  agenda: agendaOf(plan, base, begun),
  asked: nothingAsked,
  tally: { asked: 0, right: 0, first: 0, missed: [], mended: [] },
  missRow: 0,
  skipping: noSkipping,
  rows: noRows,
});

/** Where a session stands after one more answer. */
export const courseAfter = (plan: SessionPlan, course: Course, answered: Answered): Course => {
  const draft = draftOfCourse(course);
  count(plan, draft, answered);
  return settled(draft);
};

/** Where a session stands after an answer and those before it, all counted anew. */
export const courseOf = (beginning: Beginning, last: Answered | undefined): Course => {
  const inOrder: Answered[] = [];
  for (let each = last; each; each = each.earlier) inOrder.push(each);
  const draft = draftOfCourse(startingFrom(beginning));
  for (const answered of inOrder.reverse()) count(beginning.plan, draft, answered);
  return settled(draft);
};
