import type { TeachWish } from '../app/teach-screen.ts';
import type { Moment } from '../memory/moment.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Clock } from './clock.ts';

/** Exit codes of the signals that end the program from outside: 128 and the signal's number. */
export const signalCodes = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGHUP: 129,
  SIGQUIT: 131,
  SIGABRT: 134,
  SIGUSR2: 140,
  SIGALRM: 142,
} as const;

/** An error of the program's own. */
export const internalError = 70;

/** Where no shell could wake it the system does not stop a process: it then comes back by itself after so many ms. */
const unstoppedMs = 200;

const wakingMs = 20;

/** How the screens were left: with an exit code, to go on in plain lines, or for a class. */
export type Leaving =
  | { readonly code: number }
  | { readonly plain: true }
  | { readonly teach: TeachWish }
  /** The session of a class that was broken off. */
  | { readonly resume: string };

/** Whether the program has the terminal: here, away while it is stopped, and gone for good once left. */
export interface Presence {
  readonly isHere: boolean;
  /** Settles once, whatever the way out: a key, a signal, an error. */
  readonly left: Promise<Leaving>;
  /** It was ended by a signal while it was stopped: the terminal is another's. */
  readonly wasAway: boolean;
  /** The first error of the program's own. */
  readonly failure: unknown;
  leave(leaving: Leaving): void;
  fail(error: unknown): void;
  /** As Ctrl-Z does; nothing on Windows, which knows no such thing. */
  suspend(): void;
  /** Hears no more signals and errors. */
  stopWatching(): void;
}

/** @param returned the terminal was somebody else's since then; it has been taken over anew */
export const createPresence = (
  terminal: Terminal,
  clock: Clock,
  returned: (since: Moment) => void,
): Presence => {
  let state: 'here' | 'away' | 'left' = 'here';
  let wasAway = false;
  let failure: unknown;
  let since: Moment | undefined;
  let returning: NodeJS.Timeout | undefined;
  let settle: (leaving: Leaving) => void = () => {};
  const left = new Promise<Leaving>((resolve) => {
    settle = resolve;
  });

  const leave = (leaving: Leaving): void => {
    clearTimeout(returning);
    if (state === 'left') return;
    wasAway = state === 'away';
    state = 'left';
    settle(leaving);
  };
  const fail = (error: unknown): void => {
    failure ??= error;
    leave({ code: internalError });
  };
  const signalled = (code: number): void => {
    // Whoever asks twice need not wait for a disk that does not answer: what is written is with the system.
    if (state === 'left') process.exit(code);
    leave({ code });
  };
  const comeBack = (): void => {
    clearTimeout(returning);
    if (state === 'left') return;
    const away = since ?? clock();
    since = undefined;
    terminal.leave();
    terminal.enter();
    state = 'here';
    process.off('SIGTSTP', suspend);
    process.on('SIGTSTP', suspend);
    returned(away);
  };
  /** A shell that ends a stopped process wakes it for that: the ending, sent at the same time, has to be heard first. */
  const comeBackSoon = (): void => {
    clearTimeout(returning);
    returning = setTimeout(comeBack, wakingMs);
  };
  const suspend = (): void => {
    if (state !== 'here' || process.platform === 'win32') return;
    state = 'away';
    since = clock();
    terminal.leave();
    // Without a listener the signal does what it always does.
    process.off('SIGTSTP', suspend);
    process.kill(0, 'SIGTSTP');
    returning = setTimeout(comeBack, unstoppedMs);
  };

  const listeners: readonly (readonly [string, (value: unknown) => void])[] = [
    ...Object.entries(signalCodes).map(([name, code]) => [name, () => signalled(code)] as const),
    ['SIGTSTP', suspend],
    ['SIGCONT', comeBackSoon],
    ['uncaughtException', fail],
    ['unhandledRejection', fail],
    ['exit', terminal.leave],
  ];
  for (const [name, listener] of listeners) process.on(name, listener);
  return {
    get isHere() {
      return state === 'here';
    },
    get wasAway() {
      return wasAway;
    },
    get failure() {
      return failure;
    },
    left,
    leave,
    fail,
    suspend,
    stopWatching: () => {
      for (const [name, listener] of listeners) process.off(name, listener);
    },
  };
};
