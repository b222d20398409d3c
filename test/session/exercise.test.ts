import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/memory/events.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { type ExerciseKind, exerciseFor, turnsOf } from '../../src/practice/exercise.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import type { SessionPlan } from '../../src/session/session.ts';
import { becameStubborn } from '../../src/session/stubborn.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { remember } from '../memory/remember.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';
import { rightLine, standingOf } from './answer-lines.ts';
import {
  begin,
  learned,
  next,
  outcomeOf,
  type Play,
  planFor,
  right,
  say,
  undo,
  wrong,
} from './play.ts';

const deck = deckNamed('core');
const today = 90;

const exercisePlan = (kind: ExerciseKind, memory: Memory): SessionPlan => {
  const ground = { catalog, deck, memory, now: momentOn(today) };
  const exercise = exerciseFor(kind, ground, 'seed');
  return planFor({ exercise, practice: true, cards: turnsOf(exercise).map(({ card }) => card) });
};

const play = (kind: ExerciseKind, memory: Memory = emptyMemory): Play =>
  begin(exercisePlan(kind, memory), memory, today);

const reviewsIn = ({ journal }: Play): readonly Review[] =>
  journal.flatMap((event) => (event.type === 'review' ? [event] : []));

const isLesson = ({ state }: Play): boolean =>
  state.phase.name === 'asking' && state.phase.standing.lesson;

/** Everybody's cards, right on three days each. */
const steady: Memory = [0, 4, 12]
  .flatMap((day) =>
    cardsOf(deck).map((card, index) =>
      reviewOf({
        id: `${day}/${index}`,
        card: card.id,
        item: card.items[0]?.id ?? '',
        direction: card.direction,
        ...momentOn(day, 5, index),
      }),
    ),
  )
  .reduce(remember, emptyMemory);

describe('a session that tells pairs apart', () => {
  it('shows both of a pair before its first question, and only then', () => {
    const first = play('apart');
    expect(isLesson(first)).toBe(true);
    expect(standingOf(first.state).facts.map(({ id }) => id)).toEqual(['ssh', 'telnet']);
    const second = next(right(learned(first)));
    expect(isLesson(second)).toBe(true);
    expect(standingOf(second.state).facts.map(({ id }) => id)).toEqual(['ldap', 'ldaps']);
    expect(isLesson(next(right(learned(second))))).toBe(false);
  });

  it('shows the rival among the choices, whatever the form set', () => {
    const plan: SessionPlan = { ...exercisePlan('apart', emptyMemory), form: 'typed' };
    const { question } = standingOf(begin(plan, emptyMemory, today).state);
    expect(question.form).toBe('choice');
    expect(question.options.map(({ item }) => item)).toContain('telnet');
  });

  it('rates the first answer to what was just shown as one with a hint', () => {
    let played = play('apart', steady);
    for (let count = 0; count < 5; count++) {
      if (isLesson(played)) played = learned(played);
      played = next(right(played));
    }
    expect(reviewsIn(played).map(({ rating }) => rating)).toEqual([2, 2, 2, 2, 3]);
    expect(reviewsIn(played)[0]).toMatchObject({ mode: 'practice', hint: null });
  });

  it('ends when all are told apart, and goes on where an answer is taken back', () => {
    let played = play('apart');
    const estimate = played.state.estimate;
    for (let count = 0; count < 100 && played.state.phase.name !== 'done'; count++) {
      if (isLesson(played)) played = learned(played);
      played = next(right(played));
    }
    expect(played.state.phase).toEqual({ name: 'done', ending: 'count' });
    expect(played.state.tally.asked).toBe(estimate);
    expect(undo(played).state.phase.name).toBe('asking');
  });
});

describe('the day as it goes', () => {
  const contextsIn = (memory: Memory, seed: string): readonly (string | undefined)[] => {
    let played = begin(planFor({ seed, form: 'choice' }), memory, today);
    for (let count = 0; count < 60 && played.state.phase.name === 'asking'; count++)
      played = next(right(played));
    return reviewsIn(played).map(({ context }) => context);
  };

  it('puts about every third due card in context, where its facts are known, and notes it', () => {
    const all = ['a', 'b', 'c', 'd'].flatMap((seed) => contextsIn(steady, seed));
    const share = all.filter((context) => context !== undefined).length / all.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.45);
  });

  it('rates no answer in context by its time, and learns no pace from it', () => {
    let played = begin(planFor({ seed: 'a', form: 'choice' }), steady, today);
    for (let count = 0; count < 60 && played.state.phase.name === 'asking'; count++)
      played = next(say(played, rightLine(played.state), { ms: 59_000 }));
    const inContext = reviewsIn(played).filter(({ context }) => context !== undefined);
    expect(inContext.length).toBeGreaterThan(2);
    expect(new Set(inContext.map(({ rating }) => rating))).toEqual(new Set([3]));
    const [review] = inContext;
    if (!review) throw new Error('nothing in context');
    expect(remember(emptyMemory, review).paces.size).toBe(0);
    const { context, ...plain } = review;
    expect(remember(emptyMemory, plain).paces.size).toBe(1);
  });

  it('never puts a new card in context, nor one that was right on one day only', () => {
    expect(contextsIn(emptyMemory, 'a').every((context) => context === undefined)).toBe(true);
    const once = cardsOf(deck)
      .map((card, index) =>
        reviewOf({ id: `${index}`, card: card.id, direction: card.direction, ...momentOn(1) }),
      )
      .reduce(remember, emptyMemory);
    expect(contextsIn(once, 'a').every((context) => context === undefined)).toBe(true);
  });
});

describe('a card that becomes stubborn', () => {
  const missed = (times: number): Memory =>
    Array.from({ length: times }, (_, day) =>
      missOf({
        id: `${day}`,
        card: 'ldap:purpose',
        item: 'ldap',
        direction: 'purpose',
        ...momentOn(day),
      }),
    ).reduce(remember, emptyMemory);
  const toldAfter = (times: number, step: (play: Play) => Play) => {
    const memory = missed(times);
    const cards = cardsOf(deck).filter(({ id }) => id === 'ldap:purpose');
    const played = step(begin(planFor({ cards, practice: true }), memory, today));
    outcomeOf(played.state);
    return becameStubborn(played.state)?.id;
  };

  it('is told once, in the session of its fourth miss since it was met', () => {
    expect(toldAfter(4, wrong)).toBe('ldap');
    expect(toldAfter(4, right)).toBeUndefined();
    expect(toldAfter(3, wrong)).toBeUndefined();
    expect(toldAfter(5, wrong)).toBeUndefined();
  });
});
