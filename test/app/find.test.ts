import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEntry } from '../../src/app/entry.ts';
import type { EntryScreen } from '../../src/app/entry-screen.ts';
import type { FindScreen } from '../../src/app/find-screen.ts';
import { idleCommands } from '../../src/app/idle.ts';
import { memoryNow } from '../../src/app/state.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { deckNamed } from '../memory/cards.ts';
import { knownMemory } from './known-memory.ts';
import { down, enter, esc, open, type Played, screenOf, slowly, type, up } from './play.ts';

const find = ({ state }: Played): FindScreen => {
  if (state.screen.name !== 'find') throw new Error(`not finding but ${state.screen.name}`);
  return state.screen;
};

const entry = ({ state }: Played): EntryScreen => {
  if (state.screen.name !== 'entry') throw new Error(`no entry but ${state.screen.name}`);
  return state.screen;
};

const atRow = (played: Played, at = find(played).cursor): string | number | undefined => {
  const row = find(played).rows.row(at);
  if (row?.kind === 'service') return row.service.id;
  return row?.kind === 'registry' ? row.entry.first : row?.port;
};

const typed = (text: string, changes: Parameters<typeof open>[1] = {}): Played =>
  type(type(open('home', changes), '/'), text);

const pageDown = '\u001B[6~';
const pageUp = '\u001B[5~';

