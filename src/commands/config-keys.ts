import type { Place } from '../app/command.ts';
import { keyNames, wordForKey } from '../app/key-words.ts';
import type { Keymap } from '../app/keymap.ts';
import { type Fault, keymapWith, placesOf, type Rebindings, type Refusal } from '../app/rebind.ts';
import { keymap as usual } from '../app/usual-keys.ts';
import { safeText } from '../grading/safe-text.ts';
import { readKeys } from '../progress/settings.ts';
import type { CommonOptions, Context } from './context.ts';
import { UsageError } from './errors.ts';
import { keepSetting } from './keep-setting.ts';
import { suggestion } from './suggest.ts';

const allKeys = 'keys';
const prefix = `${allKeys}.`;

/** Whether a setting is the keys, or some of them: "keys", "keys.hint", "keys.home.lists". */
export const isOfKeys = (name: string): boolean => name === allKeys || name.startsWith(prefix);

/** The keys in use; an entry of the settings file that will not do is said in a line, and the usual key holds. */
export const keymapInUse = (context: Pick<Context, 'home' | 'warn'>): Keymap => {
  const rebindings = readKeys(context.home);
  const { keymap, refused } = keymapWith(rebindings);
  for (const { name, fault } of refused)
    context.warn(
      `settings.json: ${keyLine(name, rebindings[name] ?? '')}: ${why(fault)}; the usual key holds`,
    );
  return keymap;
};

const keyLine = (name: string, text: string): string =>
  `${prefix}${safeText(name)} "${safeText(text)}"`;

const namesOf = (keymap: Keymap, place: Place): string =>
  keymap[place].map(({ command }) => command).join(', ');

const allCommands = (): readonly string[] => [
  ...new Set(Object.values(usual).flatMap((bindings) => bindings.map(({ command }) => command))),
];

/** What is wrong with keys, and what would do. */
const why = (fault: Fault): string => {
  switch (fault.type) {
    case 'no-place':
      return `there is no place "${safeText(fault.place)}"${suggestion(fault.place, Object.keys(usual)) || `; there are ${Object.keys(usual).join(', ')}`}`;
    case 'no-command':
      return fault.place
        ? `${fault.place} has no command "${safeText(fault.command)}"; it has ${namesOf(usual, fault.place)}`
        : `there is no command "${safeText(fault.command)}"${suggestion(fault.command, allCommands()) || '; `portquiz config get keys` prints them all'}`;
    case 'no-key':
      return `"${safeText(fault.word)}" is no key; write a letter or a sign, or ${keyNames.join(', ')}`;
    case 'kept':
      return fault.key === '?'
        ? '? is help everywhere'
        : 'a digit is never a key: 22 may be an answer';
    case 'row-letters':
      return 'the letters of rows stay in their order';
    case 'typed':
      return `text is typed there, and ${wordForKey(fault.key)} would be text; take tab, home, end, page-up or page-down`;
    case 'taken':
      return `in ${fault.place} ${wordForKey(fault.key)} is ${fault.by} already`;
    default:
      return fault satisfies never;
  }
};

/** Of a key that goes back to the usual one it may be another's entry that stands in the way. */
const whyNot = (refusal: Refusal, name: string): string =>
  refusal.name === name
    ? why(refusal.fault)
    : `its usual key is that of ${prefix}${safeText(refusal.name)} now; change that first`;

const wordsFor = (keymap: Keymap, place: Place, command: string): string =>
  keymap[place]
    .filter((binding) => binding.command === command)
    .flatMap(({ keys }) => keys.map(wordForKey))
    .join(' ');

type WordsOf = Readonly<Record<string, string>>;

/** The keys of a command in each place that has it. */
const byPlace = (keymap: Keymap, command: string): WordsOf =>
  Object.fromEntries(placesOf(command).map((place) => [place, wordsFor(keymap, place, command)]));

