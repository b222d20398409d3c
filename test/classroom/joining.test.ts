import { describe, expect, it } from 'vitest';
import type { RoomRequest } from '../../src/classroom/room.ts';
import { ask, askAll, began, held, here, joining, replayed, startOf } from './held.ts';

const no = (why: string) => ({ ok: false, why });
const slips = [
  { code: 'AAAA222', name: 'calm-otter', extra: 0.5 },
  { code: 'BBBB333', name: 'keen-puffin', extra: 0 },
];
const roster = () => held(startOf({ names: 'roster' }, slips));
const named = (player: string, name: string | undefined): RoomRequest => ({
  type: 'join',
  player,
  token: '0'.repeat(64),
  name,
  slip: undefined,
  seed: player,
});

describe('who comes in', () => {
  it('is told who they are', () => {
    const room = ask(held(startOf()), joining('ana'), 5);
    expect(room.reply).toEqual({ ok: true, player: 'ana' });
    expect(room.state.players.get('ana')).toMatchObject({ name: 'ana', joinedAt: began + 5 });
  });

  it('needs a name of their own where names are free', () => {
    const room = ask(held(startOf()), joining('Ana'), 0);
    expect(ask(room, named('b', undefined), 0).reply).toEqual(no('name-missing'));
    expect(ask(room, named('b', '  '), 0).reply).toEqual(no('name-missing'));
    expect(ask(room, named('b', '\u202e\u200b'), 0).reply).toEqual(no('name-unfit'));
    for (const like of ['ana', ' ÁNA', 'А-n.a', 'ａｎａ', 'a\u200bna'])
      expect(ask(room, named('b', like), 0).reply).toEqual(no('name-taken'));
  });

  it('gets a name drawn by default, one each', () => {
    const room = askAll(
      held(startOf({ names: 'generated' })),
      [0, named('a', 'x')],
      [0, { ...named('b', 'x'), seed: 'a' } as RoomRequest],
    );
    const names = [...room.state.players.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[a-z]+-[a-z]+$/);
  });

  it('stays out of a locked, a full and a finished room', () => {
    const locked = ask(held(startOf()), { type: 'lock', locked: true }, 0);
    expect(ask(locked, joining('ana'), 0).reply).toEqual(no('locked'));
    expect(ask(locked, { type: 'lock', locked: true }, 0).events).toEqual(locked.events);
    expect(ask(ask(locked, { type: 'lock', locked: false }, 0), joining('ana'), 0).reply.ok).toBe(
      true,
    );
    const over = ask(held(startOf()), { type: 'end' }, 0);
    expect(ask(over, joining('ana'), 0).reply).toEqual(no('over'));
  });

  it('cannot take an id that is in use', () => {
    const room = ask(held(startOf()), joining('ana'), 0);
    expect(ask(room, named('ana', 'other'), 0).reply).toEqual(no('not-now'));
  });

  it('is the same when asked again with the same token, whatever has happened since', () => {
    const first = ask(held(startOf()), joining('ana'), 0);
    const later = askAll(
      first,
      [1, { type: 'lock', locked: true }],
      [2, { type: 'next' }],
      [3, { type: 'end' }],
    );
    for (const room of [first, later]) {
      const again = ask(room, joining('ana'), 10);
      expect(again.reply).toEqual({ ok: true, player: 'ana' });
      expect(again.events).toEqual(room.events);
    }
    const out = ask(first, { type: 'kick', player: 'ana' }, 20);
    expect(ask(out, joining('ana'), 30).reply).toEqual(no('kicked'));
  });

  it('may come while a question stands and after the last', () => {
    const late = askAll(held(startOf()), [0, { type: 'next' }], [1, joining('ana')]);
    expect(late.state.players.get('ana')?.since).toBe(1);
  });
});

