import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';

export const sessionsList = async (_options: Options, _context: Context): Promise<number> => {
  throw new UsageError('sessions: still to be built');
};
export const sessionsPurge = async (_options: Options, _context: Context): Promise<number> => {
  throw new UsageError('sessions: still to be built');
};
