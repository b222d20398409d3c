import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { studentAddresses, withPort } from './addresses.ts';
import { admissionTo } from './admission.ts';
import { boundConnections } from './connections.ts';
import { listen } from './listening.ts';
import type { Door, LiveRoom } from './live-room.ts';
import { sendRefusal } from './replies.ts';
import { type Page, routed } from './routes.ts';
import type { Explain } from './snapshots.ts';
import { openStreams } from './streams.ts';
import { tokenHolders } from './tokens.ts';
import { distrustOf } from './trusted.ts';

/** What a door is opened for, and where. */
export interface DoorWish {
  readonly room: LiveRoom;
  readonly page: Page;
  readonly explain: Explain;
  /** The usual one, or the next that is free, where there is none. */
  readonly port?: number | undefined;
  /** All addresses of the machine where there is none. */
  readonly bind?: string | undefined;
}

/** Slow senders are not waited for, in ms: a request of this door fits one packet. */
const patience = {
  headersTimeout: 5000,
  requestTimeout: 8000,
  connectionsCheckingInterval: 1000,
  // A student sends something every half a minute: a line that waits for it costs more than a new one.
  keepAliveTimeout: 10_000,
} as const;

/** Bytes of a request's head. */
const maxHeaderSize = 8192;
/** So long the last messages may take when a door closes. */
const lastWordsMs = 300;

const faultStatus: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What is no HTTP, or came too slowly: one answer where none has begun, and the end of it. */
const dismiss = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const status = faultStatus[error.code ?? ''] ?? '400 Bad Request';
  const body = '{"ok":false,"why":"bad-request"}';
  const head = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`, () => socket.destroy());
};

const closeServer = (server: Server, endAll: () => void): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(endAll, lastWordsMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });

const isEverywhere = (bind: string): boolean => bind === '0.0.0.0' || bind === '::';

const addressesAt = (bind: string | undefined, port: number): readonly string[] =>
  bind === undefined || isEverywhere(bind)
    ? studentAddresses(networkInterfaces(), port)
    : [withPort(bind, port)];

/** A server that knows whom to listen to; `handle` hears of nobody else. */
const guardedServer = (handle: RequestListener, bind: string | undefined): Server => {
  const distrust = distrustOf(hostname(), bind);
  const server = createServer(
    { ...patience, maxHeaderSize, keepAlive: true },
    (request, response) => {
      const reason = distrust(request);
      if (reason) sendRefusal(response, reason.status, reason.why);
      else handle(request, response);
    },
  );
  return server.on('clientError', dismiss);
};

/**
 * Opens a room to the network: the page, the stream of what happens, joining and answering. It stays open after the room
 * has ended, until it is closed. The room is closed by whoever opened it.
 * @throws ListenError when nobody can listen there
 */
export const openDoor = async ({ room, page, explain, port, bind }: DoorWish): Promise<Door> => {
  const connections = boundConnections();
  const tokens = tokenHolders(room.state);
  const unsubscribe = room.subscribe((_, events) => tokens.learn(events));
  const streams = openStreams(room, explain);
  const admission = admissionTo(room, tokens);
  const inside = { room, page, explain, admission, tokens, streams, connections };
  const server = guardedServer(routed(inside), bind).on('connection', connections.add);
  const stop = (): void => {
    unsubscribe();
    streams.end();
  };
  const reached = await listen(server, port, bind).catch((error: unknown) => {
    stop();
    throw error;
  });
  server.on('error', () => {});
  return {
    port: reached,
    addresses: addressesAt(bind, reached),
    get shutUntil() {
      return admission.shutUntil;
    },
    close: () => {
      stop();
      return closeServer(server, connections.end);
    },
  };
};
