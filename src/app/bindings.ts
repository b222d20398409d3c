import type { Command } from './command.ts';
import { letterOf } from './rows.ts';

/** Keys of a place, and what they ask for. */
export interface Binding {
  readonly command: Command;
  /** Letters as typed, or names of keys. */
  readonly keys: readonly string[];
  /** For footer and help; a binding without it is not shown. */
  readonly label?: string;
  /** How the keys are written there, where not as they are. */
  readonly shown?: string;
  /** Stays in the footer of the smallest window: how to answer, to get out, to get help. */
  readonly essential?: true;
}

/** The same everywhere. */
export const help: Binding = { command: 'help', keys: ['?'], label: 'keys', essential: true };
export const quit: Binding = { command: 'quit', keys: ['q'], label: 'quit' };
export const undo: Binding = { command: 'undo', keys: ['u'], label: 'undo' };
export const override: Binding = { command: 'override', keys: ['o'], label: 'I was right' };
export const pause: Binding = {
  command: 'pause',
  keys: ['escape'],
  label: 'pause',
  shown: 'Esc',
  essential: true,
};
export const back: Binding = {
  command: 'back',
  keys: ['escape'],
  label: 'back',
  shown: 'Esc',
  essential: true,
};
export const practice: Binding = { command: 'practice', keys: ['e'], label: 'extra' };
/** Any port of the registry. */
export const find: Binding = { command: 'find', keys: ['/'], label: 'find' };
/** In a line that is typed. */
export const erase: readonly Binding[] = [
  { command: 'erase', keys: ['backspace'] },
  { command: 'clear', keys: ['clear'] },
];

/** Enter, where it is the way on. */
export const enter = (command: Command, label: string): Binding => ({
  command,
  keys: ['enter'],
  label,
  shown: 'Enter',
  essential: true,
});

/** A letter for each of so many rows. */
export const letters = (count: number, label: string): Binding => {
  const keys = Array.from({ length: count }, (_, row) => letterOf(row));
  return { command: 'pick', keys, label, shown: `a-${letterOf(count - 1)}`, essential: true };
};

/** Through rows, one by one. */
export const moves: readonly Binding[] = [
  { command: 'up', keys: ['up', 'k'], label: 'move', shown: 'up/down' },
  { command: 'down', keys: ['down', 'j'] },
];
/** Where rows have letters too: told last, when there is room. */
export const takeMoved: Binding = {
  command: 'take',
  keys: ['enter'],
  label: 'take',
  shown: 'Enter',
};
/** To the first row and the last one. */
export const ends: readonly Binding[] = [
  { command: 'first', keys: ['home', 'g'] },
  { command: 'last', keys: ['end', 'G'] },
];

/** Over an area, a cell or a page at a time. */
export const everyWay: readonly Binding[] = [
  { command: 'up', keys: ['up', 'k'], label: 'move', shown: 'arrows' },
  { command: 'down', keys: ['down', 'j'] },
  { command: 'less', keys: ['left', 'h'] },
  { command: 'more', keys: ['right', 'l'] },
  { command: 'page-up', keys: ['page-up'] },
  { command: 'page-down', keys: ['page-down'] },
];

/** Of a question in a timed test. */
export const flag: Binding = { command: 'flag', keys: ['f'], label: 'flag' };
