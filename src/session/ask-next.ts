import type { TodaysWork } from '../memory/due.ts';
import { formFor } from '../memory/form.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { type NextCard, nextCard, nextPractice } from '../memory/next.ts';
import { makeQuestion } from '../questions/ask.ts';
import { createRandom } from '../questions/random.ts';
import type { Item } from '../registry/item.ts';
import { workOf } from './selectors.ts';
import type { Course, Ending, SessionPlan, SessionState, Standing } from './session.ts';
import { skipsKnown, stagedCards } from './skipping.ts';

const missesBeforeLessons = 5;

const elapsedMs = (state: SessionState, now: Moment): number =>
  now.time - state.startedAt - state.pausedMs;

const isTimeUp = (state: SessionState, now: Moment): boolean =>
  elapsedMs(state, now) >= state.plan.limitMs;

const noWork: TodaysWork = { missed: [], due: [], fresh: [] };

/** What today holds for a session, in the order to ask; nothing beside the cards asked for by name. */
export const workFor = ({ plan, memory, skipping }: SessionState, now: Moment): TodaysWork =>
  plan.practice ? noWork : workOf({ ...plan, cards: stagedCards(plan, skipping) }, memory, now);

export const countOf = ({ missed, due, fresh }: TodaysWork): number =>
  missed.length + due.length + fresh.length;

const choose = (state: SessionState, work: TodaysWork, now: Moment): NextCard | undefined => {
  const { plan, memory, asked } = state;
  return plan.practice
    ? nextPractice(plan.cards, memory, asked)
    : nextCard(work, memory, asked, now, isTimeUp(state, now));
};

/** Done for today only when nothing is left: what was missed too often, or past the time, waits. */
const endingOf = ({ plan }: SessionState, work: TodaysWork): Ending => {
  if (plan.practice) return 'count';
  return countOf(work) > 0 ? 'rest' : 'today';
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

/** The state with its next question standing, or done. */
export const askNext = (
  state: SessionState,
  now: Moment,
  work: TodaysWork = workFor(state, now),
): SessionState => {
  const { plan } = state;
  if (plan.count !== undefined && state.tally.asked >= plan.count) {
    return { ...state, phase: { name: 'done', ending: 'count' } };
  }
  const next = choose(state, work, now);
  if (!next) return { ...state, phase: { name: 'done', ending: endingOf(state, work) } };
  return { ...state, phase: { name: 'asking', standing: standingFor(plan, state, next, now) } };
};
