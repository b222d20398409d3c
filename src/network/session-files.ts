import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isSessionId } from '../classroom/seat-form.ts';
import type { Home } from '../progress/home.ts';

/** Where a learner's machine keeps the sessions it held. */
export const classroomFolder = ({ folder }: Home): string => path.join(folder, 'classroom');

/** Makes that folder, for this user alone. @throws the system's error when it cannot be made */
export const makeClassroomFolder = (home: Home): void => {
  mkdirSync(classroomFolder(home), { recursive: true, mode: 0o700 });
};

const journalEnd = '.jsonl';

/** The journal of a session. @throws RangeError for an id that would not do as a file's name */
export const journalOf = (home: Home, session: string): string => {
  if (!isSessionId(session)) throw new RangeError(`"${session}" is no session's id`);
  return path.join(classroomFolder(home), `${session}${journalEnd}`);
};

/** The session a file is the journal of; undefined for any other file. */
export const sessionOf = (fileName: string): string | undefined => {
  const id = fileName.endsWith(journalEnd) ? fileName.slice(0, -journalEnd.length) : '';
  return isSessionId(id) ? id : undefined;
};
