import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAnswerReply,
  readAnswers,
  readJoinReply,
  readSnapshot,
} from '../../src/classroom/read-wire.ts';
import { standingsOf } from '../../src/classroom/standings.ts';
import { roomView, youView } from '../../src/classroom/views.ts';
import { answering, askAll, began, held, joining, rightKey, startOf } from './held.ts';
import { closed, told } from './snapshots.ts';

const onWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The same with one field somewhere left out, or of another kind. */
const damaged = (value: unknown, path: readonly string[], by: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const inner: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return { ...value, [name]: damaged(inner, rest, by) };
};

describe('what comes from a host', () => {
  it('is read as the host made it, in every phase', () => {
    const next = { type: 'next' } as const;
    const steps = [
      [0, joining('ana')],
      [0, joining('ben')],
      [1000, next],
      [2000, answering('ana', 0, rightKey(0))],
      [3000, next],
      [4000, next],
      [5000, { type: 'end' }],
    ] as const;
    for (let count = 1; count <= steps.length; count++) {
      const { state } = askAll(held(startOf()), ...steps.slice(0, count));
      const standings = standingsOf(state);
      const room = roomView(state, began + 6000, () => ['So.'], standings);
      const you = youView(state, 'ana', began + 6000, standings);
      expect(readSnapshot(onWire({ room, you }))).toEqual(onWire({ room, you }));
    }
  });

  it('is refused with any field missing or of another kind', () => {
    const places = [
      ...['phase', 'question', 'left', 'paused', 'answer', 'board', 'session'].map((name) => [
        'room',
        name,
      ]),
      ...['name', 'kicked', 'answer', 'left', 'score', 'rank'].map((name) => ['you', name]),
      ['room', 'question', 'options'],
      ['room', 'question', 'prompt'],
      ['you', 'score', 'right'],
      ['room'],
      [],
    ];
    for (const path of places)
      for (const by of [undefined, 7.5, 'x', [{}], { a: 1 }, true]) {
        const value = damaged(told(), path, by);
        // A number where a number belongs is no damage.
        if (JSON.stringify(value) === JSON.stringify(told())) continue;
        let read: unknown;
        try {
          read = readSnapshot(value);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          continue;
        }
        expect(typeof by, `${path.join('.')}: ${String(by)}`).toMatch(/number|string|boolean/);
        expect(read).toBe(value);
      }
    expect(() => readSnapshot(damaged(closed(), ['room', 'answer', 'card'], {}))).toThrow(
      TypeError,
    );
    expect(() => readSnapshot(damaged(closed(), ['room', 'answer', 'right'], 'f'))).toThrow(
      TypeError,
    );
  });

  it('is never taken from anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const read of [readSnapshot, readJoinReply, readAnswerReply, readAnswers])
          expect(() => read(value)).toThrow(TypeError);
      }),
    );
  });

  it('is a reply, with reasons of later versions too', () => {
    const reply = { ok: false, why: 'moon-phase' };
    expect(readJoinReply(reply)).toEqual(reply);
    expect(readAnswerReply({ ok: false, why: 'already-answered', option: 'd' })).toMatchObject({
      option: 'd',
    });
    expect(readAnswerReply({ ok: true, option: 'a' })).toEqual({ ok: true, option: 'a' });
    expect(() => readAnswerReply({ ok: true, option: 'z' })).toThrow(TypeError);
    expect(() => readJoinReply({ ok: false, why: '\u001b[2J' })).toThrow(TypeError);
  });

  it('lets nobody in by a token that no request can hold, or into a session that names a path', () => {
    const reply = { ok: true, token: 'x'.repeat(24), name: 'ana', session: 'r-1' };
    expect(readJoinReply(reply)).toEqual(reply);
    for (const token of ['鍵'.repeat(24), 'short', 'x'.repeat(65), `${'x'.repeat(24)}\n`, ''])
      expect(() => readJoinReply({ ...reply, token }), token).toThrow(TypeError);
    for (const session of ['../x', 'a/b', '', 'a.b', 'x'.repeat(65)])
      expect(() => readJoinReply({ ...reply, session }), session).toThrow(TypeError);
  });
});
