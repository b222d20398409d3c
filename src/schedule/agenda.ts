import { retrievability } from '../memory/forgetting.ts';
import { wasKnownAtOnce } from '../memory/known-at-once.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import { dayNumber, type Moment } from '../memory/moment.ts';
import { thresholdOf } from '../memory/threshold.ts';
import type { Card } from '../registry/deck.ts';
import type { CardId } from '../registry/item.ts';
import { newAllowance } from './allowance.ts';
import { gainOf, usualHorizon } from './gain.ts';
import { isFreeToday, isYoung } from './siblings.ts';
import { daysToExam, isLarge, isPassed, isSweep, type Syllabus } from './syllabus.ts';
import { inWaves, keptOut } from './waves.ts';

/** So many misses waiting keep new cards off. */
const missesThatStopNew = 5;

/**
 * What a study day holds for a list, each part in the order to ask. It is drawn up once, and then only gets shorter
 * or has a miss more with each answer.
 */
export interface Agenda {
  readonly day: string;
  /** The last days before an exam, when the directions of an item may meet. */
  readonly sweep: boolean;
  /** Missed and not mended yet. */
  readonly missed: readonly Card[];
  readonly due: readonly Card[];
  /** The cards to be met today. */
  readonly fresh: readonly Card[];
  /** Met cards that fill the minutes on a large list. */
  readonly extra: readonly Card[];
  /** All other unmet cards, for when there is room for more than was thought. */
  readonly reserve: readonly Card[];
}

/** Chance of recall (0-1) of a met card at a moment. */
export const recallAt = (memory: CardMemory, now: Moment): number =>
  retrievability(memory, dayNumber(now.day) - memory.lastDay);

/** Takes cards for today one after the other, so far as their siblings leave them free. */
const taking = (memory: Memory, today: number, siblingsMeet: boolean) => {
  const taken = new Set<CardId>();
  return (candidates: readonly Card[], most = candidates.length): readonly Card[] => {
    const chosen: Card[] = [];
    for (const card of candidates) {
      if (chosen.length >= most) break;
      if (taken.has(card.id)) continue;
      if (!siblingsMeet && !isFreeToday(card, memory, taken, today)) continue;
      chosen.push(card);
      taken.add(card.id);
    }
    return chosen;
  };
};

interface Met {
  readonly card: Card;
  readonly known: CardMemory;
  /** Study days since it was last answered. */
  readonly gap: number;
  readonly recall: number;
}

const byRecall = (a: Met, b: Met): number =>
  a.recall - b.recall || (a.card.id < b.card.id ? -1 : 1);

/** The cards not answered today, with their chance of recall. */
const metBefore = (cards: readonly Card[], memory: Memory, today: number): readonly Met[] =>
  cards.flatMap((card) => {
    const known = memory.cards.get(card.id);
    if (!known || known.lastDay >= today) return [];
    const gap = today - known.lastDay;
    return [{ card, known, gap, recall: retrievability(known, gap) }];
  });

const byGain = (met: readonly Met[], horizon: number): readonly Met[] => {
  const gains = new Map(met.map((each) => [each, gainOf(each.known, each.gap, horizon)]));
  return [...met].sort((a, b) => (gains.get(b) ?? 0) - (gains.get(a) ?? 0) || byRecall(a, b));
};

const mostOnTheMorning = 12;
const mostInAWeek = 8;
const weekDays = 7;

/** What is to be repeated today, the most pressing first. */
const toRepeat = (
  met: readonly Met[],
  memory: Memory,
  today: number,
  days: number | undefined,
  passed: boolean,
): readonly Met[] => {
  const threshold = thresholdOf(memory.learner.nextDay);
  const due = met.filter(({ recall, known }) => recall <= threshold || known.missedAt !== null);
  if (passed) {
    // A minute a week keeps what an exam was passed with.
    const rested = [...memory.days.keys()].every((day) => today - day >= weekDays);
    return rested ? [...due].sort(byRecall).slice(0, mostInAWeek) : [];
  }
  if (days === 0) return [...met].sort(byRecall).slice(0, mostOnTheMorning);
  return isSweep(days) ? byGain(met, days) : due.sort(byRecall);
};

const waits = (memory: Memory, { id }: Card): boolean =>
  (memory.cards.get(id)?.missedAt ?? null) !== null;

const missedOn = (cards: readonly Card[], memory: Memory, today: number): readonly Card[] => {
  const missedAt = (card: Card): number => memory.cards.get(card.id)?.missedAt ?? 0;
  return cards
    .filter((card) => waits(memory, card) && memory.cards.get(card.id)?.lastDay === today)
    .sort((a, b) => missedAt(a) - missedAt(b));
};

const msPerMinute = 60_000;

/** Milliseconds of today's minutes that are not used yet. */
const msLeft = ({ minutes }: Syllabus, { days }: Memory, today: number): number =>
  minutes * msPerMinute - (days.get(today)?.ms ?? 0);

/**
 * Today's work as a pure function of memory and moment. What was answered today or stands earlier in the lists keeps
 * its siblings out until tomorrow, when theirs is the lower recall and so the earlier turn.
 */