describe('finding', () => {
  it('finds with every key, from the first one', () => {
    const letters = ['l', 'ld', 'lda', 'ldap'].map((text) => typed(text));
    const counts = letters.map((played) => find(played).rows.count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(letters.map((played) => atRow(played, 0))).toContain('ldap');
    expect(atRow(typed('443'))).toBe('https');
  });

  it('takes q and / as text, and leads back with Esc', () => {
    const played = typed('q/');
    expect(find(played).typed).toBe('q/');
    expect(screenOf(type(played, esc))).toBe('home');
  });

  it('moves by one and by pages, and no further than the ends', () => {
    const some = typed('mail');
    expect(find(type(some, up)).cursor).toBe(0);
    expect(find(type(some, down + down)).cursor).toBe(2);
    const paged = find(type(some, pageDown));
    expect(paged.cursor).toBeGreaterThan(5);
    expect(find(type(type(some, pageDown), pageUp)).cursor).toBe(0);
    const end = type(some, pageDown.repeat(50));
    expect(find(end).cursor).toBe(find(end).rows.count - 1);
    // Another text has other rows.
    expect(find(type(end, 's')).cursor).toBe(0);
  });

  it('takes back and clears what was typed', () => {
    expect(find(type(typed('ldapx'), '\u007F')).typed).toBe('ldap');
    expect(find(type(typed('ldap'), '\u0015')).typed).toBe('');
  });

  it('looks a number up that nothing has a name for', () => {
    for (const [number, dynamic] of [
      ['26', false],
      ['1023', false],
      ['50000', true],
    ] as const) {
      const row = find(typed(number)).rows.row(0);
      expect(row, number).toEqual({ kind: 'bare', port: Number(number), dynamic });
      expect(entry(type(typed(number), enter)).entry.port).toBe(Number(number));
    }
    expect(find(typed('443')).rows.row(0)?.kind).toBe('service');
    expect(find(typed('70000')).rows.count).toBe(0);
  });

  it('tells what was meant where none of ours fits', () => {
    const { rows } = find(typed('telner'));
    expect(rows).toMatchObject({ group: 'near', groupFrom: 0 });
    expect(atRow(typed('telner'), 0)).toBe('telnet');
    expect(find(typed('telnet')).rows.group).toBeUndefined();
  });

  it('begins with what is shaky in the list', () => {
    const memory = knownMemory(cardsOf(deckNamed('net+')).slice(0, 12), 400);
    const { rows } = find(typed('', { memory }));
    expect(rows.group).toBe('shaky');
    expect(rows.count).toBeGreaterThan(0);
    expect(find(typed('')).rows.count).toBe(0);
  });

  it('opens from the command line as well, and knows when Enter does nothing', () => {
    expect(screenOf(open('find'))).toBe('find');
    expect(idleCommands(typed('qqqqqqq').state).has('take')).toBe(true);
    expect(idleCommands(typed('ssh').state).has('take')).toBe(false);
    expect(screenOf(type(typed('qqqqqqq'), enter))).toBe('find');
  });

  it('stands whatever is typed', () => {
    const keys = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        fc.constantFrom(down, up, pageDown, pageUp, '\u007F', '漢字', '53/udp'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(keys, (presses) => {
        const played = presses.reduce(
          (before, bytes) => (before.state.screen.name === 'find' ? type(before, bytes) : before),
          typed(''),
        );
        if (played.state.screen.name !== 'find' || played.state.help) return;
        const { rows, cursor } = find(played);
        expect(cursor).toBeLessThanOrEqual(Math.max(0, rows.count - 1));
        if (rows.count > 0) expect(rows.row(cursor)).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe('an entry', () => {
  it('leads back to the results as they were, and then home', () => {
    const results = type(typed('mail'), down + down);
    const shown = type(results, enter);
    expect(entry(shown).entry.services[0]?.service.id).toBe(atRow(results));
    const back = slowly(shown, esc);
    expect(back.state.screen).toMatchObject({ name: 'find', typed: 'mail', cursor: 2 });
    expect(atRow(back)).toBe(atRow(results));
    expect(screenOf(slowly(back, esc))).toBe('home');
  });

  it('is drilled by Enter, with its cards and no others, and come back to', () => {
    const shown = type(typed('ssh'), enter);
    const drill = slowly(shown, enter);
    expect(screenOf(drill)).toBe('study');
    const asked = drill.state.session?.plan.cards.map(({ id }) => id) ?? [];
    expect(asked).toContain('ssh:service-to-number');
    for (const { items } of drill.state.session?.plan.cards ?? [])
      expect(items.some(({ service }) => service?.id === 'ssh')).toBe(true);
    let end = drill;
    for (let turn = 0; turn < 20 && end.state.session?.phase.name !== 'done'; turn++)
      end = slowly(end, 'e', enter);
    const back = slowly(end, enter);
    expect(entry(back).entry.services[0]?.service.id).toBe('ssh');
    expect(entry(back).own[0]?.firstDay).toBe('2026-12-01');
    expect(memoryNow(back.state).days.size).toBe(1);
    expect(find(slowly(back, esc)).typed).toBe('ssh');
  });

  it('is not drilled by a doubled Enter', () => {
    expect(screenOf(type(typed('ssh'), enter + enter))).toBe('entry');
  });

  it('has no drill where nothing is asked', () => {
    const bare = type(typed('26'), enter);
    expect(idleCommands(bare.state).has('take')).toBe(true);
    expect(screenOf(slowly(bare, enter))).toBe('entry');
    const named = type(typed('1000'), enter);
    expect(entry(named).cards.map(({ id }) => id)).toEqual(['iana-1000:number-to-service']);
  });

  it('scrolls no further than the window shows', () => {
    const shown = type(typed('ssh', { entryEnd: () => 5 }), enter);
    expect(entry(slowly(shown, ...Array(9).fill(down))).top).toBe(5);
    expect(entry(slowly(shown, ' ', up)).top).toBe(4);
    expect(entry(slowly(shown, 'G', 'g')).top).toBe(0);
    const all = type(typed('ssh', { entryEnd: () => 0 }), enter);
    expect(idleCommands(all.state).has('up')).toBe(true);
  });

  it('opens for any port from any screen, and leads back there', () => {
    const home = open('home');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => {
        const shown = { ...home, state: openEntry(home.state, port) };
        expect(entry(shown).entry.port).toBe(port);
        expect(slowly(shown, esc).state.screen).toBe(home.state.screen);
      }),
      { numRuns: 100 },
    );
  });
});
