import { appendFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RoomEvent, RoomStart } from '../../../src/classroom/room.ts';
import { classToOffer, sessionToResume } from '../../../src/commands/class/host-sessions.ts';
import { appVersion } from '../../../src/commands/version.ts';
import { codeOf } from '../../../src/drill/code.ts';
import { makeDrill, usualRules } from '../../../src/drill/drill.ts';
import { momentAt } from '../../../src/memory/moment.ts';
import { openFileStore } from '../../../src/network/file-store.ts';
import { classroomFolder, journalOf } from '../../../src/network/session-files.ts';
import type { Home } from '../../../src/progress/home.ts';
import { catalog } from '../../catalog.ts';
import { deckNamed } from '../../memory/cards.ts';
import { startOf } from '../../network/rooms.ts';
import { temporaryHome } from '../../progress/temporary-home.ts';

const minute = 60_000;
const hour = 60 * minute;
const begun = Date.UTC(2026, 11, 1, 10, 32);

const deck = deckNamed('net+');
const drill = makeDrill({ catalog, deck }, { count: 20, seed: 'MONDAY', rules: usualRules });

const startAt = (time: number): RoomStart => ({
  ...startOf({ time, questions: drill.questions }),
  drill: codeOf(drill, appVersion),
  deck: deck.id,
});

const joined = (time: number, player: string): RoomEvent => ({
  ...{ type: 'joined', time, player, name: `brave-${player}`, token: 'a'.repeat(64), extra: 0 },
});

/** Two students are in, the third is out again, and the second question stands. */
const played = (start: RoomStart): readonly RoomEvent[] => {
  const { time } = start;
  return [
    start,
    ...['otter', 'heron', 'robin'].map((player) => joined(time + 1000, player)),
    { type: 'kicked', time: time + 2000, player: 'robin' },
    { type: 'opened', time: time + 3000, place: 0 },
    { type: 'closed', time: time + 4000, place: 0 },
    { type: 'opened', time: time + minute, place: 1 },
  ];
};

const keep = async (home: Home, events: readonly RoomEvent[]): Promise<string> => {
  const [start] = events;
  const store = openFileStore(home, start?.type === 'room' ? start.id : '');
  await store.append(events);
  await store.close();
  return start?.type === 'room' ? start.id : '';
};

const shelf = (home: Home, later: number) => ({
  home,
  catalog,
  clock: () => momentAt(begun + later),
});

describe('a class that was broken off', () => {
  it('is offered as it stands', async () => {
    const home = temporaryHome();
    expect(classToOffer(shelf(home, hour))).toBeUndefined();
    const session = await keep(home, played(startAt(begun)));
    expect(classToOffer(shelf(home, hour))).toEqual({
      session,
      begun: momentAt(begun),
      list: deck.name,
      asked: 2,
      questions: 20,
      students: 2,
    });
  });

  it('is offered for twelve hours since something last happened in it', async () => {
    const home = temporaryHome();
    const session = await keep(home, played(startAt(begun)));
    expect(classToOffer(shelf(home, 12 * hour + minute))?.session).toBe(session);
    expect(classToOffer(shelf(home, 12 * hour + minute + 1))).toBeUndefined();
    // What was not written to for longer is not even read.
    const long = new Date(Date.now() - 13 * hour);
    utimesSync(journalOf(home, session), long, long);
    expect(classToOffer(shelf(home, hour))).toBeUndefined();
    expect(sessionToResume(shelf(home, hour)).start.id).toBe(session);
  });

  it('is the newest that nobody runs, has ended, or never came into', async () => {
    const home = temporaryHome();
    const older = await keep(home, played(startAt(begun - hour)));
    const session = await keep(home, played(startAt(begun)));
    const ended = played(startAt(begun + minute));
    await keep(home, [...ended, { type: 'ended', time: begun + 2 * minute }]);
    await keep(home, [startAt(begun + 3 * minute)]);
    expect(classToOffer(shelf(home, hour))?.session).toBe(session);
    const running = openFileStore(home, session);
    expect(classToOffer(shelf(home, hour))?.session).toBe(older);
    await running.close();
    expect(classToOffer(shelf(home, hour))?.session).toBe(session);
  });

  it('is the one that is gone on with, whatever is newer by then', async () => {
    const home = temporaryHome();
    const session = await keep(home, played(startAt(begun)));
    await keep(home, played(startAt(begun + minute)));
    const { start, questions, older } = sessionToResume(shelf(home, hour), session);
    expect([start.id, questions, older]).toEqual([session, drill.questions, 1]);
    expect(() => sessionToResume(shelf(home, hour), 'gone')).toThrow('no quiz was broken off here');
  });

  it('damaged files beside it, and damage in it, are no matter', async () => {
    const home = temporaryHome();
    mkdirSync(classroomFolder(home), { recursive: true });
    for (const [name, text] of [
      ['torn.jsonl', '{"type":"room","v":1'],
      ['later.jsonl', '{"type":"room","v":2,"time":1}\n'],
      ['empty.jsonl', ''],
    ] as const)
      writeFileSync(path.join(classroomFolder(home), name), text);
    mkdirSync(path.join(classroomFolder(home), 'folder.jsonl'));
    expect(classToOffer(shelf(home, hour))).toBeUndefined();
    const session = await keep(home, played(startAt(begun)));
    appendFileSync(journalOf(home, session), '\0\0\0{"type":"answered","pla');
    expect(classToOffer(shelf(home, hour))).toMatchObject({ session, asked: 2, students: 2 });
  });

  it('a folder that is a file holds none', () => {
    const home = temporaryHome();
    mkdirSync(home.folder, { recursive: true });
    writeFileSync(classroomFolder(home), 'a file');
    expect(classToOffer(shelf(home, hour))).toBeUndefined();
    rmSync(classroomFolder(home));
  });
});
