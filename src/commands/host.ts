import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';

export const host = async (
  _roster: string | undefined,
  _options: Options,
  _context: Context,
): Promise<number> => {
  throw new UsageError('host: still to be built');
};
