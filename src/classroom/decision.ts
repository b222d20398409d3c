import { type Decision, done, type Refusal, type RoomEvent, type RoomRequest } from './room.ts';

/** A request of that type. */
export type Asked<T extends RoomRequest['type']> = Extract<RoomRequest, { readonly type: T }>;

/** Nothing happens, for that reason. */
export const refuse = (why: Refusal): Decision => ({ events: [], reply: { ok: false, why } });

/** These events happen. */
export const so = (...events: readonly RoomEvent[]): Decision => ({ events, reply: done });

/** All is as it was asked to be. */
export const nothing: Decision = so();
