import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RoomEvent, RoomState } from '../classroom/room.ts';
import type { LiveRoom } from './live-room.ts';
import { beginStream } from './replies.ts';
import { type Explain, snapshotsOf } from './snapshots.ts';

/** Bytes that may wait for somebody who does not read: some dozens of messages. */
const mostWaiting = 64 * 1024;
const heartbeatMs = 15_000;
const heartbeat = ':\n\n';

/** The streams down to a room's students, one each. */
export interface Streams {
  /** A student's stream begins with the room as it is. One they had before ends. */
  open(player: string, request: IncomingMessage, response: ServerResponse): void;
  /** Ends all streams, after what is on its way. */
  end(): void;
}

const isQuiet = ({ type }: RoomEvent): boolean =>
  type === 'answered' || type === 'joined' || type === 'extra' || type === 'rejoined';

const write = (response: ServerResponse, text: string): void => {
  if (response.writableLength > mostWaiting) response.destroy();
  else response.write(text);
};

/**
 * Sends the room to those who are in it. What changes in one turn goes out once; answers and new students are nobody's
 * business but their own.
 */
export const openStreams = (room: LiveRoom, explain: Explain): Streams => {
  const snapshots = snapshotsOf(explain);
  const open = new Map<string, ServerResponse>();
  let planned: NodeJS.Immediate | undefined;

  const tell = (player: string): void => {
    const response = open.get(player);
    if (response) write(response, snapshots.messageFor(player, room.state, room.now()));
  };

  const close = (player: string): void => {
    const response = open.get(player);
    open.delete(player);
    response?.end();
  };

  const endForPutOut = ({ players }: RoomState): void => {
    for (const player of open.keys()) if (players.get(player)?.kicked) close(player);
  };

  const broadcast = (): void => {
    planned = undefined;
    snapshots.renew(room.state, room.now());
    for (const player of open.keys()) tell(player);
    endForPutOut(room.state);
  };

  const unsubscribe = room.subscribe((_, events) => {
    if (!events.every(isQuiet)) planned ??= setImmediate(broadcast);
    for (const event of events) {
      if (event.type === 'extra') tell(event.player);
      if (event.type === 'rejoined') close(event.player);
    }
  });

  const beat = setInterval(() => {
    for (const response of open.values()) write(response, heartbeat);
  }, heartbeatMs);

  const present = (player: string, here: boolean): void => {
    room.ask({ type: 'presence', player, here }).catch(() => {});
  };

  return {
    open: (player, request, response) => {
      close(player);
      beginStream(request, response);
      open.set(player, response);
      present(player, true);
      response.on('close', () => {
        if (open.get(player) !== response) return;
        open.delete(player);
        present(player, false);
      });
      tell(player);
    },
    end: () => {
      unsubscribe();
      clearInterval(beat);
      clearImmediate(planned);
      for (const player of [...open.keys()]) close(player);
    },
  };
};
