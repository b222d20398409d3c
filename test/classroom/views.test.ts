import { describe, expect, it } from 'vitest';
import type { RoomRules } from '../../src/classroom/room.ts';
import { standingsOf } from '../../src/classroom/standings.ts';
import { answeredViews, roomView, youView } from '../../src/classroom/views.ts';
import type { RoomView, YouView } from '../../src/classroom/wire.ts';
import {
  answering,
  ask,
  askAll,
  began,
  type Held,
  held,
  joining,
  questions,
  rightKey,
  startOf,
  wrongKey,
} from './held.ts';

const view = ({ state }: Held, after: number): RoomView =>
  roomView(state, began + after, ({ prompt }) => [`After: ${prompt}`]);
const you = ({ state }: Held, id: string, after: number): YouView =>
  youView(state, id, began + after, standingsOf(state));

const names = ['ana', 'ben', 'cy', 'dee', 'eve', 'flo', 'gus', 'hal'];

/** A class that has answered the first question, `right` of them rightly. */
const answered = (right: number, size = 8, rules: Partial<RoomRules> = {}): Held => {
  const joined = names
    .slice(0, size)
    .reduce((room, name) => ask(room, joining(name), 0), held(startOf(rules)));
  const open = ask(joined, { type: 'next' }, 1000);
  const all = names
    .slice(0, size)
    .reduce(
      (room, name, at) =>
        ask(room, answering(name, 0, at < right ? rightKey(0) : wrongKey(0)), 2000),
      open,
    );
  return ask(all, { type: 'next' }, 3000);
};

describe('what all students see', () => {
  it('is the question without its answer while it stands', () => {
    const room = askAll(held(startOf()), [0, joining('ana')], [1000, { type: 'next' }]);
    const [question] = questions;
    expect(view(room, 5000)).toEqual({
      session: 'r-1',
      list: 'core',
      phase: 'question',
      questions: 12,
      seconds: 20,
      locked: false,
      question: {
        id: 'r-1/1',
        number: 1,
        of: 12,
        prompt: question?.prompt,
        transport: question?.transport,
        wants: question?.wants,
        options: question?.options.map(({ key, label }) => ({ key, label })),
      },
      left: 16_000,
      paused: false,
      answer: null,
      voided: [],
      board: null,
    });
    expect(view(ask(room, { type: 'pause' }, 5000), 9000)).toMatchObject({
      left: 16_000,
      paused: true,
    });
    expect(view(room, 99_000).left).toBe(0);
    expect(view(held(startOf()), 0)).toMatchObject({
      phase: 'lobby',
      question: null,
      left: null,
      answer: null,
    });
  });

  it('is the answer once it is closed, until the next question', () => {
    const room = answered(5);
    const [question] = questions;
    const answer = {
      right: rightKey(0),
      lines: [`After: ${question?.prompt}`],
      counts: { a: 0, b: 0, c: 0, d: 0, e: 0, [rightKey(0)]: 5, [wrongKey(0)]: 3 },
      voided: false,
      card: {
        id: question?.card,
        item: question?.item.id,
        direction: question?.direction,
        deck: 'core',
      },
    };
    expect(view(room, 3000)).toMatchObject({ phase: 'answer', left: null, answer });
    const items = view(room, 3000).answer?.card.items;
    expect(items?.[rightKey(0)]).toBe(question?.item.id);
    expect(items?.e).toBeUndefined();
    const board = ask(room, { type: 'next' }, 4000);
    expect(view(board, 4000)).toMatchObject({ phase: 'board', answer });
    expect(view(ask(board, { type: 'next' }, 5000), 5000)).toMatchObject({
      phase: 'question',
      answer: null,
    });
    expect(view(ask(board, { type: 'end' }, 5000), 5000)).toMatchObject({ phase: 'over', answer });
  });

  it('says which questions do not count, also when others have come since', () => {
    let room = answered(1);
    for (let at = 4000; at <= 5000; at += 1000) room = ask(room, { type: 'next' }, at);
    expect(view(room, 5000)).toMatchObject({ phase: 'question', voided: [] });
    const struck = ask(room, { type: 'void', place: 0 }, 6000);
    expect(view(struck, 6000)).toMatchObject({ question: { number: 2 }, voided: [1] });
  });

  it('says of a number question which port it asked', () => {
    const at = questions.findIndex(({ key }) => key.kind === 'names');
    let room = ask(held(startOf({ board: 'none' })), { type: 'next' }, 0);
    for (let step = 1; step <= 2 * at + 1; step++) room = ask(room, { type: 'next' }, step);
    const key = questions[at]?.key;
    expect(view(room, 99).answer?.card.port).toBe(key?.kind === 'names' ? key.port.number : 0);
  });
});

