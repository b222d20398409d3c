import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerBodyOf, joinBodyOf } from '../classroom/requests.ts';
import { placeOf, type Refusal } from '../classroom/room.ts';
import { answeredViews } from '../classroom/views.ts';
import type { AnswerReply, AnswersReply } from '../classroom/wire.ts';
import type { Admission } from './admission.ts';
import type { Connections } from './connections.ts';
import type { LiveRoom } from './live-room.ts';
import { type Body, readBody } from './read-body.ts';
import { sendJson, sendRefusal, sendText } from './replies.ts';
import { targetOf } from './request-target.ts';
import type { Explain } from './snapshots.ts';
import type { Streams } from './streams.ts';
import type { TokenHolders } from './tokens.ts';

/** The page for browsers, whole. */
export interface Page {
  readonly html: string;
  readonly css: string;
  readonly js: string;
}

/** What the routes lead to. */
export interface Inside {
  readonly room: LiveRoom;
  readonly page: Page;
  readonly explain: Explain;
  readonly admission: Admission;
  readonly tokens: TokenHolders;
  readonly streams: Streams;
  readonly connections: Connections;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

interface Route {
  readonly methods: readonly ('GET' | 'HEAD' | 'POST')[];
  readonly handle: Handler;
}

const bearer = /^Bearer ([\w-]{16,64})$/i;
/** After so many seconds it is worth another try. */
const [retryTries, retrySave] = [60, 2];

const statusOf = (why: Refusal | 'wrong-code' | 'too-many-tries'): number => {
  if (why === 'too-many-tries') return 429;
  return why === 'wrong-code' || why === 'kicked' ? 403 : 409;
};

/** Who sends a request; they are told where nobody may be meant. */
const senderOf = (
  { tokens, connections }: Inside,
  request: IncomingMessage,
  response: ServerResponse,
): string | undefined => {
  const token = bearer.exec(request.headers.authorization ?? '')?.[1];
  const player = token === undefined ? undefined : tokens.holderOf(token);
  if (player === undefined) sendRefusal(response, 401, 'not-in');
  else connections.know(request.socket, player);
  return player;
};

/** A sender who was not put out. */
const studentOf = (
  inside: Inside,
  request: IncomingMessage,
  response: ServerResponse,
): string | undefined => {
  const player = senderOf(inside, request, response);
  if (player === undefined || !inside.room.state.players.get(player)?.kicked) return player;
  sendRefusal(response, 403, 'kicked');
  return undefined;
};

/** What a body holds; the sender is told where it is no use. */
const heldIn = <T>(
  body: Body | undefined,
  read: (value: unknown) => T | undefined,
  response: ServerResponse,
): T | undefined => {
  if (!body) return undefined;
  const held = 'status' in body ? undefined : read(body.value);
  if (held === undefined)
    sendRefusal(response, 'status' in body ? body.status : 400, 'bad-request');
  return held;
};

const join = async (
  { admission, connections }: Inside,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = heldIn(await readBody(request), joinBodyOf, response);
  if (!body) return;
  const outcome = await admission.join(body);
  if ('reply' in outcome) {
    connections.know(request.socket, outcome.player);
    sendJson(response, 200, outcome.reply);
    return;
  }
  const { why } = outcome;
  const more = why === 'too-many-tries' ? { 'Retry-After': retryTries } : {};
  sendJson(response, statusOf(why), { ok: false, why }, more);
};

const answer = async (
  inside: Inside,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const player = senderOf(inside, request, response);
  if (player === undefined) return;
  const body = heldIn(await readBody(request), answerBodyOf, response);
  if (!body) return;
  const { room } = inside;
  const reply = await room.ask({ type: 'answer', player, ...body });
  if (reply.ok) {
    sendJson(response, 200, { ok: true, option: body.option } satisfies AnswerReply);
    return;
  }
  const { why } = reply;
  const place = placeOf(room.state, body.question);
  const stands = place === undefined ? undefined : room.state.rounds[place]?.answers.get(player);
  const kept = stands ? { option: stands.option } : {};
  sendJson(response, statusOf(why), { ok: false, why, ...kept } satisfies AnswerReply);
};

/** What closed while its student was away; nothing of a question that stands. */
const answers = (inside: Inside, request: IncomingMessage, response: ServerResponse): void => {
  const player = studentOf(inside, request, response);
  if (player === undefined) return;
  const after = new URLSearchParams(targetOf(request.url).query).get('after') ?? '0';
  if (!/^\d{1,4}$/.test(after)) {
    sendRefusal(response, 400, 'bad-request');
    return;
  }
  const { room, explain } = inside;
  const told = answeredViews(room.state, player, Number(after), explain);
  sendJson(response, 200, { ok: true, answers: told } satisfies AnswersReply);
};

const events = (inside: Inside, request: IncomingMessage, response: ServerResponse): void => {
  const player = studentOf(inside, request, response);
  if (player === undefined) return;
  inside.connections.keep(request.socket);
  inside.streams.open(player, request, response);
};

const routesOf = (inside: Inside): ReadonlyMap<string, Route> => {
  const { html, css, js } = inside.page;
  // The body stays here when only the head is asked for: Node sees to it.
  const readable = ['GET', 'HEAD'] as const;
  const text = (type: string, body: string): Route => ({
    methods: readable,
    handle: (_, response) => sendText(response, type, body),
  });
  return new Map<string, Route>([
    ['/', text('text/html', html)],
    ['/page.css', text('text/css', css)],
    ['/page.js', text('text/javascript', js)],
    ['/api/events', { methods: ['GET'], handle: (...both) => events(inside, ...both) }],
    ['/api/answers', { methods: readable, handle: (...both) => answers(inside, ...both) }],
    ['/api/join', { methods: ['POST'], handle: (...both) => join(inside, ...both) }],
    ['/api/answer', { methods: ['POST'], handle: (...both) => answer(inside, ...both) }],
  ]);
};

/** Leads a request to where its path and method say. What cannot be kept is said to be so; nothing gets out of here. */
export const routed = (inside: Inside): Handler => {
  const routes = routesOf(inside);
  return async (request, response) => {
    const route = routes.get(targetOf(request.url).path);
    if (!route) return sendRefusal(response, 404, 'not-found');
    if (!route.methods.some((method) => method === request.method))
      return sendRefusal(response, 405, 'wrong-method', { Allow: route.methods.join(', ') });
    try {
      await route.handle(request, response);
    } catch {
      sendJson(response, 503, { ok: false, why: 'not-saved' }, { 'Retry-After': retrySave });
    }
  };
};
