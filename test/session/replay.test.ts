import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remember, replay } from '../../src/memory/fold.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { reduce, startSession } from '../../src/session/reduce.ts';
import type { SessionState } from '../../src/session/session.ts';
import { asText } from '../memory/as-text.ts';
import { deckNamed } from '../memory/cards.ts';
import { momentOn, reviewOf } from '../memory/review.ts';
import {
  act,
  begin,
  giveUp,
  insist,
  learned,
  next,
  type Play,
  pause,
  planFor,
  resume,
  right,
  say,
  undo,
  wait,
  wrong,
} from './play.ts';

const cards = cardsOf(deckNamed('core'));

/** A learner who has had some cards right on three days, so that a part of the session is typed. */
const experienced: Memory = [0, 4, 12]
  .flatMap((day) =>
    cards.slice(0, 40).map((card, index) =>
      reviewOf({
        id: `${day}/${index}`,
        card: card.id,
        item: card.items[0]?.id ?? '',
        ...momentOn(day, 5, index),
      }),
    ),
  )
  .reduce(remember, emptyMemory);

const isAsking = ({ state }: Play): boolean =>
  state.phase.name === 'asking' && state.pausedAt === undefined;
const whenAsking =
  (step: (play: Play) => Play) =>
  (play: Play): Play =>
    isAsking(play) && play.state.phase.name === 'asking' && !play.state.phase.standing.lesson
      ? step(play)
      : learned(play);

const steps: readonly ((play: Play) => Play)[] = [
  whenAsking(right),
  whenAsking(right),
  whenAsking(wrong),
  whenAsking((play) => say(play, 'some words', { blur: true })),
  giveUp,
  next,
  next,
  next,
  undo,
  insist,
  (play) => act(play, { type: 'hint' }),
  (play) => act(play, { type: 'show-choices' }),
  (play) => pause(wait(play, 3)),
  (play) => resume(wait(play, 60)),
  (play) => act(play, { type: 'saved' }),
  (play) => wait(play, 40),
];

const scripts = fc.record({
  memory: fc.constantFrom(emptyMemory, experienced),
  steps: fc.array(fc.constantFrom(...steps), { maxLength: 60 }),
  form: fc.constantFrom('auto', 'typed', 'choice'),
  count: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  seed: fc.string({ maxLength: 4 }),
} as const);

type Script = typeof scripts extends fc.Arbitrary<infer T> ? T : never;

const playThrough = ({ memory, steps: script, ...plan }: Script): Play =>
  script.reduce((play, step) => step(play), begin(planFor(plan), memory, 40));

/** A state as text, with everything that undo would bring back. */
const stateText = (state: SessionState): string =>
  JSON.stringify({ ...state, plan: undefined, undo: undefined, memory: asText(state.memory) }) +
  (state.undo ? stateText(state.undo) : '');

describe('a session', () => {
  it('replayed from its events comes to the same states', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const played = playThrough(script);
        const { memory, steps: _, ...plan } = script;
        let state = startSession(planFor(plan), memory, momentOn(40));
        const journal: unknown[] = [];
        for (const event of played.events) {
          const step = reduce(state, event);
          journal.push(...step.effects.map((effect) => effect.event));
          state = step.state;
        }
        expect(stateText(state)).toBe(stateText(played.state));
        expect(journal).toEqual(played.journal);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the memory that its journal folds to, after answers, undo and "I was right" in any order', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { state, journal } = playThrough(script);
        expect(asText(state.memory)).toBe(asText(replay(journal, script.memory)));
      }),
      { numRuns: 200 },
    );
  });

  it('counts what it made, and its answers are those not undone', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { state, journal } = playThrough(script);
        const undone = journal.filter((event) => event.type === 'undo').length;
        const answers = journal.filter((event) => event.type === 'review').length;
        expect(state.made).toBe(journal.length);
        expect(state.tally.asked).toBe(answers - undone);
        expect(state.tally.right + state.tally.missed.length).toBeLessThanOrEqual(
          state.tally.asked + state.tally.mended.length,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('undone step by step goes back to where it began, exactly', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const started = begin(planFor({ form: script.form, seed: script.seed }), script.memory, 40);
        let play = script.steps.reduce((playing, step) => step(playing), started);
        for (let left = 200; play.state.undo && left > 0; left--) play = undo(play);
        expect(asText(play.state.memory)).toBe(asText(script.memory));
        expect(play.state.tally).toEqual(started.state.tally);
        expect(play.state.asked).toEqual(started.state.asked);
        expect(play.state.missRow).toBe(0);
        expect(asText(replay(play.journal, script.memory))).toBe(asText(script.memory));
      }),
      { numRuns: 60 },
    );
  });
});
