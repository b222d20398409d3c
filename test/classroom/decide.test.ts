import { describe, expect, it } from 'vitest';
import type { RoomRequest } from '../../src/classroom/room.ts';
import { answering, ask, askAll, began, held, here, joining, replayed, startOf } from './held.ts';

const next: RoomRequest = { type: 'next' };
const tick: RoomRequest = { type: 'tick' };
const ok = { ok: true };
const no = (why: string) => ({ ok: false, why });

/** Two students, the first question standing since 1 s. */
const two = () => askAll(held(startOf()), [0, joining('ana')], [0, joining('ben')], [1000, next]);

describe('the time of a question', () => {
  it('takes an answer until just before the limit, and none at it', () => {
    expect(ask(two(), answering('ana', 0, 'a'), 20_999).reply).toEqual(ok);
    expect(ask(two(), answering('ana', 0, 'a'), 21_000).reply).toEqual(no('too-late'));
  });

  it('closes at the limit, not before', () => {
    expect(ask(two(), tick, 20_999).state.phase).toBe('question');
    expect(ask(two(), tick, 21_000).state.phase).toBe('answer');
  });

  it('closes when all have answered, and not while one is away', () => {
    const one = ask(two(), answering('ana', 0, 'a'), 2000);
    expect(ask(one, tick, 2000).state.phase).toBe('question');
    expect(ask(ask(one, here('ben', false), 2500), tick, 2500).state.phase).toBe('question');
    const both = ask(one, answering('ben', 0, 'b'), 3000);
    expect(ask(both, tick, 3000).state.phase).toBe('answer');
  });

  it('waits for its limit where nobody is in', () => {
    const empty = ask(held(startOf()), next, 0);
    expect(ask(empty, tick, 19_999).state.phase).toBe('question');
    expect(ask(empty, tick, 20_000).state.phase).toBe('answer');
  });

  it('closes when the one it waited for is put out', () => {
    const one = ask(two(), answering('ana', 0, 'a'), 2000);
    expect(ask(ask(one, { type: 'kick', player: 'ben' }, 3000), tick, 3000).state.phase).toBe(
      'answer',
    );
  });

  it('stands for a student with extra time who is here, for nobody else', () => {
    const room = askAll(
      two(),
      [1500, { type: 'give-time', player: 'ben', extra: 0.5 }],
      [1500, here('ben')],
      [21_000, tick],
    );
    expect(room.state.phase).toBe('question');
    expect(ask(room, answering('ana', 0, 'a'), 21_000).reply).toEqual(no('too-late'));
    expect(ask(room, answering('ben', 0, 'a'), 30_999).reply).toEqual(ok);
    expect(ask(room, answering('ben', 0, 'a'), 31_000).reply).toEqual(no('too-late'));
    const answered = ask(room, answering('ben', 0, 'a'), 25_000);
    expect(ask(answered, tick, 25_000).state.phase).toBe('answer');
    expect(ask(room, tick, 30_999).state.phase).toBe('question');
    expect(ask(room, tick, 31_000).state.phase).toBe('answer');
    // A line that broke: the same page may be back in a moment.
    const away = ask(room, here('ben', false), 25_000);
    expect(ask(away, tick, 29_999).state.phase).toBe('question');
    expect(ask(away, tick, 30_000).state.phase).toBe('answer');
    const back = ask(away, here('ben'), 29_000);
    expect(ask(back, tick, 30_999).state.phase).toBe('question');
  });

  it('waits for those with extra time to come back when the host was gone', () => {
    const room = askAll(
      two(),
      [1500, { type: 'give-time', player: 'ben', extra: 4 }],
      [1500, here('ben')],
      [22_000, { type: 'lock', locked: true }],
    );
    const back = ask({ ...room, state: replayed(room.events) }, { type: 'return' }, 600_000);
    expect(back.state.here.size).toBe(0);
    expect(ask(back, tick, 614_999).state.phase).toBe('question');
    expect(ask(back, tick, 615_000).state.phase).toBe('answer');
    const seen = ask(back, here('ben'), 610_000);
    expect(ask(seen, tick, 620_000).state.phase).toBe('question');
    expect(ask(seen, answering('ben', 0, 'a'), 620_000).reply).toEqual(ok);
  });

  it('stands while it is paused, and takes no answer then', () => {
    const paused = ask(two(), { type: 'pause' }, 11_000);
    expect(ask(paused, answering('ana', 0, 'a'), 12_000).reply).toEqual(no('paused'));
    expect(ask(paused, tick, 99_000).state.phase).toBe('question');
    expect(ask(paused, { type: 'pause' }, 12_000).reply).toEqual(no('not-now'));
    const on = ask(paused, { type: 'resume' }, 100_000);
    expect(ask(on, { type: 'resume' }, 100_000).reply).toEqual(no('not-now'));
    expect(ask(on, tick, 109_999).state.phase).toBe('question');
    expect(ask(on, tick, 110_000).state.phase).toBe('answer');
    const answer = ask(on, answering('ana', 0, 'a'), 101_000).state.rounds[0]?.answers.get('ana');
    expect(answer?.ms).toBe(11_000);
  });

  it('is longer by what the teacher adds, after the limit too', () => {
    const longer = ask(two(), { type: 'extend', seconds: 10 }, 21_500);
    expect(ask(longer, answering('ana', 0, 'a'), 30_999).reply).toEqual(ok);
    expect(ask(longer, tick, 31_000).state.phase).toBe('answer');
    for (const seconds of [0, -5, 1.5, Number.NaN, 1e9])
      expect(ask(two(), { type: 'extend', seconds }, 2000).reply).toEqual(no('not-now'));
  });

  it('gives back what was lost in a crash', () => {
    const room = ask(two(), answering('ana', 0, 'a'), 5000);
    const back = ask({ ...room, state: replayed(room.events) }, { type: 'return' }, 600_000);
    expect(ask(back, tick, 615_999).state.phase).toBe('question');
    expect(ask(back, tick, 616_000).state.phase).toBe('answer');
    const answered = ask(back, answering('ben', 0, 'b'), 601_000);
    expect(answered.state.rounds[0]?.answers.get('ben')?.ms).toBe(5000);
    expect(answered.state.rounds[0]?.answers.get('ana')?.option).toBe('a');
  });

  it('goes on after a crash with a clock that was set back', () => {
    const back = ask(two(), { type: 'return' }, -3_600_000);
    expect(ask(back, tick, -3_600_000 + 19_999).state.phase).toBe('question');
    expect(ask(back, tick, -3_600_000 + 20_000).state.phase).toBe('answer');
  });

  it('stands still over a crash while it is paused', () => {
    const paused = ask(two(), { type: 'pause' }, 11_000);
    const back = ask({ ...paused, state: replayed(paused.events) }, { type: 'return' }, 50_000);
    expect(back.state.clock).toMatchObject({ spent: 10_000, since: undefined });
  });
});

