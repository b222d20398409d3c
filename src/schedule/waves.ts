import type { Memory } from '../memory/memory.ts';
import type { Card } from '../registry/deck.ts';
import { allDirections } from '../registry/item.ts';
import { isYoung, recentDays, turnAfterDays } from './siblings.ts';

interface Place {
  readonly card: Card;
  readonly rank: number;
  /** Days on which the item was right in another direction: a later wave starts with what is half known. */
  readonly success: number;
  readonly difficulty: number;
}

const placeOf = (card: Card, memory: Memory): Place => {
  const rank = allDirections.indexOf(card.direction);
  let success = 0;
  if (rank > 0)
    for (const id of card.siblings)
      success = Math.max(success, memory.cards.get(id)?.rightDays ?? 0);
  return { card, rank, success, difficulty: card.items[0]?.difficulty ?? 0 };
};

const compare = (a: Place, b: Place): number =>
  a.card.stage - b.card.stage ||
  a.rank - b.rank ||
  b.card.weight - a.card.weight ||
  b.success - a.success ||
  a.difficulty - b.difficulty ||
  (a.card.id < b.card.id ? -1 : 1);

const probeEvery = 10;

/** A scattered order that has nothing to do with how hard or well known a card is (FNV-1a). */
const scatter = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

/** Every tenth new card comes from a later wave, so that readiness does not judge all by the easiest. */
const withProbes = (places: readonly Place[], met: number): readonly Card[] => {
  const [front] = places;
  const probes = places
    .filter(({ card, rank }) => card.stage === front?.card.stage && rank > front.rank)
    .sort((a, b) => scatter(a.card.id) - scatter(b.card.id));
  const ordered: Card[] = [];
  const placed = new Set<string>();
  const place = ({ card }: Place): void => {
    ordered.push(card);
    placed.add(card.id);
  };
  for (const next of places) {
    const isProbe = (met + ordered.length + 1) % probeEvery === 0;
    const probe = isProbe ? probes.find(({ card }) => !placed.has(card.id)) : undefined;
    if (probe) place(probe);
    if (!placed.has(next.card.id)) place(next);
  }
  return ordered;
};

/**
 * Unmet cards in the order to meet them: by stage (large lists only), one direction of every item first, then the
 * next, the weightier and easier first. Waves are only a sort key and kept nowhere.
 * @param met how many cards of the list have been met
 */
export const inWaves = (unmet: readonly Card[], memory: Memory, met: number): readonly Card[] =>
  withProbes(unmet.map((card) => placeOf(card, memory)).sort(compare), met);

/**
 * Unmet cards that their item's other directions keep out by being asked day after day: after a week theirs is the
 * item's turn, else a card missed daily would keep its siblings out for ever.
 */
export const keptOut = (unmet: readonly Card[], memory: Memory, today: number): readonly Card[] =>
  unmet.filter((card) => {
    const met = card.siblings.flatMap((id) => memory.cards.get(id) ?? []);
    const newest = Math.max(...met.map(({ firstDay }) => firstDay));
    const isBusy = met.some((other) => isYoung(other) && today - other.lastDay <= recentDays);
    return isBusy && today - newest >= turnAfterDays;
  });
