import type { Scale } from './scale.ts';
import { label, line } from './svg.ts';
import { widest } from './words.ts';

/** What the figures of an upward axis take at its left. */
export const axisWidth = (ticks: readonly number[]): number =>
  widest(ticks.map(String), 'small') + 8;

/** An upward axis: a thin line and its figure for each tick. */
export const upwardAxis = (
  ticks: readonly number[],
  y: Scale,
  [from, to]: readonly [number, number],
): readonly string[] =>
  ticks.flatMap((tick) => [
    line('grid', [from, y(tick), to, y(tick)]),
    label(String(tick), from - 8, y(tick) + 4, { anchor: 'end', kind: 'axis' }),
  ]);
