import { mkdirSync, writeFileSync } from 'node:fs';
import { type ClientRequest, get } from 'node:http';
import path from 'node:path';
import type { RoomEvent } from '../../src/classroom/room.ts';
import { shownRoomCode } from '../../src/classroom/room-code.ts';
import { drillOf } from '../classroom/report/marked.ts';
import { journalText, playedClass, pupils, tokenOf } from '../classroom/report/played-class.ts';

/** A class that was broken off. */
export interface Lesson {
  readonly port: number;
  /** As the screen shows it. */
  readonly code: string;
  readonly events: readonly RoomEvent[];
}

const students = 24;

const taught = playedClass({
  drill: drillOf(20),
  pupils: pupils(students),
  time: Date.UTC(2026, 10, 23, 9),
  rules: { names: 'generated', board: 'top5' },
});

/** The third question: name to number, with a sentence to remember. */
const shown = taught.findIndex((event) => event.type === 'opened' && event.place === 2);
const unanswered = 6;

/** Where the host was lost. A question waits with its clock stopped, or every picture would show another second. */
const broken = {
  lobby: () => taught.filter(({ type }) => type === 'room' || type === 'joined'),
  question: () => {
    const closed = taught.findIndex(({ type }, at) => at > shown && type === 'closed');
    const asked = taught.slice(0, closed - unanswered);
    return [...asked, { type: 'paused', time: (asked.at(-1)?.time ?? 0) + 200 } as const];
  },
  answer: () =>
    taught.slice(0, taught.findIndex(({ type }, at) => at > shown && type === 'closed') + 1),
};

/** @param port fixed, since the screen shows it, and of none that a host takes by itself; scenes drawn at once need their own */
export const lesson = (until: keyof typeof broken, port: number): Lesson => {
  const [start] = taught;
  if (start?.type !== 'room') throw new Error('a class begins with its room');
  return { port, code: shownRoomCode(start.code), events: broken[until]() };
};

export const keepLesson = (home: string, { events }: Lesson): void => {
  const folder = path.join(home, 'classroom');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'lesson-1.jsonl'), journalText(events));
};

/** The students connect again, as their browsers would; gives the way to leave. */
export const comeBack = ({ port }: Lesson): (() => void) => {
  const streams = Array.from({ length: students }, (_, at): ClientRequest => {
    const stream = get(
      {
        host: '127.0.0.1',
        port,
        path: '/api/events',
        headers: { Authorization: `Bearer ${tokenOf(at)}` },
      },
      (response) => response.on('error', () => {}).resume(),
    );
    return stream.on('error', () => {});
  });
  return () => {
    for (const stream of streams) stream.destroy();
  };
};
