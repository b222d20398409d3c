import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { formatLine } from '../../src/progress/journal-line.ts';
import { loadProgress } from '../../src/progress/load.ts';
import { appendLines, linesOf, missingLines } from '../../src/progress/merge.ts';
import { asText } from '../memory/as-text.ts';
import { eventLists } from '../memory/event-lists.ts';
import { reviewOf } from '../memory/review.ts';
import { appendAll, temporaryHome } from './temporary-home.ts';

const linesFor = (events: readonly JournalEvent[]) => events.map(formatLine);
const merge = (ours: readonly string[], theirs: readonly string[]): readonly string[] => [
  ...ours,
  ...missingLines(ours, theirs),
];
const memoryOf = (lines: readonly string[]): string =>
  asText(replay(lines.map((line): JournalEvent => JSON.parse(line))));

/** Events of one learner, spread over three machines that share some. */
const machines = eventLists.chain((events) =>
  fc
    .array(fc.nat(7), { minLength: events.length, maxLength: events.length })
    .map((where) =>
      [1, 2, 4].map((bit) =>
        linesFor(events.filter((_, index) => ((where[index] ?? 0) & bit) !== 0)),
      ),
    ),
);

describe('merging', () => {
  it('comes to the same progress in any order, twice or once', () => {
    fc.assert(
      fc.property(machines, ([a = [], b = [], c = []]) => {
        const expected = memoryOf(merge(merge(a, b), c));
        expect(memoryOf(merge(merge(c, b), a))).toBe(expected);
        expect(memoryOf(merge(b, merge(a, c)))).toBe(expected);
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, once)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('carries along what a later version wrote, once', () => {
    const newer = '{"v":3,"type":"badge","id":"n","what":"gold"}';
    expect(missingLines([], [newer, newer])).toEqual([newer]);
    expect(missingLines([newer], [newer])).toEqual([]);
  });

  it('leaves out what cannot be read, and keeps ours as it is', () => {
    const good = formatLine(reviewOf({ id: 'good' }));
    expect(missingLines(['broken{', good], ['{"v":1', '', good])).toEqual([]);
  });

  it('appends behind a torn line without touching it', async () => {
    const home = temporaryHome();
    await appendAll(home, [reviewOf({ id: 'mine' })]);
    appendFileSync(home.journal, '{"torn');
    const before = readFileSync(home.journal, 'utf8');
    appendLines(home.journal, linesFor([reviewOf({ id: 'theirs' })]));
    expect(readFileSync(home.journal, 'utf8').startsWith(`${before}\n`)).toBe(true);
    expect(loadProgress(home)).toMatchObject({ events: 2, unreadable: 1 });
    expect(linesOf(home.journal)).toHaveLength(3);
  });

  it('reads the first answer behind the mark of an editor', async () => {
    const home = temporaryHome();
    await appendAll(home, [reviewOf({ id: 'one' }), reviewOf({ id: 'two' })]);
    const text = readFileSync(home.journal, 'utf8');
    const before = linesOf(home.journal);
    writeFileSync(home.journal, `\uFEFF${text}`);
    expect(linesOf(home.journal)).toEqual(before);
  });

  it('says when not all could be written', () => {
    expect(() => appendLines('/dev/full', linesFor([reviewOf({ id: 'x' })]))).toThrow(/ENOSPC/);
  });
});
