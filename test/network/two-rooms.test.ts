import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../progress/temporary-home.ts';
import { bundled, questionsFile, startHost } from './host-child.ts';
import { record } from './recorder.ts';
import { drawnQuestions, openTestRoom, startOf } from './rooms.ts';
import { call, join, post, Student } from './student.ts';

interface Room {
  readonly port: number;
  readonly code: string;
  readonly session: string;
  /** The first question's prompt, which the other room does not have. */
  readonly prompt: string;
  next(): Promise<unknown>;
}

/** Plays both rooms at once, and tries the keys of each at the other's door. */
const playBoth = async (rooms: readonly [Room, Room]): Promise<void> => {
  const played = await Promise.all(
    rooms.map(async (room) => {
      const recorder = await record(room.port);
      const student = await Student.joined(recorder.port, room.code);
      await student.listen();
      return { room, recorder, student };
    }),
  );
  await Promise.all(
    played.map(async ({ room, student }) => {
      await room.next();
      await student.sees(({ room }) => room.phase === 'question');
      expect(await student.answer(`${room.session}/1`, 'a')).toMatchObject({ ok: true });
      await student.sees(({ room }) => room.phase === 'answer');
    }),
  );
  for (const [at, { student, recorder }] of played.entries()) {
    const other = played[1 - at];
    if (!other) throw new Error('no other room');
    expect(recorder.sent).toContain(rooms[at]?.prompt);
    for (const foreign of [other.room.session, other.room.prompt, other.student.name])
      expect(recorder.sent.includes(foreign), foreign).toBe(false);
    const headers = { Authorization: `Bearer ${student.token}` };
    const { port, session } = other.room;
    expect((await call(port, { path: '/api/events', headers })).status).toBe(401);
    const answer = { question: `${session}/1`, option: 'b' };
    expect((await post(port, '/api/answer', answer, headers)).status).toBe(401);
    expect(await join(port, rooms[at]?.code ?? '')).toEqual({ ok: false, why: 'wrong-code' });
    expect(student.latest?.room.session).toBe(rooms[at]?.session);
    student.leave();
  }
};

const distinct = [drawnQuestions(3, 'ONE'), drawnQuestions(3, 'OTHER')] as const;
const promptOf = (at: 0 | 1): string => distinct[at][0]?.prompt ?? '';

test('two rooms of one process never see each other', async () => {
  expect(promptOf(0)).not.toBe(promptOf(1));
  const codes = ['AAAA222', 'BBBB333'] as const;
  const open = async (at: 0 | 1): Promise<Room> => {
    const { room, door, start } = await openTestRoom({ questions: distinct[at], code: codes[at] });
    return {
      port: door.port,
      code: start.code,
      session: start.id,
      prompt: promptOf(at),
      next: () => room.ask({ type: 'next' }),
    };
  };
  await playBoth([await open(0), await open(1)]);
});

test('two rooms of two processes never see each other, though they share a folder', async () => {
  const folder = temporaryFolder();
  const program = await bundled(fileURLToPath(new URL('host-process.ts', import.meta.url)), folder);
  const home = path.join(folder, 'home');
  const codes = ['AAAA222', 'BBBB333'] as const;
  const open = async (at: 0 | 1) => {
    const place = path.join(folder, `${at}`);
    mkdirSync(place);
    const start = startOf({ questions: distinct[at], code: codes[at] });
    const task = {
      folder: home,
      start,
      questions: questionsFile(place, distinct[at]),
      port: 0,
      resume: false,
    };
    const host = await startHost(program, task);
    const room = {
      port: host.port,
      code: start.code,
      session: start.id,
      prompt: promptOf(at),
      next: () => host.ask({ type: 'next' }),
    };
    return { host, room, task };
  };
  const [one, other] = [await open(0), await open(1)];
  await playBoth([one.room, other.room]);
  // A session that runs is not run a second time; one whose host was killed is.
  await expect(startHost(program, { ...one.task, resume: true })).rejects.toThrow(/HeldError/);
  await one.host.kill();
  const again = await startHost(program, { ...one.task, resume: true });
  await Promise.all([again.end(), other.host.end()]);
});
