import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { compileContent } from '../scripts/content/compile.ts';
import { replay } from '../src/memory/fold.ts';
import { emptyMemory } from '../src/memory/memory.ts';
import type { Moment } from '../src/memory/moment.ts';
import { formatLine } from '../src/progress/journal-line.ts';
import { createRandom } from '../src/questions/random.ts';
import { createCatalog } from '../src/registry/create-catalog.ts';
import { type Card, cardsOf } from '../src/registry/deck.ts';
import { missesPerSession } from '../src/schedule/next.ts';
import { reduce, startSession } from '../src/session/reduce.ts';
import type { SessionEvent, SessionState } from '../src/session/session.ts';
import { momentOn, reviewOf } from '../test/memory/review.ts';
import { rightLine, standingOf, wrongLine } from '../test/session/answer-lines.ts';

// Days go by, so that there is always something due.
const questionsPerDay = 10;
const secondsPerQuestion = 6;
const timed = 100;
const undos = 20;

/** A learner who has met every card, so that only the session's own length makes a difference. */
const experienced = (cards: readonly Card[]) =>
  replay(
    cards.map((card, index) =>
      reviewOf({ id: `${index}`, card: card.id, direction: card.direction, ...momentOn(0) }),
    ),
    emptyMemory,
  );

const momentOf = (question: number) =>
  momentOn(
    9 + Math.floor(question / questionsPerDay),
    8,
    (question % questionsPerDay) * secondsPerQuestion,
  );

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

const missesOf = (state: SessionState): number =>
  state.asked.misses.get(standingOf(state).card.id) ?? 0;

const play = (start: SessionState, count: number) => {
  const random = createRandom('bench');
  const took: number[] = [];
  let state = start;
  const dispatch = (event: SessionEvent): void => {
    const step = reduce(state, event);
    for (const effect of step.effects) formatLine(effect.event);
    state = step.state;
  };
  for (let question = 0; question < count; question++) {
    // A card missed three times is asked no more: the session would run out of questions.
    const isRight = random.below(10) < 7 || missesOf(state) === missesPerSession - 1;
    const text = isRight ? rightLine(state) : wrongLine(state);
    const at = momentOf(question);
    const begun = performance.now();
    dispatch({ type: 'answer', text, at, id: randomUUID(), ms: 2000, blur: false });
    dispatch({ type: 'next', at });
    took.push(performance.now() - begun);
  }
  return { state, took };
};

const timeUndo = (state: SessionState, at: Moment): number => {
  const begun = performance.now();
  const taken = reduce(state, { type: 'undo', at, id: randomUUID() }).state;
  const ms = performance.now() - begun;
  if (taken.tally.asked !== state.tally.asked - 1) throw new Error('nothing was taken back');
  return ms;
};

const mean = (values: readonly number[]): string =>
  `${(values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2)} ms`;

/** Plays a session of so many questions and prints the memory in use, and what an answer and an undo take. */
export const playSession = (content: string, count: number): void => {
  const catalog = createCatalog(compileContent(content).content);
  const deck = catalog.decks.find(({ kind }) => kind === 'everything');
  if (!deck) throw new Error('the list of everything is gone');
  const cards = cardsOf(deck);
  const plan = {
    id: 'session',
    catalog,
    deck,
    cards,
    practice: false,
    skip: false,
    form: 'auto',
    limitMs: Number.POSITIVE_INFINITY,
    count: undefined,
    seed: 'seed',
    shell: 'screen',
    app: '0.0.0',
  } as const;
  const { state, took } = play(startSession(plan, experienced(cards), momentOf(0)), count);
  const peak = process.resourceUsage().maxRSS * 1024;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const undoMs = Array.from({ length: undos }, () => timeUndo(state, momentOf(count)));
  console.log(`${count} questions`);
  console.log(`  heap in use  ${mebibytes(heap)} after a collection`);
  console.log(`  peak         ${mebibytes(peak)} resident`);
  console.log(`  an answer    ${mean(took.slice(timed, 2 * timed))} after the first hundred`);
  console.log(`               ${mean(took.slice(-timed))} at the end`);
  console.log(`  an undo      ${mean(undoMs)} at the end`);
};
