import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInGuise } from '../../src/practice/guise.ts';
import { type Pair, pairsToTellApart } from '../../src/practice/pairs.ts';
import { createRandom } from '../../src/questions/random.ts';
import { type Answer, anybody, groundFor, groundOf, memoryOf } from './grounds.ts';

const cardsIn = (pairs: readonly Pair[]): readonly string[] =>
  pairs.map(({ turns }) => turns.map(({ card }) => card.id).join(' '));

const inBoth = (one: string, other: string, direction: string): string =>
  `${one}:${direction} ${other}:${direction}`;

describe('the pairs to tell apart', () => {
  it('are the classic ones for somebody without a history', () => {
    expect(cardsIn(pairsToTellApart(groundOf(), 8))).toEqual([
      inBoth('ssh', 'telnet', 'service-to-number'),
      inBoth('ldap', 'ldaps', 'service-to-number'),
      inBoth('pop3', 'pop3s', 'service-to-number'),
      inBoth('imap', 'imaps', 'service-to-number'),
      inBoth('http', 'https', 'service-to-number'),
      inBoth('smtp', 'submissions', 'service-to-number'),
      inBoth('tftp', 'dhcp', 'number-to-service'),
      inBoth('ftp', 'ssh', 'number-to-service'),
    ]);
    expect(pairsToTellApart(groundOf())).toHaveLength(4);
  });

  it('are what this learner mixes up, most often first, in every way of asking it happened in', () => {
    const memory = memoryOf(
      ['snmp:number-to-service', 20, 'syslog'],
      ['imap:service-to-number', 20, 'pop3'],
      ['imap:service-to-number', 21, 'pop3'],
      ['imap:number-to-service', 22, 'pop3'],
    );
    expect(cardsIn(pairsToTellApart(groundOf(memory)))).toEqual([
      inBoth('imap', 'pop3', 'service-to-number'),
      inBoth('imap', 'pop3', 'number-to-service'),
      inBoth('snmp', 'syslog', 'number-to-service'),
    ]);
  });

  it('are told apart once the asked one was right twice since', () => {
    const missed = ['imap:service-to-number', 20, 'pop3'] as const;
    const right = ['imap:service-to-number', 21] as const;
    const own = (...answers: readonly Answer[]): string =>
      cardsIn(pairsToTellApart(groundOf(memoryOf(...answers))))[0] ?? '';
    expect(own(missed, right)).toBe(inBoth('imap', 'pop3', 'service-to-number'));
    expect(own(missed, right, right)).not.toBe(inBoth('imap', 'pop3', 'service-to-number'));
  });

  it('take a classic pair along where there is one only', () => {
    const memory = memoryOf(['imap:service-to-number', 20, 'pop3']);
    const pairs = cardsIn(pairsToTellApart(groundOf(memory)));
    expect(pairs).toHaveLength(2);
    expect(pairs[0]).toBe(inBoth('imap', 'pop3', 'service-to-number'));
  });

  it('lead from a card missed four times to what was given for it, else to its neighbour', () => {
    const misses = (card: string, given: string): readonly Answer[] =>
      [0, 1, 2, 3, 4].map((day) => [card, 20 + day, given]);
    const right = [
      ['snmp:number-to-service', 28],
      ['snmp:number-to-service', 29],
    ] as const;
    const given = memoryOf(...misses('snmp:number-to-service', 'syslog'), ...right);
    const [first] = cardsIn(pairsToTellApart(groundOf(given)));
    expect(first).toContain('snmp:');
    expect(first).toContain('syslog:');
    const nothing = memoryOf(...misses('ldap:service-to-number', ''));
    expect(cardsIn(pairsToTellApart(groundOf(nothing)))[0]).toBe(
      inBoth('ldap', 'ldaps', 'service-to-number'),
    );
    const three = memoryOf(...misses('rdp:service-to-number', '').slice(0, 4));
    expect(cardsIn(pairsToTellApart(groundOf(three))).join(' ')).not.toContain('rdp');
  });

  it('ask only cards of the list; what is not in it may be a choice', () => {
    const memory = memoryOf(['ldap:service-to-number', 20, 'imaps']);
    const [pair] = pairsToTellApart(groundOf(memory, 'net+'));
    expect(pair?.turns.map(({ card }) => card.id)).toEqual(['ldap:service-to-number']);
  });

  it('show the rival in every question, have no card twice, and are four at most', () => {
    fc.assert(
      fc.property(anybody, fc.string({ maxLength: 5 }), (somebody, seed) => {
        const ground = groundFor(somebody);
        const pairs = pairsToTellApart(ground);
        expect(pairs.length).toBeLessThanOrEqual(4);
        const turns = pairs.flatMap((pair) => pair.turns);
        expect(new Set(turns.map(({ card }) => card.id)).size).toBe(turns.length);
        for (const turn of turns) {
          if (turn.guise?.as !== 'pair') throw new Error('no pair');
          const { rival } = turn.guise;
          const { options, form } = makeInGuise(turn, 'typed', ground, createRandom(seed));
          expect(form).toBe('choice');
          expect(options.map(({ item }) => item)).toContain(rival.id);
        }
      }),
      { numRuns: 150 },
    );
  });
});
