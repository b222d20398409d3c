import type { RecallCount } from '../memory/memory.ts';
import type { ScratchState } from '../scratch/scratch.ts';

/** A list being written down from memory, and then what is missing of it. */
export interface ScratchScreen {
  readonly name: 'scratch';
  readonly sheet: ScratchState;
  readonly typed: string;
  /** Enter on an empty line once: a second one says that no more is known. */
  readonly emptyEnter: boolean;
  /** The minutes on the clock; undefined while it is hidden. */
  readonly minutes: number | undefined;
  /** The part of the result moved to. */
  readonly cursor: number;
  /** What was written down of this list the last time. */
  readonly last: RecallCount | undefined;
  /** The read of the terminal in which Enter was heard last: what is glued behind it ends nothing. */
  readonly enteredIn: number | undefined;
  /** Until when Enter is not heard, in ms: the one that ended the sheet may have been a double one. */
  readonly deafToEnter: number;
}
