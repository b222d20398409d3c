import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, Place } from '../../src/app/command.ts';
import { keyNames } from '../../src/app/key-words.ts';
import { commandFor, hintsFor, type Keymap } from '../../src/app/keymap.ts';
import { keymapWith, type Rebindings } from '../../src/app/rebind.ts';
import { keymap as usual } from '../../src/app/usual-keys.ts';
import { spokenLines } from '../../src/screens/spoken.ts';
import type { Key, KeyName } from '../../src/terminal/keys.ts';
import { paint } from '../screens/paint.tsx';
import { down, open, screenOf, type } from './play.ts';

const places = Object.keys(usual) as Place[];
const names = [
  ...new Set(
    places.flatMap((place) =>
      usual[place].flatMap(({ command }) => [command, `${place}.${command}`]),
    ),
  ),
];

const words = fc.constantFrom(...'abcdehHjklqQsuxzÄж[/?5', ...keyNames, 'f1', 'xx', '漢', '\u0301');
const sets: fc.Arbitrary<Rebindings> = fc.dictionary(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.string() },
  ),
  fc.array(words, { minLength: 0, maxLength: 3 }).map((list) => list.join(' ')),
  { maxKeys: 12 },
);

const pressed = (key: string): Key =>
  [...key].length === 1 ? { name: 'text', text: key } : { name: key as KeyName };

const keysOf = (table: Keymap, place: Place, command: Command): readonly string[] =>
  table[place].find((binding) => binding.command === command)?.keys ?? [];

/** Commands that share a key by turns: when one can be given the other is idle. */
const othersAtTurn = (place: Place, command: Command): ReadonlySet<Command> =>
  new Set(
    usual[place]
      .filter(
        (other) =>
          other.command !== command &&
          other.keys.some((key) => keysOf(usual, place, command).includes(key)),
      )
      .map((other) => other.command),
  );

const arrows = ['enter', 'escape', 'up', 'down', 'left', 'right'];
const digits = [...'0123456789'];
const isLetter = (key: string): boolean => [...key].length === 1 && key !== '?';

/** What is wrong with the keys of a place; nothing, whatever was set. */
const faultsIn = (keymap: Keymap, place: Place): readonly string[] => {
  const hears = (key: string, idle?: ReadonlySet<Command>) =>
    commandFor(place, pressed(key), idle, keymap);
  const all = keymap[place];
  const ways = all.map(({ command }) => command);
  const isTyped = keysOf(usual, place, 'erase').length > 0;
  const faults = [
    ...all.filter(({ keys }) => keys.length === 0).map(({ command }) => `no key for ${command}`),
    ...all.flatMap(({ command, keys }) =>
      keys
        .filter((key) => hears(key, othersAtTurn(place, command)) !== command)
        .map((key) => `${key} is not ${command}`),
    ),
    ...digits.filter((digit) => hears(digit) !== undefined),
    ...arrows.filter(
      (key) => commandFor(place, pressed(key)) && hears(key) !== commandFor(place, pressed(key)),
    ),
    ...keysOf(usual, place, 'pick').filter((letter) => hears(letter) !== 'pick'),
    ...(isTyped ? all.flatMap(({ keys }) => keys.filter(isLetter)) : []),
    ...(hears('?') === (place === 'help' ? 'back' : 'help') ? [] : ['no help']),
    ...(ways.some((way) => ['quit', 'back', 'pause'].includes(way)) ? [] : ['no way out']),
    ...(ways.join() === usual[place].map(({ command }) => command).join()
      ? []
      : ['other commands']),
  ];
  return faults.map((fault) => `${place}: ${fault}`);
};

/** Entries for one place that were taken, and do not hold. */
const notHeld = (rebindings: Rebindings, keymap: Keymap, refused: ReadonlySet<string>) =>
  Object.entries(rebindings).filter(([name, text]) => {
    const [place, command] = name.split('.');
    const letters = text.split(' ').filter(isLetter);
    return (
      command !== undefined &&
      !refused.has(name) &&
      !letters.every((key) => keysOf(keymap, place as Place, command as Command).includes(key))
    );
  });

const check = (rebindings: Rebindings): void => {
  const { keymap, refused } = keymapWith(rebindings);
  expect(places.flatMap((place) => faultsIn(keymap, place))).toEqual([]);
  expect(notHeld(rebindings, keymap, new Set(refused.map(({ name }) => name)))).toEqual([]);
};

