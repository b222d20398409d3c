import { type Key, type KeyName, keyFor } from '../terminal/keys.ts';
import {
  type Binding,
  back,
  ends,
  enter,
  erase,
  everyWay,
  find,
  flag,
  help,
  letters,
  moves,
  override,
  pause,
  practice,
  quit,
  takeMoved,
  undo,
} from './bindings.ts';
import type { Command, Place } from './command.ts';
import { writtenKey } from './key-words.ts';

/** The keys of all places. */
export type Keymap = Readonly<Record<Place, readonly Binding[]>>;

/** One table for the whole program, as it usually is: footers, the help page and the README are drawn from it. */
export const keymap: Keymap = {
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
    enter('more', 'more'),
    { command: 'beyond', keys: ['b'], label: 'beyond the list' },
    practice,
    { command: 'lists', keys: ['l'], label: 'lists' },
    { command: 'plan', keys: ['p'], label: 'plan' },
    { command: 'test', keys: ['t'], label: 'test' },
    { command: 'map', keys: ['m'], label: 'map' },
    { command: 'statistics', keys: ['i'], label: 'statistics' },
    find,
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
    { ...enter('return', 'back'), keys: ['enter', 'escape'] },
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
  practice: [letters(7, 'choose'), ...moves, back, help, quit, takeMoved],
  plan: [...moves, ...ends, { ...back, keys: ['escape', 'enter'] }, help, quit],
  'exam-intro': [
    enter('start', 'start'),
    enter('resume', 'go on'),
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
  'exam-rest': [enter('resume', 'go on'), { ...back, label: 'home' }, help, quit],
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
  map: [
    enter('take', 'drill'),
    find,
    { command: 'cover', keys: ['n'], label: 'cover names' },
    { command: 'uncover', keys: ['n'], label: 'show all' },
    { command: 'reveal', keys: [' '], label: 'show this', shown: 'Space' },
    { command: 'grid', keys: ['m'], label: '0-1023' },
    ...everyWay,
    ...ends,
    back,
    help,
    quit,
  ],
  'map-find': [enter('take', 'go there'), back, help, ...erase],
  grid: [
    enter('take', 'look up'),
    find,
    { command: 'grid', keys: ['m'], label: 'list' },
    ...everyWay,
    ...ends,
    back,
    help,
    quit,
  ],
  statistics: [
    { command: 'more', keys: ['right', 'tab', 'l'], label: 'next', shown: 'Tab', essential: true },
    { command: 'less', keys: ['left', 'h'] },
    ...moves,
    { command: 'page-up', keys: ['page-up'] },
    { command: 'page-down', keys: ['page-down', ' '] },
    ...ends,
    back,
    help,
    quit,
  ],
  find: [
    enter('take', 'look up'),
    { command: 'up', keys: ['up'], label: 'move', shown: 'up/down' },
    { command: 'down', keys: ['down'] },
    { command: 'page-up', keys: ['page-up'] },
    { command: 'page-down', keys: ['page-down'] },
    back,
    help,
    ...erase,
  ],
  entry: [
    enter('take', 'drill'),
    ...moves,
    { command: 'page-down', keys: [' ', 'page-down'], label: 'next part', shown: 'Space' },
    { command: 'page-up', keys: ['page-up', 'b'] },
    ...ends,
    back,
    help,
    quit,
  ],
  help: [
    { ...back, keys: ['escape', 'enter', '?'] },
    { ...quit, essential: true },
  ],
};

const wordOf = (key: Key): string | undefined => {
  switch (key.name) {
    case 'text':
      return key.text;
    case 'paste':
    case 'click':
    case 'row':
      return undefined;
    default:
      return key.name satisfies KeyName;
  }
};

const wheel: Readonly<Partial<Record<Key['name'], Command>>> = {
  'wheel-up': 'up',
  'wheel-down': 'down',
};

/** The wheel moves where the arrows do. Elsewhere they mean other things, and it means nothing. */
const wheelIn = (bindings: readonly Binding[], { name }: Key): Command | undefined =>
  bindings.find(({ command }) => command === wheel[name])?.command;

const noneIdle: ReadonlySet<Command> = new Set();

/**
 * The command a key stands for in a place; undefined when it stands for nothing there.
 * @param idle commands that would do nothing now: a key of two stands for the other one
 * @param keys the table in use
 */
export const commandFor = (
  place: Place,
  key: Key,
  idle: ReadonlySet<Command> = noneIdle,
  keys: Keymap = keymap,
): Command | undefined => {
  const word = wordOf(key);
  if (word === undefined) return undefined;
  if (wheel[key.name]) return wheelIn(keys[place], key);
  const bound = keys[place].filter((binding) => binding.keys.includes(word));
  return (bound.find(({ command }) => !idle.has(command)) ?? bound[0])?.command;
};

const shownKey = ({ shown, keys: [first = ''] }: Binding): string => shown ?? writtenKey(first);

/** How keys are shown for a place, with what they do. */
export interface KeyHint {
  readonly keys: string;
  readonly label: string;
  readonly essential: boolean;
  readonly command: Command;
  /** The key that does it, where one alone is shown. */
  readonly press: Key | undefined;
}

/** "a-e answer   h hint": the shown bindings of a place, in order. */
export const hintsFor = (place: Place, keys: Keymap = keymap): readonly KeyHint[] =>
  keys[place].flatMap((binding) =>
    binding.label === undefined
      ? []
      : [
          {
            command: binding.command,
            keys: shownKey(binding),
            label: binding.label,
            essential: binding.essential ?? false,
            press: keyFor(binding.keys.find((key) => writtenKey(key) === shownKey(binding)) ?? ''),
          },
        ],
  );

/** The key of a command as a sentence names it: "Enter", "h"; empty where it has none. */
export const keyOf = (keys: Keymap, place: Place, command: Command): string => {
  const binding = keys[place].find((bound) => bound.command === command);
  return binding ? shownKey(binding) : '';
};
