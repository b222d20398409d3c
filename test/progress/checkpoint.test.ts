import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { readCheckpoint } from '../../src/progress/checkpoint.ts';
import { digestOf } from '../../src/progress/digest.ts';
import type { Home } from '../../src/progress/home.ts';
import { formatLine } from '../../src/progress/journal-line.ts';
import { loadProgress, saveCheckpoint } from '../../src/progress/load.ts';
import { asText } from '../memory/as-text.ts';
import { eventLists } from '../memory/event-lists.ts';
import { missOf, momentOn, overrideOf, reviewOf, undoOf } from '../memory/review.ts';
import { temporaryHome } from './temporary-home.ts';

const write = (home: Home, events: readonly JournalEvent[], extra = ''): void => {
  mkdirSync(home.folder, { recursive: true });
  appendFileSync(home.journal, events.map((event) => `${formatLine(event)}\n`).join('') + extra);
};

const checkpointOf = (home: Home): string => path.join(home.folder, 'checkpoint.json');

/** What is loaded, as text; and the same without the checkpoint. */
const bothWays = (home: Home): readonly [string, string] => {
  const textOf = () => {
    const { memory, events, unreadable, newer } = loadProgress(home);
    return JSON.stringify({ events, unreadable, newer }) + asText(memory);
  };
  const quick = textOf();
  rmSync(checkpointOf(home), { force: true });
  return [quick, textOf()];
};

const days = (from: number, to: number): readonly JournalEvent[] =>
  Array.from({ length: to - from }, (_, index) =>
    reviewOf({ id: `day-${from + index}`, ...momentOn(from + index) }),
  );

/** A home with five days folded into its checkpoint. */
const foldedHome = async (): Promise<Home> => {
  const home = temporaryHome();
  write(home, days(0, 5));
  await saveCheckpoint(home);
  return home;
};

/** Whether what is loaded rests on the checkpoint: a false one is planted in its memory. */
const restsOnCheckpoint = (home: Home): boolean => {
  const file = checkpointOf(home);
  const stored = JSON.parse(readFileSync(file, 'utf8'));
  const memory = { ...stored.memory, bestRun: 4711 };
  // Signed anew: a memory that is not what was written would not be trusted at all.
  const check = digestOf(JSON.stringify(memory));
  writeFileSync(file, JSON.stringify({ ...stored, memory, check }));
  return loadProgress(home).memory.bestRun === 4711;
};

