/** Exit codes of the signals that end the program from outside: 128 and the signal's number. */
export const signalCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What can end the screens, or interrupt them, from outside. */
export interface WaysOut {
  readonly signalled: (code: number) => void;
  readonly failed: (error: unknown) => void;
  /** The process runs again after it was stopped. */
  readonly continued: () => void;
  /** The very last moment, whatever the way. */
  readonly exiting: () => void;
}

/** Hears every way out until the function it gives is called. */
export const watchWaysOut = ({ signalled, failed, continued, exiting }: WaysOut): (() => void) => {
  const listeners: readonly (readonly [string, (value: unknown) => void])[] = [
    ...Object.entries(signalCodes).map(([name, code]) => [name, () => signalled(code)] as const),
    ['SIGCONT', continued],
    ['uncaughtException', failed],
    ['unhandledRejection', failed],
    ['exit', exiting],
  ];
  for (const [name, listener] of listeners) process.on(name, listener);
  return () => {
    for (const [name, listener] of listeners) process.off(name, listener);
  };
};
