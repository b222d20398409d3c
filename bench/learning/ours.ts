import { isRight, type Verdict } from '../../src/grading/verdict.ts';
import type { Review } from '../../src/memory/events.ts';
import { foldAmended } from '../../src/memory/fold.ts';
import { draftOf, emptyMemory, type MemoryDraft } from '../../src/memory/memory.ts';
import { dayNumber, type Moment } from '../../src/memory/moment.ts';
import { paceClass, relativeTime } from '../../src/memory/pace.ts';
import { rate } from '../../src/memory/rating.ts';
import type { Card } from '../../src/registry/deck.ts';
import { type Agenda, agendaAfter, agendaFor, recallAt } from '../../src/schedule/agenda.ts';
import { readinessFor } from '../../src/schedule/forecast.ts';
import {
  type AskedDraft,
  askedDraftOf,
  countAsked,
  type NextCard,
  nextCard,
  nothingAsked,
} from '../../src/schedule/next.ts';
import { type Syllabus, syllabusOf } from '../../src/schedule/syllabus.ts';
import type { Forecast, Policy, PolicyMaker, SeenAnswer } from './policy.ts';

const firstDay = dayNumber('2026-01-05');
const msPerDay = 86_400_000;
const evening = 19 * 3_600_000;
const morning = 8 * 3_600_000;

const momentOn = (day: number, ms: number): Moment => {
  const time = (firstDay + day) * msPerDay + ms;
  return { time, offset: 0, day: new Date(time).toJSON().slice(0, 10) };
};

const verdictOf = ({ right, gaveUp }: SeenAnswer): Verdict =>
  right ? 'right' : gaveUp ? 'unknown' : 'wrong';

/** A review as the session would book it: the product's own rating from verdict, form and pace. */
const reviewOf = (card: Card, answer: SeenAnswer, at: Moment, memory: MemoryDraft): Review => {
  const { form, ms, day, seconds } = answer;
  const known = memory.cards.get(card.id);
  const verdict = verdictOf(answer);
  const kind = paceClass(card.direction, form, 'screen', '');
  const rating = rate({
    verdict,
    form,
    hint: null,
    first: known === undefined,
    retrievability: known && recallAt(known, at),
    relativeTime: relativeTime(memory.paces.get(kind) ?? [], ms, false),
  });
  return {
    v: 1,
    type: 'review',
    id: '',
    time: at.time,
    offset: 0,
    day: at.day,
    session: String(day),
    card: card.id,
    item: card.items[0]?.id ?? '',
    direction: card.direction,
    port: null,
    form,
    options: [],
    given: '',
    givenIs: null,
    verdict,
    ms,
    hint: null,
    blur: false,
    mode: 'study',
    shell: 'screen',
    deck: 'bench',
    rating,
    app: 'bench',
    content: String(seconds),
  };
};

/** Our own policy: the product's scheduling, rating and folding code on the bench's clock. */
class Ours implements Policy {
  readonly #cards: readonly Card[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #syllabus: Syllabus;
  readonly #memory: MemoryDraft;
  #agenda: Agenda;
  #asked: AskedDraft = askedDraftOf(nothingAsked);
  #next: NextCard | undefined;
  #start: Moment = momentOn(0, evening);

  constructor(cards: readonly Card[], syllabus: Syllabus, horizonDays: number) {
    this.#cards = cards;
    this.#indexes = new Map(cards.map((card, index) => [card.id, index]));
    this.#syllabus = syllabus;
    const date = momentOn(horizonDays, morning).day;
    const goal = { deck: syllabus.deck, date, passed: false };
    this.#memory = draftOf({ ...emptyMemory, goal });
    this.#agenda = agendaFor(syllabus, this.#memory, this.#start);
  }

  #at(seconds: number): Moment {
    return { ...this.#start, time: this.#start.time + Math.round(seconds * 1000) };
  }

  startDay(day: number): void {
    this.#start = momentOn(day, evening);
    this.#asked = askedDraftOf(nothingAsked);
    this.#agenda = agendaFor(this.#syllabus, this.#memory, this.#start);
  }

  next(seconds: number): number | undefined {
    const sitting = { syllabus: this.#syllabus, agenda: this.#agenda, memory: this.#memory };
    this.#next = nextCard({ ...sitting, asked: this.#asked }, this.#at(seconds), false);
    return this.#next && this.#indexes.get(this.#next.card.id);
  }

  answered(answer: SeenAnswer): void {
    const card = this.#cards[answer.card];
    if (!card || !this.#next) return;
    const review = reviewOf(card, answer, this.#at(answer.seconds), this.#memory);
    foldAmended(this.#memory, review, undefined);
    countAsked(this.#asked, card.id, this.#next.reason, isRight(review.verdict));
    this.#agenda = agendaAfter(this.#agenda, this.#memory, card);
  }

  forecast(examDay: number): Forecast {
    const readiness = readinessFor(this.#syllabus, this.#memory, momentOn(examDay, morning));
    if (!readiness) throw new Error('no exam is ahead');
    const { introduced, total } = readiness;
    return { introduced: introduced ?? total, total };
  }
}

export const createOurs: PolicyMaker = ({ cards, deck, minutes, horizonDays }) =>
  new Ours(cards, syllabusOf(deck, minutes), horizonDays);