describe('the board', () => {
  const boardOf = (room: Held) => view(ask(room, { type: 'next' }, 4000), 4000);

  it('shows at most the better half, and never the last', () => {
    expect(boardOf(answered(3)).board?.map(({ name, rank }) => [name, rank])).toEqual([
      ['ana', 1],
      ['ben', 1],
      ['cy', 1],
    ]);
    expect(boardOf(answered(1, 2)).board?.map(({ name }) => name)).toEqual(['ana']);
    expect(boardOf(answered(1, 1)).board?.map(({ name }) => name)).toEqual(['ana']);
  });

  it('shows nobody who has nothing right', () => {
    const nobody = answered(0);
    expect(boardOf(nobody)).toMatchObject({ board: [], boardMore: 0 });
    expect(you(nobody, 'ana', 3000)).toMatchObject({ rank: null, ranked: true });
    const one = answered(1);
    expect(boardOf(one).board?.map(({ name }) => name)).toEqual(['ana']);
    expect([you(one, 'ana', 3000).rank, you(one, 'ben', 3000).rank]).toEqual([1, null]);
  });

  it('says how many more are as good as the last one it shows', () => {
    const { board, boardMore } = boardOf(answered(7));
    expect([board?.length, boardMore]).toEqual([4, 3]);
    expect(boardOf(answered(8))).toMatchObject({ boardMore: 4 });
    expect(boardOf(answered(3))).toMatchObject({ boardMore: 0 });
  });

  it('is without names where it is anonymous, and not there without one', () => {
    const { board } = boardOf(answered(3, 8, { board: 'anonymous' }));
    expect(board?.map(({ name }) => name)).toEqual([null, null, null]);
    expect(JSON.stringify(board)).not.toContain('ana');
    const none = boardOf(answered(3, 8, { board: 'none' }));
    expect([none.board, none.boardMore]).toEqual([null, undefined]);
  });

  it('stays over podium and end', () => {
    let room = answered(3);
    while (room.state.phase !== 'podium') room = ask(room, { type: 'next' }, 9000);
    expect(view(room, 9000).board?.length).toBeGreaterThan(0);
    expect(view(ask(room, { type: 'next' }, 9000), 9000)).toMatchObject({
      phase: 'over',
      board: view(room, 9000).board,
    });
  });
});

describe('what one student sees beside', () => {
  it('is their own answer, score and time', () => {
    const room = askAll(
      held(startOf()),
      [0, joining('ana')],
      [0, joining('ben')],
      [0, { type: 'give-time', player: 'ben', extra: 0.5 }],
      [1000, { type: 'next' }],
      [2000, answering('ana', 0, rightKey(0))],
    );
    const fresh = { right: 0, asked: 0, points: null };
    expect(you(room, 'ana', 5000)).toEqual({
      name: 'ana',
      kicked: false,
      answer: rightKey(0),
      left: 16_000,
      score: fresh,
      rank: null,
      ranked: false,
    });
    expect(you(room, 'ben', 5000)).toMatchObject({ answer: null, left: 26_000 });
    const closed = ask(room, { type: 'next' }, 6000);
    expect(you(closed, 'ana', 6000)).toMatchObject({
      score: { right: 1, asked: 1 },
      rank: 1,
      ranked: true,
      left: null,
    });
    expect(you(closed, 'ben', 6000)).toMatchObject({ score: { right: 0, asked: 1 }, rank: null });
  });

  it('has points with speed scoring, and no rank without a board', () => {
    expect(you(answered(3, 8, { speed: true }), 'ana', 3000).score).toEqual({
      right: 1,
      asked: 1,
      points: 1000,
    });
    expect(you(answered(3, 8, { board: 'none' }), 'ana', 3000)).toMatchObject({
      rank: null,
      ranked: true,
    });
  });

  it('tells who was put out, and strangers the same', () => {
    const room = ask(answered(3), { type: 'kick', player: 'ana' }, 4000);
    expect(you(room, 'ana', 4000)).toMatchObject({ kicked: true, rank: null });
    expect(you(room, 'nobody', 4000)).toMatchObject({ kicked: true, name: '', left: null });
  });
});

describe("a student's answers that are told again", () => {
  const told = ({ state }: Held, id: string, after = 0) =>
    answeredViews(state, id, after, ({ prompt }) => [`After: ${prompt}`]);

  it('are those to closed questions alone, as they were told at the close', () => {
    const closed = answered(3);
    const [first] = told(closed, 'ana');
    expect(first).toEqual({
      question: view(closed, 3000).question,
      answer: view(closed, 3000).answer,
      given: rightKey(0),
    });
    const second = askAll(
      closed,
      [4000, { type: 'next' }],
      [5000, { type: 'next' }],
      [6000, answering('ana', 1, 'a')],
    );
    expect(second.state.phase).toBe('question');
    expect(told(second, 'ana')).toEqual([first]);
    const third = askAll(second, [7000, { type: 'next' }]);
    expect(told(third, 'ana').map(({ question }) => question.number)).toEqual([1, 2]);
    expect(told(third, 'ana', 1).map(({ question }) => question.number)).toEqual([2]);
    expect(told(third, 'ben').map(({ question }) => question.number)).toEqual([1]);
    expect(told(third, 'stranger')).toEqual([]);
  });
});
