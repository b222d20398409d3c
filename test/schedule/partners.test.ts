import { describe, expect, it } from 'vitest';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { agendaAfter, agendaFor } from '../../src/schedule/agenda.ts';
import { askedDraftOf, countAsked, nextCard, nothingAsked } from '../../src/schedule/next.ts';
import type { Syllabus } from '../../src/schedule/syllabus.ts';
import { deckNamed } from '../memory/cards.ts';
import { remember } from '../memory/remember.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';

const cards = cardsOf(deckNamed('net+')).filter(
  ({ direction }) => direction === 'number-to-service',
);
const syllabus: Syllabus = { deck: 'list', cards, minutes: 60 };
const ids = cards.slice(0, 10).map(({ id }) => id);

/** Ten cards met on the first day; then ldaps, or whatever is told, is missed for ldap. */
const afterMixUp = (asked: string, given: string): Memory => {
  const met = ids.map((card, at) =>
    reviewOf({ id: `m${at}`, card, item: card.split(':')[0] ?? '', ...momentOn(0, 10, at) }),
  );
  const miss = missOf({
    id: 'miss',
    card: `${asked}:number-to-service`,
    item: asked,
    givenIs: given,
    ...momentOn(0, 11),
  });
  return [...met, miss].reduce((memory, event) => remember(memory, event), emptyMemory);
};

/** The cards asked in the next day's session, all right. */
const sessionOn = (day: number, before: Memory): readonly string[] => {
  let memory = before;
  let agenda = agendaFor(syllabus, memory, momentOn(day));
  let asked = nothingAsked;
  const order: string[] = [];
  for (let step = 0; step < 60; step++) {
    const now = momentOn(day, 12, step * 5);
    const next = nextCard({ syllabus, agenda, memory, asked }, now, false);
    if (!next) break;
    order.push(next.card.id);
    const right = reviewOf({ id: `${day}-${step}`, card: next.card.id, ...now });
    memory = remember(memory, right);
    const draft = askedDraftOf(asked);
    countAsked(draft, next.card.id, next.reason, true);
    asked = draft;
    agenda = agendaAfter(agenda, memory, next.card);
  }
  return order;
};

const [first = '', second = ''] = ids.slice(3, 5).map((id) => id.split(':')[0] ?? '');

describe('two that were mixed up', () => {
  it('are both asked in the next session, two to four questions apart', () => {
    const order = sessionOn(1, afterMixUp(first, second));
    const apart =
      order.indexOf(`${second}:number-to-service`) - order.indexOf(`${first}:number-to-service`);
    expect(order).toContain(`${second}:number-to-service`);
    expect(Math.abs(apart)).toBeGreaterThanOrEqual(2);
    expect(Math.abs(apart)).toBeLessThanOrEqual(4);
  });

  it('leave the other one alone once the asked one was right twice since', () => {
    const mixed = afterMixUp(first, second);
    const separated = [1, 2].reduce(
      (memory, day) =>
        remember(
          memory,
          reviewOf({
            id: `right-${day}`,
            card: `${first}:number-to-service`,
            item: first,
            ...momentOn(day),
          }),
        ),
      mixed,
    );
    expect(agendaFor(syllabus, mixed, momentOn(1)).partners.size).toBe(2);
    expect(agendaFor(syllabus, separated, momentOn(3)).partners.size).toBe(0);
  });
});
