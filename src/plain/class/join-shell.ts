import type { StudentEvent, StudentState } from '../../classroom/student-state.ts';

/** What a class in lines needs of the world round it. */
export interface JoinShell {
  readonly state: () => StudentState;
  readonly dispatch: (event: StudentEvent) => void;
  /** Hears of every change. Gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Milliseconds of a clock that never jumps. */
  readonly ms: () => number;
  readonly trouble: () => string | undefined;
  /** Lines typed or piped in. */
  readonly lines: AsyncIterable<string>;
  readonly print: (...lines: readonly string[]) => void;
  readonly prompt: (text: string) => void;
  /** The terminal shows what is typed; a pipe does not. */
  readonly echoes: boolean;
  /** Where the room is, as it is told. */
  readonly address: string;
}
