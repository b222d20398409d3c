import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDoor } from '../network/door.ts';
import { ListenError } from '../network/listening.ts';
import type { Door, LiveRoom } from '../network/live-room.ts';
import { loadPage } from '../network/page-files.ts';
import { classroomFolder } from '../network/session-files.ts';
import type { Question } from '../questions/question.ts';
import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import type { DoorPlace } from './host-options.ts';

type Explain = (question: Question) => readonly string[];

const listenLine = ({ fault, port, bind }: ListenError): string => {
  switch (fault) {
    case 'taken':
      return `--port ${port}: something listens there already; name another, or leave --port out`;
    case 'not-allowed':
      return `--port ${port}: this machine does not allow it; take one above 1023`;
    case 'no-such-address':
      return `--bind ${bind ?? ''}: this machine has no such address; leave --bind out to listen on all it has`;
    default:
      return fault satisfies never;
  }
};

/** Opens a room's door. @throws UsageError when nobody can listen there */
export const openAt = async (live: LiveRoom, explain: Explain, place: DoorPlace): Promise<Door> => {
  try {
    return await openDoor({ room: live, page: loadPage(), explain, ...place });
  } catch (error) {
    throw error instanceof ListenError ? new UsageError(listenLine(error)) : error;
  }
};

const doorFile = (context: Context, session: string): string =>
  path.join(classroomFolder(context.home), `${session}.door.json`);

/** Students who are thrown out look for the room where it was. */
export const keepPlace = (context: Context, session: string, place: DoorPlace): void => {
  try {
    writeFileSync(doorFile(context, session), JSON.stringify(place), { mode: 0o600 });
  } catch {
    // Then it is looked for at the usual place.
  }
};

/** Where a session's door was. */
export const keptPlace = (context: Context, session: string): DoorPlace => {
  try {
    const place: unknown = JSON.parse(readFileSync(doorFile(context, session), 'utf8'));
    if (typeof place !== 'object' || place === null) return {};
    const { port, bind } = { port: undefined, bind: undefined, ...place };
    return {
      port: Number.isInteger(port) ? Number(port) : undefined,
      bind: typeof bind === 'string' ? bind : undefined,
    };
  } catch {
    return {};
  }
};

/** At the port it had, where that is free still. */
export const reopen = async (
  live: LiveRoom,
  explain: Explain,
  place: DoorPlace,
  kept: DoorPlace,
): Promise<Door> => {
  const bind = place.bind ?? kept.bind;
  if (place.port !== undefined) return openAt(live, explain, { ...place, bind });
  try {
    return await openAt(live, explain, { port: kept.port, bind });
  } catch (error) {
    if (kept.port === undefined) throw error;
    return openAt(live, explain, { bind });
  }
};
