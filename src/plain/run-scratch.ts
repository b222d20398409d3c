import { safeText } from '../grading/safe-text.ts';
import type { RecallCount } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { hasHits, type ScratchEvent, type ScratchState, sortedItems } from '../scratch/scratch.ts';
import { plural } from './day-lines.ts';
import { clockText, minutesOf, recallLine, resultLines, unreadSentences } from './scratch-lines.ts';

/** What writing down in lines needs of the world round it. */
export interface ScratchShell {
  readonly state: () => ScratchState;
  readonly dispatch: (event: ScratchEvent) => void;
  /** Keeps the finished sheet; false when it could not be saved. */
  readonly keep: () => Promise<boolean>;
  readonly trouble: () => string | undefined;
  readonly last: RecallCount | undefined;
  readonly now: () => Moment;
  readonly lines: AsyncIterable<string>;
  readonly print: (...lines: readonly string[]) => void;
  readonly prompt: (text: string) => void;
  /** The terminal shows what is typed; a pipe does not. */
  readonly echoes: boolean;
}

/** Lines that are commands; a line that stands on the sheet has a number in it. */
export const scratchWords = {
  help: 'what can be typed',
  undo: 'take the last line back; as often as you like',
  done: 'no more: see what is missing',
  quit: 'leave; what was right is kept',
} as const;

type ScratchWord = keyof typeof scratchWords;

const wordOf = (line: string): ScratchWord | undefined => {
  const word = line.trim().toLowerCase();
  if (word === '?') return 'help';
  return Object.hasOwn(scratchWords, word) ? (word as ScratchWord) : undefined;
};

const helpLines: readonly string[] = [
  'One pair a line, number and name in either order: 22 ssh, ftp 20/21, dns 53 udp.',
  'Nothing is judged before the end. An empty line says how far you are.',
  ...Object.entries(scratchWords).map(([word, meaning]) => `${word}: ${meaning}`),
];

const openingLine = ({ deck }: ScratchState): string =>
  `portquiz: ${deck.name}. Write down all you know of its ${plural(deck.size, 'port')}, one a line, like 22 ssh. Type done at the end, help for more.`;

const askNext = (shell: ScratchShell): void => {
  if (shell.echoes) shell.prompt(`${shell.state().lines.length + 1}: `);
};

const sayHowFar = (shell: ScratchShell): void => {
  const state = shell.state();
  const clock = shell.echoes ? `, ${clockText(state, minutesOf(state, shell.now()))}` : '';
  shell.print(`${plural(state.lines.length, 'line')} written${clock}.`);
};

const takeBack = (shell: ScratchShell): void => {
  const last = shell.state().lines.at(-1);
  shell.dispatch({ type: 'take-back' });
  shell.print(last ? `Taken back: ${last.text}` : 'There is nothing to take back.');
};

const write = (shell: ScratchShell, line: string): void => {
  shell.dispatch({ type: 'write', text: line });
  const { unread } = shell.state();
  if (unread) shell.print(unreadSentences[unread]);
};

/** Takes a line; how the sheet ends, when it does. */
const take = (shell: ScratchShell, line: string): 'done' | 'quit' | undefined => {
  const word = wordOf(line);
  switch (word) {
    case 'done':
    case 'quit':
      return word;
    case 'help':
      shell.print(...helpLines);
      return undefined;
    case 'undo':
      takeBack(shell);
      return undefined;
    case undefined:
      if (safeText(line) === '') sayHowFar(shell);
      else write(shell, line);
      return undefined;
    default:
      return word satisfies never;
  }
};

/** Writing, until a command or the end of input ends it. */
const writeAll = async (shell: ScratchShell): Promise<'done' | 'quit' | 'over'> => {
  askNext(shell);
  for await (const line of shell.lines) {
    if (!shell.echoes) shell.print(`${shell.state().lines.length + 1}: ${safeText(line)}`);
    const ending = take(shell, line);
    if (ending) return ending;
    askNext(shell);
  }
  return 'over';
};

const keep = async (shell: ScratchShell, ending: 'done' | 'quit' | 'over'): Promise<void> => {
  const state = shell.state();
  const isWorthIt = ending === 'done' ? state.lines.length > 0 : hasHits(state);
  if (!isWorthIt) return;
  const isSaved = await shell.keep();
  shell.print(isSaved ? 'Saved.' : `Not saved: ${shell.trouble() ?? 'unknown'}.`);
};

const wantsGaps = async (shell: ScratchShell): Promise<boolean> => {
  shell.print('Type gaps to study what is missing; any other line leaves.');
  if (shell.echoes) shell.prompt('Next: ');
  for await (const line of shell.lines) return line.trim().toLowerCase() === 'gaps';
  return false;
};

/**
 * A list written down from memory as lines on stdin and stdout, to `done`, `quit`, or the end of input. True when what
 * is missing is to be studied next.
 */
export const runScratch = async (shell: ScratchShell): Promise<boolean> => {
  shell.print(openingLine(shell.state()));
  const ending = await writeAll(shell);
  if (ending === 'over' && shell.echoes) shell.print('');
  shell.dispatch({ type: 'finish', at: shell.now() });
  const state = shell.state();
  const { found, missed } = sortedItems(state);
  if (ending === 'quit') shell.print(recallLine({ found: found.length, of: state.deck.size }));
  else shell.print(...resultLines(state, shell.last, shell.now(), shell.echoes));
  await keep(shell, ending);
  return ending === 'done' && missed.length > 0 && (await wantsGaps(shell));
};
