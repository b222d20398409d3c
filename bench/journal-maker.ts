import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { isRight, type Verdict } from '../src/grading/verdict.ts';
import type { JournalEvent, Rating, Review } from '../src/memory/events.ts';
import type { Moment } from '../src/memory/moment.ts';
import { formatLine } from '../src/progress/journal-line.ts';
import { makeQuestion } from '../src/questions/ask.ts';
import { type Option, type Question, rightOption } from '../src/questions/question.ts';
import { createRandom, type Random } from '../src/questions/random.ts';
import type { Catalog } from '../src/registry/catalog.ts';
import { type Card, cardsOf, type Deck } from '../src/registry/deck.ts';

const msPerDay = 86_400_000;
const begun = Date.UTC(2016, 0, 4, 18);
const questionsPerCard = 6;
const [fewestADay, mostADay] = [200, 600];
const newADay = 12;
const wordings = ['the usual one', 'what we run', 'old name'];

/** A few questions on a card, made once: to make one takes longer than to write its answer. */
const questionsOn = (catalog: Catalog, deck: Deck, card: Card, random: Random) =>
  Array.from({ length: questionsPerCard }, () =>
    makeQuestion(card, 'choice', { catalog, deck }, random),
  );

/** How one card has gone so far. */
interface Course {
  readonly questions: readonly Question[];
  answers: number;
}

const isLucky = (random: Random, percent: number): boolean => random.below(1000) < percent * 10;

const verdictFor = (random: Random, isTyped: boolean): Verdict => {
  if (isLucky(random, 86)) return isTyped && isLucky(random, 4) ? 'slip' : 'right';
  return isLucky(random, 20) ? 'unknown' : 'wrong';
};

const ratingFor = (random: Random, verdict: Verdict, first: boolean): Rating => {
  if (!isRight(verdict)) return 1;
  if (verdict === 'slip') return 2;
  if (first || isLucky(random, 80)) return 3;
  return isLucky(random, 50) ? 2 : 4;
};

/** Who is mixed up is mostly the same one or two. */
const optionFor = (question: Question, verdict: Verdict, random: Random): Option | undefined => {
  const right = rightOption(question);
  if (isRight(verdict)) return right;
  const unknown = question.options.at(-1);
  const wrong = question.options.filter((option) => option !== right && option !== unknown);
  return verdict === 'unknown' ? unknown : wrong[Math.min(random.below(4), random.below(3))];
};

const itemOf = (catalog: Catalog, option: Option | undefined): string | null => {
  if (option?.item !== undefined) return option.item;
  const port = option?.ports?.[0];
  return (port === undefined ? undefined : catalog.itemsByPort.get(port)?.[0]?.id) ?? null;
};

interface Scene {
  readonly catalog: Catalog;
  readonly deck: string;
  readonly session: string;
  readonly at: Moment;
  readonly random: Random;
}

const answerTo = (course: Course, scene: Scene): Review => {
  const { random, catalog } = scene;
  const question = course.questions[random.below(questionsPerCard)];
  if (!question) throw new Error('a card has no questions');
  const isTyped = course.answers > 3 && isLucky(random, 55);
  const verdict = verdictFor(random, isTyped);
  const option = optionFor(question, verdict, random);
  return {
    v: 1,
    type: 'review',
    id: randomUUID(),
    ...scene.at,
    session: scene.session,
    card: question.card,
    item: question.item.id,
    direction: question.direction,
    port: question.key.kind === 'names' ? question.key.port.number : null,
    form: isTyped ? 'typed' : 'choice',
    options: isTyped ? [] : question.options.map(({ label }) => label),
    given: option?.label ?? '',
    givenIs: verdict === 'unknown' ? null : itemOf(catalog, option),
    verdict,
    ms: isLucky(random, 3) ? null : 900 + random.below(6000) + random.below(6000),
    hint: isLucky(random, 3) ? 'family' : null,
    blur: false,
    mode: 'study',
    shell: isLucky(random, 90) ? 'screen' : 'plain',
    deck: scene.deck,
    rating: ratingFor(random, verdict, course.answers === 0),
    app: '0.1.0',
    content: catalog.version,
  };
};

