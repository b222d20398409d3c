import type { Memory } from '../memory/memory.ts';
import { dayNumber, type Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import type { ItemsById } from '../registry/items-by-id.ts';
import { once } from '../registry/once.ts';
import type { Family } from '../registry/service.ts';
import { syllabusOf } from '../schedule/syllabus.ts';
import { daysAhead } from './ahead.ts';
import type { Charts, KnownOn } from './charts.ts';
import { directionCharts } from './directions.ts';
import { eachOnce } from './each-once.ts';
import { examChart } from './exam.ts';
import { familyCharts } from './families.ts';
import { type LevelCounts, together } from './levels.ts';
import { mixUpCharts } from './mix-ups.ts';
import { knownOverTime } from './over-time.ts';
import { practisedDays } from './practised-days.ts';

/** What charts are drawn from, beside list and memory. */
export interface ChartGround {
  /** Minutes a day. */
  readonly minutes: number;
  readonly families: ReadonlyMap<string, Family>;
  /** Names for what was given, whatever list it is from. */
  readonly items: ItemsById;
}

/** Later answers count as well on a clock that was set back, and so in the last day as it is now. */
const endingNow = (
  overTime: readonly KnownOn[],
  levels: () => LevelCounts,
  { days }: Memory,
): readonly KnownOn[] => {
  const last = overTime.at(-1);
  if (!last || Math.max(...days.keys()) <= dayNumber(last.day)) return overTime;
  const { solid, shaky, new: fresh } = levels();
  return overTime.with(-1, { ...last, known: solid, met: solid + shaky + fresh });
};

/**
 * All charts of a list, from what the memory keeps: no answer is looked at again. Each is drawn when it is first looked
 * at, and kept: a screen shows one at a time, and has to open at once.
 */
export const chartsOf = (
  deck: Deck,
  memory: Memory,
  now: Moment,
  { minutes, families, items }: ChartGround,
): Charts => {
  const syllabus = once(() => syllabusOf(deck, minutes));
  const byFamily = once(() => familyCharts(deck, families, memory, now));
  const levels = once(() => together(byFamily().map((family) => family.levels)));
  return eachOnce({
    deck: () => ({ id: deck.id, name: deck.name, total: deck.size }),
    today: () => now.day,
    levels,
    overTime: () => {
      const asked = deck.items.map(({ item }) => item);
      return endingNow(knownOverTime(asked, memory, now.day), levels, memory);
    },
    families: byFamily,
    directions: () => directionCharts(deck, syllabus().cards, memory, now),
    mixedUp: () => mixUpCharts(deck, memory, items),
    days: () => practisedDays(memory),
    ahead: () => daysAhead(syllabus(), memory, now),
    exam: () => examChart(deck, syllabus(), memory, now),
  });
};
