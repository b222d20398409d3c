import fc from 'fast-check';
import type { JournalEvent, Rating, Review } from '../../src/memory/events.ts';
import {
  examAnswerOf,
  examStartOf,
  examSubmitOf,
  goalOf,
  momentOn,
  overrideOf,
  recallOf,
  resetOf,
  reviewOf,
  undoOf,
} from './review.ts';

const cards = ['ssh:number-to-service', 'ssh:purpose', 'dns:number-to-service', 'ftp:purpose'];
const ratings: readonly Rating[] = [1, 2, 3, 4];
const verdicts: readonly Review['verdict'][] = ['right', 'slip', 'partly', 'wrong', 'unknown'];

const part = fc.record({
  kind: fc.constantFrom(
    'review',
    'review',
    'review',
    'review',
    'undo',
    'override',
    'reset',
    'goal',
    'recall',
    'exam-start',
    'exam-answer',
    'exam-submit',
  ),
  id: fc.uuid(),
  // Times may tie, and come in any order; a card may be forgotten between two of them.
  day: fc.oneof(fc.nat(12), fc.nat(80)),
  hour: fc.integer({ min: 4, max: 23 }),
  card: fc.constantFrom(...cards),
  rating: fc.constantFrom(...ratings),
  verdict: fc.constantFrom(...verdicts),
  givenIs: fc.constantFrom('telnet', 'ssh', null),
  ms: fc.option(fc.integer({ min: 1, max: 60_000 })),
  mode: fc.constantFrom('study', 'practice', 'skip', 'class'),
  of: fc.nat(40),
  word: fc.option(fc.constantFrom('secure thing', 'shell')),
});

type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;

const eventFrom = (each: Part, all: readonly Part[]): JournalEvent => {
  const { kind, id, rating, verdict, givenIs, ms, card } = each;
  const at = momentOn(each.day, each.hour);
  const named = all[each.of % all.length]?.id ?? id;
  if (kind === 'undo') return undoOf(named, id, at);
  if (kind === 'override') return { ...overrideOf(named, id, each.word, at), rating };
  if (kind === 'reset' && each.of % 3 === 0) return resetOf(id, at);
  if (kind === 'goal') {
    const goal = goalOf(card, each.word && momentOn(each.day).day, id, at);
    return each.of % 5 === 0 ? { ...goal, passed: true } : goal;
  }
  if (kind === 'exam-start') return examStartOf(id, at);
  if (kind === 'exam-answer') return examAnswerOf(named, card, id, at);
  if (kind === 'exam-submit') {
    // Answered some days before it was handed in.
    const answered = momentOn(Math.max(0, each.day - (each.of % 3)), 5);
    const review = reviewOf({
      id: `${named}/${card}`,
      ...answered,
      card,
      rating,
      verdict,
      givenIs,
      mode: 'exam',
    });
    return examSubmitOf(named, [review], id, at);
  }
  if (kind === 'recall') return recallOf({ id, ...at, deck: card, ms: ms ?? null });
  return reviewOf({ id, ...at, card, rating, verdict, givenIs, ms, mode: each.mode });
};

/** Events of every kind in any order: reviews of a few cards, undone and overridden ones, resets. */
export const eventLists = fc
  .uniqueArray(part, { selector: ({ id }) => id, maxLength: 40 })
  .map((parts) => parts.map((each) => eventFrom(each, parts)));
