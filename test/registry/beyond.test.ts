import { describe, expect, it } from 'vitest';
import { makeQuestion } from '../../src/questions/ask.ts';
import { createRandom } from '../../src/questions/random.ts';
import { beyondOf, findDeckOrBeyond } from '../../src/registry/beyond.ts';
import { cardsOf, type Deck } from '../../src/registry/deck.ts';
import { formatPorts, portNumbers } from '../../src/registry/item.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';

const rings = catalog.decks.flatMap((deck) => {
  const ring = beyondOf(catalog, deck);
  return ring ? [[deck.id, deck, ring] as const] : [];
});

const servicesOf = ({ items }: Deck): readonly string[] =>
  items.map(({ item }) => item.service?.id ?? item.id);
const cardIds = (deck: Deck): readonly string[] => cardsOf(deck).map(({ id }) => id);

it('every list but the one of everything has a second ring', () => {
  const without = catalog.decks.filter((deck) => !beyondOf(catalog, deck)).map(({ id }) => id);
  expect(without).toEqual(['everything']);
});

describe.each(rings)('beyond %s', (_, deck, ring) => {
  it('is nothing that the list holds, no service and no card of it', () => {
    const [services, cards] = [new Set(servicesOf(deck)), new Set(cardIds(deck))];
    expect(servicesOf(ring).filter((service) => services.has(service))).toEqual([]);
    expect(cardIds(ring).filter((card) => cards.has(card))).toEqual([]);
  });

  it('holds each service and each set of ports once, 24 at most', () => {
    expect(new Set(servicesOf(ring)).size).toBe(ring.items.length);
    const ports = ring.items.map(({ item }) => formatPorts(portNumbers(item)));
    expect(new Set(ports).size).toBe(ports.length);
    expect(ring.items.length).toBeLessThanOrEqual(24);
    expect(ring.size).toBe(ring.items.length);
  });

  it('comes from lists that somebody chose, and is the same every time', () => {
    const chosen = catalog.decks.filter(
      ({ retired, kind }) => !retired && kind !== 'registry' && kind !== 'everything',
    );
    const known = new Set(chosen.flatMap(({ items }) => items.map(({ item }) => item.id)));
    for (const { item } of ring.items) expect(known).toContain(item.id);
    expect(beyondOf(catalog, deck)).toEqual(ring);
  });

  it('is a list that can be asked, found by its name, and has no ring itself', () => {
    expect(ring.id).toBe(`${deck.id}.beyond`);
    expect(ring.name).toMatch(/^Beyond [^U]/);
    expect(ring.description).toMatch(/^[A-Z].*\.$/);
    for (const word of [deck.id, ...deck.aliases])
      expect(findDeckOrBeyond(catalog, `${word.toUpperCase()}.beyond`)?.id).toBe(ring.id);
    expect(beyondOf(catalog, ring)).toBeUndefined();
    const source = { catalog, deck: ring, mixedUp: () => new Set<string>() };
    for (const card of cardsOf(ring)) {
      const question = makeQuestion(card, 'choice', source, createRandom(card.id));
      expect(new Set(question.options.map(({ label }) => label)).size).toBe(5);
    }
  });
});

it('asks first what most of the other lists ask', () => {
  const ring = beyondOf(catalog, deckNamed('net+'));
  const listsWith = (service: string): number =>
    catalog.decks.filter(
      (deck) =>
        deck.id !== 'n10-009' &&
        !deck.retired &&
        ['core', 'exam', 'useful', 'courseware'].includes(deck.kind) &&
        servicesOf(deck).includes(service),
    ).length;
  const counts = (ring ? servicesOf(ring) : []).map(listsWith);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(ring?.items.map(({ item }) => item.id).slice(0, 4)).toEqual([
    'imap',
    'pop3',
    'netbios',
    'imaps',
  ]);
});

it('offers no number twice, though another service listens on it', () => {
  const [net, ccna] = [deckNamed('net+'), deckNamed('ccna')];
  const [ssh, bgp] = ['ssh', 'bgp'].map((id) => ccna.items.find(({ item }) => item.id === id));
  if (!ssh?.item.service || !bgp) throw new Error('no SSH, no BGP');
  const service = { ...ssh.item.service, id: 'twin' };
  const twin = { ...ssh, item: { ...ssh.item, id: 'twin', service } };
  const decks = [net, { ...ccna, items: [twin, bgp] }];
  const items = new Map([...catalog.items, ['twin', twin.item]]);
  const ring = beyondOf({ ...catalog, decks, items }, net);
  expect(ring?.items.map(({ item }) => item.id)).toEqual(['bgp']);
});

it('a word that names no list names no ring', () => {
  for (const word of ['.beyond', 'cissp.beyond', 'net+.beyond.beyond', 'everything.beyond'])
    expect(findDeckOrBeyond(catalog, word)).toBeUndefined();
  expect(findDeckOrBeyond(catalog, 'net+')?.id).toBe('n10-009');
});
