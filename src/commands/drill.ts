import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';

export const drill = async (
  _code: string | undefined,
  _options: Options,
  _context: Context,
): Promise<number> => {
  throw new UsageError('drill: still to be built');
};
