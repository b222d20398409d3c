import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearServices } from '../../src/grading/near-services.ts';
import { type Hit, worth } from '../../src/registry/hit.ts';
import { parsePortSet } from '../../src/registry/query.ts';
import { createSearchIndex } from '../../src/registry/search-index.ts';
import { catalog, iana } from '../catalog.ts';
import { slowSearch } from './slow-search.ts';

const index = createSearchIndex(catalog, iana);

const told = (hit: Hit) =>
  hit.kind === 'service'
    ? { id: hit.service.id, port: hit.service.ports[0]?.number ?? 0, score: hit.score }
    : {
        id: `${hit.entry.first} ${hit.entry.name || hit.entry.description}`,
        port: hit.entry.first,
        score: hit.score,
      };

const hitsOf = (text: string) => {
  const found = index.find(text);
  return Array.from({ length: found.count }, (_, rank) => found.hit(rank)).flatMap((hit) =>
    hit ? [told(hit)] : [],
  );
};

const idsOf = (text: string): readonly string[] => hitsOf(text).map(({ id }) => id);

const words = [...catalog.services.values()].flatMap(({ name, expansion, purpose, aliases }) =>
  `${name} ${expansion} ${purpose} ${aliases.join(' ')}`.split(/\s+/),
);

/** A piece of a word, whole or cut, in any case. */
const piece = fc
  .record({
    word: fc.constantFrom(...words, 'FORTÉ', 'any', 'private', 'x11', 'c++', 'whois++', 'ms-sql-s'),
    from: fc.nat(3),
    length: fc.integer({ min: 1, max: 12 }),
    upper: fc.boolean(),
  })
  .map(({ word, from, length, upper }) => {
    const cut = word.slice(Math.min(from, word.length - 1)).slice(0, length);
    return upper ? cut.toUpperCase() : cut;
  });

const typed = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: piece },
      { weight: 3, arbitrary: fc.nat(70_000).map(String) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'tcp',
          'udp',
          '53/udp',
          '20/21',
          'and',
          '20,21',
          '022',
          '0',
          '-',
          '&',
          '漢字',
        ),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'grapheme' }) },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));

describe('the search index', () => {
  it('finds what the plain definition finds, in its order', { timeout: 120_000 }, () => {
    const slow = slowSearch(catalog, iana);
    fc.assert(
      fc.property(typed, (text) => {
        expect(hitsOf(text)).toEqual(slow(text));
      }),
      { numRuns: 100 },
    );
    for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789+é')
      expect(hitsOf(letter), letter).toEqual(slow(letter));
  });

  it('tells a number first, then those that begin with it, ours before the registry', () => {
    const [first, ...rest] = hitsOf('44').map(({ port }) => port);
    expect(first).toBe(44);
    expect(rest.slice(0, 3)).toEqual([443, 444, 445]);
    expect(hitsOf('443')[0]).toMatchObject({ id: 'https' });
    expect(idsOf('6010')[0]).toBe('x11');
  });

  it('finds by name, alias, name of the registry, expansion and purpose', () => {
    for (const text of ['ssh', 'secure shell', 'SFTP', 'openssh', 'encrypted command line'])
      expect(idsOf(text), text).toContain('ssh');
    for (const text of ['mssql', 'ms-sql-s', 'sql server']) expect(idsOf(text)).toContain('mssql');
    expect(idsOf('any private mail')).toEqual(['24 any private mail system']);
  });

  it('narrows with each word, and by transport', () => {
    expect(idsOf('mail').length).toBeGreaterThan(idsOf('mail tls').length);
    const [first] = idsOf('53/udp');
    expect(first).toBe('dns');
    for (const id of idsOf('1433 udp')) expect(id).not.toBe('mssql');
  });

  it('finds the service of a set of numbers, however it is written', () => {
    for (const text of ['20/21', '20-21', '20,21', '20, 21', '20 and 21'])
      expect(idsOf(text)[0], text).toBe('ftp');
    expect(idsOf('161/162')[0]).toBe('snmp');
    expect(idsOf('137-139')[0]).toBe('netbios');
    expect(parsePortSet('20 and 21')).toEqual([20, 21]);
    for (const text of ['20', '20/65536', '20/tcp', 'ipv4/6', '-20', '20/'])
      expect(parsePortSet(text), text).toBeUndefined();
  });

  it('tells names before purposes, and the usual before the obsolete', () => {
    const { tierStep, textWord, nameStart } = worth;
    expect(textWord + 3 * tierStep).toBeLessThan(nameStart);
    expect(idsOf('time')[0]).toBe('ntp');
    const mail = idsOf('mail');
    for (const usual of ['smtp', 'submission', 'imap', 'pop3'])
      expect(mail.slice(0, 7), usual).toContain(usual);
    // It says only that its number is not that of mail submission.
    expect(mail.indexOf('kpasswd')).toBeGreaterThan(mail.indexOf('pop2'));
  });

  it('counts what is ours', () => {
    const { count, services } = index.find('ldap');
    const kinds = Array.from({ length: count }, (_, rank) => index.find('ldap').hit(rank)?.kind);
    expect(kinds.filter((kind) => kind === 'service')).toHaveLength(services);
    expect(index.find('ldap').hit(count)).toBeUndefined();
    expect(index.find('  ')).toMatchObject({ count: 0, services: 0 });
  });
});

describe('what was nearly typed', () => {
  const near = (text: string): readonly string[] => nearServices(catalog)(text).map(({ id }) => id);

  it('is found over one slip in a word of five letters or more', () => {
    expect(near('telner')).toContain('telnet');
    expect(near('kerberso')).toContain('kerberos');
    expect(near('secire shell')).toContain('ssh');
  });

  it('is found in four letters over a swap, a letter missing, or one too many', () => {
    expect(near('htps')).toContain('https');
    expect(near('ldpa')).toContain('ldap');
    expect(near('SMPT')).toContain('smtp');
    expect(near('sssh')).toContain('ssh');
  });

  it('is nothing in short words, over two slips, or in digits', () => {
    for (const text of ['sxh', 'smxp', 'tellnerr', '4434', 'qqqqqqqq', ''])
      expect(near(text)).toEqual([]);
  });
});