/** One text where all places agree, else each with its place. */
const inShort = (words: WordsOf): string =>
  new Set(Object.values(words)).size === 1
    ? (Object.values(words)[0] ?? '')
    : Object.entries(words)
        .map(([place, text]) => `${place}: ${text}`)
        .join(', ');

/** The keys of "hint", or of "home.lists". */
const wordsOf = (keymap: Keymap, name: string): string | WordsOf => {
  const [first = '', second] = name.split('.');
  if (second === undefined) return byPlace(keymap, first);
  const place = placesOf(second).find((other) => other === first);
  return place ? wordsFor(keymap, place, second) : '';
};

const said = (words: string | WordsOf): string =>
  typeof words === 'string' ? words : inShort(words);

const wholeTable = (keymap: Keymap): Readonly<Record<string, WordsOf>> =>
  Object.fromEntries(
    Object.entries(keymap).map(([place, bindings]) => [
      place,
      Object.fromEntries(
        bindings.map(({ command, keys }) => [command, keys.map(wordForKey).join(' ')]),
      ),
    ]),
  );

/** @throws UsageError when there is no such place or command */
const checked = (name: string): string => {
  // Any free key would do to learn whether the name is one.
  const fault = keymapWith({ [name]: 'home' }).refused.find(
    ({ fault: { type } }) => type === 'no-place' || type === 'no-command',
  )?.fault;
  if (fault) throw new UsageError(`${prefix}${safeText(name)}: ${why(fault)}`);
  return name;
};

/** `portquiz config get keys`, `keys.hint`, `keys.home.lists`. */
export const getKeys = (setting: string, options: CommonOptions, context: Context): number => {
  const keymap = keymapInUse(context);
  if (setting === allKeys) {
    const table = wholeTable(keymap);
    if (options.json) context.printJson({ keys: table });
    for (const [place, commands] of options.json ? [] : Object.entries(table))
      for (const [command, words] of Object.entries(commands))
        context.print(`${prefix}${place}.${command} = ${words}`);
    return 0;
  }
  const words = wordsOf(keymap, checked(setting.slice(prefix.length)));
  if (options.json) context.printJson({ [setting]: words });
  else context.print(said(words));
  return 0;
};

const without = (rebindings: Rebindings, name: string): Rebindings =>
  Object.fromEntries(Object.entries(rebindings).filter(([other]) => other !== name));

/** `portquiz config set keys.hint H`; the value `default` gives the usual keys back, `keys default` all of them. */
export const setKeys = async (setting: string, text: string, context: Context): Promise<number> => {
  const isBack = text === 'default';
  if (setting === allKeys) {
    if (!isBack) throw new UsageError('keys: write `config set keys.hint H`, or `keys default`');
    await keepSetting(context, allKeys, undefined);
    context.print('keys: the usual ones');
    return 0;
  }
  const name = checked(setting.slice(prefix.length));
  const before = readKeys(context.home);
  const others = without(before, name);
  // The one that is set comes last, so that it is the one to be refused.
  const after = isBack ? others : { ...others, [name]: text };
  const known = new Set(keymapWith(before).refused.map((refusal) => refusal.name));
  const { keymap, refused } = keymapWith(after);
  const refusal = refused.find((other) => other.name === name || !known.has(other.name));
  if (refusal) throw new UsageError(`${keyLine(name, text)}: ${whyNot(refusal, name)}`);
  await keepSetting(context, allKeys, Object.keys(after).length > 0 ? after : undefined);
  const [was, is] = [wordsOf(keymapWith(before).keymap, name), wordsOf(keymap, name)].map(said);
  context.print(`${setting}: ${is} (was ${was})`);
  return 0;
};

/** What `config list` says of the keys: those that were changed. */
export const listedKeys = (context: Context): readonly string[] => {
  const changed = Object.entries(readKeys(context.home));
  return [
    ...(changed.length === 0 ? ['keys = usual'] : []),
    ...changed.map(([name, text]) => `${prefix}${safeText(name)} = ${safeText(text)}`),
    '    The keys of the screens. `config get keys` prints all, `config set keys.home.lists L` changes one.',
  ];
};
