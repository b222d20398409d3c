import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createRandom } from '../../src/questions/random.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { deckNamed } from '../memory/cards.ts';
import { wholeEventsIn } from './journal.ts';
import { type JsonRecord, lettersInTurn, startJsonSession } from './json-session.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const practice = [
  'study',
  '--json',
  ...cardsOf(deckNamed('core'))
    .slice(0, 60)
    .flatMap((card) => ['--card', card.id]),
];

const savedIn = (records: readonly JsonRecord[]) =>
  records
    .filter((record) => record.type === 'verdict' && record.saved === true)
    .map(({ verdict, given }) => ({ verdict, given }));

const reviewsIn = (home: string) =>
  wholeEventsIn(home).flatMap((event) =>
    event.type === 'review' ? [{ verdict: event.verdict, given: event.given }] : [],
  );

/** One home whose sessions are killed one after the other, each after a random time. */
const killSessions = async (seed: string, times: number) => {
  const home = freshFolder();
  const random = createRandom(seed);
  let saved = 0;
  for (let time = 0; time < times; time++) {
    const before = reviewsIn(home).length;
    const session = startJsonSession(practice, { home }, lettersInTurn);
    await session.asked;
    await sleep(random.below(120));
    session.child.kill('SIGKILL');
    await session.ended;
    const promised = savedIn(session.records);
    expect(reviewsIn(home).slice(before, before + promised.length)).toEqual(promised);
    saved += promised.length;
  }
  return { home, saved };
};

it('no answer that was said to be saved is lost in a hundred kills', async () => {
  const homes = await Promise.all(
    ['one', 'two', 'three', 'four'].map((seed) => killSessions(seed, 25)),
  );
  // Killed in the midst of answering, and not before or after it.
  expect(homes.reduce((sum, { saved }) => sum + saved, 0)).toBeGreaterThan(20);
  for (const { home } of homes) {
    const { stdout, stderr, code } = await portquiz(['stats', '--json'], { home });
    expect(code).toBe(0);
    // What was torn had not been said to be saved; it is told, and left in place.
    expect(stderr).toMatch(/^$|^portquiz: .* unreadable lines? (was|were) skipped/);
    expect(JSON.parse(stdout)).toMatchObject({ answers: reviewsIn(home).length });
  }
  // A hundred starts: 20 s on two idle cores, minutes on busy ones.
}, 240_000);

it('four sessions at once in one home lose none of their answers', async () => {
  const home = freshFolder();
  const sessions = [1, 2, 3, 4].map(() => startJsonSession(practice, { home }, lettersInTurn));
  const codes = await Promise.all(sessions.map((session) => session.ended));
  expect(codes).toEqual([0, 0, 0, 0]);
  const promised = sessions.flatMap((session) => savedIn(session.records));
  expect(promised.length).toBeGreaterThanOrEqual(4 * 60);
  expect(reviewsIn(home)).toHaveLength(promised.length);
  const quick = await portquiz(['stats', '--json'], { home });
  rmSync(path.join(home, 'checkpoint.json'));
  expect((await portquiz(['stats', '--json'], { home })).stdout).toBe(quick.stdout);
});
