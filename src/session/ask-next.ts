import { todaysWork } from '../memory/due.ts';
import { formFor } from '../memory/form.ts';
import type { Moment } from '../memory/moment.ts';
import { type NextCard, nextCard, nextPractice } from '../memory/next.ts';
import { makeQuestion } from '../questions/ask.ts';
import { createRandom } from '../questions/random.ts';
import type { Item } from '../registry/item.ts';
import type { Ending, SessionState, Standing } from './session.ts';

const missesBeforeLessons = 5;

const elapsedMs = (state: SessionState, now: Moment): number =>
  now.time - state.startedAt - state.pausedMs;

const isTimeUp = (state: SessionState, now: Moment): boolean =>
  elapsedMs(state, now) >= state.plan.limitMs;

const choose = (state: SessionState, now: Moment): NextCard | undefined => {
  const { plan, memory, asked } = state;
  if (plan.practice) return nextPractice(plan.cards, memory, asked);
  return nextCard(plan.cards, memory, asked, now, isTimeUp(state, now));
};

/** Done for today only when nothing is left: what was missed too often, or past the time, waits. */
const endingOf = (state: SessionState, now: Moment): Ending => {
  if (state.plan.practice) return 'count';
  const { missed, due, fresh } = todaysWork(state.plan.cards, state.memory, now);
  return missed.length + due.length + fresh.length > 0 ? 'rest' : 'today';
};

const givenFor =
  (state: SessionState) =>
  (item: Item): ReadonlySet<string> =>
    new Set(state.memory.mixUps.get(item.id)?.keys());

const standingFor = (state: SessionState, next: NextCard, now: Moment): Standing => {
  const { plan, memory, asked } = state;
  const known = memory.cards.get(next.card.id);
  const form = formFor(plan.form, next.card.direction, known);
  const random = createRandom(`${plan.seed}/${asked.cards.length}/${next.card.id}`);
  const source = { catalog: plan.catalog, deck: plan.deck, mixedUp: givenFor(state) };
  return {
    question: makeQuestion(next.card, form, source, random),
    reason: next.reason,
    askedAt: now.time,
    hint: null,
    lesson: known === undefined && state.missRow >= missesBeforeLessons,
    firstTyped: form === 'typed' && plan.form === 'auto' && !state.seenTyped,
  };
};

/** The state with its next question standing, or done. */
export const askNext = (state: SessionState, now: Moment): SessionState => {
  const { plan, asked } = state;
  if (plan.count !== undefined && state.tally.asked >= plan.count) {
    return { ...state, phase: { name: 'done', ending: 'count' } };
  }
  const next = choose(state, now);
  if (!next) return { ...state, phase: { name: 'done', ending: endingOf(state, now) } };
  const standing = standingFor(state, next, now);
  return {
    ...state,
    phase: { name: 'asking', standing },
    asked: { ...asked, cards: [...asked.cards, next.card.id] },
    seenTyped: state.seenTyped || standing.firstTyped,
  };
};
