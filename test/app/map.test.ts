import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/app/command.ts';
import { findCell } from '../../src/app/map-find.ts';
import { gridColumns, layoutMap, mapWidth } from '../../src/app/map-layout.ts';
import { type MapPlace, movedOnGrid, movedOnMap } from '../../src/app/map-moves.ts';
import type { MapScreen } from '../../src/app/map-screen.ts';
import { memoryNow } from '../../src/app/state.ts';
import { placeOf } from '../../src/app/update.ts';
import { type PortMap, portMapOf } from '../../src/charts/port-map.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { portNumbers } from '../../src/registry/item.ts';
import { fold } from '../../src/registry/names.ts';
import { layoutFor } from '../../src/screens/frame.tsx';
import { headingOf } from '../../src/screens/headings.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { examMemory } from './exam-memory.ts';
import { knownMemory } from './known-memory.ts';
import { down, enter, esc, momentAfter, open, type Played, slowly, type } from './play.ts';

const right = '\u001B[C';
const left = '\u001B[D';
const end = '\u001B[F';

const mapOf = (list: string): PortMap =>
  portMapOf(deckNamed(list), catalog.families, 10, emptyMemory, momentAfter(0));

const lists = ['net+', 'core', 'a+', 'ccna', 'system-ports'];
const maps = new Map(lists.map((list) => [list, mapOf(list)]));
const anyMap = fc.constantFrom(...maps.values());
const anySize = fc.record({
  columns: fc.integer({ min: 40, max: 220 }),
  rows: fc.integer({ min: 12, max: 60 }),
});
const moves = ['up', 'down', 'less', 'more', 'first', 'last', 'page-up', 'page-down'] as const;
const anyMoves = fc.array(fc.constantFrom<Command>(...moves), { maxLength: 60 });

const screenIn = ({ state }: Played): MapScreen => {
  if (state.screen.name !== 'map') throw new Error(`on ${state.screen.name}`);
  return state.screen;
};
const itemAt = (played: Played): string | undefined => {
  const { map, cursor } = screenIn(played);
  return map.cells[cursor]?.item.id;
};
const onMap = (list = 'net+'): Played => open('map', { deck: deckNamed(list) });

