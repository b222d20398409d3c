/** How keys are named in the configuration; a letter or a sign stands for itself. */
const names: Readonly<Record<string, string>> = {
  space: ' ',
  tab: 'tab',
  enter: 'enter',
  esc: 'escape',
  escape: 'escape',
  backspace: 'backspace',
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  home: 'home',
  end: 'end',
  'page-up': 'page-up',
  'page-down': 'page-down',
};

/** The names, for a sentence. */
export const keyNames: readonly string[] = Object.keys(names).filter((name) => name !== 'esc');

// Wide signs and those that join the one before them would tear a line of keys.
const oneSign = /^[^\p{M}\p{C}\p{Z}]$/u;
const firstWide = 0x1100;

/** The key a word of the configuration names, as bindings have it; undefined for what is none. */
export const keyNamed = (word: string): string | undefined => {
  if (oneSign.test(word) && (word.codePointAt(0) ?? 0) < firstWide) return word;
  const name = word.toLowerCase();
  return Object.hasOwn(names, name) ? names[name] : undefined;
};

/** The word of the configuration for a key. */
export const wordForKey = (key: string): string =>
  key === 'clear' ? 'ctrl-u' : (Object.keys(names).findLast((name) => names[name] === key) ?? key);

/** Whether a key puts something into a line that is typed. */
export const isPrinting = (key: string): boolean => [...key].length === 1;

const written: Readonly<Record<string, string>> = {
  ' ': 'Space',
  escape: 'Esc',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
};

/** A key as the screens write it: "Tab", "Esc", "h". */
export const writtenKey = (key: string): string =>
  written[key] ?? (isPrinting(key) ? key : key.slice(0, 1).toUpperCase() + key.slice(1));
