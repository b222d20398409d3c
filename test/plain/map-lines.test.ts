import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/charts/entry.ts';
import { historiesOf } from '../../src/charts/entry-history.ts';
import { portMapOf } from '../../src/charts/port-map.ts';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { awayRoughly } from '../../src/plain/days.ts';
import {
  countsLine,
  factOf,
  historySentences,
  mapRows,
  type Told,
} from '../../src/plain/map-lines.ts';
import { ownLines } from '../../src/plain/own-lines.ts';
import { catalog, iana } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';

const told = (memory: Memory, day: number): Told => ({
  map: portMapOf(deckNamed('net+'), catalog.families, 10, memory, momentOn(day)),
  catalog,
  memory,
  today: momentOn(day).day,
});

const said = (id: string, memory: Memory, day: number): string => {
  const all = told(memory, day);
  const cell = all.map.cells.find(({ item }) => item.id === id);
  return cell ? historySentences(cell, all).join(' ') : '';
};

const onPage = (id: string, memory: Memory): readonly string[] => {
  const service = catalog.services.get(id);
  if (!service) return [];
  const entry = entryOf({ kind: 'service', service }, catalog, iana);
  const own = historiesOf(entry, memory, momentOn(2), () => undefined);
  return ownLines(own, momentOn(2).day, (other) => catalog.items.get(other))
    .filter(({ label }) => label === 'mixed up')
    .map(({ text }) => text);
};

const ldap = (id: string, givenIs: string | undefined, day: number) => {
  const about = { id, item: 'ldap', card: 'ldap:purpose', direction: 'purpose' as const };
  const at = momentOn(day, 12, Number(id));
  return givenIs === undefined
    ? reviewOf({ ...about, ...at })
    : missOf({ ...about, ...at, givenIs });
};

describe('the history of an item in words', () => {
  it('of one not met: whether it comes today', () => {
    // Twelve cards: SSH and SFTP share theirs.
    const sentences = deckNamed('net+').items.map(({ item }) => said(item.id, emptyMemory, 0));
    expect(sentences.filter((each) => each === 'It comes today.')).toHaveLength(13);
    expect(sentences.filter((each) => each === 'Waits for its turn.')).toHaveLength(7);
  });

  it('of one met once', () => {
    expect(said('ldap', replay([ldap('1', undefined, 0)]), 0)).toMatch(
      /^Met, not asked again yet\. Next: (?:tomorrow|in \d+ days)\.$/,
    );
  });

  it('of one taken for another, once, twice, more often, and told apart since', () => {
    const once = [ldap('1', undefined, 0), ldap('2', 'ldaps', 1)];
    expect(said('ldap', replay(once), 1)).toBe(
      'Right 0 of 1. Next: today. Once you gave 636 LDAPS for 389.',
    );
    const twice = [...once, ldap('3', 'ldaps', 2)];
    expect(said('ldap', replay(twice), 2)).toContain('Twice you gave 636 LDAPS for 389.');
    const thrice = [...twice, ldap('4', 'ldaps', 3)];
    expect(said('ldap', replay(thrice), 3)).toContain('3 times you gave 636 LDAPS for 389.');
    const apart = [...thrice, ldap('5', undefined, 4), ldap('6', undefined, 8)];
    expect(said('ldap', replay(apart), 8)).toContain('LDAPS for 389, told apart since.');
    expect(said('ldaps', replay(twice), 2)).toMatch(
      /^(?:Waits for its turn|It comes today)\. Twice you gave 636 for 389 LDAP\.$/,
    );
  });

  it('of two given for each other', () => {
    const ldaps = { id: '3', item: 'ldaps', card: 'ldaps:purpose', givenIs: 'ldap' };
    const memory = replay([
      ldap('1', 'ldaps', 0),
      ldap('2', 'ldaps', 1),
      missOf({ ...ldaps, direction: 'purpose', ...momentOn(1) }),
    ]);
    // What the memory holds: asked, then given.
    const times = (asked: string, given: string) =>
      memory.mixUps
        .get(asked)
        ?.get(given)
        ?.reduce((sum, each) => sum + each.times, 0);
    expect([times('ldap', 'ldaps'), times('ldaps', 'ldap')]).toEqual([2, 1]);
    expect(said('ldap', memory, 2)).toContain(
      'Twice you gave 636 LDAPS for 389, once 389 for 636 LDAPS.',
    );
    expect(said('ldaps', memory, 2)).toContain(
      'Once you gave 389 LDAP for 636, twice 636 for 389 LDAP.',
    );
    // The page of an entry tells the same.
    expect(onPage('ldaps', memory)).toEqual([
      'you gave 389 LDAP for 636 LDAPS once',
      'you gave 636 LDAPS for 389 LDAP twice',
    ]);
  });

  it('of one given for another, and of a name that only the registry has', () => {
    const memory = replay([
      ldap('1', 'dns', 0),
      reviewOf({ id: '2', item: 'dns', card: 'dns:purpose', direction: 'purpose' }),
      ldap('3', 'iana-9090', 0),
    ]);
    expect(said('dns', memory, 0)).toContain('Once you gave 53 for 389 LDAP.');
    expect(said('ldap', memory, 0)).toContain('Once you gave port 9090 for 389.');
  });
});

describe('the words of the map', () => {
  it('counts in the order of the legend, and facts end as sentences do', () => {
    expect(countsLine({ solid: 9, shaky: 4, new: 4, unmet: 3 })).toBe(
      '9 known, 4 shaky, 4 new, 3 not yet.',
    );
    for (const { item } of deckNamed('everything').items) expect(factOf(item)).toMatch(/[.!?]$/);
  });

  it('rows stand by family', () => {
    const [files] = mapRows(told(emptyMemory, 0));
    expect(files?.name).toBe('Files');
    expect(files?.rows.map(({ level, ports }) => [level, ports])).toEqual([
      ['not yet', '20/21'],
      ['not yet', '69'],
      ['not yet', '445'],
    ]);
  });
});

describe('days far off', () => {
  it('are told in months from 60 days on, in years from two years on', () => {
    const away = (days: number) => awayRoughly(momentOn(days).day, momentOn(0).day);
    expect([0, 1, 59, 60, 91, 729, 730, 807].map(away)).toEqual([
      'today',
      'tomorrow',
      'in 59 days',
      'in 2 months',
      'in 3 months',
      'in 24 months',
      'in 2 years',
      'in 2 years',
    ]);
  });
});
