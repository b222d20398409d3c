import { appendFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatRoomEvent } from '../../src/classroom/session-line.ts';
import { openFileStore, readSessionFile } from '../../src/network/file-store.ts';
import { classroomFolder, journalOf } from '../../src/network/session-files.ts';
import { sessionsIn } from '../../src/network/session-folder.ts';
import { temporaryHome } from '../progress/temporary-home.ts';
import { startOf } from './rooms.ts';

test('sessions are listed, the newest first, with what became of them', async () => {
  const home = temporaryHome();
  expect(sessionsIn(home)).toEqual({ sessions: [], strange: [] });
  const [old, recent] = [startOf({ time: 1000 }), startOf({ time: 2000 })];
  const first = openFileStore(home, old.id);
  await first.append([old, { type: 'ended', time: 1500 }]);
  await first.close();
  const second = openFileStore(home, recent.id);
  await second.append([recent, { type: 'locked', time: 2500, locked: true }]);
  expect(sessionsIn(home).sessions).toMatchObject([
    { id: recent.id, start: recent, ended: false, running: true, lastTime: 2500 },
    { id: old.id, start: old, ended: true, running: false, lastTime: 1500 },
  ]);
  await second.close();
  expect(sessionsIn(home).sessions[0]?.running).toBe(false);
  expect(statSync(classroomFolder(home)).mode & 0o777).toBe(0o700);
});

test('the end of a long session is found without reading all of it, and a torn start is strange', () => {
  const home = temporaryHome();
  mkdirSync(classroomFolder(home), { recursive: true });
  const start = startOf({ time: 1000 });
  const file = journalOf(home, start.id);
  const lock = (time: number) => formatRoomEvent({ type: 'locked', time, locked: true });
  const lines = Array.from({ length: 5000 }, (_, at) => lock(2000 + at));
  writeFileSync(file, [formatRoomEvent(start), ...lines, '{"type":"locked","ti'].join('\n'));
  appendFileSync(file, `\n${formatRoomEvent({ type: 'ended', time: 9000 })}\n`);
  const folder = classroomFolder(home);
  writeFileSync(path.join(folder, 'torn.jsonl'), '{"type":"room","v":1');
  writeFileSync(path.join(folder, 'later.jsonl'), '{"type":"room","v":2,"time":1}\n');
  writeFileSync(path.join(folder, 'empty.jsonl'), '');
  writeFileSync(path.join(folder, 'notes.txt'), 'mine');
  const { sessions, strange } = sessionsIn(home);
  expect(sessions).toMatchObject([{ id: start.id, ended: true, lastTime: 9000 }]);
  expect(strange.map(({ file, why }) => [path.basename(file), why]).sort()).toEqual([
    ['empty.jsonl', 'unreadable'],
    ['later.jsonl', 'newer'],
    ['torn.jsonl', 'unreadable'],
  ]);
  const { events, unreadable, isNewer } = readSessionFile(file);
  expect([events.length, unreadable, isNewer]).toEqual([5002, 1, false]);
  expect(readSessionFile(path.join(folder, 'later.jsonl')).isNewer).toBe(true);
});

test('no id leads out of the folder', () => {
  const home = temporaryHome();
  for (const id of ['../x', 'a/b', '', '.', 'x'.repeat(65)])
    expect(() => openFileStore(home, id), id).toThrow(RangeError);
});
