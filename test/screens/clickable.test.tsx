import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../src/app/setting-rows.ts';
import { settingsShown } from '../../src/app/settings.ts';
import type { AppState } from '../../src/app/state.ts';
import { App } from '../../src/screens/app.tsx';
import { createClicks } from '../../src/screens/clickable.tsx';
import { settingChoices } from '../../src/screens/settings.ts';
import { defaultSettings } from '../../src/session/settings.ts';
import type { Key } from '../../src/terminal/keys.ts';
import { down, happen, momentAfter, open, type Played, screenOf, type } from '../app/play.ts';
import { answered, timed } from '../app/timed.ts';
import { homeIn, memory, planIn, sizes } from './paint.tsx';

/** A screen as it is painted in a window, and what a click on each of its cells stands for. */
const painted = ({ state }: Played, [columns, rows]: readonly [number, number], mouse = true) => {
  const clicks = createClicks();
  const shown: AppState = {
    ...state,
    size: { columns, rows },
    settings: { ...state.settings, mouse },
  };
  const snapshot = { state: shown, blank: false };
  const source = { subscribe: () => () => {}, snapshot: () => snapshot };
  const { lastFrame, unmount } = render(
    <App source={source} clicks={clicks} environment={{ LANG: 'C.UTF-8' }} />,
  );
  const lines = (lastFrame() ?? '').split('\n');
  const cells = lines.map((_, row) =>
    Array.from({ length: columns }, (_cell, column) => clicks.at(column, row)),
  );
  unmount();
  return { lines, cells, after: clicks.at(5, 5) };
};

const letterIn = (line: string): string | undefined => /^ *❯? ?([a-g]) {3}\S/.exec(line)?.[1];
const textOf = (key: Key | undefined): string | undefined =>
  key?.name === 'text' ? key.text : undefined;

const chosen: readonly (readonly [string, Played])[] = [
  ['Welcome', open('welcome')],
  ['the day of the exam', type(open('welcome'), 'a')],
  ['a question', type(open('study'), down)],
  ['a hint', type(open('study'), 'h')],
  ['extra practice', type(open('home', { memory }), 'e')],
  ['a timed test', timed()],
];

describe.each(sizes)('a click in a window of %i by %i', (...size) => {
  it.each(chosen)('chooses what it falls on: %s', (_, played) => {
    const { lines, cells } = painted(played, size);
    const rows = lines.flatMap((line, row) => (letterIn(line) ? [row] : []));
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const line = lines[row] ?? '';
      expect(textOf(cells[row]?.[line.search(/\S/) + 3]), line).toBe(letterIn(line));
    }
    // Of the rest only the foot stands for anything.
    const others = cells.slice(0, -1).filter((_cells, row) => !rows.includes(row));
    expect(others.flat().filter((key) => key !== undefined)).toEqual([]);
  });

  it.each([...chosen, ['Home', open('home')], ['lists', type(open('home'), 'l')]] as const)(
    'presses the keys at the foot, and what is painted is the same without a mouse: %s',
    (_, played) => {
      const { lines, cells } = painted(played, size);
      const foot = lines.at(-1) ?? '';
      const [meaning] = cells.slice(-1);
      expect(meaning?.[foot.indexOf('? keys')]).toEqual({ name: 'text', text: '?' });
      expect(meaning?.[foot.indexOf('? keys') + 5]).toEqual({ name: 'text', text: '?' });
      expect(meaning?.[foot.indexOf('? keys') + 6]).toBeUndefined();
      if (foot.includes('Esc '))
        expect(meaning?.[foot.indexOf('Esc ')]).toEqual({ name: 'escape' });
      const still = painted(played, size, false);
      expect(still.lines).toEqual(lines);
      expect(still.cells.flat().filter((key) => key !== undefined)).toEqual([]);
    },
  );

  it('finds a row of Settings, of the lists and of the plan where it stands', () => {
    const played = type(open('home'), `s${down.repeat(6)}`);
    const settings = painted(played, size);
    const rows = settingChoices(settingsShown(played.state));
    for (const [row, line] of settings.lines.entries()) {
      const at = rows.findIndex(({ title }) => line.includes(`${title}  `));
      if (at >= 0)
        expect(settings.cells[row]?.[line.search(/\S/)], line).toEqual({ name: 'row', row: at });
    }
    const lists = painted(type(open('home'), 'lG'), size);
    const here = lists.lines.findIndex((line) => line.includes('❯'));
    const column = lists.lines[here]?.indexOf('❯') ?? 0;
    const last = lists.cells[here]?.[column];
    expect(lists.cells[here - 1]?.[column]).toEqual({
      name: 'row',
      row: last?.name === 'row' ? last.row - 1 : 0,
    });
    const plan = painted(type(planIn(14, memory), down), size);
    const today = plan.lines.findIndex((line) => line.includes('❯'));
    expect(plan.cells[today]?.[plan.lines[today]?.indexOf('❯') ?? 0]).toEqual({
      name: 'row',
      row: 1,
    });
  });

  it('finds each question of a test in its cell', () => {
    const { lines, cells } = painted(type(answered(timed(), 5), 'o'), size);
    for (const [row, line] of lines.entries())
      for (const { index, 0: text } of line.matchAll(/(\d+) [●·]/g))
        if (!line.includes('of'))
          expect(cells[row]?.[index], line).toEqual({
            name: 'row',
            row: Number.parseInt(text, 10) - 1,
          });
  });
});

