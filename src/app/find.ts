import type { Subject } from '../charts/entry.ts';
import type { Press } from './choosing.ts';
import type { Command } from './command.ts';
import { openSubject } from './entry.ts';
import { findRows, listedItems } from './find-rows.ts';
import type { FindRow, FindScreen } from './find-screen.ts';
import { goHome } from './navigate.ts';
import { type AppState, only, type Step } from './state.ts';

const longestTyped = 60;
/** Rows of a window that hold no hit. */
const rowsAround = 10;

const typedAnew = (state: AppState, screen: FindScreen, typed: string): AppState => ({
  ...state,
  screen: { ...screen, typed, rows: findRows(state, typed), cursor: 0 },
});

/** The reference, nothing typed yet. */
export const openFind = (state: AppState): AppState => {
  // Read now, so that the first key finds it ready.
  state.index();
  const listed = listedItems(state);
  const rows = findRows(state, '');
  return { ...state, screen: { name: 'find', typed: '', rows, cursor: 0, listed } };
};

/** Back from a page that may have been drilled: what is shaky may be another by now. */
export const backToFind = (state: AppState, from: FindScreen): AppState => {
  const rows = findRows(state, from.typed);
  const cursor = Math.max(0, Math.min(from.cursor, rows.count - 1));
  return { ...state, screen: { ...from, rows, cursor } };
};

const pageOf = ({ size }: AppState): number => Math.max(1, size.rows - rowsAround);

const stepOf = (command: Command | undefined, page: number): number => {
  switch (command) {
    case 'up':
      return -1;
    case 'down':
      return 1;
    case 'page-up':
      return -page;
    case 'page-down':
      return page;
    default:
      return 0;
  }
};

const subjectOf = (row: FindRow): Subject => {
  switch (row.kind) {
    case 'service':
      return { kind: 'service', service: row.service };
    case 'registry':
      return { kind: 'port', port: row.entry.first };
    case 'bare':
      return { kind: 'port', port: row.port };
    default:
      return row satisfies never;
  }
};

const lookUp = (state: AppState, { rows, cursor }: FindScreen, read?: number): AppState => {
  const row = rows.row(cursor);
  return row ? openSubject(state, subjectOf(row), read) : state;
};

/** The reference: what is typed is searched for at once. */
export const pressFind = (
  state: AppState,
  screen: FindScreen,
  { command, key, stamp }: Press,
): Step => {
  const { typed, cursor, rows } = screen;
  const type = (text: string): Step =>
    only(typedAnew(state, screen, [...text].slice(0, longestTyped).join('')));
  if (command === 'back') return only(goHome(state, stamp.at));
  if (command === 'take') return only(lookUp(state, screen, stamp.read));
  if (command === 'clear') return type('');
  if (command === 'erase') return type([...typed].slice(0, -1).join(''));
  if (key.name === 'text' || key.name === 'paste') return type(typed + key.text);
  const moved = Math.max(0, Math.min(rows.count - 1, cursor + stepOf(command, pageOf(state))));
  return only(moved === cursor ? state : { ...state, screen: { ...screen, cursor: moved } });
};

/** Commands that would do nothing right now. */
export const idleOnFind = ({ rows }: FindScreen): readonly Command[] => [
  ...(rows.count === 0 ? (['take'] as const) : []),
  ...(rows.count < 2 ? (['up'] as const) : []),
];
