import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDoor } from '../../network/door.ts';
import { ListenError, type ListenFault } from '../../network/listening.ts';
import type { Door, LiveRoom } from '../../network/live-room.ts';
import { loadPage } from '../../network/page-files.ts';
import { classroomFolder } from '../../network/session-files.ts';
import type { Question } from '../../questions/question.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
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
    throw error instanceof ListenError
      ? new UsageError(listenLine(error), { cause: error })
      : error;
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

/** A door that stands again, and where it was put. */
export interface Reopened {
  readonly door: Door;
  readonly place: DoorPlace;
}

const faultOf = (error: unknown): ListenFault | undefined =>
  error instanceof UsageError && error.cause instanceof ListenError ? error.cause.fault : undefined;

/** Where to try next: what was not asked for is let go of, and nothing else than what is in the way. */
const nextPlace = (
  fault: ListenFault | undefined,
  tried: DoorPlace,
  asked: DoorPlace,
): DoorPlace | undefined => {
  if (fault === 'no-such-address')
    return asked.bind === undefined && tried.bind !== undefined ? { port: tried.port } : undefined;
  return fault && asked.port === undefined && tried.port !== undefined
    ? { bind: tried.bind }
    : undefined;
};

/**
 * Where it was, and else as near to that as can be: at the address it had with another port, or at all addresses that
 * the machine has now. What is asked for is not changed.
 * @throws UsageError when nobody can listen there
 */
export const reopen = async (
  live: LiveRoom,
  explain: Explain,
  asked: DoorPlace,
  kept: DoorPlace,
): Promise<Reopened> => {
  const place = { port: asked.port ?? kept.port, bind: asked.bind ?? kept.bind };
  try {
    return { door: await openAt(live, explain, place), place };
  } catch (error) {
    const next = nextPlace(faultOf(error), place, asked);
    if (!next) throw error;
    return reopen(live, explain, asked, next);
  }
};
