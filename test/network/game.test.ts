import { describe, expect, test } from 'vitest';
import type { RoomRequest } from '../../src/classroom/room.ts';
import { readSessionFile } from '../../src/network/file-store.ts';
import { journalOf } from '../../src/network/session-files.ts';
import { rightOption } from '../../src/questions/question.ts';
import { drawnQuestions, openTestRoom } from './rooms.ts';
import { Student } from './student.ts';

test.each([
  ['in a question', { type: 'end' }],
  ['after the last question', { type: 'next' }],
] as const)('all are told of an end %s, be the door closed the same moment', async (_, last) => {
  const { room, door, start } = await openTestRoom({
    questions: drawnQuestions(1),
    rules: { board: 'none' },
  });
  const students = await Promise.all(
    Array.from({ length: 20 }, () => Student.joined(door.port, start.code)),
  );
  for (const student of students) await student.listen();
  const steps: readonly RoomRequest[] =
    last.type === 'end' ? [{ type: 'next' }] : [{ type: 'next' }, { type: 'next' }];
  for (const step of steps) await room.ask(step);
  const closed = new Promise<void>((resolve) => {
    room.subscribe(({ phase }) => {
      if (phase === 'over') door.close().then(resolve);
    });
  });
  await room.ask(last);
  await closed;
  for (const student of students) {
    await expect.poll(() => student.isOpen).toBe(false);
    expect(student.latest?.room.phase).toBe('over');
    student.leave();
  }
});

describe('a game over the network', () => {
  test('students join, answer, and see what is right once it is closed', async () => {
    const { room, door, start, questions, home } = await openTestRoom();
    const students = await Promise.all(
      Array.from({ length: 5 }, () => Student.joined(door.port, start.code)),
    );
    for (const student of students) expect(await student.listen()).toBe(200);
    await students[0]?.sees(({ room }) => room.phase === 'lobby');
    for (const [place, question] of questions.entries()) {
      await room.ask({ type: 'next' });
      const right = rightOption(question)?.key ?? 'a';
      await Promise.all(
        students.map(async (student, at) => {
          const seen = await student.sees(({ room }) => room.question?.number === place + 1);
          expect(seen.room.answer).toBeNull();
          const option = at === 0 ? right : 'e';
          expect(await student.answer(seen.room.question?.id ?? '', option)).toEqual({
            ok: true,
            option,
          });
        }),
      );
      // All are in: it closes by itself.
      const shown = await students[1]?.sees(({ room }) => room.phase === 'answer');
      expect(shown?.room.answer?.right).toBe(right);
      expect(shown?.room.answer?.counts.e).toBe(4);
      expect(shown?.you.answer).toBe('e');
      await room.ask({ type: 'next' });
    }
    await room.ask({ type: 'next' });
    const last = await students[0]?.sees(({ room }) => room.phase === 'over');
    expect(last?.you).toMatchObject({ rank: 1, score: { right: 5, asked: 5 } });
    const { events, unreadable } = readSessionFile(journalOf(home, start.id));
    expect(unreadable).toBe(0);
    expect(events.filter(({ type }) => type === 'answered')).toHaveLength(25);
    for (const student of students) student.leave();
  });
});
