import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoomEvent, parseRoomLine } from '../../src/classroom/session-line.ts';
import { began, held, startOf } from './held.ts';
import { slips, take, walk } from './walks.ts';

const unreadable = { kind: 'unreadable' };
const start = startOf({}, slips);
const joined = {
  type: 'joined',
  time: began,
  player: 'p-1',
  name: 'calm-otter',
  token: 'a'.repeat(64),
  extra: 0.5,
};
const answered = { type: 'answered', time: began, player: 'p-1', place: 3, option: 'b', ms: 4200 };

/** Values that a damaged or foreign file may hold. */
const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    0.5,
    '',
    '\u001b[2J',
    'toString',
    [],
    {},
    true,
    '__proto__',
  ),
);

describe('a line of a session', () => {
  it('gives back every event that can happen', () => {
    fc.assert(
      fc.property(walk, (paces) => {
        const room = take(
          held(startOf({ names: 'generated' }, slips)),
          paces.filter(([, request]) => !('player' in request) || /^\w+$/.test(request.player)),
        );
        for (const event of room.events) {
          const line = formatRoomEvent(event);
          expect(line).not.toContain('\n');
          expect(parseRoomLine(line)).toEqual({ kind: 'event', event });
        }
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.constantFrom('', '[]', 'null', '{', '{"type":"constructor","time":1}'),
        ),
        (text) => {
          expect(parseRoomLine(text)).toEqual(unreadable);
        },
      ),
    );
  });

  it('with a field of another kind never brings harm', () => {
    const base = fc.constantFrom<Record<string, unknown>>(
      { ...start },
      joined,
      answered,
      { type: 'extended', time: 1, seconds: 5 },
      { type: 'locked', time: 1, locked: true },
      { type: 'extra', time: 1, player: 'p', extra: 1 },
    );
    const changed = base.chain((fields) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(fields)), value)
        .map(([field, other]) => ({ ...fields, [field]: other })),
    );
    fc.assert(
      fc.property(changed, (fields) => {
        const line = parseRoomLine(JSON.stringify(fields));
        if (line.kind !== 'event') return;
        for (const [name, each] of Object.entries(line.event)) {
          expect(typeof each).toBe(
            typeof (
              { ...start, ...joined, ...answered, seconds: 1, locked: true } as Record<
                string,
                unknown
              >
            )[name],
          );
          if (typeof each === 'string') expect(each).not.toMatch(/\p{C}/u);
          if (typeof each === 'number') expect(each).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    { ...joined, name: 'a\u001b[31mb' },
    { ...joined, name: '\u202eevil' },
    { ...joined, name: 'x'.repeat(300) },
    { ...joined, token: 'short' },
    { ...joined, player: 'a b' },
    { ...joined, extra: -1 },
    { ...joined, extra: '1' },
    { ...joined, slip: 3 },
    { ...joined, time: Number.NaN },
    { ...joined, time: undefined },
    { ...answered, option: 'f' },
    { ...answered, place: -1 },
    { ...answered, place: 1.5 },
    { ...answered, ms: -1 },
    { ...start, slips: [{ code: 'AAAA222', name: 'a\u0007', extra: 0 }] },
    { ...start, rules: { ...start.rules, board: 'all' } },
    { ...start, rules: { ...start.rules, seconds: 0 } },
    { ...start, v: 0 },
    { ...start, drill: 'PQ1 \u001b' },
  ])('is unreadable: %j', (fields) => {
    expect(parseRoomLine(JSON.stringify(fields))).toEqual(unreadable);
  });

  it('of a later form is told apart from a damaged one', () => {
    expect(parseRoomLine('{"type":"room","v":2,"all":"new"}')).toEqual({ kind: 'newer' });
    expect(parseRoomLine(JSON.stringify(start).slice(0, -9))).toEqual(unreadable);
  });
});