describe('an answer', () => {
  it('stands once given: the same again is no fault, another is refused', () => {
    const room = ask(two(), answering('ana', 0, 'c'), 2000);
    const again = ask(room, answering('ana', 0, 'c'), 3000);
    expect([again.reply, again.events.length]).toEqual([ok, room.events.length]);
    expect(ask(room, answering('ana', 0, 'd'), 3000).reply).toEqual(no('already-answered'));
    const later = askAll(room, [4000, next], [5000, next], [6000, next]);
    expect(later.state.phase).toBe('question');
    expect(ask(later, answering('ana', 0, 'c'), 7000).reply).toEqual(ok);
    expect(ask(later, answering('ana', 0, 'd'), 7000).reply).toEqual(no('already-answered'));
  });

  it('that comes late counts for no question', () => {
    const later = askAll(two(), [4000, next], [5000, next], [6000, next]);
    const late = ask(later, answering('ana', 0, 'c'), 7000);
    expect(late.reply).toEqual(no('closed'));
    expect(late.state.rounds.map(({ answers }) => answers.size)).toEqual([0, 0]);
  });

  it('is refused for what is not asked', () => {
    expect(ask(two(), answering('ana', 1, 'a'), 2000).reply).toEqual(no('not-this-question'));
    expect(ask(two(), answering('eve', 0, 'a'), 2000).reply).toEqual(no('no-such-player'));
    for (const question of ['', 'r-2/1', 'r-1/01', 'r-1/1e0', 'r-1/-1', 'r-1/NaN', '/1'])
      expect(
        ask(two(), { type: 'answer', player: 'ana', question, option: 'a' }, 2000).reply,
      ).toEqual(no('not-this-question'));
  });

  it('of a kicked student leaves the counts', () => {
    const room = askAll(two(), [2000, answering('ana', 0, 'c')], [2500, answering('ben', 0, 'c')]);
    expect(room.state.rounds[0]?.given).toBe(2);
    const out = ask(room, { type: 'kick', player: 'ana' }, 3000);
    expect([out.state.rounds[0]?.given, out.state.active]).toEqual([1, 1]);
    expect(ask(out, answering('ana', 0, 'c'), 3000).reply).toEqual(no('kicked'));
    expect(ask(out, { type: 'kick', player: 'ana' }, 3000).events).toEqual(out.events);
  });
});

