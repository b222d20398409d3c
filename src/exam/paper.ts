import type { ExamQuestion, ExamStart } from '../memory/events.ts';
import { makeQuestion, type QuestionSource } from '../questions/ask.ts';
import { contextsFor, makeInContext } from '../questions/context/context.ts';
import type { Question } from '../questions/question.ts';
import { createRandom, type Random } from '../questions/random.ts';
import { type Card, cardsOf, type Deck, extraCardsOf } from '../registry/deck.ts';
import { type CardId, directionOf, extraDirections } from '../registry/item.ts';
import type { ExamProfile, QuestionKind } from './profile.ts';

/** Every card a test of the list can ask. */
export const allCards = (deck: Deck): readonly Card[] => [
  ...cardsOf(deck),
  ...extraDirections.flatMap((direction) => extraCardsOf(deck, direction)),
];

/** Kinds in the order of the draw: each as often as its share asks, spread over the test. */
const kindsFor = (count: number, shares: ExamProfile['shares']): readonly QuestionKind[] => {
  const kinds = Object.entries(shares) as [QuestionKind, number][];
  const total = kinds.reduce((sum, [, share]) => sum + share, 0);
  const owed = new Map<QuestionKind, number>(kinds.map(([kind]) => [kind, 0]));
  return Array.from({ length: count }, () => {
    for (const [kind, share] of kinds) owed.set(kind, (owed.get(kind) ?? 0) + share / total);
    const [next] = [...owed].sort(([, a], [, b]) => b - a)[0] ?? ['service-to-number' as const];
    owed.set(next, (owed.get(next) ?? 0) - 1);
    return next;
  });
};

/** What has been drawn so far. */
interface Draw {
  readonly questions: ExamQuestion[];
  readonly taken: Set<CardId>;
  /** How many questions each item has. */
  readonly perItem: Map<string, number>;
  /** Items whose number and name stand in a prompt: another question about them would be answered by it. */
  readonly told: Set<string>;
}

const isTelling = ({ direction }: Card): boolean =>
  direction === 'transport' || direction === 'replacement';

const asked = (draw: Draw, card: Card): number =>
  Math.max(0, ...card.items.map(({ id }) => draw.perItem.get(id) ?? 0));

const mayBeDrawn = (draw: Draw, card: Card): boolean =>
  !draw.taken.has(card.id) &&
  !card.items.some(({ id }) => draw.told.has(id)) &&
  !(isTelling(card) && asked(draw, card) > 0);

const take = (draw: Draw, card: Card, context: boolean): void => {
  draw.questions.push({ card: card.id, context });
  draw.taken.add(card.id);
  for (const { id } of card.items) {
    draw.perItem.set(id, (draw.perItem.get(id) ?? 0) + 1);
    if (isTelling(card)) draw.told.add(id);
  }
};

/** A card of a kind, of an item that has been asked least; by chance among those. */
const drawn = (
  draw: Draw,
  kind: QuestionKind,
  cards: readonly Card[],
  inContext: ReadonlySet<CardId>,
  random: Random,
): Card | undefined => {
  const fitting = cards.filter(
    (card) =>
      (kind === 'context' ? inContext.has(card.id) : card.direction === kind) &&
      mayBeDrawn(draw, card),
  );
  const fewest = Math.min(...fitting.map((card) => asked(draw, card)));
  return random.shuffle(fitting.filter((card) => asked(draw, card) === fewest))[0];
};

const instead: readonly QuestionKind[] = [
  'service-to-number',
  'number-to-service',
  'purpose',
  'context',
];

/** Takes a card of a kind, or of another where the kind has none left. */
const drawNext = (
  draw: Draw,
  kind: QuestionKind,
  cards: readonly Card[],
  inContext: ReadonlySet<CardId>,
  random: Random,
): void => {
  for (const each of [kind, ...instead]) {
    const card = drawn(draw, each, cards, inContext, random);
    if (!card) continue;
    take(draw, card, each === 'context');
    return;
  }
};

/** Neighbours in a test are about different items where that can be. */
const spread = (questions: readonly ExamQuestion[], random: Random): readonly ExamQuestion[] => {
  const itemOf = ({ card }: ExamQuestion): string => card.slice(0, card.indexOf(':'));
  const left = random.shuffle(questions);
  const ordered: ExamQuestion[] = [];
  while (left.length > 0) {
    const last = ordered.at(-1);
    const at = left.findIndex((each) => last === undefined || itemOf(each) !== itemOf(last));
    ordered.push(...left.splice(Math.max(0, at), 1));
  }
  return ordered;
};

const drawBy = (
  source: QuestionSource,
  cards: readonly Card[],
  count: number,
  shares: ExamProfile['shares'],
  random: Random,
): readonly ExamQuestion[] => {
  const inContext = new Set(
    cards
      // Which port to close first tells the numbers of other services in its choices.
      .filter((card) => !isTelling(card) && contextsFor(card, source).length > 0)
      .map(({ id }) => id),
  );
  const draw: Draw = { questions: [], taken: new Set(), perItem: new Map(), told: new Set() };
  // What tells comes first, while its items are unasked.
  const kinds = [...kindsFor(count, shares)].sort((a, b) => rankOf(a) - rankOf(b));
  for (const kind of kinds) drawNext(draw, kind, cards, inContext, random);
  return spread(draw.questions, random);
};

const rankOf = (kind: QuestionKind): number =>
  kind === 'transport' || kind === 'replacement' ? 0 : kind === 'context' ? 1 : 2;

/**
 * The questions of a test: so many cards of the list, each once, by the shares of their kinds and evenly over the
 * items. The same list, count, shares and seed give the same questions. Fewer where the list has no more.
 */
export const drawPaper = (
  source: QuestionSource,
  { questions: count, shares }: Pick<ExamProfile, 'questions' | 'shares'>,
  seed: string,
): readonly ExamQuestion[] => {
  const random = createRandom(`${seed}/paper`);
  const questions = drawBy(source, allCards(source.deck), count, shares, random);
  // What tells keeps other questions out: a test of nearly all there is does without.
  return questions.length === count
    ? questions
    : drawBy(
        source,
        cardsOf(source.deck),
        count,
        { ...shares, transport: 0, replacement: 0 },
        random,
      );
};

/** The most questions a test of a list can have. */
export const mostQuestions = (deck: Deck): number => cardsOf(deck).length;

/**
 * The questions of a test made concrete, always with choices. A card that the list no longer has, since the program
 * was updated in between, is left out.
 */
export const questionsOf = (
  { seed, questions }: Pick<ExamStart, 'seed' | 'questions'>,
  source: QuestionSource,
): readonly Question[] => {
  const cards = new Map(allCards(source.deck).map((card) => [card.id, card]));
  return questions.flatMap(({ card: id, context }) => {
    const card = cards.get(id);
    if (!card) return [];
    const stream = (): Random => createRandom(`${seed}/${id}`);
    const inContext = context ? makeInContext(card, 'choice', source, stream()) : undefined;
    return [inContext ?? makeQuestion(card, 'choice', source, stream())];
  });
};

/** The kind a question counts as in a report. */
export const kindOf = ({ card, scene }: Pick<Question, 'card' | 'scene'>): QuestionKind =>
  scene ? 'context' : (directionOf(card) ?? 'service-to-number');
