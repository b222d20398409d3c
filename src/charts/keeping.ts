import type { Memory } from '../memory/memory.ts';
import { dayNumber, type Moment } from '../memory/moment.ts';
import { knownFrom } from '../schedule/known.ts';
import { type Outlook, outlooksOf, reckoningFor, repeat } from '../schedule/outlook.ts';
import type { PlannedDay } from '../schedule/project.ts';
import { mostInAWeek, weekDays } from '../schedule/repeats.ts';
import type { Syllabus } from '../schedule/syllabus.ts';

const byRisk =
  (day: number) =>
  (a: Outlook, b: Outlook): number =>
    a.stability / (day - a.last) - b.stability / (day - b.last);

/** What is asked on a day to keep a list: the most at risk, and no more than a week's few in any seven days. */
const askedOn = (outlooks: readonly Outlook[], day: number): readonly Outlook[] => {
  const met = outlooks.filter(({ days }) => days > 0);
  const lately = met.filter(({ last }) => last > day - weekDays).length;
  return met
    .filter(({ due, last }) => due <= day && last < day)
    .sort(byRisk(day))
    .slice(0, Math.max(0, mostInAWeek - lately));
};

/** The days ahead of a list whose exam is passed, as it is kept by a few questions a week. */
export const keepingDays = (
  { cards }: Syllabus,
  memory: Memory,
  now: Moment,
  length: number,
): readonly PlannedDay[] => {
  const reckoning = reckoningFor(memory);
  const outlooks = outlooksOf(cards, memory, dayNumber(now.day), knownFrom, reckoning);
  return Array.from({ length }, (_, day) => {
    const asked = askedOn(outlooks, day);
    let ms = 0;
    // A miss is asked again.
    for (const outlook of asked)
      ms += memory.learner.effort.repeat * (2 - repeat(outlook, day, knownFrom, reckoning));
    return { fresh: 0, repeat: asked.length, ms, waiting: 0 };
  });
};
