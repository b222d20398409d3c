/** One key press, in our own words. Everything that is not bound anywhere is no key at all. */
export type Key = { readonly name: 'text'; readonly text: string } | { readonly name: KeyName };

export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backspace'
  | 'interrupt'
  | 'suspend';

const named: Readonly<Record<string, KeyName>> = {
  '\u001B[A': 'up',
  '\u001BOA': 'up',
  '\u001B[B': 'down',
  '\u001BOB': 'down',
  '\u001B[C': 'right',
  '\u001BOC': 'right',
  '\u001B[D': 'left',
  '\u001BOD': 'left',
  '\r': 'enter',
  '\n': 'enter',
  '\u001B': 'escape',
  '\t': 'tab',
  '\u007F': 'backspace',
  '\b': 'backspace',
  '\u0003': 'interrupt',
  '\u001A': 'suspend',
};

/** A whole sequence, an escape with the key after it (Alt), a lone escape, or one character. */
const sequence = /\u001B(?:\[[0-?]*[ -/]*[@-~]|O[@-~]|[^[O\u001B])?|[^\u001B]/gsu;

/** An escape sequence that may go on in the next read: slow lines cut arrows in two. */
const unfinished = /\u001B(?:\[[0-?]*[ -/]*|O)?$/u;

const keyOf = (bytes: string): Key | undefined => {
  const name = named[bytes];
  if (name) return { name };
  // Control characters, Alt and unknown sequences (Ctrl+F1, focus, mouse) are not bound to anything.
  return /^\P{Cc}$/u.test(bytes) ? { name: 'text', text: bytes } : undefined;
};

/** Splits what came from a terminal into keys, and what has to wait for the next read. */
export const parseKeys = (
  bytes: string,
): { readonly keys: readonly Key[]; readonly rest: string } => {
  const partial = unfinished.exec(bytes);
  const whole = partial ? bytes.slice(0, partial.index) : bytes;
  const keys = (whole.match(sequence) ?? []).flatMap((part) => keyOf(part) ?? []);
  return { keys, rest: partial?.[0] ?? '' };
};
