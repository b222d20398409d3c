import type { Binding } from './bindings.ts';
import type { Command, Place } from './command.ts';
import { isPrinting, keyNamed, writtenKey } from './key-words.ts';
import type { Keymap } from './keymap.ts';
import { keymap as usual } from './usual-keys.ts';

/**
 * Keys a learner has set: by command for all places ("hint"), or for one ("home.lists"); the value is one key or more,
 * with spaces between. What stands for one place goes before what stands for all.
 */
export type Rebindings = Readonly<Record<string, string>>;

/** Why keys cannot be set so. */
export type Fault =
  | { readonly type: 'no-place'; readonly place: string }
  | { readonly type: 'no-command'; readonly command: string; readonly place: Place | undefined }
  | { readonly type: 'no-key'; readonly word: string }
  /** Digits are answers, and ? is help everywhere. */
  | { readonly type: 'kept'; readonly key: string }
  /** The letters of rows are in the order of the rows. */
  | { readonly type: 'row-letters' }
  /** Where text is typed a letter is text. */
  | { readonly type: 'typed'; readonly key: string }
  /** Two commands of a place cannot have one key. */
  | {
      readonly type: 'taken';
      readonly key: string;
      readonly place: Place;
      readonly by: Command;
    };

/** An entry that does not hold, and why: the usual key stays. */
export interface Refusal {
  readonly name: string;
  readonly fault: Fault;
}

interface Entry {
  readonly name: string;
  readonly place: Place | undefined;
  readonly command: Command;
  readonly keys: readonly string[];
}

/** These can be given a second key, and never lose the first: whoever is lost finds a way out and help by them. */
const kept: readonly string[] = [
  ...['enter', 'escape', '?', 'up', 'down', 'left', 'right', 'backspace', 'clear'],
];

const places = Object.keys(usual).filter((place): place is Place => Object.hasOwn(usual, place));

const isPlace = (word: string): word is Place => Object.hasOwn(usual, word);

const bindingIn = (table: Keymap, place: Place, command: string): Binding | undefined =>
  table[place].find((binding) => binding.command === command);

/** The places in which a command has keys. */
export const placesOf = (command: string): readonly Place[] =>
  places.filter((place) => bindingIn(usual, place, command) !== undefined);

const isTyped = (place: Place): boolean => bindingIn(usual, place, 'erase') !== undefined;

/** "home.lists" -> Home and its command; "hint" -> the command in all places. */
const targetOf = (
  name: string,
): { readonly place: Place | undefined; readonly command: Command } | Fault => {
  const [first = '', second] = name.split('.');
  if (second !== undefined && !isPlace(first)) return { type: 'no-place', place: first };
  const place = second !== undefined && isPlace(first) ? first : undefined;
  const word = second ?? first;
  const [home] = place ? [place] : placesOf(word);
  const command = home && bindingIn(usual, home, word)?.command;
  return command && name.split('.').length <= 2
    ? { place, command }
    : { type: 'no-command', command: word, place };
};

const keysIn = (text: string, command: Command): readonly string[] | Fault => {
  const keys: string[] = [];
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const word of words.length > 0 ? words : ['']) {
    const key = keyNamed(word);
    if (key === undefined) return { type: 'no-key', word };
    if (/^\d$/.test(key) || (key === '?' && command !== 'help')) return { type: 'kept', key };
    keys.push(key);
  }
  return keys;
};

/** The keys that mean something in a place: where text is typed only those that print nothing. */
const heardIn = (place: Place, keys: readonly string[]): readonly string[] =>
  isTyped(place) ? keys.filter((key) => !isPrinting(key)) : keys;

const entryOf = (name: string, text: string): Entry | Fault => {
  const target = targetOf(name);
  if ('type' in target) return target;
  const { place, command } = target;
  if (command === 'pick') return { type: 'row-letters' };
  const keys = keysIn(text, command);
  if ('type' in keys) return keys;
  const where = place ? [place] : placesOf(command);
  const printing = keys.find(isPrinting);
  if (printing !== undefined && where.every(isTyped)) return { type: 'typed', key: printing };
  return { name, place, command, keys };
};

/** What is written for arrows as a group, which keep their meaning. */
const isGroup = ({ shown, keys }: Binding): boolean =>
  shown !== undefined && !keys.some((key) => writtenKey(key) === shown);

const rebound = (binding: Binding, keys: readonly string[]): Binding => {
  const [first = ''] = keys;
  const all = new Set([...keys, ...binding.keys.filter((key) => kept.includes(key))]);
  return {
    ...binding,
    keys: [...all],
    ...(isGroup(binding) ? {} : { shown: writtenKey(first) }),
  };
};

const entryFor = (entries: readonly Entry[], place: Place, command: Command): Entry | undefined =>
  entries.find((entry) => entry.command === command && entry.place === place) ??
  entries.find((entry) => entry.command === command && entry.place === undefined);

const applied = (entries: readonly Entry[]): Keymap => {
  const bindingsOf = (place: Place): readonly Binding[] =>
    usual[place].map((binding) => {
      const keys = heardIn(place, entryFor(entries, place, binding.command)?.keys ?? []);
      return keys.length > 0 ? rebound(binding, keys) : binding;
    });
  return { ...usual, ...Object.fromEntries(places.map((place) => [place, bindingsOf(place)])) };
};

/** Of two commands one is always idle: Enter is the one or the other by turns. */
const byTurns = (place: Place, one: Command, other: Command): boolean => {
  const keys = bindingIn(usual, place, one)?.keys ?? [];
  return keys.some((key) => bindingIn(usual, place, other)?.keys.includes(key));
};

interface Clash {
  readonly place: Place;
  readonly key: string;
  readonly commands: readonly [Command, Command];
}

const clashIn = (table: Keymap): Clash | undefined => {
  for (const place of places) {
    const seen = new Map<string, Command>();
    for (const { command, keys } of table[place]) {
      for (const key of keys) {
        const other = seen.get(key);
        if (other && !byTurns(place, other, command))
          return { place, key, commands: [other, command] };
        seen.set(key, command);
      }
    }
  }
  return undefined;
};

/** The later of the entries that made a clash, with what it clashes with. */
const toBlame = (
  entries: readonly Entry[],
  { place, key, commands: [one, other] }: Clash,
): { readonly entry: Entry | undefined; readonly fault: Fault } => {
  const [first, second] = [one, other].map((command) => entryFor(entries, place, command));
  const at = (entry: Entry | undefined): number => (entry ? entries.indexOf(entry) : -1);
  const isFirst = at(first) > at(second);
  return {
    entry: isFirst ? first : second,
    fault: { type: 'taken', key, place, by: isFirst ? other : one },
  };
};

/**
 * The table of keys with what a learner has set, all at once, so that two keys can be swapped. Whatever will not do is
 * refused by itself, and the usual key holds.
 */
export const keymapWith = (
  rebindings: Rebindings,
): { readonly keymap: Keymap; readonly refused: readonly Refusal[] } => {
  const refused: Refusal[] = [];
  let entries: readonly Entry[] = Object.entries(rebindings).flatMap(([name, text]) => {
    const entry = entryOf(name, text);
    if (!('type' in entry)) return [entry];
    refused.push({ name, fault: entry });
    return [];
  });
  for (;;) {
    if (entries.length === 0) return { keymap: usual, refused };
    const table = applied(entries);
    const clash = clashIn(table);
    if (!clash) return { keymap: table, refused };
    const { entry, fault } = toBlame(entries, clash);
    if (!entry) return { keymap: usual, refused };
    refused.push({ name: entry.name, fault });
    entries = entries.filter((other) => other !== entry);
  }
};
