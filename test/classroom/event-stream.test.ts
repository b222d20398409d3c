import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRest, readEvents } from '../../src/classroom/event-stream.ts';

const readAll = (pieces: readonly string[]): readonly string[] => {
  let rest = noRest;
  return pieces.flatMap((piece) => {
    const read = readEvents(rest, piece);
    rest = read.rest;
    return read.events;
  });
};

describe('a stream of events', () => {
  it('comes out the same however it is cut', () => {
    const message = fc.json().map((json) => json.replace(/[\r\n]/g, ' '));
    fc.assert(
      fc.property(fc.array(message), fc.array(fc.nat(200)), (messages, cuts) => {
        const text = messages.map((json) => `:\n\ndata: ${json}\n\n`).join('');
        const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort(
          (a, b) => a - b,
        );
        const pieces = [0, ...places].map((from, at) => text.slice(from, places[at]));
        expect(readAll(pieces)).toEqual(messages);
      }),
    );
  });

  it('joins lines of one event, and passes over comments and other fields', () => {
    expect(readAll(['event: x\r\ndata:a\r\ndata: b\r\n\r\n: beat\n\nid: 3\n\n'])).toEqual(['a\nb']);
  });

  it('is given up where an event does not end', () => {
    const endless = () => readAll(Array.from({ length: 20 }, () => 'x'.repeat(100_000)));
    expect(endless).toThrow(RangeError);
    expect(() =>
      readAll(Array.from({ length: 20 }, () => `data: ${'x'.repeat(100_000)}\n`)),
    ).toThrow(RangeError);
  });
});
