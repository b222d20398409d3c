import type { IncomingMessage, ServerResponse } from 'node:http';
import { beginStream } from './replies.ts';

/** Bytes that may wait for somebody who does not read: some dozens of messages. */
const mostWaiting = 64 * 1024;
const heartbeatMs = 15_000;
const heartbeat = ':\n\n';

/** Open streams, one a player at most. */
export interface StreamSet {
  players(): readonly string[];
  /** Begins a stream; the player's one before ends. */
  begin(player: string, request: IncomingMessage, response: ServerResponse): void;
  /** Nothing for who has none. Who does not read what comes is dropped, and may come back. */
  send(player: string, text: string): void;
  /** Ends a stream, after what is on its way. */
  close(player: string): void;
  end(): void;
}

const write = (response: ServerResponse, text: string): void => {
  if (response.writableLength > mostWaiting) response.destroy();
  else response.write(text);
};

/** @param present hears of players who come, and of those who are gone without another stream */
export const openStreamSet = (present: (player: string, here: boolean) => void): StreamSet => {
  const open = new Map<string, ServerResponse>();
  const left = (player: string, response: ServerResponse): void => {
    if (open.get(player) !== response) return;
    open.delete(player);
    present(player, false);
  };
  // So that a line that has broken without a word is noticed.
  const beat = setInterval(() => {
    for (const response of open.values()) write(response, heartbeat);
  }, heartbeatMs);
  const close = (player: string): void => {
    const response = open.get(player);
    if (!response) return;
    left(player, response);
    response.end();
  };
  return {
    players: () => [...open.keys()],
    begin: (player, request, response) => {
      const before = open.get(player);
      open.set(player, response);
      before?.end();
      beginStream(request, response);
      response.on('close', () => left(player, response));
      present(player, true);
    },
    send: (player, text) => {
      const response = open.get(player);
      if (response) write(response, text);
    },
    close,
    end: () => {
      clearInterval(beat);
      for (const player of [...open.keys()]) close(player);
    },
  };
};
