import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RoomEvent } from '../classroom/room.ts';
import type { LiveRoom } from './live-room.ts';
import { type Explain, snapshotsOf } from './snapshots.ts';
import { openStreamSet } from './stream-set.ts';

/** The streams down to a room's students, one each. */
export interface Streams {
  /** A student's stream begins with the room as it is. One they had before ends. */
  open(player: string, request: IncomingMessage, response: ServerResponse): void;
  /** Tells all once more how the room is, and ends their streams after it. */
  end(): void;
}

/** What is nobody's business but one student's own, or nobody's at all. */
const isQuiet = ({ type }: RoomEvent): boolean =>
  type === 'answered' || type === 'joined' || type === 'extra' || type === 'rejoined';

/** Sends the room to those who are in it. What changes in one turn goes out once. */
export const openStreams = (room: LiveRoom, explain: Explain): Streams => {
  const snapshots = snapshotsOf(explain);
  const streams = openStreamSet((player, here) => {
    room.ask({ type: 'presence', player, here }).catch(() => {});
  });
  let planned: NodeJS.Immediate | undefined;

  const tell = (player: string): void =>
    streams.send(player, snapshots.messageFor(player, room.state, room.now()));

  const broadcast = (): void => {
    planned = undefined;
    snapshots.renew(room.state, room.now());
    for (const player of streams.players()) {
      tell(player);
      if (room.state.players.get(player)?.kicked) streams.close(player);
    }
  };

  const unsubscribe = room.subscribe((_, events) => {
    if (!events.every(isQuiet)) planned ??= setImmediate(broadcast);
    for (const event of events) {
      if (event.type === 'extra') tell(event.player);
      // The device before holds a token that is no longer any.
      if (event.type === 'rejoined') streams.close(event.player);
    }
  });

  return {
    open: (player, request, response) => {
      streams.begin(player, request, response);
      tell(player);
    },
    end: () => {
      unsubscribe();
      // Else a change of this very turn, as the end of the quiz, would be told to nobody.
      clearImmediate(planned);
      broadcast();
      streams.end();
    },
  };
};
