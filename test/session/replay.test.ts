import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { exerciseFor, exerciseKinds, turnsOf } from '../../src/practice/exercise.ts';
import { rightOption } from '../../src/questions/question.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { reduce, startSession } from '../../src/session/reduce.ts';
import { mayUndo } from '../../src/session/selectors.ts';
import type { SessionPlan, SessionState } from '../../src/session/session.ts';
import { catalog } from '../catalog.ts';
import { asText } from '../memory/as-text.ts';
import { deckNamed } from '../memory/cards.ts';
import { remember } from '../memory/remember.ts';
import { momentOn, reviewOf } from '../memory/review.ts';
import { standingOf } from './answer-lines.ts';
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

/** Types what another option stands for: it is known who was mixed up with whom. */
const mixUp = (play: Play): Play => {
  const { question } = standingOf(play.state);
  const right = rightOption(question);
  const other = question.options.find((option) => option.ports && option !== right);
  return say(play, other?.label ?? '');
};

const siblings = cards.slice(0, 12);

const steps: readonly ((play: Play) => Play)[] = [
  whenAsking(right),
  whenAsking(right),
  whenAsking(wrong),
  whenAsking((play) => say(play, 'some words', { blur: true })),
  whenAsking(mixUp),
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
  (play) => wait(play, 40),
];

const scripts = fc.record({
  memory: fc.constantFrom(emptyMemory, experienced),
  steps: fc.array(fc.constantFrom(...steps), { maxLength: 60 }),
  form: fc.constantFrom('auto', 'typed', 'choice'),
  list: fc.constantFrom('today', 'skip', 'named', ...exerciseKinds),
  count: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  seed: fc.string({ maxLength: 4 }),
} as const);

type Script = typeof scripts extends fc.Arbitrary<infer T> ? T : never;

/** What is asked: today's work, cards by name, or an exercise. */
const askedFor = (list: Script['list'], memory: Memory, seed: string): Partial<SessionPlan> => {
  if (list === 'today') return {};
  if (list === 'skip') return { skip: true };
  if (list === 'named') return { practice: true, cards: siblings };
  const ground = { catalog, deck: deckNamed('core'), memory, now: momentOn(40) };
  const exercise = exerciseFor(list, ground, seed);
  return { practice: true, exercise, cards: turnsOf(exercise).map(({ card }) => card) };
};

const planOf = ({ form, list, memory, count, seed }: Script): SessionPlan =>
  planFor({ form, count, seed, ...askedFor(list, memory, seed) });

const beginning = (script: Script): Play => begin(planOf(script), script.memory, 40);

const playThrough = (script: Script): Play =>
  script.steps.reduce((play, step) => step(play), beginning(script));

/** A state as text. */
const stateText = (state: SessionState): string =>
  JSON.stringify({ ...state, plan: undefined, base: undefined, memory: asText(state.memory) });

/** A state without its clock and its counts of what was written, which undo does not turn back. */
const besidesClock = (state: SessionState): unknown => {
  const { begun, pausedMs, plan, phase, ...rest } = state;
  return phase.name === 'asking'
    ? { ...rest, standing: { ...phase.standing, askedAt: 0 } }
    : { ...rest, phase };
};

describe('a session', () => {
  it('replayed from its events comes to the same states', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const played = playThrough(script);
        let state = startSession(planOf(script), script.memory, momentOn(40));
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

  it('counts the answers that are not undone', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { state, journal } = playThrough(script);
        const undone = journal.filter((event) => event.type === 'undo').length;
        const answers = journal.filter((event) => event.type === 'review').length;
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
        const started = beginning(script);
        let play = playThrough(script);
        for (let left = 200; mayUndo(play.state) && left > 0; left--) play = undo(play);
        expect(asText(play.state.memory)).toBe(asText(script.memory));
        expect(play.state.tally).toEqual(started.state.tally);
        expect(play.state.asked).toEqual(started.state.asked);
        expect(play.state.missRow).toBe(0);
        expect(asText(replay(play.journal, script.memory))).toBe(asText(script.memory));
      }),
      { numRuns: 60 },
    );
  });

  it('taken back answer by answer stands each time as it stood right before that answer', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        let play = beginning(script);
        const before: SessionState[] = [];
        const take = (step: (play: Play) => Play): void => {
          const after = step(play);
          const event = after.journal[play.journal.length];
          if (event?.type === 'review') before.push(play.state);
          if (event?.type === 'undo')
            expect(besidesClock(after.state)).toEqual(besidesClock(before.pop() ?? play.state));
          play = after;
        };
        script.steps.forEach(take);
        while (mayUndo(play.state)) take(undo);
        expect(before).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
