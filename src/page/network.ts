import { noRest, readEvents } from '../classroom/event-stream.ts';
import { readAnswerReply, readJoinReply, readSnapshot } from '../classroom/read-wire.ts';
import type { AnswerBody, AnswerReply, JoinBody, JoinReply, Snapshot } from '../classroom/wire.ts';

/** A request that takes longer has failed. */
const longestMs = 8000;
/** A stream that is silent for longer is dead: the host says something every 15 s. */
const silentMs = 20_000;

const limited = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), longestMs);
  try {
    return await run(control.signal);
  } finally {
    clearTimeout(timer);
  }
};

const post = (path: string, body: object, token?: string): Promise<unknown> =>
  limited(async (signal) => {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (token !== undefined) headers.Authorization = `Bearer ${token}`;
    const request = { method: 'POST', headers, body: JSON.stringify(body), signal };
    const response = await fetch(path, { ...request, cache: 'no-store' });
    return response.json();
  });

const drawnToken = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Kept until somebody is in by it: asked again, since a reply was lost, they are the same student. */
let ownToken: string | undefined;

/** @throws when there is no reply that can be read */
export const askToJoin = async (body: JoinBody): Promise<JoinReply> => {
  ownToken ??= drawnToken();
  const reply = readJoinReply(await post('/api/join', { token: ownToken, ...body }));
  if (reply.ok) ownToken = undefined;
  return reply;
};

/** @throws when there is no reply that can be read */
export const sendAnswer = async (token: string, body: AnswerBody): Promise<AnswerReply> =>
  readAnswerReply(await post('/api/answer', body, token));

/** What comes down. */
export interface Downwards {
  snapshot(snapshot: Snapshot): void;
  /** It broke off, or never began. */
  lost(): void;
  /** The host does not know the token, or lets it in no more. */
  putOut(why: 'not-in' | 'kicked'): void;
}

const readAll = async (
  body: ReadableStream<Uint8Array>,
  hear: (text: string) => void,
): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    hear(decoder.decode(value, { stream: true }));
  }
};

/** Opens the way down; gives the way to close it, after which nothing is heard any more. */
export const listen = (token: string, { snapshot, lost, putOut }: Downwards): (() => void) => {
  const control = new AbortController();
  let silence: number | undefined;
  let isOpen = true;
  const end = (tell: () => void): void => {
    clearTimeout(silence);
    if (!isOpen) return;
    isOpen = false;
    control.abort();
    tell();
  };
  const alive = (ms: number): void => {
    clearTimeout(silence);
    silence = window.setTimeout(() => end(lost), ms);
  };
  const run = async (): Promise<void> => {
    alive(longestMs);
    const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' };
    const response = await fetch('/api/events', {
      headers,
      signal: control.signal,
      cache: 'no-store',
    });
    if (response.status === 401) return end(() => putOut('not-in'));
    if (response.status === 403) return end(() => putOut('kicked'));
    if (!response.ok || !response.body) return end(lost);
    let rest = noRest;
    await readAll(response.body, (text) => {
      alive(silentMs);
      const read = readEvents(rest, text);
      rest = read.rest;
      for (const event of read.events) if (isOpen) snapshot(readSnapshot(JSON.parse(event)));
    });
    end(lost);
  };
  run().catch(() => end(lost));
  return () => end(() => {});
};