describe('a checkpoint is only a faster way to the same answer', () => {
  it('wherever it was taken, and whatever the events', async () => {
    const home = temporaryHome();
    const cases = fc.tuple(eventLists, fc.nat(40), fc.nat(40), fc.boolean());
    await fc.assert(
      fc.asyncProperty(cases, async ([events, one, other, isTorn]) => {
        rmSync(home.folder, { recursive: true, force: true });
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        write(home, events.slice(0, first), isTorn ? '{"v":1,"torn\n' : '\n');
        await saveCheckpoint(home);
        write(home, events.slice(first, second), isTorn ? '{"v":2,"type":"x","id":"y"}\n' : '');
        await saveCheckpoint(home);
        write(home, events.slice(second));
        const [quick, whole] = bothWays(home);
        expect(quick).toBe(whole);
        expect(whole.endsWith(asText(replay(events)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('in time order too, where it is of most use', async () => {
    const home = temporaryHome();
    await fc.assert(
      fc.asyncProperty(eventLists, fc.nat(40), async (events, at) => {
        rmSync(home.folder, { recursive: true, force: true });
        const sorted = [...events].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
        write(home, sorted.slice(0, at));
        await saveCheckpoint(home);
        write(home, sorted.slice(at));
        const [quick, whole] = bothWays(home);
        expect(quick).toBe(whole);
        expect(whole.endsWith(asText(replay(events)))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is used when the tail only adds to it', async () => {
    const home = await foldedHome();
    write(home, days(5, 8));
    expect(readCheckpoint(home.folder)).toMatchObject({ events: 5 });
    expect(restsOnCheckpoint(home)).toBe(true);
  });

  it('is not trusted when its memory is not what was written', async () => {
    const home = await foldedHome();
    const file = checkpointOf(home);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"run":', '"run":9'));
    expect(readCheckpoint(home.folder)).toBeUndefined();
  });

  it('is of this user alone', async () => {
    expect(statSync(checkpointOf(await foldedHome())).mode & 0o777).toBe(0o600);
  });
});

describe('a checkpoint is left out of account', () => {
  const older = reviewOf({ id: 'older', ...momentOn(2, 20), card: 'dns:purpose' });

  it.each<readonly [string, (home: Home) => void]>([
    ['an older event comes later', (home) => write(home, [older])],
    ['a folded answer comes once more', (home) => write(home, days(4, 5))],
    ['a folded answer is undone', (home) => write(home, [undoOf('day-2', 'u', momentOn(6))])],
    [
      'a folded answer is overridden',
      (home) => write(home, [overrideOf('day-2', 'o', 'x', momentOn(6))]),
    ],
    ['the journal was cut', (home) => truncateSync(home.journal, statSync(home.journal).size - 9)],
    [
      'the journal is another',
      (home) =>
        writeFileSync(
          home.journal,
          days(10, 30)
            .map((event) => `${formatLine(event)}\n`)
            .join(''),
        ),
    ],
    [
      'it is of another fold',
      (home) => {
        const stored = JSON.parse(readFileSync(checkpointOf(home), 'utf8'));
        writeFileSync(checkpointOf(home), JSON.stringify({ ...stored, fold: 99 }));
      },
    ],
  ])('when %s', async (_, change) => {
    const planted = await foldedHome();
    change(planted);
    expect(restsOnCheckpoint(planted)).toBe(false);
    const home = await foldedHome();
    change(home);
    const [quick, whole] = bothWays(home);
    expect(quick).toBe(whole);
  });

  it.each<readonly [string, (lines: readonly string[]) => readonly string[]]>([
    [
      'an answer far back was changed in place',
      ([one = '', ...rest]) => [one.replace('"ms":3000', '"ms":9000'), ...rest],
    ],
    [
      'lines far back have changed places, and others followed since',
      (lines) => [
        ...lines.slice(1, 100),
        lines[0] ?? '',
        ...lines.slice(100),
        ...days(200, 203).map(formatLine),
      ],
    ],
  ])('when %s', async (_, change) => {
    const home = temporaryHome();
    write(home, days(0, 200));
    // So that the change comes later by any clock.
    utimesSync(home.journal, 1e9, 1e9);
    await saveCheckpoint(home);
    const lines = readFileSync(home.journal, 'utf8').trimEnd().split('\n');
    writeFileSync(home.journal, `${change(lines).join('\n')}\n`);
    expect(restsOnCheckpoint(home)).toBe(false);
  });

  it.each(['', '{', '[]', 'null', '{"fold":1}', '{"fold":1,"memory":{},"last":{}}'])(
    'when it holds nothing of use: %s',
    async (text) => {
      const home = await foldedHome();
      writeFileSync(checkpointOf(home), text);
      expect(loadProgress(home).events).toBe(5);
    },
  );
});

describe('a checkpoint is not written', () => {
  it('while an undo waits for an answer that a later line may bring', async () => {
    const home = temporaryHome();
    write(home, [...days(0, 2), undoOf('still to come', 'u', momentOn(2))]);
    await saveCheckpoint(home);
    write(home, [missOf({ id: 'still to come', ...momentOn(3) })]);
    const [quick, whole] = bothWays(home);
    expect(quick).toBe(whole);
  });

  it('behind a line that is not whole', async () => {
    const home = temporaryHome();
    write(home, days(0, 2), '{"v":1,"ty');
    await saveCheckpoint(home);
    expect(existsSync(checkpointOf(home))).toBe(false);
  });

  it('and is no trouble, when there is no journal or no place for it', async () => {
    const home = temporaryHome();
    await saveCheckpoint(home);
    expect(existsSync(home.folder)).toBe(false);
    write(home, days(0, 2));
    mkdirSync(checkpointOf(home));
    await expect(saveCheckpoint(home)).resolves.toBeUndefined();
    expect(loadProgress(home).events).toBe(2);
  });
});
