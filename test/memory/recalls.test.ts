import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { formatLine, parseLine } from '../../src/progress/journal-line.ts';
import { asText } from './as-text.ts';
import { momentOn, recallOf, resetOf, reviewOf } from './review.ts';

describe('a list written down from memory', () => {
  const review = reviewOf({ id: 'a' });
  const recall = recallOf({ id: 'b' });

  it('is counted, and changes nothing else', () => {
    const before = replay([review]);
    const { recalls, ...rest } = replay([review, recall]);
    expect(recalls).toEqual([{ deck: 'core', day: recall.day, found: 2, of: 3 }]);
    expect(asText({ ...rest, recalls: [] })).toBe(asText(before));
  });

  it('is remembered twenty times, and not behind a reset', () => {
    const many = Array.from({ length: 25 }, (_, day) =>
      recallOf({ id: `r${day}`, ...momentOn(day), found: Array(day).fill('ssh') }),
    );
    const { recalls } = replay(many);
    expect(recalls.map(({ found }) => found)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 5),
    );
    expect(replay([...many, resetOf('x', momentOn(30))]).recalls).toEqual([]);
  });

  it('is read as it was written, and not when a part of it is no such thing', () => {
    expect(parseLine(formatLine(recall))).toEqual({ kind: 'event', event: recall });
    for (const fault of [
      { found: 'ssh' },
      { missed: [1] },
      { wrong: [{ ports: 21, name: 'ssh' }] },
      { wrong: [{ ports: ['21'], name: 'ssh' }] },
      { wrong: [null] },
      { ms: -1 },
      { shell: 'paper' },
      { deck: 1 },
      { content: null },
    ])
      expect(parseLine(JSON.stringify({ ...recall, ...fault })).kind, JSON.stringify(fault)).toBe(
        'unreadable',
      );
  });
});
