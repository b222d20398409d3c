import { agendaFor, countsOf, freshOf } from '../schedule/agenda.ts';
import { syllabusOf } from '../schedule/syllabus.ts';
import { type CommonOptions, type Context, deckFor } from './context.ts';
import { exitNo } from './errors.ts';

/** `portquiz due`: what today holds; exit 0 when there is something, 1 when not. */
export const due = (
  options: CommonOptions & { readonly deck?: string },
  context: Context,
): number => {
  const deck = deckFor(context, options.deck);
  const syllabus = syllabusOf(deck, context.settings.minutes);
  const agenda = agendaFor(syllabus, context.memory, context.clock());
  const counts = {
    due: countsOf(agenda).repeat - agenda.missed.length,
    new: freshOf(agenda).length,
    missed: agenda.missed.length,
  };
  const today = counts.due + counts.new + counts.missed;
  if (options.json) context.printJson({ ...counts, today });
  else if (today === 0) context.print(`${deck.name}: done for today.`);
  else context.print(`${deck.name}: ${counts.due + counts.missed} to repeat, ${counts.new} new.`);
  return today > 0 ? 0 : exitNo;
};
