import { answer } from './answering.ts';
import { isDecided } from './clock.ts';
import { nothing, so } from './decision.ts';
import { giveTime, join, kick, presence, rename } from './joining.ts';
import type { Decision, RoomRequest, RoomState } from './room.ts';
import { end, extend, next, pause, resume, skip, voidRound } from './steering.ts';

/**
 * What a request comes to: the events that happen, and the reply to whoever asked.
 * @param time ms since 1970 by the host's clock, which never goes back while it runs
 */
export const decide = (state: RoomState, request: RoomRequest, time: number): Decision => {
  switch (request.type) {
    case 'join':
      return join(state, request, time);
    case 'answer':
      return answer(state, request, time);
    case 'presence':
      return presence(state, request, time);
    case 'next':
      return next(state, request, time);
    case 'pause':
      return pause(state, time);
    case 'resume':
      return resume(state, time);
    case 'extend':
      return extend(state, request.seconds, time);
    case 'skip':
      return skip(state, time);
    case 'void':
      return voidRound(state, request.place, time);
    case 'rename':
      return rename(state, request, time);
    case 'kick':
      return kick(state, request.player, time);
    case 'give-time':
      return giveTime(state, request, time);
    case 'lock':
      return request.locked === state.locked
        ? nothing
        : so({ type: 'locked', time, locked: request.locked });
    case 'end':
      return end(state, time);
    case 'tick':
      return isDecided(state, time)
        ? so({ type: 'closed', time, place: state.rounds.length - 1 })
        : nothing;
    case 'return':
      return state.phase === 'over' ? nothing : so({ type: 'returned', time });
    default:
      return request satisfies never;
  }
};
