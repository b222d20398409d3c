import type { TeachWish } from '../../app/teach-screen.ts';
import type { CommonOptions, Context } from '../context.ts';
import type { Options } from '../options.ts';
import { isPlain } from '../sitting.ts';
import type { HeldClass } from './host-room.ts';

/** Holds a class until it is left, in lines or on the screen; gives the exit code. */
const hold = async (held: HeldClass, context: Context): Promise<number> => {
  if (isPlain(context)) {
    await (await import('./host-lines.ts')).hostInLines(held, context);
    return 0;
  }
  const leaving = await (await import('./host-screen.ts')).hostOnScreen(held, context);
  return 'code' in leaving ? leaving.code : 0;
};

const holdClass = async (
  roster: string | undefined,
  options: Options,
  context: Context,
  notes: readonly string[] = [],
): Promise<number> => {
  const { classFor } = await import('./host-class.ts');
  return hold(await classFor(roster, options, context, notes), context);
};

/** Whoever forgets --resume after a crash is told of it; where the files say nothing clear the new quiz goes on without. */
const brokenOffNote = async (context: Context): Promise<readonly string[]> => {
  const { classToOffer } = await import('./host-sessions.ts');
  const { brokenOffLine } = await import('../../plain/class/host-sentences.ts');
  try {
    const brokenOff = classToOffer(context);
    return brokenOff ? [brokenOffLine(brokenOff.begun, brokenOff.asked)] : [];
  } catch {
    return [];
  }
};

/** `portquiz host`: a quiz with a class, over the room's own network. */
export const host = async (
  roster: string | undefined,
  options: Options,
  context: Context,
): Promise<number> => {
  const notes = options.resume === true ? [] : await brokenOffNote(context);
  const code = await holdClass(roster, options, context, notes);
  // Ink's throttle timer would keep the process for another 35 ms.
  process.exit(code);
};

/** A class as it was set up on the screen. */
export const teach = (
  { deck, count, seconds, names, board, speed }: TeachWish,
  { seed }: CommonOptions,
  context: Context,
): Promise<number> => {
  const wanted = { deck: deck.id, count: `${count}`, seconds: `${seconds}`, names, board, speed };
  return holdClass(undefined, seed === undefined ? wanted : { ...wanted, seed }, context);
};

/** A class that was broken off, as Home offered it. */
export const resume = async (session: string, context: Context): Promise<number> => {
  const { classAgain } = await import('./host-class.ts');
  return hold(await classAgain(session, context), context);
};
