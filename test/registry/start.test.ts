import { describe, expect, it } from 'vitest';
import { compileContent } from '../../scripts/content/compile.ts';
import { linkCatalog } from '../../src/registry/catalog.ts';
import { formatContent, openContent } from '../../src/registry/content-files.ts';
import { createCatalog } from '../../src/registry/create-catalog.ts';
import { createIana, type IanaSnapshot } from '../../src/registry/iana.ts';
import { formatIana, openIana } from '../../src/registry/iana-text.ts';
import { highestPort } from '../../src/registry/port.ts';

const { content, iana: snapshot } = compileContent('content');

describe('what the build works out beforehand', () => {
  it('makes the very catalog that the content makes by itself', () => {
    const files = formatContent(content, createCatalog(content));
    const read = linkCatalog(openContent((file) => files.get(file) ?? ''));
    const made = createCatalog(content);
    for (const part of ['families', 'services', 'items', 'itemsByPort', 'itemsByName'] as const)
      expect([...read[part]], part).toEqual([...made[part]]);
    for (const part of ['version', 'decks', 'otherNames'] as const)
      expect(read[part], part).toEqual(made[part]);
  });

  const text = openIana(formatIana(snapshot));
  const whole = createIana(snapshot);

  it('says of every port what the snapshot says', () => {
    for (let port = 0; port <= highestPort; port += port < 1200 ? 1 : 97)
      expect(text.at(port)).toEqual(whole.at(port));
  });

  it('says so of a port asked for first, and of one asked for after many others', () => {
    const fresh = openIana(formatIana(snapshot));
    for (let port = 5990; port <= 6130; port++) {
      const held = snapshot.rows.filter(({ first, last }) => first <= port && port <= last);
      expect(new Set(fresh.at(port).rows), `${port}`).toEqual(new Set(held));
      expect(new Set(whole.at(port).rows), `${port}`).toEqual(new Set(held));
    }
  });

  it('gives all rows up to a port, without a reading of the rest', () => {
    for (const port of [0, 22, 1023, 9090, highestPort])
      expect(text.upTo(port), `${port}`).toEqual(whole.upTo(port));
    expect(whole.upTo(1023).length).toBeGreaterThan(1000);
  });

  it('finds every name that the snapshot has', () => {
    const names = ['', '-', 'tcp', '443', 'nosuchname', 'Https', 'FORTÉ'];
    for (let row = 0; row < snapshot.rows.length; row += 101)
      names.push(snapshot.rows[row]?.name ?? '');
    for (const name of names) expect(text.named(name), name).toEqual(whole.named(name));
  });

  it('keeps every row, the date and the source', () => {
    expect({ ...text }).toMatchObject({ ...snapshot });
  });

  it('refuses texts that its lines cannot hold', () => {
    const row = { first: 1, last: 1, transport: undefined, name: 'a\tb', description: '' };
    const bad: IanaSnapshot = { ...snapshot, rows: [{ ...row, status: 'named' }] };
    expect(() => formatIana(bad)).toThrow(/IANA row 1/);
  });
});
