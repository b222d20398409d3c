import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventsIn } from './journal.ts';
import { type JsonRecord, recordsIn, startJsonSession } from './json-session.ts';
import { rightLetter } from './right-letter.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const study = async (home: string, now: string, ...words: readonly string[]) => {
  const all = ['study', '--deck', 'net+', '--form', 'choice', '--json', ...words];
  const session = startJsonSession(all, { home, now }, rightLetter);
  expect(await session.ended).toBe(0);
  return session.records;
};

const dueOn = async (home: string, now: string) => {
  const { stdout, code } = await portquiz(['due', '--deck', 'net+', '--json'], { home, now });
  const counts: JsonRecord = recordsIn(stdout)[0] ?? {};
  return { ...counts, due: Number(counts.due), code };
};

const cardsAsked = (records: readonly JsonRecord[]) =>
  records.filter(({ type }) => type === 'question').map(({ card }) => String(card));

describe.concurrent('a learner who comes back', () => {
  it('meets new cards, is done for the day, and is asked the due ones later', async () => {
    const home = freshFolder();
    expect(await dueOn(home, '2026-03-02T12:00')).toEqual({
      due: 0,
      new: 12,
      missed: 0,
      today: 12,
      code: 0,
    });
    const first = await study(home, '2026-03-02T12:00');
    expect(first.at(-1)).toMatchObject({ type: 'summary', first: 12 });
    expect(await dueOn(home, '2026-03-02T20:00')).toEqual({
      due: 0,
      new: 0,
      missed: 0,
      today: 0,
      code: 1,
    });
    const plain = await portquiz(['study', '--deck', 'net+'], { home, now: '2026-03-03T03:59' });
    expect(plain.stdout.split('\n')[1]).toMatch(/^Done for today\. Nothing was asked\. Tomorrow: /);

    expect(await dueOn(home, '2026-03-03T04:00')).toMatchObject({ new: 8, code: 0 });
    const second = cardsAsked(await study(home, '2026-03-03T12:00'));
    expect(second).toHaveLength(8);
    expect(second.filter((card) => cardsAsked(first).includes(card))).toEqual([]);

    const later = await dueOn(home, '2026-03-12T12:00');
    expect(later).toMatchObject({ code: 0 });
    expect(later.due).toBeGreaterThanOrEqual(15);
    const third = cardsAsked(await study(home, '2026-03-12T12:00'));
    expect(third.slice(0, later.due).every((card) => wasMetBefore(home, card))).toBe(true);
    expect(await dueOn(home, '2026-03-12T20:00')).toMatchObject({ today: 0, code: 1 });
  });

  it('finds the same figures without the checkpoint, to the byte', async () => {
    const home = freshFolder();
    for (const day of ['02', '03', '05', '09']) await study(home, `2026-03-${day}T12:00`);
    const figures = () => portquiz(['stats', '--json'], { home, now: '2026-03-20T12:00' });
    const quick = await figures();
    expect(JSON.parse(quick.stdout)).toMatchObject({ daysPractised: 4 });
    rmSync(path.join(home, 'checkpoint.json'));
    expect((await figures()).stdout).toBe(quick.stdout);
  });

  it('is kept apart from the other learners of the machine', async () => {
    const home = freshFolder();
    await study(home, '2026-03-02T12:00', '--profile', 'ana', '--count', '3');
    await study(home, '2026-03-02T12:00', '--count', '2');
    expect(eventsIn(home)).toHaveLength(2);
    expect(eventsIn(path.join(home, 'profiles', 'ana'))).toHaveLength(3);
    const { stdout } = await portquiz(['--profile', 'ana', 'stats', '--json'], { home });
    expect(JSON.parse(stdout)).toMatchObject({ answers: 3 });
    const where = await portquiz(['progress', 'where', '--profile', 'ana'], { home });
    expect(where.stdout).toBe(`${path.join(home, 'profiles', 'ana')}\n`);
  });
});

const wasMetBefore = (home: string, card: string): boolean =>
  eventsIn(home).some(
    (event) => event.type === 'review' && event.card === card && event.day < '2026-03-12',
  );

describe.concurrent('a seed', () => {
  it('gives the same questions twice, and another gives others', async () => {
    const questions = async (seed: string) => {
      const records = await study(freshFolder(), '2026-03-02T12:00', '--seed', seed);
      return records.filter(({ type }) => type === 'question').map(({ id: _, ...rest }) => rest);
    };
    const [one, again, other] = [await questions('7'), await questions('7'), await questions('8')];
    expect(one).toHaveLength(12);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});
