import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Beginning } from '../../src/app/begin.ts';
import { openEntry } from '../../src/app/entry.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { queryWords } from '../../src/registry/query.ts';
import { entryEnd } from '../../src/screens/entry-text.ts';
import { lineOfRow } from '../../src/screens/find-rows.ts';
import { layoutFor } from '../../src/screens/frame.tsx';
import { marked } from '../../src/screens/marked.ts';
import { spokenLines } from '../../src/screens/spoken.ts';
import { knownMemory } from '../app/known-memory.ts';
import { down, enter, open, type Played, slowly, type } from '../app/play.ts';
import { deckNamed } from '../memory/cards.ts';
import { oddText } from './odd-text.ts';
import { paint, sizes, theme } from './paint.tsx';

const changes: Partial<Beginning> = {
  entryEnd,
  memory: knownMemory(cardsOf(deckNamed('net+')), 30),
};

const typed = (text: string): Played => type(open('find', changes), text);

const sized = ({ state, ...played }: Played, columns: number, rows: number): Played => ({
  ...played,
  state: { ...state, size: { columns, rows } },
});

const expectFits = (played: Played, columns: number, rows: number): void => {
  const lines = paint(sized(played, columns, rows), columns, rows).split('\n');
  expect(lines.length).toBeLessThan(rows);
  for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
};

describe('finding a port', () => {
  it('shows what was typed, how much it finds, and rows in columns', () => {
    const shown = paint(typed('ldap'));
    expect(shown).toMatch(/Find a port +1 of 7/);
    expect(shown).toContain('Find: ldap_');
    expect(shown).toMatch(/❯ . 389 +TCP\/UDP +LDAP +directory of users/);
    expect(shown).toMatch(/1760 +TCP\/UDP +www-ldap-gw/);
  });

  it('marks what matches, also over hyphens', () => {
    const bold = (text: string, words: string): readonly string[] =>
      marked(text, queryWords(words), {}).flatMap((piece) => (piece.bold ? [piece.text] : []));
    expect(bold('www-ldap-gw', 'ldap')).toEqual(['ldap']);
    expect(bold('ms-sql-s', 'mssql')).toEqual(['ms-sql']);
    expect(bold('reads mail, inside TLS', 'tls mail')).toEqual(['mail', 'TLS']);
    expect(bold('SMTP', 'x')).toEqual([]);
    const pieces = marked('reads mail', queryWords('ma'), { dim: true });
    expect(pieces.map(({ text }) => text).join('')).toBe('reads mail');
  });

  it('says why a row is there where its name does not', () => {
    expect(paint(typed('usenet'))).toMatch(/119 +TCP +NNTP +usenet/);
    expect(paint(typed('lightweight'))).toMatch(/389 .*LDAP +Lightweight/);
  });

  it('says that nothing fits, and what was meant', () => {
    expect(paint(typed('qqqqqq'))).toContain('Nothing fits "qqqqqq".');
    expect(paint(typed('65536'))).toContain('Ports go from 0 to 65535.');
    expect(paint(typed('telner'))).toMatch(/Nothing fits "telner"\.[\s\S]*Did you mean\s+❯ . 23 /);
  });

  it('says what can be typed, and begins with what is shaky', () => {
    const shaky = { ...changes, memory: knownMemory(cardsOf(deckNamed('net+')).slice(0, 30), 400) };
    const shown = paint(open('find', shaky));
    expect(shown).toContain('443, ldaps, remote desktop');
    expect(shown).toMatch(/Shaky in your list\s+❯ \+ /);
  });

  it('fills a row and no more, whatever the width', () => {
    const played = typed('e');
    const { screen } = played.state;
    if (screen.name !== 'find') throw new Error('not finding');
    for (const columns of [40, 49, 60, 72, 80, 120]) {
      const layout = layoutFor({ columns, rows: 24 });
      for (let at = 0; at < 400; at += 7) {
        const row = screen.rows.row(at);
        if (!row) continue;
        const line = lineOfRow(row, false, { state: played.state, screen, layout, theme });
        const text = line.map((piece) => piece.text).join('');
        expect(stringWidth(text), text).toBeLessThanOrEqual(layout.bodyWidth);
      }
    }
  });
});

