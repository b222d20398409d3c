import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/memory/moment.ts';
import { exerciseFor, exerciseKinds, turnsOf } from '../../src/practice/exercise.ts';
import { hasMore } from '../../src/practice/more.ts';
import { offersOf } from '../../src/practice/offers.ts';
import { knownItems } from '../../src/schedule/known.ts';
import { anybody, groundFor, groundOf, memoryOf, today } from './grounds.ts';

const seeds = fc.string({ maxLength: 5 });
const idsOf = (...given: Parameters<typeof exerciseFor>): readonly string[] =>
  turnsOf(exerciseFor(...given)).map(({ card }) => card.id);

describe('more', () => {
  it('asks no card answered today, and each item once', () => {
    fc.assert(
      fc.property(anybody, seeds, (somebody, seed) => {
        const ground = groundFor(somebody);
        const turns = turnsOf(exerciseFor('more', ground, seed));
        const day = dayNumber(ground.now.day);
        expect(turns.length).toBeLessThanOrEqual(10);
        for (const { card } of turns)
          expect(ground.memory.cards.get(card.id)?.lastDay).not.toBe(day);
        const items = turns.flatMap(({ card }) => card.items.map(({ id }) => id));
        expect(new Set(items).size).toBe(items.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is there exactly when Home says so', () => {
    fc.assert(
      fc.property(anybody, seeds, (somebody, seed) => {
        const ground = groundFor(somebody);
        expect(turnsOf(exerciseFor('more', ground, seed)).length > 0).toBe(hasMore(ground));
      }),
      { numRuns: 150 },
    );
  });

  it('never stands the two of a pair next to each other, nor a young sibling of today beside its card', () => {
    fc.assert(
      fc.property(anybody, seeds, (somebody, seed) => {
        const ground = groundFor(somebody);
        const turns = turnsOf(exerciseFor('more', ground, seed));
        for (const [at, { card, guise }] of turns.entries()) {
          if (guise?.as !== 'pair') continue;
          const next = turns[at + 1]?.card.items ?? [];
          expect(next.map(({ id }) => id)).not.toContain(guise.rival.id);
          for (const id of card.siblings) {
            const sibling = ground.memory.cards.get(id);
            if (sibling?.lastDay === dayNumber(ground.now.day))
              expect(sibling.stability).toBeGreaterThanOrEqual(7);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is another mix with another seed, and the same with the same', () => {
    const items = ['ssh', 'telnet', 'dns', 'http', 'https', 'ldap', 'imap', 'pop3', 'rdp', 'smb'];
    const memory = memoryOf(
      ...items.flatMap((item) => [
        [`${item}:service-to-number`, 2] as const,
        [`${item}:number-to-service`, 3] as const,
      ]),
    );
    const ground = groundOf(memory);
    expect(idsOf('more', ground, 'a')).toEqual(idsOf('more', ground, 'a'));
    expect(idsOf('more', ground, 'a')).not.toEqual(idsOf('more', ground, 'b'));
    const guises = turnsOf(exerciseFor('more', ground, 'a')).map(({ guise }) => guise?.as);
    expect(new Set(guises)).toEqual(new Set(['context', 'pair', undefined]));
  });
});

describe('the other exercises', () => {
  it('ask each card once, and only of the list at hand', () => {
    fc.assert(
      fc.property(anybody, seeds, fc.constantFrom(...exerciseKinds), (somebody, seed, kind) => {
        const ground = groundFor(somebody);
        const turns = turnsOf(exerciseFor(kind, ground, seed));
        const listed = new Set(ground.deck.items.map(({ item }) => item.id));
        expect(new Set(turns.map(({ card }) => card.id)).size).toBe(turns.length);
        for (const { card } of turns)
          for (const item of card.items) expect(listed).toContain(item.id);
      }),
      { numRuns: 200 },
    );
  });

  it('weak: the shaky ports, none right today', () => {
    fc.assert(
      fc.property(anybody, (somebody) => {
        const ground = groundFor(somebody);
        const { deck, memory, now } = ground;
        const shaky = knownItems(deck, memory, now).shaky.map(({ id }) => id);
        for (const { card } of turnsOf(exerciseFor('weak', ground, ''))) {
          expect(card.items.some(({ id }) => shaky.includes(id))).toBe(true);
          expect(memory.cards.get(card.id)?.lastRightDay).not.toBe(dayNumber(now.day));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('TCP or UDP: of ports met, what was never asked so before what is known', () => {
    const memory = memoryOf(
      ['ssh:service-to-number', 20],
      ['dns:service-to-number', 20],
      ['ssh:transport', 29],
    );
    expect(idsOf('transport', groundOf(memory), '')).toEqual(['dns:transport', 'ssh:transport']);
    const now = memoryOf(['ssh:service-to-number', 20], ['ssh:transport', today]);
    expect(idsOf('transport', groundOf(now), '')).toEqual([]);
    expect(idsOf('transport', groundOf(), '')).toEqual([]);
  });

  it('say what they would hold', () => {
    const offers = offersOf(groundOf()).byName;
    expect(offers.map(({ kind, cards }) => [kind, cards > 0])).toEqual([
      ['apart', true],
      ['context', false],
      ['weak', false],
      ['transport', false],
      ['replacement', false],
    ]);
    expect(offers[0]?.pairs).toHaveLength(4);
  });
});
