import { HeldError, hold } from '../progress/held.ts';
import { ensureFolder, type Home } from '../progress/home.ts';
import { classroomFolder } from './session-files.ts';
import { digestOfToken } from './tokens.ts';

/** A name for a place that lets nobody in. */
const nameOf = (token: string): string => `seat-${digestOfToken(token).slice(0, 16)}`;

/**
 * Takes a student's place for this process until it ends: two that come in by one token would throw each other out for
 * ever. False while another process holds it; what a dead one left behind is taken over. Where nothing can be written
 * nobody is kept out.
 */
export const holdSeat = (home: Home, token: string): boolean => {
  const folder = classroomFolder(home);
  ensureFolder(folder);
  try {
    process.once('exit', hold(folder, nameOf(token)));
    return true;
  } catch (error) {
    return !(error instanceof HeldError) || error.pid === process.pid;
  }
};
