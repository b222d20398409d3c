import type { Key, KeyName } from '../terminal/keys.ts';
import { letterOf } from './rows.ts';

/** What a key asks for. */
export type Command =
  | 'start'
  | 'beyond'
  | 'quit'
  | 'help'
  | 'back'
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  | 'less'
  | 'more'
  | 'take'
  | 'pick'
  | 'hint'
  | 'choices'
  | 'next'
  | 'undo'
  | 'override'
  | 'sources'
  | 'pause'
  | 'resume'
  | 'erase'
  | 'clear'
  | 'lists'
  | 'settings'
  | 'plan'
  | 'plain'
  | 'test'
  | 'anew'
  | 'last-report'
  | 'flag'
  | 'overview'
  | 'hand-in'
  | 'misses'
  | 'page-up'
  | 'page-down'
  | 'gaps'
  | 'clock'
  | 'finish'
  | 'practice';

/** Where keys are heard; each place has its own table. */
export type Place =
  | 'welcome'
  | 'when'
  | 'date'
  | 'home'
  | 'after'
  | 'choice'
  | 'typed'
  | 'verdict'
  | 'lesson'
  | 'paused'
  | 'done'
  | 'lists'
  | 'settings'
  | 'plan'
  | 'exam-intro'
  | 'exam'
  | 'exam-overview'
  | 'exam-rest'
  | 'report'
  | 'scratch'
  | 'scratch-paused'
  | 'scratch-done'
  | 'practice'
  | 'help';

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
const undo: Binding = { command: 'undo', keys: ['u'], label: 'undo' };
const override: Binding = { command: 'override', keys: ['o'], label: 'I was right' };
const pause: Binding = {
  command: 'pause',
  keys: ['escape'],
  label: 'pause',
  shown: 'Esc',
  essential: true,
};
const back: Binding = {
  command: 'back',
  keys: ['escape'],
  label: 'back',
  shown: 'Esc',
  essential: true,
};
const practice: Binding = { command: 'practice', keys: ['e'], label: 'extra' };
const erase: readonly Binding[] = [
  { command: 'erase', keys: ['backspace'] },
  { command: 'clear', keys: ['clear'] },
];

const enter = (command: Command, label: string): Binding => ({
  command,
  keys: ['enter'],
  label,
  shown: 'Enter',
  essential: true,
});

/** A letter for each of so many rows. */
const letters = (count: number, label: string): Binding => {
  const keys = Array.from({ length: count }, (_, row) => letterOf(row));
  return { command: 'pick', keys, label, shown: `a-${letterOf(count - 1)}`, essential: true };
};

const moves: readonly Binding[] = [
  { command: 'up', keys: ['up', 'k'], label: 'move', shown: 'up/down' },
  { command: 'down', keys: ['down', 'j'] },
];
/** Where rows have letters too: told last, when there is room. */
const takeMoved: Binding = { command: 'take', keys: ['enter'], label: 'take', shown: 'Enter' };
const ends: readonly Binding[] = [
  { command: 'first', keys: ['home', 'g'] },
  { command: 'last', keys: ['end', 'G'] },
];

const flag: Binding = { command: 'flag', keys: ['f'], label: 'flag' };

