import { describe, expect, it } from 'vitest';
import {
  markOf,
  marksOf,
  portsText,
  type Standing,
  sheetOf,
  transportText,
} from '../../src/formats/sheet.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { evenSheet, everyDeck, itemsOf, mixedSheet } from './sheets.ts';

const ascending = (numbers: readonly number[]): readonly number[] =>
  [...numbers].sort((a, b) => a - b);

describe.each(everyDeck)('the sheet of %s', (_, deck) => {
  const sheet = evenSheet(deck, 'steady');

  it('holds every item once, under the name of its list and in its own family', () => {
    const asked = deck.items.map(({ item }) => `${item.id} ${item.name} ${item.family}`);
    const drawn = sheet.families.flatMap(({ id, items }) =>
      items.map((item) => `${item.id} ${item.name} ${id}`),
    );
    expect([...drawn].sort()).toEqual([...asked].sort());
    expect(new Set(sheet.families.map(({ name }) => name)).size).toBe(sheet.families.length);
  });

  it('goes by port, in a family and from family to family', () => {
    for (const { items } of sheet.families) {
      const ports = items.map((item) => item.ports[0] ?? 0);
      expect(ports).toEqual(ascending(ports));
    }
    const lowest = sheet.families.map(({ items }) => items[0]?.ports[0] ?? 0);
    expect(lowest).toEqual(ascending(lowest));
  });
});

describe('how a learner stands', () => {
  const core = deckNamed('core');

  it('is asked of each item', () => {
    const standingOf = ({ id }: { readonly id: string }): Standing =>
      id === 'ssh' ? 'shaky' : 'steady';
    const items = itemsOf(sheetOf(core, catalog.families, '2026-11-23', standingOf));
    expect(items.filter(({ standing }) => standing === 'shaky').map(({ id }) => id)).toEqual([
      'ssh',
    ]);
  });

  it('is marked where that tells items apart: a new learner sees no mark', () => {
    expect(marksOf(evenSheet(core, 'unmet'))).toEqual([]);
    expect(marksOf(evenSheet(core, 'steady'))).toEqual([]);
    expect(marksOf(evenSheet(core, 'shaky'))).toEqual(['shaky']);
    expect(marksOf(mixedSheet(core))).toEqual(['shaky', 'unmet']);
  });

  it('gives an item its mark, and a steady one none', () => {
    const sheet = mixedSheet(core);
    const marks = itemsOf(sheet).map((item) => [item.standing, markOf(item, marksOf(sheet))]);
    expect(new Set(marks.map(String))).toEqual(new Set(['steady,', 'shaky,shaky', 'unmet,unmet']));
    expect(itemsOf(evenSheet(core, 'unmet')).map((item) => markOf(item, []))).not.toContain(
      'unmet',
    );
  });
});

it('ports and transports are written as everywhere', () => {
  const items = itemsOf(mixedSheet(deckNamed('net+')));
  const said = items.map((item) => `${item.name} ${portsText(item)} ${transportText(item)}`);
  expect(said).toContain('FTP 20/21 TCP');
  expect(said).toContain('DNS 53 TCP/UDP');
});