it('what is no longer painted cannot be clicked', () => {
  expect(painted(open('study'), [80, 24]).after).toBeUndefined();
});

describe('a row that was clicked', () => {
  const stamp = { at: momentAfter(1), ms: 1000, id: 'click' };
  const click = (played: Played, row: number): Played =>
    happen(played, { type: 'key', key: { name: 'row', row }, ...stamp });

  it('is taken in lists and in the overview of a test', () => {
    const taken = click(type(open('home'), 'l'), 2);
    expect(screenOf(taken)).toBe('home');
    expect(taken.effects).toEqual([expect.objectContaining({ type: 'set', name: 'deck' })]);
    expect(click(type(timed(), 'o'), 7).state.exam?.at).toBe(7);
  });

  it('is moved to in Settings, and changed by another click', () => {
    const row = rowOf('mouse');
    const moved = click(type(open('home'), 's'), row);
    expect([moved.state.settings, moved.effects]).toEqual([defaultSettings, []]);
    expect(click(moved, row).effects).toEqual([{ type: 'set', name: 'mouse', value: true }]);
  });

  it('is moved to in the plan, and does nothing behind help, or where there are no rows', () => {
    expect(click(planIn(14, memory), 3).state.screen).toMatchObject({ cursor: 3 });
    const helped = type(homeIn(14, memory), 's?');
    expect(click(helped, 3).state).toMatchObject({ help: true, screen: { cursor: 0 } });
    expect(click(homeIn(14, memory), 3).state.screen.name).toBe('home');
  });
});

describe('the wheel', () => {
  const wheel = '\u001B[<65;1;1M';

  it('moves where arrows do', () => {
    expect(type(open('study'), wheel).state.screen).toMatchObject({ cursor: 0 });
    expect(type(type(open('home'), 'l'), `G\u001B[<64;1;1M`).state.screen).not.toEqual(
      type(type(open('home'), 'l'), 'G').state.screen,
    );
  });

  it('takes no line back in writing, and goes on nowhere', () => {
    const written = type(open('scratch'), '22 ssh\r');
    expect(type(written, '\u001B[<64;1;1M').state.screen).toEqual(written.state.screen);
    const right = type(open('study', { wish: { form: 'typed', seed: 'seed' } }), 'ssh\r');
    expect(right.state.session?.phase.name).toBe('verdict');
    expect(type(right, wheel).state.session?.phase).toBe(right.state.session?.phase);
  });
});
