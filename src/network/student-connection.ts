import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { noRest, readEvents } from '../classroom/event-stream.ts';
import {
  readAnswerReply,
  readAnswers,
  readJoinReply,
  readSnapshot,
} from '../classroom/read-wire.ts';
import type {
  AnswerBody,
  AnsweredView,
  AnswerReply,
  JoinBody,
  JoinReply,
  Snapshot,
} from '../classroom/wire.ts';
import { cleanWire } from './clean-wire.ts';
import { type StudentAddress, shownAddress } from './student-address.ts';
import { drawnToken } from './tokens.ts';

/** A request that takes longer has failed. */
const longestMs = 8000;
/** A stream that is silent for longer is dead: the host says something every 15 s. */
const silentMs = 20_000;
/** Characters of a reply: a host's are a few dozen, and some hundreds for each answer that is told anew. */
const longestReply = 1_000_000;

/** What comes down. */
export interface Downwards {
  snapshot(snapshot: Snapshot): void;
  /** It broke off, or never began. */
  lost(): void;
  /** The host does not know the token, or lets it in no more. */
  putOut(why: 'not-in' | 'kicked'): void;
}

/** Why there is no reply that can be read. */
export type Unjoined = 'unreachable' | 'not-a-room';

/** A student's way to a host. */
export interface StudentConnection {
  join(body: JoinBody): Promise<JoinReply | Unjoined>;
  /** Undefined when there was no reply: it may have arrived or not. */
  answer(token: string, body: AnswerBody): Promise<AnswerReply | undefined>;
  /**
   * The student's answers to closed questions behind that number, from 1: what was told while they were away. Undefined
   * when there was no reply.
   */
  answers(token: string, after: number): Promise<readonly AnsweredView[] | undefined>;
  /** Opens the way down; one that was open before is closed, and heard no more. */
  listen(token: string, downwards: Downwards): void;
  /** Closes the way down. */
  close(): void;
}

const textOf = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      text += part;
      if (text.length > longestReply) response.destroy(new RangeError('a reply without an end'));
    });
    response.on('end', () => resolve(text));
    response.on('error', reject);
  });

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** Speaks to a host over HTTP. Nothing is sent, and nothing kept open, before it is asked for. */
export const connectTo = (address: StudentAddress): StudentConnection => {
  const { host, port } = address;
  const base = { host, port, setHost: false, agent: false } as const;
  const named = { Host: shownAddress(address) };
  let stop = (): void => {};

  const ask = (
    asked: { path: string; method: string; headers: object },
    body = '',
  ): Promise<string> =>
    new Promise((resolve, reject) => {
      const { path, method, headers } = asked;
      const sent = request({ ...base, path, method, headers: { ...named, ...headers } });
      const timer = setTimeout(() => sent.destroy(new Error('no reply in time')), longestMs);
      sent.on('response', (response) => textOf(response).then(resolve, reject));
      sent.on('error', reject);
      sent.on('close', () => clearTimeout(timer));
      sent.end(body);
    });

  const post = (path: string, body: object, more: object = {}): Promise<string> => {
    const text = JSON.stringify(body);
    const length = Buffer.byteLength(text);
    const headers = { ...more, 'Content-Type': 'application/json', 'Content-Length': length };
    return ask({ path, method: 'POST', headers }, text);
  };

  const open = (token: string): ClientRequest => {
    const headers = { ...named, ...bearer(token), Accept: 'text/event-stream' };
    const asked = request({ ...base, path: '/api/events', headers });
    asked.end();
    return asked;
  };

  /** Kept until somebody is in by it: asked again, since a reply was lost, they are the same student. */
  let ownToken: string | undefined;

  return {
    join: async (body) => {
      ownToken ??= drawnToken();
      const asked = { token: ownToken, ...body };
      const text = await post('/api/join', asked).catch(() => undefined);
      if (text === undefined) return 'unreachable';
      try {
        const reply = readJoinReply(cleanWire(JSON.parse(text)));
        if (reply.ok) ownToken = undefined;
        return reply;
      } catch {
        return 'not-a-room';
      }
    },
    answer: async (token, body) => {
      try {
        return readAnswerReply(JSON.parse(await post('/api/answer', body, bearer(token))));
      } catch {
        return undefined;
      }
    },
    answers: async (token, after) => {
      const path = `/api/answers?after=${after}`;
      try {
        const text = await ask({ path, method: 'GET', headers: bearer(token) });
        return readAnswers(cleanWire(JSON.parse(text)));
      } catch {
        return undefined;
      }
    },
    listen: (token, downwards) => {
      stop();
      try {
        stop = hearStream(open(token), downwards);
      } catch {
        // What no request can be made of, as a token of strange letters. It is heard after this call, as any loss is.
        const timer = setTimeout(downwards.lost, 0);
        stop = () => clearTimeout(timer);
      }
    },
    close: () => stop(),
  };
};

/** Hears a stream until it ends, is silent for too long, or is stopped; gives the way to stop it. */
const hearStream = (asked: ClientRequest, { snapshot, lost, putOut }: Downwards): (() => void) => {
  let isOpen = true;
  let silence: NodeJS.Timeout | undefined;
  const end = (tell: () => void): void => {
    clearTimeout(silence);
    if (!isOpen) return;
    isOpen = false;
    asked.destroy();
    tell();
  };
  const alive = (ms: number): void => {
    clearTimeout(silence);
    if (isOpen) silence = setTimeout(() => end(lost), ms);
  };
  const read = (response: IncomingMessage): void => {
    let rest = noRest;
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      alive(silentMs);
      try {
        const found = readEvents(rest, text);
        rest = found.rest;
        for (const event of found.events)
          if (isOpen) snapshot(readSnapshot(cleanWire(JSON.parse(event))));
      } catch {
        end(lost);
      }
    });
    response.on('close', () => end(lost));
  };
  alive(longestMs);
  asked.on('response', (response) => {
    const { statusCode } = response;
    response.on('error', () => end(lost));
    if (statusCode === 401) end(() => putOut('not-in'));
    else if (statusCode === 403) end(() => putOut('kicked'));
    else if (statusCode === 200) read(response);
    else end(lost);
  });
  asked.on('error', () => end(lost));
  return () => end(() => {});
};