describe('keys a learner has set', () => {
  it('whatever they are: a way out, help, and every command of every place by some key', () => {
    fc.assert(fc.property(sets, check), { numRuns: 500 });
  });

  it('hold in one place, or in all, the one place first', () => {
    const { keymap, refused } = keymapWith({ undo: 'z', 'paused.undo': 'y' });
    expect(refused).toEqual([]);
    expect([keysOf(keymap, 'choice', 'undo'), keysOf(keymap, 'paused', 'undo')]).toEqual([
      ['z'],
      ['y'],
    ]);
    // There it is the key Up, and a letter would be text.
    expect(keysOf(keymap, 'scratch', 'undo')).toEqual(['up']);
  });

  it('can be swapped', () => {
    const { keymap, refused } = keymapWith({ 'choice.hint': 'u', 'choice.undo': 'h' });
    expect(refused).toEqual([]);
    expect(commandFor('choice', pressed('u'), undefined, keymap)).toBe('hint');
    expect(commandFor('choice', pressed('h'), undefined, keymap)).toBe('undo');
  });

  it.each([
    [{ 'choice.hint': 'u' }, { type: 'taken', place: 'choice', key: 'u', by: 'undo' }],
    [{ 'choice.hint': 'b' }, { type: 'taken', place: 'choice', key: 'b', by: 'pick' }],
    [{ hint: '2' }, { type: 'kept', key: '2' }],
    [{ hint: '?' }, { type: 'kept', key: '?' }],
    [{ hint: 'enter' }, { type: 'taken', place: 'choice', key: 'enter', by: 'take' }],
    [{ hint: 'F1' }, { type: 'no-key', word: 'F1' }],
    [{ hint: '' }, { type: 'no-key', word: '' }],
    [{ 'typed.choices': 'x' }, { type: 'typed', key: 'x' }],
    [{ pick: 'x' }, { type: 'row-letters' }],
    [{ 'choice.lists': 'x' }, { type: 'no-command', command: 'lists', place: 'choice' }],
    [{ toString: 'x' }, { type: 'no-command', command: 'toString', place: undefined }],
    [{ 'attic.lists': 'x' }, { type: 'no-place', place: 'attic' }],
  ] as const)('%j will not do, and the usual keys hold', (rebindings, fault) => {
    const { keymap, refused } = keymapWith(rebindings);
    expect(refused.map((refusal) => refusal.fault)).toEqual([fault]);
    expect(keymap).toEqual(usual);
  });

  it('take nothing from each other: one bad entry leaves the good ones', () => {
    const { keymap, refused } = keymapWith({ 'home.lists': 'L', 'home.plan': 'L', quit: 'Q' });
    expect(refused.map(({ name }) => name)).toEqual(['home.plan']);
    expect(hintsFor('home', keymap).map(({ keys }) => keys)).toEqual(
      expect.arrayContaining(['L', 'p', 'Q']),
    );
  });
});

describe('keys that were set', () => {
  const { keymap } = keymapWith({
    'home.start': 'S',
    'home.lists': 'L',
    quit: 'Q',
    help: 'F',
    'choice.hint': 'H',
  });

  it('are pressed, and the usual ones no more', () => {
    const home = open('home', { keymap });
    expect(screenOf(type(home, 'l'))).toBe('home');
    expect(screenOf(type(home, 'L'))).toBe('lists');
    expect(screenOf(type(home, 'S'))).toBe('study');
    expect(type(home, 'q').effects).toEqual([]);
    expect(type(home, 'Q').effects).toEqual([{ type: 'quit', code: 0 }]);
    const small = open('home', { keymap, size: { columns: 20, rows: 6 } });
    expect(type(small, 'Q').effects).toEqual([{ type: 'quit', code: 0 }]);
  });

  it('are shown wherever a key is: foot, help, sentences, spoken lines', () => {
    const home = paint(open('home', { keymap }), 100, 30);
    expect(home).toMatch(/S starts\./);
    expect(home).toMatch(/S start +F keys +Q quit/);
    expect(home).toMatch(/L {2}lists/);
    expect(paint(type(open('study', { keymap }), 'F'), 100, 30)).toMatch(/^ +H +hint/m);
    const spoken = spokenLines(type(open('study', { keymap, spoken: true }), down).state);
    expect(spoken.at(-2)).toMatch(/H hint.*Q quit/);
  });
});
