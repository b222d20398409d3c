import type { Entry } from '../charts/entry.ts';
import type { OwnHistory } from '../charts/entry-history.ts';
import type { Card } from '../registry/deck.ts';
import type { Screen } from './state.ts';

/** All about a port or a service. */
export interface EntryScreen {
  readonly name: 'entry';
  readonly entry: Entry;
  /** The learner's own, as of when it was opened. */
  readonly own: readonly OwnHistory[];
  /** What a drill of it would ask. */
  readonly cards: readonly Card[];
  /** The first line shown. */
  readonly top: number;
  /** Where Esc leads back to. */
  readonly from: Screen;
  /** The read of the terminal that brought it up: a doubled Enter begins no drill. */
  readonly cameUpIn: number | undefined;
}
