import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';

export const join = async (
  _address: string,
  _code: string | undefined,
  _options: Options,
  _context: Context,
): Promise<number> => {
  throw new UsageError('join: still to be built');
};
