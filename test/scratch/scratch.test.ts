import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginScratch,
  elapsedMs,
  gapCards,
  hasHits,
  lastTime,
  partsOf,
  recallOf,
  reduce,
  type ScratchState,
  sheetOf,
  sortedItems,
  suggestedMinutes,
} from '../../src/scratch/scratch.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { momentOn } from '../memory/review.ts';

const at = (second: number) => momentOn(0, 12, second);
const sheet = (word = 'net+'): ScratchState => beginScratch(deckNamed(word), { catalog }, at(0));
const write = (state: ScratchState, ...lines: readonly string[]): ScratchState =>
  lines.reduce((before, text) => reduce(before, { type: 'write', text }), state);
const finish = (state: ScratchState, second = 60): ScratchState =>
  reduce(state, { type: 'finish', at: at(second) });
const found = (state: ScratchState): readonly string[] =>
  sortedItems(state).found.map(({ id }) => id);

describe('writing', () => {
  it('keeps each line as it was written, and says at once only what is no pair', () => {
    const written = write(sheet(), ' 22   SSH ', '21 ssh', 'hello');
    expect(written.lines.map(({ text }) => text)).toEqual(['22 SSH', '21 ssh']);
    expect(written.unread).toBe('number');
    expect(write(written, '23 telnet').unread).toBeUndefined();
    expect(write(sheet(), '22').unread).toBe('name');
  });

  it('finds a group once all its numbers are there, on one line or on several', () => {
    expect(found(write(sheet(), '20 ftp'))).toEqual([]);
    expect(found(write(sheet(), '21 ftp', '20 ftp'))).toEqual(['ftp']);
    expect(found(write(sheet(), '21 ftp', '21 ftp control'))).toEqual([]);
    expect(found(write(sheet(), '20 ftp; 21 ftp; 22 ssh'))).toEqual(['ftp', 'ssh']);
  });

  it('undo is exact, any number of lines', () => {
    const line = fc.constantFrom(
      '22 ssh',
      'ssh 22',
      '21 ssh',
      '20 ftp',
      '21 ftp',
      'mysql 3306',
      '80 http; 443 https',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(line, { maxLength: 4 }),
        (kept, gone) => {
          const before = write(sheet(), ...kept);
          const back = gone.reduce(
            (state) => reduce(state, { type: 'take-back' }),
            write(before, ...gone),
          );
          expect(back).toEqual(before);
        },
      ),
      { numRuns: 100 },
    );
    expect(reduce(sheet(), { type: 'take-back' })).toEqual(sheet());
  });

  it('changes no more once it is finished', () => {
    const done = finish(write(sheet(), '22 ssh'));
    for (const event of [
      { type: 'write', text: '23 telnet' },
      { type: 'take-back' },
      { type: 'finish', at: at(300) },
      { type: 'pause', at: at(300) },
    ] as const)
      expect(reduce(done, event)).toBe(done);
  });
});

describe('the clock', () => {
  it('suggests ten seconds an item, to the half minute, two minutes at least', () => {
    expect(suggestedMinutes(sheet('net+'))).toBe(3.5);
    expect(suggestedMinutes(sheet('core'))).toBe(4.5);
    expect(suggestedMinutes(sheet('a+'))).toBe(2.5);
    expect(suggestedMinutes(sheet('everything'))).toBe(120);
    const few = { ...deckNamed('a+'), size: 3 };
    expect(suggestedMinutes(beginScratch(few, { catalog }, at(0)))).toBe(2);
  });

  it('stands still in a pause, goes on behind it, and ends with the sheet', () => {
    const paused = reduce(sheet(), { type: 'pause', at: at(10) });
    expect(elapsedMs(paused, at(50))).toBe(10_000);
    expect(elapsedMs(reduce(paused, { type: 'pause', at: at(20) }), at(50))).toBe(10_000);
    const resumed = reduce(paused, { type: 'resume', at: at(40) });
    expect(elapsedMs(resumed, at(45))).toBe(15_000);
    expect(elapsedMs(finish(resumed, 50), at(59))).toBe(20_000);
    expect(elapsedMs(finish(paused, 50), at(59))).toBe(10_000);
    expect(elapsedMs(sheet(), { ...at(0), time: 0 })).toBe(0);
  });
});

