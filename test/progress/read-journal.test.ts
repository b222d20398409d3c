import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { formatLine } from '../../src/progress/journal-line.ts';
import { loadProgress } from '../../src/progress/load.ts';
import { eachLine, lineReader, reading } from '../../src/progress/read-journal.ts';
import { asText } from '../memory/as-text.ts';
import { eventLists } from '../memory/event-lists.ts';
import { momentOn, reviewOf, undoOf } from '../memory/review.ts';
import { temporaryFolder, temporaryHome } from './temporary-home.ts';

const linesFrom = (file: string, from: number) =>
  reading(file, (snapshot) => {
    const lines: string[] = [];
    const places: number[] = [];
    eachLine(snapshot, from, (text, place) => {
      lines.push(text);
      places.push(place);
    });
    return { lines, places };
  });

/** Lines whose ends, and letters of several bytes, fall on every side of what is read at a time. */
const longLines = fc.array(
  fc
    .tuple(
      fc.constantFrom('', 'x', 'é', '€uro', '🙂'),
      fc.oneof(fc.nat(3), fc.nat(90_000), fc.nat(400_000)),
    )
    .map(([letter, times]) => letter.repeat(times)),
  { maxLength: 8 },
);

describe('lines are read', () => {
  const file = path.join(temporaryFolder(), 'lines');

  it('as they lie in the file, with the byte after each, from any of them on', () => {
    fc.assert(
      fc.property(longLines, fc.boolean(), (lines, isWhole) => {
        const text = lines.join('\n') + (isWhole ? '\n' : '');
        writeFileSync(file, text);
        const expected = text.split('\n');
        if (expected.at(-1) === '') expected.pop();
        const ends = expected.map((_, at) =>
          Math.min(
            Buffer.byteLength(text),
            Buffer.byteLength(expected.slice(0, at + 1).join('\n')) + 1,
          ),
        );
        const read = linesFrom(file, 0);
        // Compared as a whole: expect would print megabytes.
        expect(read.lines.join('\n') === expected.join('\n')).toBe(true);
        expect(read.places).toEqual(ends);
        const middle = Math.floor(ends.length / 2);
        const rest = linesFrom(file, ends[middle] ?? 0).lines;
        expect(rest.join('\n') === expected.slice(ends.length ? middle + 1 : 0).join('\n')).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('here and there, in any order', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `${at}${'é'.repeat(at * 7)}`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    let start = 0;
    const places = lines.map((line) => {
      const place = { line, start, length: Buffer.byteLength(line) };
      start += place.length + 1;
      return place;
    });
    reading(file, (snapshot) => {
      const textAt = lineReader(snapshot);
      for (const step of [1, 7, 299])
        for (let at = 0, n = 0; n < 300; n++, at = (at + step) % 300)
          expect(textAt(places[at]?.start ?? 0, places[at]?.length ?? 0)).toBe(places[at]?.line);
    });
  });

  it('without what is appended meanwhile', () => {
    writeFileSync(file, 'one\ntwo\n');
    const seen: string[] = [];
    reading(file, (snapshot) =>
      eachLine(snapshot, 0, (text) => {
        seen.push(text);
        appendFileSync(file, 'three\n');
      }),
    );
    expect(seen).toEqual(['one', 'two']);
  });
});

describe('a whole journal folds to what its events do', () => {
  const memoryOf = (text: string): string => {
    const home = temporaryHome();
    mkdirSync(home.folder, { recursive: true });
    writeFileSync(home.journal, text);
    return asText(loadProgress(home).memory);
  };
  const first = reviewOf({ id: 'first' });
  const second = reviewOf({ id: 'second', ...momentOn(1) });
  const linesOf = (events: readonly JournalEvent[]): readonly string[] => events.map(formatLine);

  it('in any order, with lines twice and lines that nothing can read', () => {
    const journals = eventLists.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...linesOf(events), ...linesOf(events), '{"torn', '', '  '], {
          minLength: events.length * 2 + 3,
        }),
      ),
    );
    fc.assert(
      fc.property(journals, ([events, lines]) => {
        expect(memoryOf(lines.join('\n'))).toBe(asText(replay(events)));
      }),
      { numRuns: 150 },
    );
  });

  it('when an undo is written as portquiz would not', () => {
    const undo = undoOf('first', 'u', momentOn(2));
    const { type, ...rest } = undo;
    const reviewLike = formatLine(first).slice(0, -1);
    const spellings = [
      JSON.stringify({ ...rest, type }),
      JSON.stringify(undo, undefined, 1).replaceAll('\n', ' '),
      formatLine(undo).replace('undo', '\\u0075ndo'),
      // Begins as a review: of a name that is there twice the last counts.
      `${reviewLike},${formatLine(undo).slice(1)}`,
    ];
    const expected = asText(replay([first, second, undo]));
    for (const spelling of spellings)
      expect(memoryOf([...linesOf([first, second]), spelling, ''].join('\n'))).toBe(expected);
  });
});
