import type { Card } from '../registry/deck.ts';
import type { Answered, SessionPlan, Skipping } from './session.ts';

const rowToMoveOn = 8;

/** Cards asked for by name are asked for, known or not. */
export const skipsKnown = ({ skip, practice }: SessionPlan): boolean => skip && !practice;

const tierOf = ({ items }: Pick<Card, 'items'>): number =>
  Math.min(...items.map(({ tier }) => tier));

/** Behind every tier: what was left is asked when nothing rarer is. */
const behind = 100;

/** A session's cards; where known ones are skipped they are staged by tier, the tiers moved on from at the end. */
export const stagedCards = (plan: SessionPlan, { left }: Skipping): readonly Card[] => {
  if (!skipsKnown(plan)) return plan.cards;
  return plan.cards.map((card) => {
    const tier = tierOf(card);
    return { ...card, stage: left.includes(tier) ? behind + tier : tier };
  });
};

/** Counts the first answer to a card: eight known at once in a row leave the rest of their tier for later. */
export const skippingAfter = ({ row, left }: Skipping, { card, review }: Answered): Skipping => {
  if (review.mode !== 'skip') return { row: 0, left };
  if (row + 1 < rowToMoveOn) return { row: row + 1, left };
  return { row: 0, left: [...left, tierOf(card)] };
};