describe('the end', () => {
  const lines = [
    '22 ssh',
    'ssh 22',
    '21 ssh',
    '20 ftp',
    '23 telent',
    '3306 mysql',
    '443 https',
    '80 http',
  ];
  const done = finish(write(sheet(), ...lines), 75);

  it('tells the gaps by family, in the order of the lowest port', () => {
    const parts = partsOf(done);
    expect(parts.slice(0, 3)).toMatchObject([
      {
        kind: 'gaps',
        family: 'Files',
        found: 0,
        total: 3,
        gaps: [
          { item: { id: 'ftp' }, lacks: [21] },
          { item: { id: 'tftp' }, lacks: undefined },
          { item: { id: 'smb' } },
        ],
      },
      { kind: 'gaps', family: 'Remote access', found: 2, total: 4 },
      { kind: 'gaps', family: 'Mail', found: 0, total: 2 },
    ]);
    expect(parts.slice(-5)).toMatchObject([
      { kind: 'complete', families: ['Web'] },
      { kind: 'wrong', entry: { text: '21 ssh' } },
      { kind: 'slip', text: '23 telent', corrected: 'Telnet' },
      { kind: 'beside', entries: [{ text: '3306 mysql' }] },
      { kind: 'twice', texts: ['ssh 22'] },
    ]);
  });

  it('counts each item of the list once, found or missing', () => {
    const { found: yes, missed } = sortedItems(done);
    expect(yes.length + missed.length).toBe(20);
    expect(yes.map(({ id }) => id)).toEqual(['ssh', 'telnet', 'http', 'https']);
    expect(hasHits(done)).toBe(true);
    expect(hasHits(write(sheet(), '21 ssh', '3306 mysql'))).toBe(false);
    expect(hasHits(write(sheet(), '20 ftp'))).toBe(true);
  });

  it('a wrong line is marked twice only when all it says was said', () => {
    const marks = (...some: readonly string[]) =>
      sheetOf(write(sheet(), ...some)).marks.map(({ twice }) => twice);
    expect(marks('21 ssh', '21 ssh', '21 telnet')).toEqual([false, true, false]);
    expect(marks('20 ftp', '20/21 ftp', '21 ftp')).toEqual([false, false, true]);
  });

  it('becomes one event', () => {
    const keeping = { id: 'r', at: at(75), shell: 'plain', app: '1.2.3' } as const;
    expect(recallOf(done, keeping)).toEqual({
      v: 1,
      type: 'recall',
      id: 'r',
      ...at(75),
      deck: 'n10-009',
      found: ['ssh', 'telnet', 'http', 'https'],
      missed: sortedItems(done).missed.map(({ id }) => id),
      wrong: [{ ports: [21], name: 'ssh' }],
      ms: 75_000,
      shell: 'plain',
      app: '1.2.3',
      content: catalog.version,
    });
    expect(recallOf(done, { ...keeping, unmeasured: true }).ms).toBeNull();
  });

  it('leads to cards that ask for the numbers of what is missing, each once', () => {
    const ids = gapCards(done).map(({ id }) => id);
    expect(ids).toHaveLength(16);
    expect(ids).toContain('ftp:service-to-number');
    expect(ids).not.toContain('ssh:service-to-number');
    // What listens nowhere has no number to ask for.
    expect(gapCards(sheet('core')).map(({ id }) => id)).toContain('port-0:number-to-service');
    for (const word of catalog.decks.map(({ id }) => id)) {
      const empty = sheet(word);
      expect(gapCards(empty).length, word).toBeGreaterThan(0);
    }
  });

  it('is held against the last one of the same list', () => {
    const of = (deck: string, count: number) => ({ deck, day: '2026-03-01', found: count, of: 20 });
    expect(lastTime([of('n10-009', 3), of('n10-009', 7), of('core', 1)], sheet())).toEqual(
      of('n10-009', 7),
    );
    expect(lastTime([of('core', 1)], sheet())).toBeUndefined();
  });
});
