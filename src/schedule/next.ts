import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Card } from '../registry/deck.ts';
import type { CardId } from '../registry/item.ts';
import { type Agenda, freshOf, nextExtra, nextReserve } from './agenda.ts';
import { isItsPlace, isTooNear } from './partners.ts';
import { daysToExam, isSweep, type Syllabus } from './syllabus.ts';

const gapQuestions = 8;
const gapMs = 90_000;
/** A card missed this often in one session waits for the next: nobody learns by being worn down. */
export const missesPerSession = 3;

export type Reason = 'missed' | 'due' | 'new';

/** What the running session has asked and had answered so far. It does not grow with its questions. */
export interface Asked {
  /** The cards asked last, the latest at the end: as many as the gap of a missed card is long. */
  readonly recent: readonly CardId[];
  /** Questions that mended no miss: in practice, how many of the cards named have had their turn. */
  readonly firsts: number;
  /** Misses in this session, by card. */
  readonly misses: ReadonlyMap<CardId, number>;
}

export const nothingAsked: Asked = { recent: [], firsts: 0, misses: new Map() };

/** What has been asked, in the making. */
export interface AskedDraft extends Asked {
  recent: readonly CardId[];
  firsts: number;
  readonly misses: Map<CardId, number>;
}

/** A copy that may be written to. */
export const askedDraftOf = (asked: Asked): AskedDraft => ({
  ...asked,
  misses: new Map(asked.misses),
});

/** Counts an answered question into what has been asked. */
export const countAsked = (
  draft: AskedDraft,
  card: CardId,
  reason: Reason,
  right: boolean,
): void => {
  draft.recent = [...draft.recent, card].slice(-gapQuestions);
  if (reason !== 'missed') draft.firsts++;
  if (!right) draft.misses.set(card, (draft.misses.get(card) ?? 0) + 1);
};

export interface NextCard {
  readonly card: Card;
  readonly reason: Reason;
}

/** Where a session stands when it looks for its next card. */
export interface Sitting {
  readonly syllabus: Syllabus;
  readonly agenda: Agenda;
  readonly memory: Memory;
  readonly asked: Asked;
}

/** Cards of a list that do not ask the item just asked the other way round. */
const notBackToBack = ({ recent }: Asked): ((card: Card) => boolean) => {
  const last = recent.at(-1);
  return ({ siblings }) => last === undefined || !siblings.includes(last);
};

/**
 * The next question of a study session, or undefined: done for today. In order: a missed card whose gap (8 others
 * and 90 s) is over; due cards, or in the last days before the exam all by what they gain; new cards in waves; missed
 * cards early; on a large list with an exam ahead more new ones, then met cards by what they gain.
 * @param ending no more due or new cards: the time is up, only this session's misses are still mended
 */
export const nextCard = (sitting: Sitting, now: Moment, ending: boolean): NextCard | undefined => {
  const { agenda, memory, asked } = sitting;
  const mayFollow = notBackToBack(asked);
  const last = asked.recent.at(-1);
  const missed = agenda.missed.filter((card) => {
    const misses = asked.misses.get(card.id) ?? 0;
    // A miss of an earlier day is work like any other, and waits when the time is up.
    const isWanted = ending ? misses > 0 : true;
    return isWanted && misses < missesPerSession && mayFollow(card);
  });
  const isRipe = (card: Card): boolean =>
    !asked.recent.includes(card.id) &&
    now.time - (memory.cards.get(card.id)?.missedAt ?? 0) >= gapMs;
  const as = (reason: Reason, card: Card | undefined): NextCard | undefined =>
    card && { card, reason };
  const ripe = as('missed', missed.find(isRipe));
  const early = () => as('missed', missed.find((card) => card.id !== last) ?? missed[0]);
  if (ending) return ripe ?? early();
  return (
    ripe ??
    as('due', nextDue(agenda, asked, mayFollow)) ??
    as('new', freshOf(agenda).find(mayFollow)) ??
    as('due', agenda.due.find(mayFollow)) ??
    early() ??
    fillWith(sitting, now)
  );
};

/** The next due card; one of a mixed-up pair a few questions behind the other, and not right behind it. */
const nextDue = (
  { due, partners }: Agenda,
  { recent }: Asked,
  mayFollow: (card: Card) => boolean,
): Card | undefined => {
  if (partners.size === 0) return due.find(mayFollow);
  const tooNear = isTooNear(partners, recent);
  const inPlace = isItsPlace(partners, recent);
  const free = due.filter((card) => mayFollow(card) && !tooNear(card));
  return free.find(inPlace) ?? free[0];
};

/** What fills the minutes of a large list before its exam. */
const fillWith = (
  { agenda, syllabus, memory, asked }: Sitting,
  now: Moment,
): NextCard | undefined => {
  if (!agenda.fills) return undefined;
  const days = daysToExam(syllabus, memory, now);
  const more = isSweep(days) ? undefined : nextReserve(agenda, memory, notBackToBack(asked));
  if (more) return { card: more, reason: 'new' };
  const again = nextExtra(agenda, memory, notBackToBack(asked));
  return again && { card: again, reason: 'due' };
};

/**
 * The next of cards asked for by name, due or not: each once in the order given, a missed one until it is right.
 * @param cards the same ones in the same order for the whole session, each once
 */
export const nextPractice = (
  cards: readonly Card[],
  memory: Memory,
  asked: Asked,
): NextCard | undefined => {
  const fresh = cards[asked.firsts];
  if (fresh) return { card: fresh, reason: 'due' };
  const mendable = cards.filter((card) => {
    const misses = asked.misses.get(card.id) ?? 0;
    const waits = (memory.cards.get(card.id)?.missedAt ?? null) !== null;
    return waits && misses > 0 && misses < missesPerSession;
  });
  const card = mendable.find((candidate) => candidate.id !== asked.recent.at(-1)) ?? mendable[0];
  return card && { card, reason: 'missed' };
};
