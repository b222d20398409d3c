import type { Key, KeyName } from '../terminal/keys.ts';

/** What a key asks for. */
export type Command =
  | 'start'
  | 'quit'
  | 'help'
  | 'back'
  | 'up'
  | 'down'
  | 'take'
  | 'hint'
  | 'choices'
  | 'next'
  | 'undo'
  | 'override'
  | 'sources'
  | 'pause'
  | 'resume'
  | 'erase'
  | 'pick-a'
  | 'pick-b'
  | 'pick-c'
  | 'pick-d'
  | 'pick-e';

/** Where keys are heard; each place has its own table. */
export type Place = 'home' | 'choice' | 'typed' | 'verdict' | 'paused' | 'done' | 'help';

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

const help: Binding = { command: 'help', keys: ['?'], label: 'keys', essential: true };
const quit: Binding = { command: 'quit', keys: ['q'], label: 'quit' };
const override: Binding = { command: 'override', keys: ['o'], label: 'I was right' };
const undo: Binding = { command: 'undo', keys: ['u'], label: 'undo' };

/** One table for the whole program: footers, the help page and the README are drawn from it. */
export const keymap: Readonly<Record<Place, readonly Binding[]>> = {
  home: [{ command: 'start', keys: ['enter'], label: 'start', shown: 'Enter' }, help, quit],
  choice: [
    { command: 'pick-a', keys: ['a'], label: 'answer', shown: 'a-e', essential: true },
    { command: 'pick-b', keys: ['b'] },
    { command: 'pick-c', keys: ['c'] },
    { command: 'pick-d', keys: ['d'] },
    { command: 'pick-e', keys: ['e'] },
    { command: 'up', keys: ['up', 'k'], label: 'move, Enter takes', shown: 'up/down' },
    { command: 'down', keys: ['down', 'j'] },
    { command: 'take', keys: ['enter'] },
    { command: 'hint', keys: ['h'], label: 'hint' },
    { command: 'pause', keys: ['escape'], label: 'pause', shown: 'Esc', essential: true },
    undo,
    help,
    { command: 'quit', keys: ['q'], label: 'quit' },
  ],
  typed: [
    { command: 'take', keys: ['enter'], label: 'answer', shown: 'Enter', essential: true },
    { command: 'choices', keys: ['tab'], label: 'choices', shown: 'Tab' },
    { command: 'pause', keys: ['escape'], label: 'pause', shown: 'Esc', essential: true },
    help,
    { command: 'erase', keys: ['backspace'] },
  ],
  verdict: [
    { command: 'next', keys: ['enter', ' '], label: 'next', shown: 'Enter', essential: true },
    { command: 'sources', keys: ['s'], label: 'sources' },
    { command: 'undo', keys: ['u'], label: 'undo' },
    override,
    help,
    { command: 'pause', keys: ['escape'] },
    quit,
  ],
  paused: [
    { command: 'resume', keys: ['enter'], label: 'go on', shown: 'Enter' },
    undo,
    quit,
    help,
  ],
  done: [
    { command: 'back', keys: ['enter', 'escape'], label: 'home', shown: 'Enter' },
    undo,
    override,
    help,
    quit,
  ],
  help: [{ command: 'back', keys: ['enter', 'escape', '?'], label: 'back', shown: 'Esc' }, quit],
};

const wordOf = (key: Key): string =>
  key.name === 'text' ? key.text : (key.name satisfies KeyName);

/** The command a key stands for in a place; undefined when it stands for nothing there. */
export const commandFor = (place: Place, key: Key): Command | undefined =>
  keymap[place].find((binding) => binding.keys.includes(wordOf(key)))?.command;

/** "a-e answer   h hint": the shown bindings of a place, in order. */
export const hintsFor = (
  place: Place,
): readonly { readonly keys: string; readonly label: string; readonly essential: boolean }[] =>
  keymap[place].flatMap(({ keys, label, shown, essential = false }) =>
    label === undefined ? [] : [{ keys: shown ?? keys[0] ?? '', label, essential }],
  );
