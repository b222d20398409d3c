import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { rate } from '../../src/memory/rating.ts';
import { thresholdOf } from '../../src/memory/threshold.ts';
import { createRandom } from '../../src/questions/random.ts';
import type { Card } from '../../src/registry/deck.ts';
import { agendaAfter, agendaFor, recallAt } from '../../src/schedule/agenda.ts';
import { askedDraftOf, countAsked, nextCard, nothingAsked } from '../../src/schedule/next.ts';
import type { Syllabus } from '../../src/schedule/syllabus.ts';
import { remember } from '../memory/remember.ts';
import { firstDay, missOf, momentOn, reviewOf } from '../memory/review.ts';

/** A question of the life, with what was known the moment it was asked. */
export interface Asking {
  readonly card: Card;
  readonly day: number;
  readonly before: Memory;
  readonly previous: string | undefined;
  /** Cards answered earlier on this study day. */
  readonly today: readonly string[];
}

export interface Life {
  readonly askings: readonly Asking[];
  readonly memory: Memory;
  /** The most days a card was due and not asked; 0 when it is asked on the day it falls due. */
  readonly longestWait: number;
  /** The day on which the last card was met; undefined when some never were. */
  readonly allMetOn: number | undefined;
}

/** A learner's next days, one session a day: right with a chance, at home on a share of the days. */
export const liveThrough = (
  cards: readonly Card[],
  days: number,
  {
    seed,
    chance,
    presence = 1,
    examOn = null,
  }: { seed: string; chance: number; presence?: number; examOn?: number | null },
): Life => {
  const random = createRandom(seed);
  const isLucky = (share: number): boolean => random.below(10_000) < share * 10_000;
  const askings: Asking[] = [];
  let memory: Memory = {
    ...emptyMemory,
    goal: { deck: 'list', date: examOn === null ? null : momentOn(examOn).day, passed: false },
  };
  const syllabus: Syllabus = { deck: 'list', cards, minutes: 30 };
  let longestWait = 0;
  const waiting = new Map<string, number>();

  const answer = (card: Card, at: Moment): boolean => {
    const known = memory.cards.get(card.id);
    const right = isLucky(chance);
    const rating = rate({
      verdict: right ? 'right' : 'wrong',
      form: 'choice',
      hint: null,
      first: !known,
      retrievability: known && recallAt(known, at),
      relativeTime: undefined,
    });
    const fields = { id: `${askings.length}`, card: card.id, ...at, rating, ms: null };
    memory = remember(memory, right ? reviewOf(fields) : missOf(fields));
    return right;
  };

  for (let day = 0; day < days; day++) {
    const begun = momentOn(day);
    for (const card of cards) {
      const known = memory.cards.get(card.id);
      if (known && recallAt(known, begun) <= thresholdOf(memory.learner.nextDay))
        waiting.set(card.id, (waiting.get(card.id) ?? -1) + 1);
      longestWait = Math.max(longestWait, waiting.get(card.id) ?? 0);
    }
    if (!isLucky(presence)) continue;
    const asked = askedDraftOf(nothingAsked);
    let agenda = agendaFor(syllabus, memory, begun);
    const today: string[] = [];
    for (;;) {
      const now = momentOn(day, 12, today.length * 12);
      const next = nextCard({ syllabus, agenda, memory, asked }, now, false);
      if (!next) break;
      const { card, reason } = next;
      waiting.delete(card.id);
      askings.push({ card, day, before: memory, previous: today.at(-1), today: [...today] });
      countAsked(asked, card.id, reason, answer(card, now));
      agenda = agendaAfter(agenda, memory, card);
      today.push(card.id);
    }
  }
  const firstDays = [...memory.cards.values()].map((card) => card.firstDay - firstDay);
  return {
    askings,
    memory,
    longestWait,
    allMetOn: memory.cards.size === cards.length ? Math.max(...firstDays) : undefined,
  };
};
