import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { clipParameters, default_w, FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import { compileContent } from '../scripts/content/compile.ts';
import type { JournalEvent, Review } from '../src/memory/events.ts';
import { foldAmended, replay } from '../src/memory/fold.ts';
import { draftOf, type Memory } from '../src/memory/memory.ts';
import { dayNumber, daysLater, type Moment, momentAt } from '../src/memory/moment.ts';
import { parseLine } from '../src/progress/journal-line.ts';
import { findDeck } from '../src/registry/catalog.ts';
import { createCatalog } from '../src/registry/create-catalog.ts';
import { type Card, cardsOf, type Deck } from '../src/registry/deck.ts';
import { agendaAfter, agendaFor } from '../src/schedule/agenda.ts';
import { readinessFor } from '../src/schedule/forecast.ts';
import { askedDraftOf, countAsked, nextCard, nothingAsked } from '../src/schedule/next.ts';
import { planFor } from '../src/schedule/plan.ts';
import type { Syllabus } from '../src/schedule/syllabus.ts';
import { writeJournal } from './journal-maker.ts';

interface Options {
  readonly content: string;
  readonly folder: string;
  readonly cards: number;
  readonly reviews: number;
}

const runs = 41;
const daysToExam = 60;
const minutes = 10;

/** The median of many runs of something, in milliseconds, when the code is warm. */
const medianOf = (act: () => void): number => {
  for (let run = 0; run < 10; run++) act();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
};

const bookedFor = (memory: Memory, deck: string, now: Moment): Memory => ({
  ...memory,
  goal: { deck, date: daysLater(now, daysToExam).day, passed: false },
});

/** Half of the cards met, as the journal has them: what is to repeat, to meet and to fill with is all there. */
const halfMet = (memory: Memory, cards: readonly Card[]): Memory => {
  const known = [...memory.cards.values()];
  const met = cards.filter((_, index) => index % 2 === 0);
  const entries = met.flatMap(({ id }, index) => {
    const like = known[index % known.length];
    return like ? [[id, like] as const] : [];
  });
  return { ...memory, cards: new Map(entries) };
};

const answerTo = (card: Card, at: Moment, last: Review): Review => ({
  ...last,
  ...at,
  id: `${at.time}`,
  card: card.id,
  direction: card.direction,
  verdict: 'right',
  rating: 3,
});

/** A session of so many questions, answers folded and all: the time of choosing alone, a question, in ms. */
const chooseThrough = (syllabus: Syllabus, memory: Memory, now: Moment, last: Review): number => {
  const draft = draftOf(memory);
  const asked = askedDraftOf(nothingAsked);
  let agenda = agendaFor(syllabus, draft, now);
  let [spent, count] = [0, 0];
  for (; count < 300; count++) {
    const at = { ...now, time: now.time + count * 5000 };
    const begun = performance.now();
    const next = nextCard({ syllabus, agenda, memory: draft, asked }, at, false);
    spent += performance.now() - begun;
    if (!next) break;
    foldAmended(draft, answerTo(next.card, at, last), undefined);
    countAsked(asked, next.card.id, next.reason, true);
    const answered = performance.now();
    agenda = agendaAfter(agenda, draft, next.card);
    spent += performance.now() - answered;
  }
  return spent / count;
};

const algorithm = new FSRSAlgorithm({ w: clipParameters([...default_w], 0) });

/** What a replay cannot do without: each line parsed, and one step of FSRS for it. */
const bareLoop = (lines: readonly string[]): void => {
  const states = new Map<string, FSRSState>();
  for (const line of lines) {
    const { card, rating } = JSON.parse(line);
    states.set(card, algorithm.next_state(states.get(card) ?? null, 1, rating));
  }
};

const eventsIn = (lines: readonly string[]): readonly JournalEvent[] =>
  lines.flatMap((text) => {
    const line = parseLine(text);
    return line.kind === 'event' ? [line.event] : [];
  });

const linesOf = ({ folder, content, reviews }: Options): readonly string[] => {
  const catalog = createCatalog(compileContent(content).content);
  const deck = findDeck(catalog, 'everything');
  if (!deck) throw new Error('there is no list everything');
  const home = mkdtempSync(path.join(folder, 'portquiz-scheduling-'));
  try {
    const file = path.join(home, 'journal.jsonl');
    writeJournal(file, catalog, deck, reviews);
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } finally {
    rmSync(home, { recursive: true });
  }
};

const say = (name: string, figure: string, goal: string): void =>
  console.log(`${name.padEnd(34)} ${figure.padEnd(26)} ${goal}`);

/** Prints what choosing, planning and replaying cost. */
export const runBench = (options: Options): void => {
  const catalog = createCatalog(compileContent(options.content).content);
  const deck: Deck | undefined = findDeck(catalog, 'everything');
  if (!deck) throw new Error('there is no list everything');
  const cards = cardsOf(deck).slice(0, options.cards);
  const syllabus: Syllabus = { deck: deck.id, cards, minutes };
  const lines = linesOf(options);
  const events = eventsIn(lines);
  const last = events.findLast((event) => event.type === 'review');
  if (last?.type !== 'review') throw new Error('the journal has no review');
  const now = daysLater(momentAt(last.time), 1);
  const whole = bookedFor(replay(events), deck.id, now);
  const memory = halfMet(whole, cards);
  const fresh = bookedFor({ ...memory, cards: new Map() }, deck.id, now);
  console.log(
    `${cards.length} cards, ${memory.cards.size} met, exam in ${daysToExam} days, medians of ${runs}; day ${dayNumber(now.day)}`,
  );
  const ms = (act: () => void): string => `${medianOf(act).toFixed(2)} ms`;
  say(
    'plan, half met',
    ms(() => planFor(syllabus, memory, now)),
    'at most 5 ms',
  );
  say(
    'plan, nothing met',
    ms(() => planFor(syllabus, fresh, now)),
    'at most 5 ms',
  );
  say(
    'readiness',
    ms(() => readinessFor(syllabus, memory, now)),
    'at most 100 ms',
  );
  say(
    'a day drawn up',
    ms(() => agendaFor(syllabus, memory, now)),
    '',
  );
  chooseThrough(syllabus, memory, now, last);
  const question = chooseThrough(syllabus, memory, now, last);
  say('next question', `${(question * 1000).toFixed(1)} us`, 'at most 20 us');
  const bare = medianOf(() => bareLoop(lines));
  const ours = medianOf(() => replay(eventsIn(lines)));
  const figure = `${ours.toFixed(1)} ms, ${(ours / bare).toFixed(2)} x bare`;
  say(`replay of ${lines.length} reviews`, figure, `at most 3 x (${bare.toFixed(1)} ms)`);
};
