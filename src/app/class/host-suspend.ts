import { replied, woken } from './host-changes.ts';
import { type HostEvent, type HostState, type HostStep, onlyHost } from './host-state.ts';

/** A disk that does not answer keeps nobody from their shell for longer. */
const suspendMs = 1000;

/** Ctrl-Z. Students are told that the clock stands still before there is nobody left to tell them. */
export const suspended = (state: HostState, ms: number): HostStep => {
  if (state.suspendAt !== undefined) return onlyHost(state);
  return state.room.clock?.since === undefined
    ? { state, effects: [{ type: 'suspend' }] }
    : {
        state: { ...state, suspendAt: ms + suspendMs },
        effects: [{ type: 'ask', request: { type: 'pause' } }],
      };
};

/** The pause came to something, or took too long. */
const suspendNow = (state: HostState): HostStep => ({
  state: { ...state, suspendAt: undefined },
  effects: [{ type: 'suspend' }],
});

/** Time has passed. */
export const ticked = (state: HostState, ms: number): HostStep => {
  const after = woken(state);
  return after.suspendAt !== undefined && ms >= after.suspendAt
    ? suspendNow(after)
    : onlyHost(after);
};

/** What came of a request. */
export const answered = (
  state: HostState,
  event: Extract<HostEvent, { readonly type: 'replied' }>,
): HostStep => {
  const after = replied(state, event);
  return after.suspendAt !== undefined && event.request.type === 'pause'
    ? suspendNow(after)
    : onlyHost(after);
};
