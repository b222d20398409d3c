import type { JournalEvent } from '../memory/events.ts';
import type { SessionState, Step } from './session.ts';

/** A step without effects. */
export const only = (state: SessionState): Step => ({ state, effects: [] });

/** A step that has one event to be written. */
export const append = (state: SessionState, event: JournalEvent): Step => ({
  state,
  effects: [{ type: 'append', event }],
});
