import type { Context } from './context.ts';
import { runInteractive, type SittingOptions } from './sitting.ts';

/** `portquiz map`: the list at hand by family, with how well each item is known. */
export const map = (options: SittingOptions, context: Context): Promise<number> =>
  runInteractive('map', options, context);