/** One table for the whole program: footers, the help page and the README are drawn from it. */
export const keymap: Readonly<Record<Place, readonly Binding[]>> = {
  welcome: [
    letters(7, 'choose'),
    ...moves,
    { command: 'plain', keys: ['p'], label: 'plain text' },
    help,
    { ...quit, essential: true },
    takeMoved,
  ],
  when: [letters(5, 'choose'), ...moves, back, help, quit, takeMoved],
  date: [enter('take', 'go on'), back, help, ...erase],
  home: [
    enter('start', 'start'),
    { command: 'beyond', keys: ['b'], label: 'beyond the list' },
    practice,
    { command: 'lists', keys: ['l'], label: 'lists' },
    { command: 'plan', keys: ['p'], label: 'plan' },
    { command: 'test', keys: ['t'], label: 'test' },
    { command: 'settings', keys: ['s'], label: 'settings' },
    help,
    { ...quit, essential: true },
  ],
  after: [letters(4, 'choose'), ...moves, { ...back, label: 'another day' }, help, quit, takeMoved],
  choice: [
    letters(5, 'answer'),
    ...moves,
    { command: 'hint', keys: ['h'], label: 'hint' },
    pause,
    undo,
    help,
    quit,
    takeMoved,
  ],
  typed: [
    enter('take', 'answer'),
    { command: 'choices', keys: ['tab'], label: 'choices', shown: 'Tab' },
    pause,
    help,
    ...erase,
  ],
  verdict: [
    enter('next', 'next'),
    { command: 'sources', keys: ['s'], label: 'sources' },
    undo,
    override,
    help,
    { command: 'pause', keys: ['escape'] },
    quit,
  ],
  lesson: [enter('next', 'ask me'), undo, help, { command: 'pause', keys: ['escape'] }, quit],
  paused: [enter('resume', 'go on'), undo, { ...quit, essential: true }, help],
  done: [
    { ...enter('back', 'home'), keys: ['enter', 'escape'] },
    practice,
    undo,
    override,
    help,
    quit,
  ],
  lists: [...moves, ...ends, enter('take', 'take it'), back, help, quit],
  settings: [
    ...moves,
    ...ends,
    { ...enter('more', 'change'), keys: ['enter', 'right', 'l', ' '] },
    { command: 'less', keys: ['left', 'h'] },
    back,
    help,
    quit,
  ],
  practice: [letters(6, 'choose'), ...moves, back, help, quit, takeMoved],
  plan: [...moves, ...ends, { ...back, keys: ['escape', 'enter'] }, help, quit],
  'exam-intro': [
    enter('start', 'start'),
    { command: 'anew', keys: ['n'], label: 'another' },
    { command: 'less', keys: ['left', 'h'], label: 'time', shown: 'left/right' },
    { command: 'more', keys: ['right', 'l'] },
    { command: 'last-report', keys: ['r'], label: 'last report' },
    back,
    help,
    quit,
  ],
  exam: [
    letters(5, 'answer'),
    { command: 'less', keys: ['p', 'left'], label: 'back' },
    { command: 'more', keys: ['n', 'right'], label: 'next' },
    flag,
    { command: 'overview', keys: ['o'], label: 'overview' },
    { ...pause, label: 'rest' },
    help,
    quit,
    ...moves,
    takeMoved,
  ],
  'exam-overview': [
    // The pointer tells as much; hand in, back and help must fit the smallest window.
    { command: 'take', keys: ['enter'], label: 'go there', shown: 'Enter' },
    { command: 'hand-in', keys: ['s'], label: 'hand in', essential: true },
    flag,
    { command: 'up', keys: ['up', 'k'], label: 'move', shown: 'arrows' },
    { command: 'down', keys: ['down', 'j'] },
    { command: 'less', keys: ['left', 'h'] },
    { command: 'more', keys: ['right', 'l'] },
    ...ends,
    back,
    help,
    quit,
  ],
  'exam-rest': [enter('resume', 'go on'), { ...quit, essential: true }, help],
  report: [
    { command: 'misses', keys: ['m'], label: 'study misses', essential: true },
    ...moves,
    { command: 'page-down', keys: [' ', 'page-down'], label: 'next part', shown: 'Space' },
    { command: 'page-up', keys: ['page-up', 'b'] },
    ...ends,
    { ...enter('back', 'home'), keys: ['enter', 'escape'] },
    help,
    quit,
  ],
  scratch: [
    enter('take', 'write'),
    { command: 'undo', keys: ['up'], label: 'last line back', shown: 'Up' },
    { command: 'clock', keys: ['tab'], label: 'clock', shown: 'Tab' },
    pause,
    help,
    ...erase,
  ],
  'scratch-paused': [
    enter('resume', 'go on'),
    { ...undo, label: 'last line back' },
    { command: 'finish', keys: ['d'], label: 'done' },
    { ...quit, essential: true },
    help,
  ],
  'scratch-done': [
    { ...enter('back', 'home'), keys: ['enter', 'escape'] },
    { command: 'gaps', keys: ['s'], label: 'study the gaps', essential: true },
    ...moves,
    ...ends,
    help,
    quit,
  ],
  help: [
    { ...back, keys: ['escape', 'enter', '?'] },
    { ...quit, essential: true },
  ],
};

const wordOf = (key: Key): string | undefined => {
  if (key.name === 'text') return key.text;
  return key.name === 'paste' ? undefined : (key.name satisfies KeyName);
};

/** The command a key stands for in a place; undefined when it stands for nothing there. */
export const commandFor = (place: Place, key: Key): Command | undefined => {
  const word = wordOf(key);
  return word === undefined
    ? undefined
    : keymap[place].find((binding) => binding.keys.includes(word))?.command;
};

/** How keys are shown for a place, with what they do. */
export interface KeyHint {
  readonly keys: string;
  readonly label: string;
  readonly essential: boolean;
  readonly command: Command;
}

/** "a-e answer   h hint": the shown bindings of a place, in order. */
export const hintsFor = (place: Place): readonly KeyHint[] =>
  keymap[place].flatMap(({ command, keys, label, shown, essential = false }) =>
    label === undefined ? [] : [{ command, keys: shown ?? keys[0] ?? '', label, essential }],
  );