describe('the layout of the map', () => {
  it('places every item of a list once, within the width, none over another', () => {
    fc.assert(
      fc.property(anyMap, anySize, (map, size) => {
        const width = mapWidth(size);
        expect(width).toBe(layoutFor(size, true).bodyWidth);
        const { lines, gutter, lineOf } = layoutMap(map, width);
        expect(lines.flatMap(({ cells }) => cells.map(({ at }) => at))).toEqual([
          ...map.cells.keys(),
        ]);
        expect(lineOf).toHaveLength(map.cells.length);
        for (const { cells } of lines) {
          let free = gutter;
          for (const { x, width: own } of cells) {
            expect(x).toBeGreaterThanOrEqual(free);
            free = x + own;
          }
          expect(free).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('keeps a family on lines of its own, by its lowest port', () => {
    const map = mapOf('net+');
    const { lines } = layoutMap(map, 72);
    for (const { family, cells } of lines)
      for (const { at } of cells) expect(map.families[family]?.cells).toContain(map.cells[at]);
    const lowest = map.families.map(({ cells }) =>
      Math.min(...cells.flatMap(({ item }) => portNumbers(item))),
    );
    expect(lowest).toEqual([...lowest].sort((a, b) => a - b));
  });

  it('holds cells under each other where the window is wide enough', () => {
    const { lines } = layoutMap(mapOf('net+'), 74);
    expect(lines).toHaveLength(10);
    expect(new Set(lines.map(({ cells }) => cells[1]?.x)).size).toBeLessThanOrEqual(3);
  });
});

describe('moving over the map', () => {
  it('whatever is pressed, one cell is moved to', () => {
    fc.assert(
      fc.property(anyMap, anySize, anyMoves, (map, size, commands) => {
        const layout = layoutMap(map, mapWidth(size));
        let place: MapPlace = { cursor: 0, goal: undefined };
        for (const command of commands) {
          place = movedOnMap(layout, place, command, 7) ?? place;
          expect(map.cells[place.cursor]).toBeDefined();
        }
      }),
    );
  });

  it('left and then right leads back, and so do right and then left', () => {
    fc.assert(
      fc.property(anyMap, anySize, fc.nat(), (map, size, nth) => {
        const layout = layoutMap(map, mapWidth(size));
        const start = { cursor: nth % map.cells.length, goal: undefined };
        for (const [one, other] of [['less', 'more'] as const, ['more', 'less'] as const]) {
          const there = movedOnMap(layout, start, one, 7) ?? start;
          if (there.cursor === start.cursor) continue;
          expect(movedOnMap(layout, there, other, 7)?.cursor).toBe(start.cursor);
        }
      }),
    );
  });

  it('right comes to every cell, and up and down to every line', () => {
    fc.assert(
      fc.property(anyMap, anySize, (map, size) => {
        const layout = layoutMap(map, mapWidth(size));
        const walk = (command: Command): ReadonlySet<number> => {
          const seen = new Set<number>();
          let place: MapPlace = { cursor: 0, goal: undefined };
          while (!seen.has(place.cursor)) {
            seen.add(place.cursor);
            place = movedOnMap(layout, place, command, 7) ?? place;
          }
          return seen;
        };
        expect(walk('more').size).toBe(map.cells.length);
        expect(walk('down').size).toBe(layout.lines.length);
      }),
      { numRuns: 20 },
    );
  });

  it('down and up keep to their column over a short line', () => {
    // SSH is the second of Remote access; Time, four lines below, has one cell.
    const start = type(onMap(), `/ssh${enter}`);
    expect(itemAt(start)).toBe('ssh');
    const below = type(start, down.repeat(6));
    expect(itemAt(below)).toBe('ldaps');
    expect(itemAt(type(below, '\u001B[A'.repeat(6)))).toBe('ssh');
  });

  it('goes to the first and the last, and no further', () => {
    const map = mapOf('net+');
    expect(itemAt(type(onMap(), end))).toBe(map.cells.at(-1)?.item.id);
    expect(itemAt(type(onMap(), `${end}${right}${down}`))).toBe(map.cells.at(-1)?.item.id);
    expect(itemAt(type(onMap(), `${end}\u001B[H${left}`))).toBe(map.cells[0]?.item.id);
  });

  it('stays at its cell when the window changes', () => {
    const before = type(onMap(), `/ldaps${enter}`);
    const { state } = before;
    const narrow = { ...before, state: { ...state, size: { columns: 40, rows: 12 } } };
    expect(itemAt(narrow)).toBe('ldaps');
    expect(itemAt(type(narrow, `${left}${right}`))).toBe('ldaps');
  });
});

describe('searching the map', () => {
  it.each([
    ['161', 'snmp'],
    ['162', 'snmp'],
    ['20/21', 'ftp'],
    ['50', 'sip'],
    ['tel', 'telnet'],
    ['LDAPS', 'ldaps'],
    ['domain name', 'dns'],
    ['secure shell', 'ssh'],
  ])('%s leads to %s as it is typed', (typed, item) => {
    const played = type(onMap(), `/${typed}`);
    expect(placeOf(played.state)).toBe('map-find');
    expect(itemAt(played)).toBe(item);
    const kept = type(played, enter);
    expect(placeOf(kept.state)).toBe('map');
    expect(itemAt(kept)).toBe(item);
  });

  it('a whole number or name comes before what only begins so', () => {
    expect(itemAt(type(onMap(), '/22'))).toBe('sftp');
    expect(itemAt(type(onMap('core'), '/smtp'))).toBe('smtp');
  });

  it('every item is found by its whole number, and by its whole name', () => {
    const map = mapOf('system-ports');
    for (const { item } of map.cells) {
      const byNumber = map.cells[findCell(map, String(portNumbers(item)[0])) ?? -1]?.item;
      expect(byNumber && portNumbers(byNumber)).toContain(portNumbers(item)[0]);
      if (/^\d/.test(item.name)) continue;
      const byName = map.cells[findCell(map, item.name) ?? -1]?.item;
      expect(byName && fold(byName.name)).toBe(fold(item.name));
    }
  });

  it('Esc goes back to where one was; letters that are keys elsewhere are text', () => {
    const start = type(onMap(), right);
    expect(itemAt(type(start, `/snm${esc}`))).toBe(itemAt(start));
    expect(screenIn(type(start, '/qn')).finding?.typed).toBe('qn');
  });

  it('says when nothing fits, and stays where one was', () => {
    const start = type(onMap(), right);
    const nothing = type(start, '/zzz');
    expect(screenIn(nothing).finding?.found).toBe(false);
    expect(itemAt(nothing)).toBe(itemAt(start));
    expect(screenIn(type(nothing, '\u007F'.repeat(3))).finding?.typed).toBe('');
    expect(screenIn(type(start, `/${'9'.repeat(99)}`)).finding?.typed).toHaveLength(40);
  });

  it('finds ports of the grid by number, and by name', () => {
    const port = (keys: string): number | undefined => screenIn(type(onMap(), keys)).grid?.port;
    expect(port(`m/389${enter}`)).toBe(389);
    expect(port(`m/kerberos${enter}`)).toBe(88);
    expect(port('m/1024')).toBe(20);
    expect(port(`m/389${esc}`)).toBe(20);
  });
});

describe('covered names', () => {
  it('n covers them, Space uncovers the one moved to until one moves on, n shows all', () => {
    const covered = type(onMap(), 'n');
    expect(screenIn(covered)).toMatchObject({ covered: true, uncovered: false });
    const seen = type(covered, ' ');
    expect(screenIn(seen).uncovered).toBe(true);
    expect(screenIn(type(seen, right))).toMatchObject({ covered: true, uncovered: false });
    expect(screenIn(type(seen, 'n'))).toMatchObject({ covered: false, uncovered: false });
    expect(screenIn(type(onMap(), ' '))).toMatchObject({ covered: false, uncovered: false });
  });
});

describe('a drill', () => {
  const memory = examMemory({ daysAgo: 0 });
  const start = type(open('map', { deck: deckNamed('net+'), memory }), `n/ldap${enter}`);
  const drilled = type(start, enter);

  it('asks the cards of the cell alone, though they were answered today', () => {
    expect(drilled.state.session?.plan).toMatchObject({ practice: true });
    expect(drilled.state.session?.plan.cards.map(({ id }) => id)).toEqual([
      'ldap:number-to-service',
      'ldap:service-to-number',
      'ldap:purpose',
    ]);
  });

  it('is left for its cell from a pause, too; an answer given counts', () => {
    const back = slowly(drilled, 'e', esc, esc);
    expect(itemAt(back)).toBe('ldap');
    expect(back.state.session).toBeUndefined();
    expect(memoryNow(back.state)).not.toBe(memory);
    // Esc in a pause of the day's work does nothing.
    const paused = slowly(open('study'), esc);
    expect(slowly(paused, esc).state.session).toBe(paused.state.session);
  });

  it('leads back to its cell, and the map knows the answers', () => {
    let played = drilled;
    for (let key = 0; key < 40 && placeOf(played.state) !== 'done'; key++)
      played = slowly(played, 'e', enter);
    expect(placeOf(played.state)).toBe('done');
    const back = slowly(played, enter);
    expect(itemAt(back)).toBe('ldap');
    expect(screenIn(back).covered).toBe(true);
    expect(back.state.drilledFrom).toBeUndefined();
    expect(back.state.session).toBeUndefined();
    expect(memoryNow(back.state)).not.toBe(memory);
    const level = (played: Played) => screenIn(played).map.cells[screenIn(played).cursor]?.level;
    expect([level(start), level(back)]).toEqual(['solid', 'shaky']);
    // What is begun from Home leads Home again.
    const home = slowly(back, esc);
    expect(home.state.screen.name).toBe('home');
  });
});

describe('o on the map', () => {
  it('opens all about the cell, and Esc leads back to it', () => {
    const there = type(onMap(), `/389${enter}`);
    const page = type(there, 'o');
    expect(page.state.screen).toMatchObject({ name: 'entry', from: { name: 'map' } });
    expect(headingOf(page.state)).toBe('389 LDAP');
    const back = type(page, esc);
    expect(screenIn(back).cursor).toBe(screenIn(there).cursor);
    expect(itemAt(back)).toBe('ldap');
  });

  it('is headed as from the grid and from the search', () => {
    const heads = [`/23${enter}o`, `m/23${enter}${enter}`].map((keys) =>
      headingOf(type(onMap(), keys).state),
    );
    const found = type(type(type(onMap(), esc), '/telnet'), enter);
    expect([...heads, headingOf(found.state)]).toEqual(['23 Telnet', '23 Telnet', '23 Telnet']);
  });
});

describe('the grid of all system ports', () => {
  const columns = [32, 64];

  it('has 1024 ports, each with the mark it deserves', () => {
    const { grid } = screenIn(type(onMap(), 'm'));
    const marks = grid?.ports.marks ?? [];
    expect(marks).toHaveLength(1024);
    const markOf = (...ports: readonly number[]) => ports.map((port) => marks[port]);
    expect(markOf(22, 161, 162)).toEqual(['unmet', 'unmet', 'unmet']);
    expect(markOf(88, 110)).toEqual(['ours', 'ours']);
    // 38 is a name that the registry has twice, so that no item is made of it.
    expect(markOf(38, 56)).toEqual(['named', 'named']);
    expect(markOf(4, 1023)).toEqual(['free', 'free']);
  });

  it('of two items at a port shows the one known better', () => {
    const memory = knownMemory(
      cardsOf(deckNamed('net+')).filter(({ id }) => id.startsWith('sftp:')),
      0,
    );
    const { grid, map } = screenIn(type(open('map', { memory }), 'm'));
    const levels = map.cells.flatMap(({ item, level }) =>
      portNumbers(item).includes(22) ? [level] : [],
    );
    expect(levels).toEqual(['solid', 'unmet']);
    expect(grid?.ports.marks[22]).toBe('solid');
  });

  it('begins at the cell, and comes to every port', () => {
    expect(screenIn(type(onMap(), `/161${enter}m`)).grid?.port).toBe(161);
    // 5060 is above the grid.
    expect(screenIn(type(onMap(), `/5060${enter}m`)).grid?.port).toBe(0);
    for (const count of columns) {
      let [port, steps] = [0, 0];
      for (; port < 1023; steps++) port = movedOnGrid(port, count, 'more') ?? 0;
      expect(steps).toBe(1023);
    }
  });

  it('whatever is pressed, one port is moved to; up and down stay in their column', () => {
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.nat(1023), anyMoves, (count, start, commands) => {
        let port = start;
        for (const command of commands) {
          const next = movedOnGrid(port, count, command) ?? port;
          if (/up|down/.test(command)) expect(next % count).toBe(port % count);
          port = next;
          expect(port).toBeGreaterThanOrEqual(0);
          expect(port).toBeLessThan(1024);
        }
      }),
    );
  });

  it('Enter goes to the cell of a port on the list; Esc and m lead back to the list', () => {
    const grid = type(onMap(), 'm');
    const found = type(grid, `/389${enter}`);
    const shown = type(found, enter);
    expect(shown.state.screen).toMatchObject({ name: 'entry', entry: { port: 389 } });
    expect(type(shown, esc).state.screen).toMatchObject({ name: 'map', grid: { port: 389 } });
    for (const key of [esc, 'm']) expect(placeOf(type(grid, key).state)).toBe('map');
    expect(type(type(grid, esc), esc).state.screen.name).toBe('home');
  });

  it('is as wide as the window lets it', () => {
    expect([38, 54, 69].map(gridColumns)).toEqual([32, 32, 32]);
    expect([70, 74, 112].map(gridColumns)).toEqual([64, 64, 64]);
  });
});
