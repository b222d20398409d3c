import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { type Agenda, agendaFor } from '../schedule/agenda.ts';
import type { Syllabus } from '../schedule/syllabus.ts';
import type { SessionPlan, Skipping } from './session.ts';
import { stagedCards } from './skipping.ts';

const msPerMinute = 60_000;

/** What a session schedules by. */
export const syllabusFor = (plan: SessionPlan, skipping: Skipping): Syllabus => ({
  deck: plan.deck.id,
  cards: stagedCards(plan, skipping),
  minutes: plan.limitMs / msPerMinute,
});

/** Nothing skipped yet. */
export const noSkipping: Skipping = { row: 0, left: [] };

/** What a day holds for a session; nothing beside the cards asked for by name. */
export const agendaOf = (
  plan: SessionPlan,
  memory: Memory,
  now: Moment,
  skipping: Skipping = noSkipping,
): Agenda =>
  plan.practice
    ? {
        day: now.day,
        siblingsMeet: false,
        partners: new Map(),
        missed: [],
        due: [],
        fresh: [],
        extra: [],
        room: 0,
        fills: false,
        reserve: [],
      }
    : agendaFor(syllabusFor(plan, skipping), memory, now);
