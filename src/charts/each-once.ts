import { once } from '../registry/once.ts';
import type { Charts } from './charts.ts';

/** How each of the charts is made. */
export type ChartMakers = { readonly [Name in keyof Charts]: () => Charts[Name] };

/** Charts that are each made when they are first looked at, and then kept. */
export const eachOnce = (make: ChartMakers): Charts => {
  const [deck, today, levels] = [once(make.deck), once(make.today), once(make.levels)];
  const [overTime, families] = [once(make.overTime), once(make.families)];
  const [directions, mixedUp] = [once(make.directions), once(make.mixedUp)];
  const [days, ahead, exam] = [once(make.days), once(make.ahead), once(make.exam)];
  return {
    get deck() {
      return deck();
    },
    get today() {
      return today();
    },
    get levels() {
      return levels();
    },
    get overTime() {
      return overTime();
    },
    get families() {
      return families();
    },
    get directions() {
      return directions();
    },
    get mixedUp() {
      return mixedUp();
    },
    get days() {
      return days();
    },
    get ahead() {
      return ahead();
    },
    get exam() {
      return exam();
    },
  };
};

/** The same charts with the mix-ups in another order, none of them made for that. */
export const withMixedUp = (
  charts: Charts,
  inOrder: (mixedUp: Charts['mixedUp']) => Charts['mixedUp'],
): Charts =>
  eachOnce({
    deck: () => charts.deck,
    today: () => charts.today,
    levels: () => charts.levels,
    overTime: () => charts.overTime,
    families: () => charts.families,
    directions: () => charts.directions,
    mixedUp: () => inOrder(charts.mixedUp),
    days: () => charts.days,
    ahead: () => charts.ahead,
    exam: () => charts.exam,
  });
