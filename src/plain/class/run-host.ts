import { missedFirst } from '../../classroom/missed-first.ts';
import type { Reply, RoomRequest, RoomState } from '../../classroom/room.ts';
import { roomView } from '../../classroom/views.ts';
import { safeText } from '../../grading/safe-text.ts';
import type { Question } from '../../questions/question.ts';
import { plural } from '../day-lines.ts';
import { optionLines, wanted } from '../question-lines.ts';
import { carryOut } from './host-commands.ts';
import { boardLines, distributionLines, missedLines } from './host-lines.ts';
import {
  endedUnasked,
  joinAddress,
  loneLines,
  notKept,
  reportLine,
  sayAnswersIn,
  sayTimeLeft,
  sayWhoIsIn,
  shownCode,
  shutWords,
} from './host-sentences.ts';
import { formMeant, hostWordOf } from './host-words.ts';

/** What holding a class in lines needs of the world round it. */
export interface HostShell {
  readonly room: () => RoomState;
  /** By the room's clock. */
  readonly time: () => number;
  /** Resolves to undefined when it could not be kept. */
  readonly ask: (request: RoomRequest) => Promise<Reply | undefined>;
  readonly trouble: () => string | undefined;
  /** Codes are being guessed: nobody may come in for now. */
  readonly isShut: () => boolean;
  /** Hears of every change of the room. Gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The list's name. */
  readonly list: string;
  readonly addresses: readonly string[];
  /** Where the session is kept. */
  readonly kept: string;
  readonly explain: (question: Question) => readonly string[];
  /** Said before all: where slips were written. */
  readonly notes: readonly string[];
  readonly lines: AsyncIterable<string>;
  readonly print: (...lines: readonly string[]) => void;
  /** The terminal shows what is typed; a pipe does not. */
  readonly echoes: boolean;
}

const openingLines = (shell: HostShell): readonly string[] => {
  const { start, questions, rounds } = shell.room();
  const [address = '', ...others] = shell.addresses;
  const also = others.length > 0 ? ` (or ${others.slice(0, 2).map(joinAddress).join(', ')})` : '';
  const going = rounds.length > 0 ? ` It goes on after question ${rounds.length}.` : '';
  return [
    `portquiz: a class, ${shell.list}, ${plural(questions.length, 'question')}, ${start.rules.seconds} s each.${going}`,
    `Students open ${joinAddress(address)}${also} in a browser, or type: portquiz join ${address}`,
    `Code: ${shownCode(shell.room())}`,
    ...shell.notes,
    'Type next to go on, help for more.',
  ];
};

/** How a question stands, its choices one a line. */
const questionLines = (shell: HostShell, question: Question): readonly string[] => {
  const room = shell.room();
  const place = `Question ${room.rounds.length} of ${room.questions.length}.`;
  return [
    `${place} ${question.prompt} ${wanted(question)}`.trimEnd(),
    ...optionLines(question),
    sayTimeLeft(room, shell.time()),
  ];
};

/** The best so far, as the room's rule for the board lets them be shown. */
export const boardNow = (shell: HostShell): readonly string[] => {
  const room = shell.room();
  if (room.start.rules.board === 'none') return ['This quiz has no board.'];
  const shown: RoomState = room.phase === 'podium' ? room : { ...room, phase: 'board' };
  return boardLines(roomView(shown, shell.time(), shell.explain));
};

/** What the room shows now. */
const standingLines = (shell: HostShell): readonly string[] => {
  const room = shell.room();
  const place = room.rounds.length - 1;
  const question = room.questions[place];
  switch (room.phase) {
    case 'lobby':
      return [sayWhoIsIn(room)];
    case 'question':
      return question ? questionLines(shell, question) : [];
    case 'answer':
      return question
        ? [
            `Closed. ${sayAnswersIn(room)}.`,
            ...distributionLines(room, place, question),
            ...shell.explain(question),
          ]
        : [];
    case 'board':
      return ['The board:', ...boardNow(shell)];
    case 'podium':
      return ['The best:', ...boardNow(shell)];
    case 'over':
      return room.rounds.length === 0
        ? [endedUnasked]
        : ['The quiz is over.', ...missedLines(missedFirst(room)), reportLine(shell.kept)];
    default:
      return room.phase satisfies never;
  }
};

const standing = ({ phase, rounds }: RoomState): string => `${phase} ${rounds.length}`;

