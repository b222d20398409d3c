import type { Share } from './forecast.ts';

/** What is expected by the exam, counted in a list's ports. */
export interface PortsAhead {
  readonly low: number;
  readonly high: number;
  /** All ports of the list. */
  readonly of: number;
}

/** A product such as 0.29 * 100 falls short of the whole number it means. */
const tiny = 1e-9;

/** A share of a list in whole ports: rounded down at its low end, so that no port is promised that was not forecast. */
export const portsAhead = (total: Share, items: number): PortsAhead => {
  const whole = (count: number): number => Math.min(Math.max(count, 0), items);
  const low = whole(Math.floor(total.low * items + tiny));
  return { low, high: Math.max(low, whole(Math.round(total.high * items))), of: items };
};
