import type { IncomingMessage, ServerResponse } from 'node:http';
import { wordsForVisitor } from './stray-visitors.ts';

/**
 * What all answers carry. The page may load its own script and style, talk to this host, and nothing else; nobody may
 * frame it, keep it or read it from another page.
 */
const guards = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

type Headers = Readonly<Record<string, string | number>>;

const send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  more: Headers,
): void => {
  if (response.headersSent || response.destroyed) return;
  const length = Buffer.byteLength(body);
  const headers = { ...guards, 'Content-Type': type, 'Content-Length': length, ...more };
  // A text goes out in one write with its head; bytes would take another.
  response.writeHead(status, headers).end(body);
};

export const sendText = (
  response: ServerResponse,
  type: string,
  body: string,
  [status, more]: readonly [number, Headers] = [200, {}],
): void => send(response, status, `${type}; charset=utf-8`, body, more);

export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  more: Headers = {},
): void => send(response, status, 'application/json; charset=utf-8', JSON.stringify(body), more);

/** What is refused before anybody looks at it: the connection is not worth keeping. Who reads it in a browser gets words. */
export const sendRefusal = (
  response: ServerResponse,
  status: number,
  why: string,
  more: Headers = {},
): void => {
  const headers = { Connection: 'close', ...more };
  const words = wordsForVisitor(response.req, why);
  if (words === undefined) sendJson(response, status, { ok: false, why }, headers);
  else sendText(response, 'text/plain', words, [status, headers]);
};

/** The head of a stream without end. It lasts as long as its connection, so that its messages need no frames. */
export const beginStream = (request: IncomingMessage, response: ServerResponse): void => {
  response.removeHeader('Transfer-Encoding');
  response.writeHead(200, {
    ...guards,
    'Content-Type': 'text/event-stream; charset=utf-8',
    Connection: 'close',
  });
  response.flushHeaders();
  request.socket.setTimeout(0);
};
