/** One key press, in our own words. Everything that is not bound anywhere is no key at all. */
export type Key =
  | { readonly name: 'text'; readonly text: string }
  /** The first line of what was pasted, without control and format characters. */
  | { readonly name: 'paste'; readonly text: string }
  /** The left button of the mouse, pressed on a cell of the window; both from 0. */
  | { readonly name: 'click'; readonly column: number; readonly row: number }
  /** What a click came to: a row of the list on the screen. */
  | { readonly name: 'row'; readonly row: number }
  | { readonly name: KeyName };

export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backspace'
  /** Ctrl-U: the whole line. */
  | 'clear'
  | 'interrupt'
  | 'suspend'
  /** The window came to the front, or went behind another. */
  | 'focus-in'
  | 'focus-out'
  | 'wheel-up'
  | 'wheel-down';

const named: Readonly<Record<string, KeyName>> = {
  '\u001B[A': 'up',
  '\u001BOA': 'up',
  '\u001B[B': 'down',
  '\u001BOB': 'down',
  '\u001B[C': 'right',
  '\u001BOC': 'right',
  '\u001B[D': 'left',
  '\u001BOD': 'left',
  '\u001B[H': 'home',
  '\u001BOH': 'home',
  '\u001B[1~': 'home',
  '\u001B[7~': 'home',
  '\u001B[F': 'end',
  '\u001BOF': 'end',
  '\u001B[4~': 'end',
  '\u001B[8~': 'end',
  '\u001B[5~': 'page-up',
  '\u001B[6~': 'page-down',
  '\u001B[I': 'focus-in',
  '\u001B[O': 'focus-out',
  '\r': 'enter',
  '\n': 'enter',
  '\u001B': 'escape',
  '\t': 'tab',
  '\u007F': 'backspace',
  '\b': 'backspace',
  '\u0015': 'clear',
  '\u0003': 'interrupt',
  '\u001A': 'suspend',
};

/**
 * A whole sequence, an escape with the key after it (Alt), a lone escape, or one character. `[M` is a mouse report in the
 * old form: three more of any kind belong to it.
 */
const sequence =
  /\u001B(?:\[M.{3}|\[<[\d;-]*[A-Za-z]|\[[0-?]*[ -/]*[@-~]|O[@-~]|[^[O\u001B])?|[^\u001B]/gsu;

/** An escape sequence that may go on in the next read: slow lines cut arrows in two. */
const unfinished = /\u001B(?:\[M.{0,2}|\[<[\d;-]*|\[[0-?]*[ -/]*|O)?$/su;

const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';

const mouseReport = /^\u001B\[<(\d+);(\d+);(\d+)M$/u;
const [leftButton, wheelUp, wheelDown] = ['0', '64', '65'];

/** A report in the SGR form. Other buttons, those with a modifier and what is let go are no keys. */
const mouseKey = ([, button, column, row]: RegExpExecArray): Key | undefined => {
  if (button === wheelUp) return { name: 'wheel-up' };
  if (button === wheelDown) return { name: 'wheel-down' };
  return button === leftButton
    ? { name: 'click', column: Number(column) - 1, row: Number(row) - 1 }
    : undefined;
};

const keyOf = (bytes: string): Key | undefined => {
  const name = named[bytes];
  if (name) return { name };
  const report = mouseReport.exec(bytes);
  if (report) return mouseKey(report);
  // Control characters, Alt and unknown sequences (Ctrl+F1) are not bound to anything; marks of writing direction and
  // signs without width would be painted as they are.
  return /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]$/u.test(bytes) ? { name: 'text', text: bytes } : undefined;
};

/** Pasted lines would be answers to questions nobody has seen: the first one is text, and no key. */
const pasted = (bytes: string): Key => {
  const [first = ''] = bytes.trim().split(/[\r\n]/);
  return { name: 'paste', text: first.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '') };
};

/** The key by its name or its sign. */
export const keyFor = (word: string): Key | undefined => {
  if ([...word].length === 1) return { name: 'text', text: word };
  const name = Object.values(named).find((other) => other === word);
  return name && { name };
};

const keysIn = (bytes: string): readonly Key[] =>
  (bytes.match(sequence) ?? []).flatMap((part) => keyOf(part) ?? []);

export interface Parsed {
  readonly keys: readonly Key[];
  /** What has to wait for the next read: a cut sequence, or a paste without its end. */
  readonly rest: string;
}

/** Whether a rest is a paste that has not ended. */
export const isPaste = (rest: string): boolean => rest.startsWith(pasteStart);

/** Splits what came from a terminal into keys, and what has to wait for the next read. */
export const parseKeys = (bytes: string): Parsed => {
  const keys: Key[] = [];
  let at = 0;
  for (let start = bytes.indexOf(pasteStart); start >= 0; start = bytes.indexOf(pasteStart, at)) {
    keys.push(...keysIn(bytes.slice(at, start)));
    const end = bytes.indexOf(pasteEnd, start);
    if (end < 0) return { keys, rest: bytes.slice(start) };
    keys.push(pasted(bytes.slice(start + pasteStart.length, end)));
    at = end + pasteEnd.length;
  }
  const tail = bytes.slice(at);
  const partial = unfinished.exec(tail);
  keys.push(...keysIn(partial ? tail.slice(0, partial.index) : tail));
  return { keys, rest: partial?.[0] ?? '' };
};