describe('slips', () => {
  it('are the way in where there is a roster', () => {
    expect(ask(roster(), joining('ana'), 0).reply).toEqual(no('slip-needed'));
    expect(ask(roster(), joining('ana', 'CCCC444'), 0).reply).toEqual(no('slip-needed'));
    const room = ask(roster(), joining('ana', 'AAAA222'), 0);
    expect(room.state.players.get('ana')).toMatchObject({
      name: 'calm-otter',
      extra: 0.5,
      slip: 'AAAA222',
    });
    expect([...room.state.helped]).toEqual(['ana']);
  });

  it('used again bring the same student, with a new token', () => {
    const first = ask(roster(), joining('ana', 'AAAA222'), 0);
    const locked = ask(first, { type: 'lock', locked: true }, 0);
    const again = ask(locked, joining('phone', 'AAAA222'), 10);
    expect(again.reply).toEqual({ ok: true, player: 'ana' });
    expect(again.state.players.size).toBe(1);
    expect(again.state.players.get('ana')?.token).not.toBe(first.state.players.get('ana')?.token);
    const twice = ask(again, joining('phone', 'AAAA222'), 10);
    expect([twice.reply, twice.events]).toEqual([again.reply, again.events]);
    expect(replayed(again.events)).toEqual(again.state);
    const out = ask(again, { type: 'kick', player: 'ana' }, 20);
    expect(ask(out, joining('third', 'AAAA222'), 30).reply).toEqual(no('kicked'));
  });

  it('keep their names from anybody else', () => {
    const room = ask(roster(), joining('ben', 'BBBB333'), 0);
    const rename = (name: string) => ask(room, { type: 'rename', player: 'ben', name }, 0).reply;
    expect(rename('Calm Otter')).toEqual(no('name-taken'));
    expect(rename('Keen Puffin')).toEqual({ ok: true });
  });
});

describe('the teacher', () => {
  it('renames, and the old name stays reserved', () => {
    const room = askAll(held(startOf()), [0, joining('ana')], [0, joining('ben')]);
    const renamed = ask(room, { type: 'rename', player: 'ana', name: 'Zoe' }, 0);
    expect(renamed.state.players.get('ana')?.name).toBe('Zoe');
    expect(ask(renamed, named('c', 'ana'), 0).reply).toEqual(no('name-taken'));
    expect(ask(renamed, named('c', 'zoe'), 0).reply).toEqual(no('name-taken'));
    expect(
      ask(renamed, { type: 'rename', player: 'ana', name: 'ana' }, 0).state.players.get('ana')
        ?.name,
    ).toBe('ana');
    expect(ask(renamed, { type: 'rename', player: 'ana', name: 'ben' }, 0).reply).toEqual(
      no('name-taken'),
    );
    expect(ask(renamed, { type: 'rename', player: 'ana', name: '\n' }, 0).reply).toEqual(
      no('name-unfit'),
    );
    expect(ask(renamed, { type: 'rename', player: 'ana', name: 'Zoe' }, 0).events).toEqual(
      renamed.events,
    );
    expect(ask(renamed, { type: 'rename', player: 'eve', name: 'Eve' }, 0).reply).toEqual(
      no('no-such-player'),
    );
  });

  it('gives time within bounds', () => {
    const room = ask(held(startOf()), joining('ana'), 0);
    for (const extra of [-0.1, 9.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(ask(room, { type: 'give-time', player: 'ana', extra }, 0).reply).toEqual(
        no('not-now'),
      );
    const more = ask(room, { type: 'give-time', player: 'ana', extra: 0.25 }, 0);
    expect([...more.state.helped]).toEqual(['ana']);
    expect([...ask(more, { type: 'give-time', player: 'ana', extra: 0 }, 0).state.helped]).toEqual(
      [],
    );
  });

  it('sees who is here: never the kicked, never strangers', () => {
    const room = askAll(held(startOf()), [0, joining('ana')], [0, here('ana')], [0, here('eve')]);
    expect([...room.state.here]).toEqual(['ana']);
    const out = ask(room, { type: 'kick', player: 'ana' }, 0);
    expect(out.state.here.size).toBe(0);
    expect(ask(out, here('ana'), 0).state.here.size).toBe(0);
  });
});
