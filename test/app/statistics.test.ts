import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showCharts } from '../../src/app/statistics.ts';
import { rowsOn } from '../../src/app/statistics-rows.ts';
import { chartTabs, type StatisticsScreen } from '../../src/app/statistics-screen.ts';
import type { Charts } from '../../src/charts/charts.ts';
import { emptyCharts, fullCharts, oneYear, samples } from '../screens/charts-sample.ts';
import { examMemory } from './exam-memory.ts';
import { down, esc, open, type Played, screenOf, type, up } from './play.ts';

const [left, right, pageUp, pageDown, home, end] = ['D', 'C', '5~', '6~', 'H', 'F'].map(
  (code) => `\u001B[${code}`,
);

const showing = (charts: Charts): Played => {
  const played = open('home');
  return { ...played, state: { ...played.state, screen: showCharts(charts) } };
};

const shown = ({ state }: Played): StatisticsScreen => {
  if (state.screen.name !== 'statistics') throw new Error(`on ${state.screen.name}`);
  return state.screen;
};

const cursorOf = (played: Played): number => {
  const { tab, cursors } = shown(played);
  return cursors[tab];
};

describe('statistics', () => {
  it('open from Home on the list at hand as it is known now, and Esc leads back', () => {
    const opened = type(open('home', { memory: examMemory({ daysAgo: 1 }) }), 'i');
    const { charts, tab } = shown(opened);
    expect(tab).toBe('over-time');
    expect(charts.deck.name).toBe('CompTIA Network+ N10-009');
    expect(charts.levels.unmet).toBe(0);
    expect(charts.days.length).toBe(4);
    expect(screenOf(type(opened, esc))).toBe('home');
  });

  it('open by themselves, for somebody who has answered nothing', () => {
    const { charts } = shown(open('statistics'));
    expect(charts.levels).toEqual({ solid: 0, shaky: 0, new: 0, unmet: 20 });
  });

  it('go from tab to tab, round both ends', () => {
    const full = showing(fullCharts);
    const seen = chartTabs.map((_, at) => shown(type(full, '\t'.repeat(at))).tab);
    expect(seen).toEqual(chartTabs);
    expect(shown(type(full, '\t'.repeat(chartTabs.length))).tab).toBe('over-time');
    expect(shown(type(full, `${right}l${left}`)).tab).toBe('families');
    expect(shown(type(full, 'h')).tab).toBe('exam');
  });

  it('begin at the last day that was, and at the first row', () => {
    const full = showing(fullCharts);
    expect(cursorOf(full)).toBe(22);
    expect(cursorOf(type(full, '\t'))).toBe(0);
    expect(cursorOf(type(full, '\t'.repeat(4)))).toBe(rowsOn('days', fullCharts) - 1);
  });

  it('keep the row of each tab', () => {
    const moved = type(showing(fullCharts), `\t${down}${down}\t${down}`);
    expect(cursorOf(moved)).toBe(1);
    expect(cursorOf(type(moved, left ?? ''))).toBe(2);
  });

  it('move by rows, by weeks and to both ends, and stop there', () => {
    const days = type(showing(oneYear), '\t'.repeat(4));
    const last = rowsOn('days', oneYear) - 1;
    expect(cursorOf(type(days, down))).toBe(last);
    expect(cursorOf(type(days, `${up}k`))).toBe(last - 2);
    expect(cursorOf(type(days, `${pageUp}${pageUp}${pageDown}`))).toBe(last - 7);
    expect(cursorOf(type(days, home ?? ''))).toBe(0);
    expect(cursorOf(type(days, `${home}${up}${pageUp}`))).toBe(0);
    expect(cursorOf(type(days, `${home}${end}`))).toBe(last);
  });

  it('have nothing to move over where there is nothing', () => {
    const empty = showing(emptyCharts);
    expect(type(empty, `${down}${up}${end}${pageDown}`).state.screen).toEqual(empty.state.screen);
  });

  it('show what is still mixed up first, the most often first', () => {
    const pairs = showCharts(fullCharts).charts.mixedUp.map(({ open, times }) => [open, times]);
    expect(pairs).toEqual([
      [true, 4],
      [true, 2],
      [true, 1],
      [false, 3],
      [false, 1],
    ]);
  });

  it('never lead off the rows there are', () => {
    const keys = fc.constantFrom('\t', left, up, down, pageUp, pageDown, home, end, ' ');
    fc.assert(
      fc.property(
        fc.constantFrom(...samples.map(([, charts]) => charts)),
        fc.array(keys, { maxLength: 40 }),
        (charts, presses) => {
          const { tab, cursors } = shown(type(showing(charts), presses.join('')));
          expect(cursors[tab]).toBeGreaterThanOrEqual(0);
          expect(cursors[tab]).toBeLessThanOrEqual(Math.max(0, rowsOn(tab, charts) - 1));
        },
      ),
    );
  });
});
