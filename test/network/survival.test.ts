import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { RoomEvent } from '../../src/classroom/room.ts';
import { readSessionFile } from '../../src/network/file-store.ts';
import { journalOf } from '../../src/network/session-files.ts';
import { locateHome } from '../../src/progress/home.ts';
import { temporaryFolder } from '../progress/temporary-home.ts';
import { DoggedStudent } from './dogged-student.ts';
import { bundled, type HostChild, questionsFile, startHost } from './host-child.ts';
import { drawnQuestions, startOf } from './rooms.ts';
import { Student } from './student.ts';

const [students, questionCount, killsEach] = [200, 5, 4];

const until = async (fits: () => boolean): Promise<void> => {
  const last = Date.now() + 40_000;
  while (!fits()) {
    if (Date.now() > last) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

const answersOf = (events: readonly RoomEvent[]): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string>();
  const answers = new Map<string, string[]>();
  for (const event of events) {
    if (event.type === 'joined') names.set(event.player, event.name);
    if (event.type !== 'answered') continue;
    const key = `${names.get(event.player)} ${event.place + 1}`;
    answers.set(key, [...(answers.get(key) ?? []), event.option]);
  }
  return answers;
};

test('a host killed 20 times in mid-question loses, changes and doubles no acknowledged answer', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'home'));
  const program = await bundled(fileURLToPath(new URL('host-process.ts', import.meta.url)), folder);
  const questions = drawnQuestions(questionCount);
  const start = startOf({ questions, rules: { seconds: 300, board: 'none' } });
  const task = {
    folder: path.join(folder, 'home'),
    start,
    questions: questionsFile(folder, questions),
    resume: false,
  };
  let host: HostChild = await startHost(program, { ...task, port: 0 });
  const { port } = host;
  const class_ = await Promise.all(
    Array.from({ length: students }, () => Student.joined(port, start.code)),
  );
  let acted = 0;
  const options = ['a', 'b', 'c', 'd', 'e'];
  const dogged = class_.map(
    (student, at) =>
      new DoggedStudent(
        student,
        (id) => options[(at + id.length + Number(id.at(-1))) % 5] ?? 'a',
        () => acted++,
      ),
  );
  await until(() => class_.every(({ isOpen }) => isOpen));
  let kills = 0;
  for (let place = 0; place < questionCount; place++) {
    await host.ask({ type: 'next' });
    for (let kill = 1; kill <= killsEach; kill++) {
      const wanted = place * students + (kill * students) / (killsEach + 1);
      await until(() => acted >= wanted);
      await host.kill();
      kills++;
      host = await startHost(program, { ...task, port, resume: true });
    }
    await until(() => acted === (place + 1) * students);
    const regrets = await Promise.all(
      dogged.slice(0, 20).map(async (each) => {
        const id = `${start.id}/${place + 1}`;
        const reply = await each.regret(id);
        return (
          reply.ok || reply.why !== 'already-answered' || reply.option !== each.acknowledged.get(id)
        );
      }),
    );
    expect(regrets.filter(Boolean)).toEqual([]);
    await until(() => class_.every(({ latest }) => latest?.room.phase === 'answer'));
  }
  await Promise.all(dogged.map((each) => each.leave()));
  await host.end();

  const { events, unreadable } = readSessionFile(
    journalOf(locateHome({ PORTQUIZ_HOME: task.folder }), start.id),
  );
  const kept = answersOf(events);
  const acknowledged = new Map(
    dogged.flatMap(({ student, acknowledged }) =>
      [...acknowledged].map(([id, option]) => [`${student.name} ${id.split('/')[1]}`, [option]]),
    ),
  );
  expect(kills).toBe(20);
  expect(acknowledged.size).toBe(students * questionCount);
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(acknowledged));
  expect(dogged.flatMap(({ complaints }) => complaints)).toEqual([]);
  // A line torn by the kill was on its way to nobody.
  expect(unreadable).toBeLessThanOrEqual(kills);
  expect(events.filter(({ type }) => type === 'returned')).toHaveLength(kills);
}, 120_000);
