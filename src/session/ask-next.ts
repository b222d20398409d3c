import { formFor } from '../memory/form.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { nextApart, pairOpenedBy } from '../practice/apart.ts';
import { turnsOf } from '../practice/exercise.ts';
import { type Guise, makeInGuise } from '../practice/guise.ts';
import { createRandom } from '../questions/random.ts';
import type { Card } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import { freshOf } from '../schedule/agenda.ts';
import { type NextCard, nextCard, nextPractice } from '../schedule/next.ts';
import { guiseOfToday } from './in-context.ts';
import type { Course, Ending, SessionPlan, SessionState, Standing } from './session.ts';
import { skipsKnown } from './skipping.ts';
import { agendaOf, syllabusFor } from './today.ts';

const missesBeforeLessons = 5;

const elapsedMs = (state: SessionState, now: Moment): number =>
  now.time - state.begun.time - state.pausedMs;

const isTimeUp = (state: SessionState, now: Moment): boolean =>
  elapsedMs(state, now) >= state.plan.limitMs;

const choose = (state: SessionState, now: Moment): NextCard | undefined => {
  const { plan, memory, asked, skipping, rows } = state;
  if (plan.exercise?.kind === 'apart') {
    const turn = nextApart(plan.exercise.pairs, rows, asked);
    return turn && { card: turn.card, reason: 'due' };
  }
  return plan.practice
    ? nextPractice(plan.cards, memory, asked)
    : nextCard({ ...state, syllabus: syllabusFor(plan, skipping) }, now, isTimeUp(state, now));
};

/** Done for today only when nothing is left: what was missed too often, or past the time, waits. */
const endingOf = ({ plan, agenda }: SessionState): Ending => {
  if (plan.practice) return 'count';
  const { missed, due } = agenda;
  return missed.length + due.length + freshOf(agenda).length > 0 ? 'rest' : 'today';
};

const givenFor =
  (memory: Memory) =>
  (item: Item): ReadonlySet<string> =>
    new Set(memory.mixUps.get(item.id)?.keys());

const guiseFor = (plan: SessionPlan, course: Course, next: NextCard): Guise | undefined => {
  const { exercise, practice } = plan;
  if (exercise) return turnsOf(exercise).find(({ card }) => card.id === next.card.id)?.guise;
  return practice ? undefined : guiseOfToday(plan, course, next);
};

/** What is shown before a question: both sides of a pair that it opens, or a new card after many misses. */
const lessonFor = (
  { exercise }: SessionPlan,
  { memory, missRow, rows }: Course,
  { id }: Card,
): readonly Item[] | 'itself' | undefined => {
  if (exercise?.kind === 'apart') return pairOpenedBy(exercise.pairs, rows, id)?.items;
  return !memory.cards.has(id) && missRow >= missesBeforeLessons ? 'itself' : undefined;
};

/**
 * The question of a card where a session stands: the same plan, course and card give the same question, which is
 * what undo goes back by.
 */
export const standingFor = (
  plan: SessionPlan,
  course: Course,
  next: NextCard,
  now: Moment,
): Standing => {
  const { memory, tally } = course;
  const { card, reason } = next;
  const known = memory.cards.get(card.id);
  const isCold = skipsKnown(plan) && known === undefined;
  const form = isCold ? 'typed' : formFor(plan.form, card.direction, known);
  const random = createRandom(`${plan.seed}/${tally.asked}/${card.id}`);
  const source = { catalog: plan.catalog, deck: plan.deck, mixedUp: givenFor(memory) };
  const guise = guiseFor(plan, course, next);
  const question = makeInGuise({ card, guise }, form, source, random);
  const lesson = lessonFor(plan, course, card);
  return {
    card,
    question,
    reason,
    askedAt: now.time,
    hint: null,
    lesson: lesson !== undefined,
    facts: lesson === undefined || lesson === 'itself' ? [question.item] : lesson,
    firstTyped: question.form === 'typed' && !isCold && plan.form === 'auto' && !memory.hasTyped,
  };
};

/** A session that another study day has come to draws up what that day holds. */
const ofToday = (state: SessionState, now: Moment): SessionState =>
  state.agenda.day === now.day
    ? state
    : { ...state, agenda: agendaOf(state.plan, state.memory, now, state.skipping) };

/** The state with its next question standing, or done. */
export const askNext = (before: SessionState, now: Moment): SessionState => {
  const state = ofToday(before, now);
  const { plan } = state;
  if (plan.count !== undefined && state.tally.asked >= plan.count) {
    return { ...state, phase: { name: 'done', ending: 'count' } };
  }
  const next = choose(state, now);
  if (!next) return { ...state, phase: { name: 'done', ending: endingOf(state) } };
  return { ...state, phase: { name: 'asking', standing: standingFor(plan, state, next, now) } };
};
