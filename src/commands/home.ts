import type { CommonOptions, Context } from './context.ts';
import { isPlain, openScreens, study } from './study.ts';

/** `portquiz` alone: Home on a terminal, today's session in lines without one. */
export const home = (options: CommonOptions, context: Context): Promise<number> =>
  isPlain(context) ? study(options, context) : openScreens('home', options, context);
