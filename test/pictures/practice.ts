import type { Review } from '../../src/memory/events.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { rate } from '../../src/memory/rating.ts';
import type { Card } from '../../src/registry/deck.ts';
import { agendaAfter, agendaFor, recallAt } from '../../src/schedule/agenda.ts';
import { askedDraftOf, countAsked, nextCard, nothingAsked } from '../../src/schedule/next.ts';
import { syllabusOf } from '../../src/schedule/syllabus.ts';
import { deckNamed } from '../memory/cards.ts';
import { remember } from '../memory/remember.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';

/** What somebody mixes up: for a card, the item they say instead. */
export type MixUps = Readonly<Record<string, string>>;

const secondsPerAnswer = 12;

const answer = (card: Card, at: Moment, memory: Memory, said: string | undefined): Review => {
  const known = memory.cards.get(card.id);
  const rating = rate({
    verdict: said === undefined ? 'right' : 'wrong',
    form: 'choice',
    hint: null,
    first: !known,
    retrievability: known && recallAt(known, at),
    relativeTime: undefined,
  });
  const fields = { id: `${at.time}`, card: card.id, direction: card.direction, ...at, rating };
  return said === undefined
    ? reviewOf({ ...fields, deck: 'n10-009' })
    : missOf({ ...fields, deck: 'n10-009', given: said, givenIs: said });
};

/**
 * The journal of somebody who has done each day's work, at noon from the first day on, and answers right but for what
 * they mix up, once a day.
 */
export const practised = (list: string, days: number, mixUps: MixUps): readonly Review[] => {
  const deck = deckNamed(list);
  const syllabus = syllabusOf(deck, 10);
  const journal: Review[] = [];
  let memory = emptyMemory;
  for (let day = 0; day < days; day++) {
    const asked = askedDraftOf(nothingAsked);
    let agenda = agendaFor(syllabus, memory, momentOn(day));
    for (let count = 0; ; count++) {
      const now = momentOn(day, 12, count * secondsPerAnswer);
      const next = nextCard({ syllabus, agenda, memory, asked }, now, false);
      if (!next) break;
      const { card, reason } = next;
      const said = asked.misses.has(card.id) ? undefined : mixUps[card.id];
      const review = answer(card, now, memory, said);
      journal.push(review);
      memory = remember(memory, review);
      agenda = agendaAfter(agenda, memory, card);
      countAsked(asked, card.id, reason, said === undefined);
    }
  }
  return journal;
};