describe('the way through a room', () => {
  const phases = (board: 'top5' | 'none', count: number): readonly string[] => {
    let room = ask(held(startOf({ board })), joining('ana'), 0);
    const seen: string[] = [room.state.phase];
    for (let at = 1; at <= count; at++) {
      room = ask(room, next, at * 1000);
      seen.push(`${room.state.phase}${room.state.rounds.length}`);
    }
    return seen;
  };

  it('has a board between questions, and the podium at its end', () => {
    const way = phases('top5', 3 * 12 + 2);
    expect(way.slice(0, 5)).toEqual(['lobby', 'question1', 'answer1', 'board1', 'question2']);
    expect(way.slice(-5)).toEqual(['question12', 'answer12', 'podium12', 'over12', 'over12']);
  });

  it('has neither without a board', () => {
    const way = phases('none', 2 * 12 + 2);
    expect(way.slice(0, 4)).toEqual(['lobby', 'question1', 'answer1', 'question2']);
    expect(way.slice(-4)).toEqual(['question12', 'answer12', 'over12', 'over12']);
  });

  it('does nothing for a key pressed for what is gone', () => {
    const from = { phase: 'question', asked: 1 } as const;
    const closed = ask(two(), { type: 'next', from }, 5000);
    expect(closed.state.phase).toBe('answer');
    const doubled = ask(closed, { type: 'next', from }, 5001);
    expect([doubled.reply, doubled.state.phase]).toEqual([no('not-now'), 'answer']);
    expect(ask(closed, { type: 'next', from: { phase: 'answer', asked: 1 } }, 5001).reply).toEqual(
      ok,
    );
  });

  it('voids the question that stands when it is left or the room ends', () => {
    const skipped = ask(two(), { type: 'skip' }, 5000);
    expect([skipped.state.phase, skipped.state.rounds[0]?.voided]).toEqual(['answer', true]);
    expect(ask(skipped, { type: 'skip' }, 5000).reply).toEqual(no('not-now'));
    const ended = ask(two(), { type: 'end' }, 5000);
    expect(ended.state.rounds[0]).toMatchObject({ status: 'closed', voided: true });
    expect([ended.state.phase, ended.state.clock]).toEqual(['over', undefined]);
    expect(ask(ended, answering('ana', 0, 'a'), 5000).reply).toEqual(no('closed'));
    expect(ask(ended, joining('eve'), 5000).reply).toEqual(no('over'));
  });

  it('leaves the question that stands alone when an earlier one is voided', () => {
    const second = askAll(two(), [4000, next], [5000, next], [6000, next]);
    const room = ask(second, { type: 'void', place: 0 }, 7000);
    expect(room.state.phase).toBe('question');
    expect(room.state.rounds.map(({ status, voided }) => [status, voided])).toEqual([
      ['closed', true],
      ['open', false],
    ]);
    expect(ask(room, answering('ana', 1, 'a'), 8000).reply).toEqual(ok);
    expect(ask(room, { type: 'void', place: 0 }, 8000).events).toEqual(room.events);
    for (const place of [2, -1, 0.5])
      expect(ask(room, { type: 'void', place }, 8000).reply).toEqual(no('not-now'));
  });
});

describe('what a room is at the start', () => {
  it('has nothing to pause, to skip or to extend', () => {
    for (const type of ['pause', 'resume', 'skip'] as const)
      expect(ask(held(startOf()), { type }, 0).reply).toEqual(no('not-now'));
    expect(held(startOf()).state.time).toBe(began);
  });
});
