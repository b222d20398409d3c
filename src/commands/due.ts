import { todaysWork } from '../memory/due.ts';
import { cardsOf } from '../registry/deck.ts';
import { type CommonOptions, type Context, deckFor } from './context.ts';
import { exitNo } from './errors.ts';

/** `portquiz due`: what today holds; exit 0 when there is something, 1 when not. */
export const due = (
  options: CommonOptions & { readonly deck?: string },
  context: Context,
): number => {
  const deck = deckFor(context, options.deck);
  const work = todaysWork(cardsOf(deck), context.memory, context.clock(), deck.id);
  const counts = { due: work.due.length, new: work.fresh.length, missed: work.missed.length };
  const today = counts.due + counts.new + counts.missed;
  if (options.json) context.printJson({ ...counts, today });
  else if (today === 0) context.print(`${deck.name}: done for today.`);
  else context.print(`${deck.name}: ${counts.due + counts.missed} to repeat, ${counts.new} new.`);
  return today > 0 ? 0 : exitNo;
};