/** What is said after an answer, now and then: that it is taken back, or that it was right. */
const amendmentOf = (review: Review, at: Moment, random: Random): JournalEvent | undefined => {
  const base = { v: 1 as const, id: randomUUID(), ...at, review: review.id };
  if (isLucky(random, 0.4)) return { ...base, type: 'undo' };
  if (review.verdict !== 'wrong' || review.form !== 'typed' || !isLucky(random, 5))
    return undefined;
  const remember = review.port === null ? null : (wordings[random.below(3)] ?? null);
  return { ...base, type: 'override', rating: 3, remember };
};

const momentOf = (time: number): Moment => ({
  time,
  offset: 60,
  day: new Date(time).toISOString().slice(0, 10),
});

/** A learner on their way through a deck. */
interface Life {
  readonly catalog: Catalog;
  readonly deck: Deck;
  readonly cards: readonly Card[];
  /** The cards met so far. */
  readonly courses: Course[];
  readonly random: Random;
}

/** The next card's course: every third of a session is a new card, while there are some and it is not too many. */
const courseAt = (
  { catalog, deck, cards, courses, random }: Life,
  n: number,
  met: number,
): Course => {
  const fresh = n % 3 === 0 && met < newADay ? cards[courses.length] : undefined;
  if (fresh) courses.push({ questions: questionsOn(catalog, deck, fresh, random), answers: 0 });
  const course = courses[fresh ? courses.length - 1 : random.below(courses.length)];
  if (!course) throw new Error('the deck has no cards');
  return course;
};

/** A session of at most so many answers, each with what amends it behind it. */
function* sessionOn(life: Life, day: number, most: number): Generator<JournalEvent, number> {
  const { catalog, deck, courses, random } = life;
  const session = randomUUID();
  const metBefore = courses.length;
  const answers = Math.min(most, fewestADay + random.below(mostADay - fewestADay));
  let time = begun + day * msPerDay;
  for (let n = 0; n < answers; n++) {
    const course = courseAt(life, n, courses.length - metBefore);
    time += 2000 + random.below(12_000);
    const scene = { catalog, deck: deck.id, session, at: momentOf(time), random };
    const review = answerTo(course, scene);
    course.answers++;
    yield review;
    const amendment = amendmentOf(review, momentOf(time + 900), random);
    if (amendment) yield amendment;
  }
  return answers;
}

/** One learner's events in order: sessions of some hundred answers on five days of six. */
function* lifeOf(catalog: Catalog, deck: Deck, count: number): Generator<JournalEvent> {
  const random = createRandom('a long history');
  const life: Life = { catalog, deck, cards: cardsOf(deck), courses: [], random };
  let made = 0;
  for (let day = 0; made < count; day++)
    if (!isLucky(random, 17)) made += yield* sessionOn(life, day, count - made);
}

/** What was written: events, bytes, and the time of the last event (milliseconds since 1970 UTC). */
export interface Written {
  readonly events: number;
  readonly bytes: number;
  readonly last: number;
  /** Study days. */
  readonly days: number;
}

const flushAt = 1 << 20;

/** Writes the journal of a learner with so many reviews, streamed: nothing of it is held but a megabyte. */
export const writeJournal = (
  fileName: string,
  catalog: Catalog,
  deck: Deck,
  count: number,
): Written => {
  const file = openSync(fileName, 'w', 0o600);
  const days = new Set<string>();
  let [events, bytes, last, text] = [0, 0, 0, ''];
  const flush = (): void => {
    bytes += writeSync(file, text);
    text = '';
  };
  for (const event of lifeOf(catalog, deck, count)) {
    text += `${formatLine(event)}\n`;
    events++;
    last = event.time;
    days.add(event.day);
    if (text.length > flushAt) flush();
  }
  flush();
  // Else the first answers measured pay for it.
  fsyncSync(file);
  closeSync(file);
  return { events, bytes, last, days: days.size };
};
