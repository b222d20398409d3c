import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextApart, pairOpenedBy, type Rows, rowsAfter } from '../../src/practice/apart.ts';
import { type Pair, pairsToTellApart } from '../../src/practice/pairs.ts';
import { askedDraftOf, countAsked, nothingAsked } from '../../src/schedule/next.ts';
import { anybody, groundFor, groundOf } from './grounds.ts';

const longest = 200;

const pairOf = (pairs: readonly Pair[], id: string): Pair | undefined =>
  pairs.find(({ turns }) => turns.some(({ card }) => card.id === id));

/** The cards asked, when each is answered as a pattern says. */
const run = (pairs: readonly Pair[], isRight: (card: string, nth: number) => boolean) => {
  const asked = askedDraftOf(nothingAsked);
  const opened: Pair[] = [];
  const cards: string[] = [];
  /** Where each pair was asked, in stretches: one told apart already begins a new one, as a miss may open it again. */
  const stretches: { readonly pair: Pair; readonly at: number[] }[] = [];
  let rows: Rows = new Map();
  while (cards.length < longest) {
    const turn = nextApart(pairs, rows, asked);
    if (!turn) break;
    const { id } = turn.card;
    const pair = pairOpenedBy(pairs, rows, id);
    if (pair) opened.push(pair);
    const asks = pairOf(pairs, id);
    const isOpen = asks?.turns.some(({ card }) => (rows.get(card.id) ?? 0) < 2);
    const stretch = isOpen && stretches.findLast((one) => one.pair === asks);
    if (stretch) stretch.at.push(cards.length);
    else if (asks) stretches.push({ pair: asks, at: [cards.length] });
    const right = isRight(id, cards.length);
    countAsked(asked, id, 'due', right);
    rows = rowsAfter(rows, id, right);
    cards.push(id);
  }
  return { cards, opened, stretches, rows, misses: asked.misses };
};

const always = (): boolean => true;

describe('pairs told apart', () => {
  const pairs = pairsToTellApart(groundOf());

  it('come two by turns, each card until it was right twice', () => {
    const { cards } = run(pairs, always);
    expect(cards.slice(0, 9)).toEqual([
      'ssh:service-to-number',
      'ldap:service-to-number',
      'telnet:service-to-number',
      'ldaps:service-to-number',
      'ssh:service-to-number',
      'ldap:service-to-number',
      'telnet:service-to-number',
      'ldaps:service-to-number',
      'pop3:service-to-number',
    ]);
    expect(cards).toHaveLength(16);
  });

  it('are shown once each, before their first question', () => {
    expect(run(pairs, always).opened).toEqual(pairs);
  });

  it('begin a row anew after a miss, and let a card rest after three', () => {
    const once = run(pairs.slice(0, 2), (_, nth) => nth !== 4);
    expect(once.cards.filter((id) => id === 'ssh:service-to-number')).toHaveLength(4);
    const never = run(pairs.slice(0, 2), (id) => id !== 'ssh:service-to-number');
    expect(never.cards.filter((id) => id === 'ssh:service-to-number')).toHaveLength(3);
    expect(never.rows.get('telnet:service-to-number')).toBeGreaterThanOrEqual(2);
  });

  it('end for every pattern of answers, with each card told apart or at rest', () => {
    fc.assert(
      fc.property(anybody, fc.array(fc.boolean(), { minLength: 1 }), (somebody, pattern) => {
        const ground = groundFor(somebody);
        const any = pairsToTellApart(ground);
        const { cards, rows, misses } = run(any, (_, nth) => pattern[nth % pattern.length] ?? true);
        expect(cards.length).toBeLessThan(longest);
        for (const { card } of any.flatMap(({ turns }) => turns))
          expect((rows.get(card.id) ?? 0) >= 2 || (misses.get(card.id) ?? 0) >= 3).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('never stand next to each other where there are two, and the two of a pair come two to four apart', () => {
    fc.assert(
      fc.property(anybody, fc.array(fc.boolean(), { minLength: 1 }), (somebody, pattern) => {
        const ground = groundFor(somebody);
        const any = pairsToTellApart(ground);
        const { stretches, misses } = run(any, (_, nth) => pattern[nth % pattern.length] ?? true);
        // What rests leaves its place: then a pair may be alone.
        if (any.length < 2 || [...misses.values()].some((count) => count >= 3)) return;
        // One turn alone, or an item in two pairs: then now and then a place has to be left to others.
        const items = any.flatMap((pair) => pair.items.map(({ id }) => id));
        const isPlain = any.every(({ turns }) => turns.length === 2);
        const farthest = isPlain && new Set(items).size === items.length ? 4 : 8;
        for (const { at } of stretches)
          for (const [nth, place] of at.entries()) {
            if (nth === 0) continue;
            expect(place - (at[nth - 1] ?? 0)).toBeGreaterThanOrEqual(2);
            expect(place - (at[nth - 1] ?? 0)).toBeLessThanOrEqual(farthest);
          }
      }),
      { numRuns: 150 },
    );
  });
});
