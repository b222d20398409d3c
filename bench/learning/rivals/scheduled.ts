import type { Policy, PolicyMaker, Setting } from '../policy.ts';
import { createAgenda } from './agenda.ts';
import { createNewCards } from './new-cards.ts';
import type { SpacingMaker } from './spacing.ts';

/** How apps ship it, or at its strongest: filling the minutes. */
export type Form = 'shipped' | 'strong';

const newPerDay = 20;
/** No card was asked before. */
const none = -1;

/** What makes a policy of a way of spacing; the same for a box, SM-2 and FSRS. */
const createScheduled = (createSpacing: SpacingMaker, form: Form, setting: Setting): Policy => {
  const spacing = createSpacing(setting.cards.length);
  const fresh = createNewCards(setting, form);
  const agenda = createAgenda(spacing, form);
  const isStrong = form === 'strong';
  let [today, last] = [0, none];
  const findNew = (before: number): number | undefined =>
    isStrong || fresh.metToday() < newPerDay ? fresh.next(before) : undefined;
  // An app shows a step before its time when there is nothing else: learning ahead.
  const find = (seconds: number, before: number): number | undefined =>
    agenda.ripeStep(seconds, before) ??
    agenda.due(before) ??
    findNew(before) ??
    agenda.anyStep(before) ??
    (isStrong ? agenda.further(today, fresh.met(), before) : undefined);
  return {
    startDay(day) {
      today = day;
      fresh.startDay();
      agenda.startDay(day, fresh.met());
    },
    // Apart from the card before, and only else after it.
    next: (seconds) => find(seconds, last) ?? find(seconds, none),
    answered({ card, seconds, right }) {
      last = card;
      fresh.meet(card);
      agenda.answered(card, seconds, spacing.answer(card, today, right));
    },
  };
};

/** A policy maker for a way of spacing. */
export const scheduled =
  (createSpacing: SpacingMaker, form: Form): PolicyMaker =>
  (setting) =>
    createScheduled(createSpacing, form, setting);
