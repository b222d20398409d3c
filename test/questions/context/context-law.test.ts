import { describe, expect, it } from 'vitest';
import { contextsFor, makeInContext } from '../../../src/questions/context/context.ts';
import { contextKinds } from '../../../src/questions/context/kind.ts';
import { type Question, rightOption } from '../../../src/questions/question.ts';
import { createRandom } from '../../../src/questions/random.ts';
import { findDeck } from '../../../src/registry/catalog.ts';
import { catalog, iana } from '../../catalog.ts';
import { createContextLaw } from './context-law.ts';
import { allCardsOf, createContextSpread } from './context-spread.ts';
import { draw, draws } from './draw.ts';

const law = createContextLaw(catalog, iana);

it('every card that a list of exams asks, in every context that is fair for it, has one right answer', () => {
  const seen = new Set<string>();
  const asked = new Set<string>();
  for (const deck of catalog.decks.filter(({ size }) => size < 500)) {
    const source = { catalog, deck };
    for (const card of allCardsOf(deck).filter(({ id }) => !asked.has(id))) {
      asked.add(card.id);
      for (const kind of contextsFor(card, source)) {
        const random = createRandom(`${deck.id} ${card.id} ${kind}`);
        const question = makeInContext(card, 'choice', source, random, kind);
        expect(question?.context).toBe(kind);
        expect(question && law(question, deck)).toEqual([]);
        seen.add(kind);
      }
    }
  }
  expect([...seen].sort()).toEqual([...contextKinds].sort());
}, 60_000);

// bench/questions.mjs asks the same of a million.
it('1,000 questions over all lists, learners and forms have one right answer', () => {
  const sample = createContextSpread(catalog);
  const decks = new Set<string>();
  for (let seed = 1; seed <= 1000; seed++) {
    const { question, deck, mixedUp } = sample(seed);
    expect(law(question, deck, mixedUp), `seed ${seed}`).toEqual([]);
    decks.add(deck.id);
  }
  expect(decks.size).toBe(catalog.decks.length);
}, 60_000);

const faultsOf = (deckId: string, question: Question): string => {
  const deck = findDeck(catalog, deckId);
  if (!deck) throw new Error(`there is no deck ${deckId}`);
  return law(question, deck).join('\n');
};

/** A question with something in its lines and its wording written otherwise. */
const rewritten = (question: Question, from: string | RegExp, to: string): Question => ({
  ...question,
  prompt: question.prompt.replace(from, to),
  scene: (question.scene ?? []).map((line) => line.replace(from, to)),
});

describe('the law finds a fault that is planted', () => {
  it.each([
    ['telnet:number-to-service', 'ss', ':23 ', ':22 ', 'shows another port'],
    ['telnet:number-to-service', 'ss', 'LISTEN', 'UNCONN', 'no tool writes that'],
    ['telnet:number-to-service', 'ss', /0 {6}/, '0 ', 'no tool writes that'],
    ['telnet:number-to-service', 'ss', 'listens', 'listens, a Telnet server,', 'given away'],
    [
      'telnet:number-to-service',
      'ss',
      'Which',
      'Assigned: which service was assigned to',
      'assigned',
    ],
    ['telnet:number-to-service', 'nmap', /^# nmap|^\$ nmap/, '# nmap', 'no tool writes that'],
    ['telnet:number-to-service', 'tcpdump', /\.\d{5} /, '.22 ', "caller's port is 22"],
    ['telnet:number-to-service', 'tcpdump', /10\.0/g, '172.16', 'a foreign address'],
    ['telnet:number-to-service', 'tcpdump', /10\.0\.\d+/, '10.0.23', 'in an address'],
    ['telnet:number-to-service', 'firewall-log', /TCP|tcp/, 'UDP', 'not on udp'],
    ['telnet:service-to-number', 'cisco', 'eq', 'equals', 'no tool writes that'],
    ['telnet:service-to-number', 'cisco', 'tcp', 'udp', 'not all of it is on udp'],
    ['telnet:service-to-number', 'nmap', 'Scan', 'Scan port 23', 'given away'],
    ['smtp:service-to-number', 'cisco', ' between mail servers', '', 'does not exclude the twin'],
    ['snmp:service-to-number', 'nftables', '{ ___, ___ }', '___', '1 gaps for 2 numbers'],
    ['dhcpv6:number-to-service', 'ss', /\[::\]/g, '0.0.0.0', 'IPv6 only'],
    ['squid:number-to-service', 'ss', 'commonly ', '', 'custom is not called so'],
    ['telnet:replacement', 'close-first', '23/tcp', '24/tcp', 'are not those of the choices'],
    ['telnet:replacement', 'close-first', '23/tcp', '23/udp', '23/udp is not in use'],
    ['telnet:replacement', 'close-first', 'What replaces it', 'Not 22', 'given away'],
    ['imaps:purpose', 'which-server', /^10\.0\.\d+\.\d+/, '10.0.0.9', 'another pair is right'],
    ['imaps:purpose', 'which-server', 'Where', '993', 'a port is given away'],
  ] as const)('%s in %s: %s written as %s: %s', (card, kind, from, to, fault) => {
    const changed = draws('everything', card, kind, 12)
      .map((question) => rewritten(question, from, to))
      .map((question) => faultsOf('everything', question));
    // Where the words stand in one of several forms, only that form is spoilt.
    expect(changed.join('\n')).toContain(fault);
  });

  it.each([
    ['telnet:replacement', 'close-first', '80: use HTTPS (443)', 80, 'https', '2 steps go from'],
    ['telnet:replacement', 'close-first', '443: use LDAPS (636)', 443, 'ldaps', 'is no step back'],
    ['telnet:replacement', 'close-first', '443: use HTTP (81)', 443, 'http', 'not its port'],
    ['ssh:number-to-service', 'ss', 'SFTP', 22, 'sftp', '2 options are right'],
    ['syslog:service-to-number', 'cisco', '6514', 6514, 'syslog-tls', 'could be defended'],
    ['submission:service-to-number', 'nftables', '465', 465, 'submissions', '465 and 587 meet'],
  ] as const)('%s in %s with the choice %s', (card, kind, label, port, item, fault) => {
    const question = draw('everything', card, kind);
    const at = question.options.findIndex(({ key }) => key !== rightOption(question)?.key);
    const options = question.options.map((old, i) =>
      i === at ? { key: old.key, label, ports: [port], item } : old,
    );
    expect(faultsOf('everything', { ...question, options })).toContain(fault);
  });

  it('a scene that is too tall, too wide or not there', () => {
    const question = draw('net+', 'telnet:number-to-service', 'ss');
    const faults = (scene: readonly string[]) => faultsOf('net+', { ...question, scene });
    expect(faults([])).toContain('0 lines');
    expect(faults(['x'.repeat(61)])).toContain('over 60 columns');
    expect(faults(['a b'.repeat(19), 'b c'.repeat(19), 'd e'.repeat(19)])).toContain('rows in the');
  });
});