/** So often at most it is said who has joined, and how long nobody may take to. */
const [joinedMs, loneMs] = [1000, 60_000];
/** So often it is looked whether all is kept. */
const watchMs = 1000;

/** Something that goes on until it is stopped. */
interface Watch {
  /** The trouble as it stands has been said already. */
  toldTrouble(): void;
  stop(): void;
}

/** Prints when nothing can be saved or nobody can join, and when it can be again. */
const watch = (shell: HostShell): Watch => {
  let [trouble, isShut] = [shell.trouble(), false];
  const watching = setInterval(() => {
    if (shell.trouble() !== trouble) {
      trouble = shell.trouble();
      shell.print(trouble === undefined ? 'It can be saved again.' : notKept(trouble));
    }
    if (shell.isShut() !== isShut) {
      isShut = !isShut;
      shell.print(isShut ? shutWords.shut : shutWords.open);
    }
  }, watchMs);
  return {
    toldTrouble: () => {
      trouble = shell.trouble();
    },
    stop: () => clearInterval(watching),
  };
};

/** Prints what happens in the room as it happens. Gives the way to stop. */
const tell = (shell: HostShell): (() => void) => {
  let before = shell.room();
  let told = before.players.size;
  let joining: NodeJS.Timeout | undefined;
  const tellWhoIsIn = (): void => {
    joining = undefined;
    if (shell.room().phase === 'lobby' && shell.room().players.size !== told)
      shell.print(sayWhoIsIn(shell.room()));
    told = shell.room().players.size;
  };
  const lone = setTimeout(() => {
    const room = shell.room();
    const [address = ''] = shell.addresses;
    if (room.phase === 'lobby' && room.players.size === 0) shell.print(...loneLines(address, room));
  }, loneMs);
  const stop = shell.subscribe(() => {
    const room = shell.room();
    if (standing(room) !== standing(before)) shell.print('', ...standingLines(shell));
    if (room.players.size !== told) joining ??= setTimeout(tellWhoIsIn, joinedMs);
    before = room;
  });
  return () => {
    clearTimeout(lone);
    clearTimeout(joining);
    stop();
  };
};

/** Resolves once no question stands open. */
const closed = (shell: HostShell): Promise<void> =>
  new Promise((resolve) => {
    let stop = (): void => {};
    const look = (): void => {
      if (shell.room().phase === 'question') return;
      stop();
      resolve();
    };
    stop = shell.subscribe(look);
    look();
  });

/** Whoever asks says themselves that it could not be kept. */
const askingOnce =
  (shell: HostShell, watching: Watch): HostShell['ask'] =>
  async (request) => {
    const reply = await shell.ask(request);
    if (!reply) watching.toldTrouble();
    return reply;
  };

/** Nobody is left to lead on: a question that stands is waited for, unless its clock stands still, and then all ends. */
const endAfterInput = async (shell: HostShell): Promise<void> => {
  if (shell.room().clock?.since !== undefined) await closed(shell);
  const reply = await shell.ask({ type: 'end' });
  if (!reply) shell.print(notKept(shell.trouble() ?? 'unknown'));
};

const noCommand = (line: string): string => {
  const form = formMeant(line);
  return form === undefined
    ? 'That is no command here; type help for all of them.'
    : `Type it like this: ${form}`;
};

/**
 * A class as lines, until it is over, left by `quit`, or its input ends. What is said at the way out is the caller's.
 */
export const runHost = async (shell: HostShell): Promise<void> => {
  shell.print(
    ...openingLines(shell),
    ...(shell.room().phase === 'lobby' ? [] : standingLines(shell)),
  );
  const watching = watch(shell);
  const stop = tell(shell);
  const asking = { ...shell, ask: askingOnce(shell, watching) };
  let isLeft = false;
  for await (const line of shell.lines) {
    if (!shell.echoes) shell.print(`> ${safeText(line)}`);
    const word = hostWordOf(line);
    isLeft = word?.word === 'quit';
    if (isLeft) break;
    if (safeText(line) === '') shell.print(...standingLines(shell));
    else if (word) shell.print(...(await carryOut(asking, word, () => boardNow(shell))));
    else shell.print(noCommand(line));
    if (shell.room().phase === 'over') break;
  }
  if (!isLeft && shell.room().phase !== 'over') await endAfterInput(asking);
  watching.stop();
  stop();
};
