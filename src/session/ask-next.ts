import { formFor } from '../memory/form.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { makeQuestion } from '../questions/ask.ts';
import { createRandom } from '../questions/random.ts';
import type { Item } from '../registry/item.ts';
import { freshOf } from '../schedule/agenda.ts';
import { type NextCard, nextCard, nextPractice } from '../schedule/next.ts';
import type { Course, Ending, SessionPlan, SessionState, Standing } from './session.ts';
import { skipsKnown } from './skipping.ts';
import { agendaOf, syllabusFor } from './today.ts';

const missesBeforeLessons = 5;

const elapsedMs = (state: SessionState, now: Moment): number =>
  now.time - state.begun.time - state.pausedMs;

const isTimeUp = (state: SessionState, now: Moment): boolean =>
  elapsedMs(state, now) >= state.plan.limitMs;

const choose = (state: SessionState, now: Moment): NextCard | undefined => {
  const { plan, memory, asked, skipping } = state;
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

/**
 * The question of a card where a session stands: the same plan, course and card give the same question, which is
 * what undo goes back by.
 */
export const standingFor = (
  plan: SessionPlan,
  { memory, tally, missRow }: Course,
  { card, reason }: NextCard,
  now: Moment,
): Standing => {
  const known = memory.cards.get(card.id);
  const isCold = skipsKnown(plan) && known === undefined;
  const form = isCold ? 'typed' : formFor(plan.form, card.direction, known);
  const random = createRandom(`${plan.seed}/${tally.asked}/${card.id}`);
  const source = { catalog: plan.catalog, deck: plan.deck, mixedUp: givenFor(memory) };
  return {
    card,
    question: makeQuestion(card, form, source, random),
    reason,
    askedAt: now.time,
    hint: null,
    lesson: known === undefined && missRow >= missesBeforeLessons,
    firstTyped: form === 'typed' && !isCold && plan.form === 'auto' && !memory.hasTyped,
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
