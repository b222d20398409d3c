import type { Mistake } from './mistake.ts';

/**
 * right; right but for one slip; part of a set, which counts as a miss; wrong; "I don't know".
 */
export type Verdict = 'right' | 'slip' | 'partly' | 'wrong' | 'unknown';

export const isRight = (verdict: Verdict): boolean => verdict === 'right' || verdict === 'slip';

/** What a given answer really is: a service of ours, a registry name, or something known to be neither. */
export interface Identity {
  /** The item's id, where it is one of ours. */
  readonly item?: string;
  readonly label: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** The answer as given, made safe to print. */
  readonly given: string;
  /** The right answers as printed: the asked one first. */
  readonly expected: readonly string[];
  readonly givenIs: Identity | undefined;
  /** A miss of another kind than not knowing: the transport, or a number for a name. */
  readonly mistake?: Mistake;
  /** The name that a slip was meant to be. */
  readonly corrected?: string;
}
