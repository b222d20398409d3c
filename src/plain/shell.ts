import { randomUUID } from 'node:crypto';
import type { Moment } from '../memory/moment.ts';
import type { SessionEvent, SessionState } from '../session/session.ts';

/** What a line shell needs of the world round it. */
export interface LineShell {
  readonly state: () => SessionState;
  readonly dispatch: (event: SessionEvent) => Promise<boolean>;
  readonly trouble: () => string | undefined;
  /** Answers not known to be on the disk. */
  readonly unsaved: () => number;
  readonly now: () => Moment;
  /** Lines typed or piped in. */
  readonly lines: AsyncIterable<string>;
  readonly print: (...lines: readonly string[]) => void;
  /** Prints without ending the line. */
  readonly prompt: (text: string) => void;
  /** The terminal shows what is typed; a pipe does not. */
  readonly echoes: boolean;
}

/** The time of an answer: measured from a terminal only, since a pipe answers before it is asked. */
export const timingOf = (shell: LineShell, askedAt: number) => {
  const at = shell.now();
  return {
    at,
    id: randomUUID(),
    ms: shell.echoes ? Math.max(0, at.time - askedAt) : null,
    blur: false,
  };
};
