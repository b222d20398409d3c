import fc from 'fast-check';
import { renderToString } from 'ink';
import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/app/state.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { Screen } from '../../src/screens/screen.tsx';
import { spokenLines } from '../../src/screens/spoken.ts';
import { themeFor } from '../../src/screens/theme.ts';
import { examMemory } from '../app/exam-memory.ts';
import { down, enter, esc, open, type Played, type } from '../app/play.ts';
import { deckNamed } from '../memory/cards.ts';
import { anybodyOn } from '../schedule/random-memory.ts';
import { paint, sizes, theme } from './paint.tsx';

const mapOn = (list: string, memory: Memory = examMemory({ list, daysAgo: 3 })): Played =>
  open('map', { deck: deckNamed(list), memory });

const painted = (state: AppState, columns: number, rows: number, own = theme) =>
  renderToString(<Screen state={{ ...state, size: { columns, rows } }} theme={own} />, { columns });

/** The cell moved to, as its brackets show it. */
const marked = (frame: string): readonly string[] => frame.match(/\[(?:[-#+.] [^\n]*?|.)\]/g) ?? [];

const keys = ['\u001B[A', down, '\u001B[C', '\u001B[D', '\u001B[6~', '\u001B[5~', '\u001B[F'];
const moves = fc.array(fc.constantFrom(...keys), { maxLength: 12 });
const anySize = fc.record({
  columns: fc.integer({ min: 40, max: 200 }),
  rows: fc.integer({ min: 12, max: 60 }),
});

describe('the port map', () => {
  it.each(['net+', 'core', 'sec+', 'system-ports'])(
    '%s fits any window, the cell moved to is seen, whatever is remembered',
    (list) => {
      const deck = deckNamed(list);
      const modes = fc.constantFrom('', 'n', 'n ', 'm', '/s', '/zzz', 'm/5', '?');
      fc.assert(
        fc.property(
          anybodyOn(cardsOf(deck), deck.id),
          anySize,
          moves,
          modes,
          ({ memory }, size, presses, mode) => {
            const moved = type({ ...mapOn(list, memory) }, presses.join(''));
            const played = type({ ...moved, state: { ...moved.state, size } }, mode);
            const frame = painted(played.state, size.columns, size.rows);
            const lines = frame.split('\n');
            expect(lines.length).toBeLessThan(size.rows);
            for (const line of lines) expect([...line].length).toBeLessThanOrEqual(size.columns);
            if (mode !== '?') expect(marked(frame), frame).toHaveLength(1);
          },
        ),
        { numRuns: 25 },
      );
    },
    60_000,
  );

  it('moving shifts nothing: all but the brackets stays where it is', () => {
    const start = mapOn('net+');
    const bare = (played: Played): string =>
      paint(played)
        .split('\n')
        .slice(4, 14)
        .map((line) => line.replace(/[[\]]/g, ' ').trimEnd())
        .join('\n');
    for (const key of keys) expect(bare(type(start, key))).toBe(bare(start));
  });

  it('shows families with sign, ports and name, and what the signs mean with their counts', () => {
    const frame = paint(mapOn('net+'), 100, 30);
    expect(frame).toContain('Port map: CompTIA Network+ N10-009');
    expect(frame).toMatch(/# known \d+ {2}\+ shaky \d+ {2}- new \d+ {2}\. not yet \d+/);
    expect(frame).toMatch(/Remote access +[#+-] 22 SFTP +[#+-] 22 SSH +[#+-] 23 Telnet/);
    expect(frame).toMatch(/\[[#+-] 20\/21 FTP\]/);
    expect(frame).toMatch(/20\/21 FTP {2}TCP: copies files/);
  });

  it('gives the words of the legend up where there is no room, and never the counts', () => {
    for (const [columns, rows] of sizes)
      expect(paint(mapOn('net+'), columns, rows).split('\n', 3).join(' ')).toMatch(
        /# (?:known )?\d+ {2}\+ (?:shaky )?\d+ {2}- (?:new )?\d+ {2}\. (?:not yet )?\d+/,
      );
    expect(paint(mapOn('net+'), 40, 12)).toContain('... ');
  });

  it('says how much is above and below of a long list', () => {
    const frame = paint(type(mapOn('system-ports'), '\u001B[6~'.repeat(3)));
    expect(frame).toMatch(/\.\.\. \d+ above, \d+ below/);
    expect(paint(mapOn('net+'))).not.toMatch(/\d+ below/);
  });

  it('covers all names alike', () => {
    const frame = paint(type(mapOn('net+'), `n${down}`), 100, 30);
    const cells = frame.split('\n').slice(3, 24).join('\n');
    for (const { item } of deckNamed('net+').items) expect(cells).not.toContain(item.name);
    expect(cells.match(/ \.{4}/g)).toHaveLength(20);
    expect(cells).not.toMatch(/\d \.{3}(?!\.)/);
    expect(frame).toContain('22: what is it? Space shows it.');
    const seen = paint(type(mapOn('net+'), `n${down} `), 100, 30);
    expect(seen).toContain('22 SFTP]');
    expect(seen).toContain('copies files inside SSH');
  });

  it('shows what is searched for, and says when nothing fits', () => {
    for (const [columns, rows] of sizes) {
      expect(paint(type(mapOn('net+'), '/snm'), columns, rows)).toContain('Find: snm_');
      expect(paint(type(mapOn('net+'), '/zzz'), columns, rows)).toContain(
        'Nothing on this list is "zzz".',
      );
    }
    expect(paint(type(mapOn('net+'), '/ssh'))).toMatch(/22 SSH {2}TCP/);
  });

  it('the grid has a ruler over its columns where a row is to spare', () => {
    for (const [columns, rows] of [
      [120, 40],
      [100, 30],
    ] as const) {
      const lines = paint(type(mapOn('net+'), `m/64${enter}`), columns, rows).split('\n');
      const at = lines.findIndex((line) => /^ +0 +8 +16 +24 +32 +40 +48 +56/.test(line));
      expect(lines[at + 1]).toMatch(/^ +0 /);
      // The place moved to stands under 0, its bracket before it.
      expect(lines[at + 2]?.indexOf('[')).toBe((lines[at]?.indexOf('0') ?? 0) - 1);
    }
    expect(paint(type(mapOn('net+'), 'm'), 40, 12)).not.toMatch(/ 0 +8 +16/);
  });

  it('the grid shows all 1024 ports at once from 80x24 on, and names the one moved to', () => {
    const grid = type(mapOn('net+'), `m/443${enter}`);
    for (const [columns, rows] of [
      [120, 40],
      [100, 30],
      [80, 24],
    ] as const) {
      const frame = paint(grid, columns, rows);
      for (let first = 0; first < 1024; first += 64)
        expect(frame).toMatch(new RegExp(`^ +${first} `, 'm'));
      expect(frame).not.toContain('below');
      expect(frame).toMatch(/443 {2}HTTPS, TCP and UDP: web pages inside TLS/);
    }
    expect(paint(grid, 120, 40)).toContain('o another service');
    expect(paint(type(mapOn('net+'), `m/56${enter}`))).toContain(
      '56  IANA: xns-auth, XNS Authentication.',
    );
    expect(paint(type(mapOn('net+'), `m/4${enter}`))).toContain('4  IANA: unassigned.');
  });

  it('the brackets of the grid stand round the sign of its port, however wide the window', () => {
    const signs = { ...theme.signs.levels, ...theme.signs.beside };
    for (let port = 0; port < 1024; port += 31) {
      const grid = type(mapOn('net+'), `m/${port}${enter}`);
      const mark = grid.state.screen.name === 'map' && grid.state.screen.grid?.ports.marks[port];
      for (const [columns, rows] of sizes)
        expect(marked(paint(grid, columns, rows))).toEqual([`[${mark ? signs[mark] : ''}]`]);
    }
  });

  it('is ASCII where there is no Unicode, and readable without colour', () => {
    const plain = themeFor({ LANG: 'C' });
    for (const mode of ['', 'm', 'n'])
      expect(painted(type(mapOn('core'), mode).state, 80, 24, plain)).toMatch(/^[ -~\n]*$/);
  });

  it('the end of a drill says that Enter leads to the map, and help still says Esc', () => {
    const memory = examMemory({ daysAgo: 0 });
    let played = type(mapOn('net+', memory), enter);
    for (let key = 0; key < 60 && played.state.session?.phase.name !== 'done'; key++)
      played = type({ ...played, seconds: played.seconds + 3 }, key % 2 === 0 ? 'e' : enter);
    expect(paint(played)).toContain('Enter back');
    expect(paint(played)).not.toContain('Enter home');
    expect(paint(type(played, '?'))).toContain('Esc back');
  });
});

describe('the map to a screen reader', () => {
  const spoken = (played: Played): readonly string[] => spokenLines(played.state);

  it('the list, its counts, the keys, and last the cell with how well it is known', () => {
    const lines = spoken(type(mapOn('net+'), down));
    expect(lines[0]).toBe('Port map: CompTIA Network+ N10-009.');
    expect(lines[1]).toMatch(/^20 ports: \d+ known, \d+ shaky, \d+ new, \d+ not yet\.$/);
    expect(lines.at(-2)).toMatch(/^Keys: Enter drill, /);
    expect(lines.at(-1)).toMatch(
      /^Remote access, 1 of 4: 22 SFTP, (?:known|shaky|new)\. TCP: copies files inside SSH\. /,
    );
  });

  it('covered names stay covered, a search says what it finds, the grid says the port', () => {
    expect(spoken(type(mapOn('net+'), `n${down}`)).at(-1)).toMatch(
      /^Remote access, 1 of 4: 22: what is it\? Space shows it\. (?:known|shaky|new)\.$/,
    );
    expect(spoken(type(mapOn('net+'), '/zzz')).at(-1)).toMatch(
      /^Find: zzz\. Nothing on this list is "zzz"\. Files, 1 of 3: 20\/21 FTP/,
    );
    expect(spoken(type(mapOn('net+'), `m/88${enter}`)).at(-1)).toMatch(/^Port 88, Kerberos/);
    expect(spoken(type(mapOn('net+'), `m${esc}`)).at(-1)).toMatch(/^Files, 1 of 3/);
  });
});
