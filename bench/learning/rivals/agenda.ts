import { areSiblings } from '../deck.ts';
import type { Spacing } from './spacing.ts';

/** A card on its way back within a session. */
interface Step {
  readonly card: number;
  readonly dueSeconds: number;
}

/** What an app has for today. Every finder keeps apart from the card asked last; below 0 there was none. */
export interface Agenda {
  startDay(day: number, met: readonly number[]): void;
  /** A card whose step is over. */
  ripeStep(seconds: number, last: number): number | undefined;
  /** A card whose day has come. */
  due(last: number): number | undefined;
  /** A card whose step is not over yet. */
  anyStep(last: number): number | undefined;
  /** A met card in excess of what is due, the most urgent first, all in turn. */
  further(day: number, met: readonly number[], last: number): number | undefined;
  /** @param wait seconds until the card comes back in this session, null when it is through */
  answered(card: number, seconds: number, wait: number | null): void;
}

/** No card follows itself; siblings are kept apart at its strongest alone. */
const isApart = (card: number, last: number, form: 'shipped' | 'strong'): boolean =>
  card !== last && (form === 'shipped' || !areSiblings(card, last));

const remove = (list: number[], card: number): void => {
  const at = list.indexOf(card);
  if (at >= 0) list.splice(at, 1);
};

/** Steps before due cards; what is left of the steps in the evening comes first the next day. */
export const createAgenda = (spacing: Spacing, form: 'shipped' | 'strong'): Agenda => {
  // In the order of their time.
  let steps: Step[] = [];
  let dueCards: number[] = [];
  let rest: number[] = [];
  const byUrgency = (cards: readonly number[], day: number): number[] =>
    cards
      .map((card) => ({ card, urgency: spacing.urgency(card, day) }))
      .sort((a, b) => a.urgency - b.urgency)
      .map(({ card }) => card);
  const findDue = (met: readonly number[], day: number): number[] => {
    const inSteps = new Set(steps.map(({ card }) => card));
    const found = met.filter((card) => !inSteps.has(card) && spacing.dueDay(card) <= day);
    if (form === 'strong') return byUrgency(found, day);
    return found.sort((a, b) => spacing.dueDay(a) - spacing.dueDay(b));
  };
  const firstOf = (cards: readonly number[], last: number): number | undefined =>
    cards.find((card) => isApart(card, last, form));
  const addStep = (step: Step): void => {
    const before = steps.findIndex(({ dueSeconds }) => dueSeconds > step.dueSeconds);
    steps.splice(before < 0 ? steps.length : before, 0, step);
  };
  return {
    startDay(day, met) {
      steps = steps.map(({ card }) => ({ card, dueSeconds: 0 }));
      dueCards = findDue(met, day);
      rest = [];
    },
    ripeStep: (seconds, last) =>
      steps.find(({ card, dueSeconds }) => dueSeconds <= seconds && isApart(card, last, form))
        ?.card,
    due: (last) => firstOf(dueCards, last),
    anyStep: (last) => steps.find(({ card }) => isApart(card, last, form))?.card,
    further(day, met, last) {
      if (rest.length === 0) rest = byUrgency(met, day);
      return firstOf(rest, last);
    },
    answered(card, seconds, wait) {
      const step = steps.findIndex((waiting) => waiting.card === card);
      if (step >= 0) steps.splice(step, 1);
      remove(dueCards, card);
      remove(rest, card);
      if (wait !== null) addStep({ card, dueSeconds: seconds + wait });
    },
  };
};
