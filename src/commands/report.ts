import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';

export const report = async (
  _files: readonly string[],
  _options: Options,
  _context: Context,
): Promise<number> => {
  throw new UsageError('report: still to be built');
};
