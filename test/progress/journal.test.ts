import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { openJournal } from '../../src/progress/journal.ts';
import { formatLine, parseLine } from '../../src/progress/journal-line.ts';
import { loadProgress } from '../../src/progress/load.ts';
import { linesOf } from '../../src/progress/merge.ts';
import { asText } from '../memory/as-text.ts';
import { eventLists } from '../memory/event-lists.ts';
import { goalOf, missOf, momentOn, reviewOf } from '../memory/review.ts';
import { appendAll, temporaryFolder, temporaryHome } from './temporary-home.ts';

const reviews = Array.from({ length: 6 }, (_, index) =>
  reviewOf({ id: `review-${index}`, ...momentOn(index) }),
);
const [first, second, third] = reviews;
if (!first || !second || !third) throw new Error('too few reviews');

const idsIn = (file: string): readonly string[] =>
  linesOf(file).flatMap((text) => {
    const line = parseLine(text);
    return line.kind === 'event' ? [line.event.id] : [];
  });

describe('the journal', () => {
  it('is one line an event, of this user alone', async () => {
    const home = temporaryHome();
    await appendAll(home, reviews);
    expect(readFileSync(home.journal, 'utf8')).toBe(
      reviews.map((event) => `${JSON.stringify(event)}\n`).join(''),
    );
    expect(statSync(home.journal).mode & 0o777).toBe(0o600);
    expect(statSync(home.folder).mode & 0o777).toBe(0o700);
  });

  it('has the bytes with the system before append returns', () => {
    const home = temporaryHome();
    const journal = openJournal(home.journal);
    journal.append(first);
    expect(idsIn(home.journal)).toEqual([first.id]);
  });

  it('goes on in a new line behind one that was torn', async () => {
    const home = temporaryHome();
    await appendAll(home, [first]);
    const torn = formatLine(second).slice(0, 80);
    appendFileSync(home.journal, torn);
    await appendAll(home, [third]);
    expect(readFileSync(home.journal, 'utf8')).toBe(
      `${formatLine(first)}\n${torn}\n${formatLine(third)}\n`,
    );
    expect(loadProgress(home)).toMatchObject({ events: 2, unreadable: 1 });
  });

  it('opened by two at once loses nothing of either', async () => {
    const home = temporaryHome();
    const [one, other] = [openJournal(home.journal), openJournal(home.journal)];
    await Promise.all(reviews.map((event, index) => (index % 2 ? one : other).append(event)));
    one.close();
    other.close();
    expect([...idsIn(home.journal)].sort()).toEqual(reviews.map((event) => event.id));
  });

  it('is never rewritten: what was there is there byte for byte', async () => {
    const home = temporaryHome();
    mkdirSync(home.folder, { recursive: true });
    const junk = Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x7b, 0x22, 0x0a, 0x0d, 0x0a, 0xe2, 0x82]);
    writeFileSync(home.journal, junk);
    await appendAll(home, [first]);
    loadProgress(home);
    expect(readFileSync(home.journal).subarray(0, junk.length)).toEqual(junk);
    expect(loadProgress(home)).toMatchObject({ events: 1, unreadable: 3 });
  });
});

describe('a line of the journal', () => {
  const good = formatLine(first);

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(eventLists, (events) => {
        for (const event of events)
          expect(parseLine(formatLine(event))).toEqual({ kind: 'event', event });
      }),
      { numRuns: 30 },
    );
  });

  it('may hold any bytes: reading never fails', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(['event', 'newer', 'unreadable']).toContain(parseLine(text).kind);
      }),
    );
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '7',
    '{"v":1}',
    good.slice(0, -1),
    `${good}${good}`,
    '{"v":1,"type":"__proto__","id":1}',
  ])('that is broken is unreadable: %s', (text) => {
    expect(parseLine(text).kind).toBe('unreadable');
  });

  it('is unreadable when any one of its fields is not what it should be', () => {
    for (const field of Object.keys(first).filter((name) => name !== 'v' && name !== 'type')) {
      for (const value of [{}, undefined])
        expect(parseLine(JSON.stringify({ ...first, [field]: value })).kind, field).toBe(
          'unreadable',
        );
    }
  });

  it.each([
    [{ deck: 7 }],
    [{ deck: '' }],
    [{ date: undefined }],
    [{ date: '2026-02-30' }],
    [{ date: '2026-05-01T09:00' }],
    [{ offset: null }],
  ])('is no goal with %j', (fault) => {
    const goal = goalOf('core', '2026-05-01', 'goal');
    expect(parseLine(JSON.stringify({ ...goal, ...fault })).kind).toBe('unreadable');
  });

  it('keeps what a question stood in, where it did', () => {
    const inContext = reviewOf({ id: 'context', context: 'nmap' });
    expect(parseLine(formatLine(inContext))).toEqual({ kind: 'event', event: inContext });
    const plain = parseLine(formatLine(reviewOf({ id: 'plain' })));
    expect(plain.kind === 'event' && 'context' in plain.event).toBe(false);
  });

  it('of a later version, or of a kind not known yet, is kept and not understood', () => {
    expect(parseLine(JSON.stringify({ ...first, v: 2, rating: 'superb' })).kind).toBe('newer');
    expect(parseLine('{"v":1,"type":"drill-start","id":"x"}').kind).toBe('newer');
    // A field added by a later version does not make version 1 unreadable.
    expect(parseLine(JSON.stringify({ ...first, mood: 'good' })).kind).toBe('event');
  });

  it('of a later version is counted and left out of the figures', async () => {
    const home = temporaryHome();
    await appendAll(home, [first]);
    appendFileSync(home.journal, '{"v":2,"type":"review","id":"n"}\n');
    expect(loadProgress(home)).toMatchObject({ events: 1, newer: 1, unreadable: 0 });
    expect(asText(loadProgress(home).memory)).toBe(asText(replay([first])));
  });
});

describe('a journal that cannot be written', () => {
  /** A home whose folder is a file, until it is put right. */
  const blocked = () => {
    const folder = path.join(temporaryFolder(), 'home');
    writeFileSync(folder, 'a file where the folder should be');
    return { file: path.join(folder, 'journal.jsonl'), mend: () => rmSync(folder) };
  };

  it('says so, keeps the events in order, and writes them once it can', async () => {
    const { file, mend } = blocked();
    const journal = openJournal(file);
    await expect(journal.append(first)).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(journal.append(second)).rejects.toThrow();
    await journal.flush();
    expect(journal.unsaved).toBe(2);
    mend();
    await journal.append(third);
    journal.close();
    expect(idsIn(file)).toEqual([first.id, second.id, third.id]);
  });

  it('is caught up by a flush at the end', async () => {
    const { file, mend } = blocked();
    const journal = openJournal(file);
    await expect(journal.append(first)).rejects.toThrow();
    mend();
    await journal.flush();
    expect(journal.unsaved).toBe(0);
    await journal.flush();
    expect(journal.unsaved).toBe(0);
    journal.close();
    expect(idsIn(file)).toEqual([first.id]);
  });

  it('for want of space fails too', async () => {
    const journal = openJournal('/dev/full');
    await expect(journal.append(missOf({ id: 'm' }))).rejects.toMatchObject({ code: 'ENOSPC' });
    await journal.flush();
    expect(journal.unsaved).toBe(1);
    journal.close();
  });
});
