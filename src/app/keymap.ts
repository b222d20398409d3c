import { type Key, type KeyName, keyFor } from '../terminal/keys.ts';
import type { Binding } from './bindings.ts';
import type { Command, Place } from './command.ts';
import { writtenKey } from './key-words.ts';

import { keymap } from './usual-keys.ts';

/** The keys of all places. */
export type Keymap = Readonly<Record<Place, readonly Binding[]>>;

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