export const agendaFor = (syllabus: Syllabus, memory: Memory, now: Moment): Agenda => {
  const { cards } = syllabus;
  const { effort } = memory.learner;
  const today = dayNumber(now.day);
  const days = daysToExam(syllabus, memory, now);
  const passed = isPassed(syllabus, memory);
  const sweep = isSweep(days);
  const take = taking(memory, today, sweep);
  const met = metBefore(cards, memory, today);
  const unmet = passed ? [] : cards.filter((card) => !memory.cards.has(card.id));
  const allowed = (repeats: number): number =>
    newAllowance(syllabus, memory, today, days, unmet.length, repeats);

  const missedToday = missedOn(cards, memory, today);
  const waiting = missedToday.length + met.filter(({ card }) => waits(memory, card)).length;
  const late = waiting < missesThatStopNew ? take(keptOut(unmet, memory, today), allowed(0)) : [];
  // Misses of earlier days take their turn by risk, so that one missed daily cannot keep its siblings out for ever.
  const again = take(toRepeat(met, memory, today, days, passed).map(({ card }) => card));
  const missed = [...missedToday, ...again.filter((card) => waits(memory, card))];
  const due = again.filter((card) => !waits(memory, card));
  const repeats = missed.length + due.length;
  const waves = inWaves(unmet, memory, cards.length - unmet.length);
  const fresh = [...late, ...take(waves, allowed(repeats) - late.length)];
  const spare =
    msLeft(syllabus, memory, today) - repeats * effort.repeat - fresh.length * effort.fresh;
  const room = isLarge(syllabus) && !passed ? Math.floor(spare / effort.repeat) : 0;
  const extra =
    room > 0
      ? take(
          byGain(met, days ?? usualHorizon).map(({ card }) => card),
          room,
        )
      : [];
  const isPlanned = new Set(fresh);
  const reserve = waves.filter((card) => !isPlanned.has(card));
  return { day: now.day, sweep, missed, due, fresh, extra, reserve };
};

const without = (cards: readonly Card[], { id }: Card): readonly Card[] => {
  const at = cards.findIndex((card) => card.id === id);
  return at < 0 ? cards : cards.toSpliced(at, 1);
};

/** An answer that leaves its card young keeps the item's other directions out, though they stood in today's lists. */
const withoutSiblings = (agenda: Agenda, memory: Memory, { id, siblings }: Card): Agenda => {
  const today = dayNumber(agenda.day);
  const isCardYoung = isYoung(memory.cards.get(id));
  const stays = (card: Card): boolean => {
    if (!siblings.includes(card.id)) return true;
    const known = memory.cards.get(card.id);
    return known?.lastDay === today || !(isCardYoung || isYoung(known));
  };
  const { missed, due, extra } = agenda;
  return {
    ...agenda,
    missed: missed.every(stays) ? missed : missed.filter(stays),
    due: due.every(stays) ? due : due.filter(stays),
    extra: extra.every(stays) ? extra : extra.filter(stays),
  };
};

/** The first unmet card beyond what was planned for today whose siblings leave it free. */
export const nextReserve = ({ reserve, ...lists }: Agenda, memory: Memory): Card | undefined => {
  const { day, missed, due, fresh, extra } = lists;
  const taken = new Set([missed, due, fresh, extra].flat().map(({ id }) => id));
  return reserve.find((card) => isFreeToday(card, memory, taken, dayNumber(day)));
};

/**
 * The agenda after an answer to one of its cards, or to any other.
 * @param memory after the answer
 */
export const agendaAfter = (agenda: Agenda, memory: Memory, card: Card): Agenda => {
  const known = memory.cards.get(card.id);
  const after = agenda.sweep ? agenda : withoutSiblings(agenda, memory, card);
  const left = without(after.missed, card);
  const shorter: Agenda = {
    ...after,
    missed: waits(memory, card) ? [...left, card] : left,
    due: without(after.due, card),
    fresh: without(after.fresh, card),
    extra: without(after.extra, card),
    reserve: without(after.reserve, card),
  };
  // What was known at once took nobody's place.
  const isPlaceLeft = shorter.fresh !== after.fresh && known && wasKnownAtOnce(known);
  const instead = isPlaceLeft ? nextReserve(shorter, memory) : undefined;
  return instead
    ? { ...shorter, fresh: [...shorter.fresh, instead], reserve: without(shorter.reserve, instead) }
    : shorter;
};

/** Whether a large list still has minutes to fill today. */
export const mayFill = (syllabus: Syllabus, memory: Memory, { day }: Agenda): boolean =>
  isLarge(syllabus) && !isPassed(syllabus, memory) && msLeft(syllabus, memory, dayNumber(day)) > 0;

/** What is to be met now: nothing while too many misses wait. */
export const freshOf = ({ missed, fresh }: Agenda): readonly Card[] =>
  missed.length >= missesThatStopNew ? [] : fresh;

/** What a day holds, in questions. */
export const countsOf = (agenda: Agenda): { readonly repeat: number; readonly fresh: number } => ({
  repeat: agenda.missed.length + agenda.due.length + agenda.extra.length,
  fresh: freshOf(agenda).length,
});
