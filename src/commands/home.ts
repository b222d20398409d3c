import { hasChosenDeck } from '../progress/settings.ts';
import type { CommonOptions, Context } from './context.ts';
import { isPlain, runInteractive } from './sitting.ts';
import { study, wishOf } from './study.ts';

/** Somebody who has answered nothing yet and chosen no list. */
const isNew = ({ home, memory }: Context): boolean =>
  memory.days.size === 0 && memory.goal === null && !hasChosenDeck(home);

/** `portquiz` alone: Home on a terminal, Welcome the first time; today's session in lines without one. */
export const home = (options: CommonOptions, context: Context): Promise<number> => {
  if (isPlain(context)) return study(options, context);
  return runInteractive(isNew(context) ? 'welcome' : 'home', options, context, wishOf(options));
};
