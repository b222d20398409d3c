import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/classroom/wire.ts';
import { type Question, rightOption } from '../../src/questions/question.ts';
import { record } from './recorder.ts';
import { drawnQuestions, explain, openTestRoom } from './rooms.ts';
import { join, Student } from './student.ts';

const rightOf = (question: Question): string => rightOption(question)?.key ?? '';

/** What would tell what is right, had it been sent. */
const tells = (question: Question): readonly string[] => [question.card, ...explain(question)];

/** The same to look at, but another of the options is right. */
const twinOf = (question: Question): Question => {
  const right = rightOption(question);
  const other = question.options.find(({ key, item }) => key !== right?.key && item !== undefined);
  if (!right || !other) throw new Error('no other option');
  const swapped = question.options.map((option) => {
    if (option === right) return { ...other, key: right.key, label: right.label };
    return option === other ? { ...right, key: other.key, label: other.label } : option;
  });
  return { ...question, options: swapped };
};

describe('the key', () => {
  test('of no question is in any byte to anybody before its close', async () => {
    const questions = drawnQuestions(6);
    const { room, door, start } = await openTestRoom({ questions, rules: { speed: true } });
    const recorder = await record(door.port);
    const students = await Promise.all(
      Array.from({ length: 4 }, () => Student.joined(recorder.port, start.code)),
    );
    for (const student of students) await student.listen();
    for (const [place, question] of questions.entries()) {
      await room.ask({ type: 'next' });
      for (const [at, student] of students.entries()) {
        if (at === 3) continue;
        const { room: seen } = await student.sees(
          ({ room }) => room.question?.number === place + 1,
        );
        await student.answer(seen.question?.id ?? '', at === 0 ? rightOf(question) : 'e');
        await student.answer(seen.question?.id ?? '', 'b');
      }
      // Somebody who reloads gets it all again.
      students[1]?.drop();
      await students[1]?.listen();
      await room.ask({ type: 'pause' });
      await room.ask({ type: 'resume' });
      await join(recorder.port, start.code);
      for (const student of students) await student.missed(place);
      const before = recorder.sent;
      expect(before).toContain(question.prompt);
      for (const secret of [start.drill, start.code, 'TEST/'])
        expect(before.includes(secret), secret).toBe(false);
      for (const asked of questions.slice(place))
        for (const secret of tells(asked)) expect(before.includes(secret), secret).toBe(false);
      // So many answers were told as there were closes.
      expect(before.match(/"right":"[a-e]"/g)?.length ?? 0).toBe(students.length * 2 * place);
      await room.ask({ type: 'next' });
      for (const student of students)
        await student.sees(({ room }) => room.answer?.right === rightOf(question));
      expect(recorder.sent).toContain(question.card);
      await room.ask({ type: 'next' });
      for (const student of students)
        await student.sees(({ room }) => room.phase === 'board' || room.phase === 'podium');
    }
    for (const student of students) student.leave();
  });

  test('changes no byte that is sent before the close', async () => {
    const [question] = drawnQuestions(1);
    if (!question) throw new Error('no question');
    expect(rightOf(twinOf(question))).not.toBe(rightOf(question));
    const heard = async (questions: readonly Question[]): Promise<string> => {
      const { room, door, start } = await openTestRoom({ questions });
      const student = await Student.joined(door.port, start.code);
      await student.listen();
      // Somebody who does not answer: else the question closes by itself a moment after the answer.
      await join(door.port, start.code);
      await room.ask({ type: 'next' });
      const asked = await student.sees(({ room }) => room.phase === 'question');
      const reply = await student.answer(asked.room.question?.id ?? '', 'a');
      await join(door.port, start.code);
      student.leave();
      return JSON.stringify([student.snapshots, reply])
        .replaceAll(start.id, 'SESSION')
        .replaceAll(student.name, 'NAME')
        .replace(/"left":\d+/g, '"left":0');
    };
    expect(await heard([twinOf(question)])).toBe(await heard([question]));
  });
});

describe('an answer', () => {
  const asked = async () => {
    const opened = await openTestRoom({ questions: drawnQuestions(3), rules: { board: 'none' } });
    const [one, two] = [
      await Student.joined(opened.door.port, opened.start.code),
      await Student.joined(opened.door.port, opened.start.code),
    ];
    await one.listen();
    await two.listen();
    await opened.room.ask({ type: 'next' });
    const { room: seen } = await one.sees(({ room }) => room.phase === 'question');
    return { ...opened, one, two, id: seen.question?.id ?? '' };
  };
  const seenAnswer = async (student: Student, fits: (snapshot: Snapshot) => boolean) =>
    (await student.sees(fits)).you.answer;

  test('that comes late never counts for the next question', async () => {
    const { room, one, two, id } = await asked();
    await room.ask({ type: 'next' });
    expect(await one.answer(id, 'a')).toEqual({ ok: false, why: 'closed' });
    await room.ask({ type: 'next' });
    expect(await one.answer(id, 'a')).toEqual({ ok: false, why: 'closed' });
    expect(await one.answer(`${id}0`, 'a')).toEqual({ ok: false, why: 'not-this-question' });
    expect(room.state.rounds.map(({ answers }) => answers.size)).toEqual([0, 0]);
    expect(await seenAnswer(one, ({ room }) => room.question?.number === 2)).toBeNull();
    for (const student of [one, two]) student.leave();
  });

  test('after the first is refused, and says which one stands; the same again is none', async () => {
    const { room, one, two, id } = await asked();
    expect(await one.answer(id, 'c')).toEqual({ ok: true, option: 'c' });
    expect(await one.answer(id, 'a')).toEqual({
      ok: false,
      why: 'already-answered',
      option: 'c',
    });
    expect(await one.answer(id, 'c')).toEqual({ ok: true, option: 'c' });
    const both = await Promise.all(['a', 'b'].map((option) => two.answer(id, option)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(room.state.rounds[0]?.answers.size).toBe(2);
    for (const student of [one, two]) student.leave();
  });

  test('given before a drop stands after it, its receipt lost or not', async () => {
    const { room, door, one, two, id } = await asked();
    await one.answer(id, 'd');
    one.drop();
    await one.listen();
    expect(await seenAnswer(one, ({ you }) => you.answer !== null)).toBe('d');
    // Sent, and gone before the receipt came.
    const body = JSON.stringify({ question: id, option: 'b' });
    const line = connect(door.port, '127.0.0.1', () => {
      const head = `POST /api/answer HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${two.token}`;
      const type = `Content-Type: application/json\r\nContent-Length: ${body.length}`;
      line.write(`${head}\r\n${type}\r\n\r\n${body}`, () => line.resetAndDestroy());
    });
    await expect.poll(() => room.state.rounds[0]?.answers.size).toBe(2);
    two.drop();
    await two.listen();
    expect(await seenAnswer(two, ({ you }) => you.answer !== null)).toBe('b');
    expect(await two.answer(id, 'b')).toEqual({ ok: true, option: 'b' });
    for (const student of [one, two]) student.leave();
  });
});
