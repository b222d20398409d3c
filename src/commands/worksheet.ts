import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';

export const worksheet = async (
  _code: string,
  _options: Options,
  _context: Context,
): Promise<number> => {
  throw new UsageError('worksheet: still to be built');
};
