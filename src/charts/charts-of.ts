import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import type { ItemsById } from '../registry/items-by-id.ts';
import type { Family } from '../registry/service.ts';
import { syllabusOf } from '../schedule/syllabus.ts';
import { daysAhead } from './ahead.ts';
import type { Charts, KnownOn } from './charts.ts';
import { directionCharts } from './directions.ts';
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

/** The last day as it is now: on a clock that was set back, later answers count as well. */
const endingNow = (
  overTime: readonly KnownOn[],
  { solid, shaky, new: fresh }: LevelCounts,
): readonly KnownOn[] => {
  const last = overTime.at(-1);
  return last ? overTime.with(-1, { ...last, known: solid, met: solid + shaky + fresh }) : overTime;
};

/** All charts of a list, from what the memory keeps: it costs the same after ten answers as after a million. */
export const chartsOf = (
  deck: Deck,
  memory: Memory,
  now: Moment,
  { minutes, families, items }: ChartGround,
): Charts => {
  const syllabus = syllabusOf(deck, minutes);
  const asked = deck.items.map(({ item }) => item);
  const byFamily = familyCharts(deck, families, memory, now);
  const levels = together(byFamily.map((family) => family.levels));
  return {
    deck: { id: deck.id, name: deck.name, total: asked.length },
    today: now.day,
    levels,
    overTime: endingNow(knownOverTime(asked, memory, now.day), levels),
    families: byFamily,
    directions: directionCharts(deck, syllabus.cards, memory, now),
    mixedUp: mixUpCharts(deck, memory, items),
    days: practisedDays(memory),
    ahead: daysAhead(syllabus, memory, now),
    exam: examChart(deck, syllabus, memory, now),
  };
};
