import { retrievability } from '../memory/forgetting.ts';
import { wasKnownAtOnce } from '../memory/known-at-once.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import { dayNumber, type Moment } from '../memory/moment.ts';
import type { Card } from '../registry/deck.ts';
import type { CardId } from '../registry/item.ts';
import { msInAll, msLeft, newAllowance } from './allowance.ts';
import { usualHorizon } from './gain.ts';
import { broughtBy, type Partners, partnersAmong } from './partners.ts';
import { byGain, type Met, metBefore, toKeep, toRepeat } from './repeats.ts';
import { type Season, seasonAt } from './season.ts';
import { isFreeToday, isYoung } from './siblings.ts';
import { daysToExam, isPassed, type Syllabus } from './syllabus.ts';
import { inWaves, keptOut } from './waves.ts';

/** So many misses waiting keep new cards off. */
const missesThatStopNew = 5;

/**
 * What a study day holds for a list, each part in the order to ask. It is drawn up once, and then only gets shorter
 * or has a miss more with each answer.
 */
export interface Agenda {
  readonly day: string;
  /** So near an exam the directions of an item may meet. */
  readonly siblingsMeet: boolean;
  /** Missed and not mended yet. */
  readonly missed: readonly Card[];
  readonly due: readonly Card[];
  /** The cards to be met today. */
  readonly fresh: readonly Card[];
  /** On a large list with an exam ahead: met cards for the minutes that are left, those first that gain most. */
  readonly extra: readonly Card[];
  /** How many of these the minutes are thought to hold; the session's own clock decides. */
  readonly room: number;
  /** The day's minutes are not used up, and are to be filled. */
  readonly fills: boolean;
  /** Cards that the learner mixes up, which are asked two to four questions apart. */
  readonly partners: Partners;
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

const waits = (memory: Memory, { id }: Card): boolean =>
  (memory.cards.get(id)?.missedAt ?? null) !== null;

const missedOn = (cards: readonly Card[], memory: Memory, today: number): readonly Card[] => {
  const missedAt = (card: Card): number => memory.cards.get(card.id)?.missedAt ?? 0;
  return cards
    .filter((card) => waits(memory, card) && memory.cards.get(card.id)?.lastDay === today)
    .sort((a, b) => missedAt(a) - missedAt(b));
};

/** What a day is drawn up from. */
interface Ground {
  readonly syllabus: Syllabus;
  readonly memory: Memory;
  readonly today: number;
}

/** What may still be asked beside what is planned, for the minutes that are left. */
const whatIsLeft = (
  { missed, due, fresh }: Pick<Agenda, 'missed' | 'due' | 'fresh'>,
  { met, waves }: { readonly met: readonly Met[]; readonly waves: readonly Card[] },
  { days, siblingsMeet, fills: mayFill }: Season,
  { syllabus, memory, today }: Ground,
): Pick<Agenda, 'extra' | 'room' | 'fills' | 'reserve'> => {
  const { effort } = memory.learner;
  const planned = new Set([...missed, ...due, ...fresh].map(({ id }) => id));
  const isLeft = (card: Card): boolean =>
    !planned.has(card.id) && (siblingsMeet || isFreeToday(card, memory, planned, today));
  const ms = msLeft(syllabus, memory, today);
  const spare = ms - (missed.length + due.length) * effort.repeat - fresh.length * effort.fresh;
  // Where a session has been before, it filled the minutes.
  const fills = mayFill && ms > msInAll(syllabus) / 2;
  return {
    extra: fills ? byGain(met, days ?? usualHorizon).filter(isLeft) : [],
    room: Math.max(0, Math.floor(spare / effort.repeat)),
    fills,
    reserve: waves.filter(isLeft),
  };
};

/**
 * Today's work as a pure function of memory and moment. What was answered today or stands earlier in the lists keeps
 * its siblings out until tomorrow, when theirs is the lower recall and so the earlier turn.
 */
export const agendaFor = (syllabus: Syllabus, memory: Memory, now: Moment): Agenda => {
  const { cards } = syllabus;
  const today = dayNumber(now.day);
  const days = daysToExam(syllabus, memory, now);
  const passed = isPassed(syllabus, memory);
  const met = metBefore(cards, memory, today);
  const unmet = passed ? [] : cards.filter((card) => !memory.cards.has(card.id));
  const season = seasonAt(syllabus, memory, days, unmet.length > 0);
  const { siblingsMeet } = season;
  const take = taking(memory, today, siblingsMeet);
  const allowed = (repeats: number): number =>
    newAllowance(syllabus, memory, today, days, unmet.length, repeats);

  const missedToday = missedOn(cards, memory, today);
  const waiting = missedToday.length + met.filter(({ card }) => waits(memory, card)).length;
  const late = waiting < missesThatStopNew ? take(keptOut(unmet, memory, today), allowed(0)) : [];
  // Misses of earlier days take their turn by risk, so that one missed daily cannot keep its siblings out for ever.
  const partners = partnersAmong(cards, memory);
  const repeats = passed
    ? toKeep(met, cards, memory, today)
    : toRepeat(met, cards, memory, today, season);
  const again = take(passed ? repeats : [...repeats, ...broughtBy(repeats, met, partners)]);
  const missed = [...missedToday, ...again.filter((card) => waits(memory, card))];
  const due = again.filter((card) => !waits(memory, card));
  const waves = inWaves(unmet, memory, cards.length - unmet.length);
  const fresh = [...late, ...take(waves, allowed(missed.length + due.length) - late.length)];
  const planned = { missed, due, fresh };
  const rest = whatIsLeft(planned, { met, waves }, season, { syllabus, memory, today });
  return { day: now.day, siblingsMeet, partners, ...planned, ...rest };
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
  const { missed, due } = agenda;
  return {
    ...agenda,
    missed: missed.every(stays) ? missed : missed.filter(stays),
    due: due.every(stays) ? due : due.filter(stays),
  };
};

const nobody: ReadonlySet<CardId> = new Set();

/** The first unmet card beyond what was planned for today whose siblings leave it free: those planned for did at the start. */
export const nextReserve = (
  { day, fresh, reserve, siblingsMeet }: Agenda,
  memory: Memory,
  isWanted: (card: Card) => boolean = () => true,
): Card | undefined => {
  const taken = new Set(fresh.map(({ id }) => id));
  const today = dayNumber(day);
  return reserve.find(
    (card) => isWanted(card) && (siblingsMeet || isFreeToday(card, memory, taken, today)),
  );
};

/** The met card that gains most, among those whose siblings were not asked today. */
export const nextExtra = (
  { day, extra, siblingsMeet }: Agenda,
  memory: Memory,
  isWanted: (card: Card) => boolean,
): Card | undefined =>
  extra.find(
    (card) => isWanted(card) && (siblingsMeet || isFreeToday(card, memory, nobody, dayNumber(day))),
  );

/**
 * The agenda after an answer to one of its cards, or to any other.
 * @param memory after the answer
 */
export const agendaAfter = (agenda: Agenda, memory: Memory, card: Card): Agenda => {
  const known = memory.cards.get(card.id);
  const after = agenda.siblingsMeet ? agenda : withoutSiblings(agenda, memory, card);
  const left = without(after.missed, card);
  const missed = waits(memory, card) ? [...left, card] : left;
  // The reserve is long, and only a first meeting shortens it.
  const isFirst = known !== undefined && known.right + known.wrong === 0;
  const { due, fresh, extra, reserve } = after;
  const shorter: Agenda = isFirst
    ? { ...after, missed, fresh: without(fresh, card), reserve: without(reserve, card) }
    : { ...after, missed, due: without(due, card), extra: without(extra, card) };
  // What was known at once took nobody's place.
  const isPlaceLeft = shorter.fresh !== after.fresh && known && wasKnownAtOnce(known);
  const instead = isPlaceLeft ? nextReserve(shorter, memory) : undefined;
  return instead
    ? { ...shorter, fresh: [...shorter.fresh, instead], reserve: without(shorter.reserve, instead) }
    : shorter;
};

/** What is to be met now: nothing while too many misses wait. */
export const freshOf = ({ missed, fresh }: Agenda): readonly Card[] =>
  missed.length >= missesThatStopNew ? [] : fresh;

/** What a day holds, in questions. */
export const countsOf = (agenda: Agenda): { readonly repeat: number; readonly fresh: number } => ({
  repeat: agenda.missed.length + agenda.due.length + Math.min(agenda.extra.length, agenda.room),
  fresh: freshOf(agenda).length,
});