describe('an entry', () => {
  const shown = (text: string): Played => type(typed(text), enter);

  it("tells what there is to know, and the learner's own", () => {
    const text = paint(shown('ldaps'), 100, 60);
    for (const part of [
      '636  LDAPS',
      'LDAP over TLS',
      'remember',
      'mixed up with  389 LDAP',
      'you            ',
      'met            on ',
      'next           ',
      'The ports everybody meets',
      'as of          2026-',
    ])
      expect(text).toContain(part);
  });

  it('says of a bare number that there is nothing, and what lies beside it', () => {
    const text = paint(shown('26'));
    expect(text).toContain('Port 26: well-known (0-1023); no service of note');
    expect(text).toMatch(/IANA +unassigned/);
    expect(text).toMatch(/nearest +25 SMTP, 27 nsw-fe/);
    expect(text).not.toContain('drill');
  });

  it('scrolls to its end and says that there is more', () => {
    const top = shown('snmp');
    expect(paint(top)).toMatch(/\d+ more below/);
    const end = slowly(top, 'G');
    expect(paint(end)).toContain('as of');
    expect(paint(slowly(end, down))).toBe(paint(end));
    expect(paint(slowly(end, 'g'))).toBe(paint(top));
  });

  it('stays whole in a window that grows', () => {
    const end = slowly(sized(shown('snmp'), 40, 12), 'G');
    expect(paint(end, 120, 60)).toContain('161/162  SNMP');
  });
});

describe('every frame', () => {
  const anything = fc.array(fc.oneof(oddText, fc.constantFrom('ldap', 'mail', '44', '8', down)), {
    maxLength: 6,
  });
  const columns = fc.integer({ min: 40, max: 130 });
  const rows = fc.integer({ min: 12, max: 50 });

  it('of a search fits its window', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anything, columns, rows, (presses, width, height) => {
        const played = presses.reduce(type, open('find', changes));
        expectFits(played, width, height);
      }),
      { numRuns: 60 },
    );
  });

  it('of an entry fits its window', { timeout: 60_000 }, () => {
    const port = fc.oneof(
      fc.integer({ min: 0, max: 65_535 }),
      fc.constantFrom(22, 80, 110, 137, 6010, 2049, 512),
    );
    fc.assert(
      fc.property(port, columns, rows, fc.nat(9), (number, width, height, moves) => {
        const home = sized(open('home', changes), width, height);
        const entry = { ...home, state: openEntry(home.state, number) };
        expectFits(slowly(entry, ...Array<string>(moves).fill(' ')), width, height);
      }),
      { numRuns: 60 },
    );
  });

  it('is as it was', () => {
    for (const [width, height] of sizes) {
      expect(paint(sized(typed('mail'), width, height), width, height)).toMatchSnapshot();
      expect(paint(sized(shownEntry(), width, height), width, height)).toMatchSnapshot();
    }
  });
  const shownEntry = (): Played => type(typed('imaps'), enter);
});

describe('for a screen reader', () => {
  const spoken = { ...changes, spoken: true };

  it('tells the count and the hit moved to, last of all', () => {
    const played = type(type(open('find', spoken), 'ldap'), down);
    expect(spokenLines(played.state).at(-1)).toMatch(
      /^Find: ldap\. 7 hits\. 2 of 7: 636 TCP LDAPS, .*, (?:known|shaky) now\.$/,
    );
    const none = type(open('find', spoken), 'telner');
    expect(spokenLines(none.state).at(-1)).toMatch(
      /Nothing fits "telner"\. Did you mean: 1 of \d: 23 TCP Telnet/,
    );
  });

  it('reads an entry as sentences, and does not scroll it', () => {
    const played = type(type(open('find', spoken), 'ldaps'), enter);
    const lines = spokenLines(played.state);
    expect(lines).toContain('636 LDAPS, LDAP over TLS/SSL.');
    expect(lines.join(' ')).toMatch(/remember: .* you: (?:known|shaky) now/);
    expect(lines.join(' ')).not.toMatch(/undefined|Space/);
  });
});
