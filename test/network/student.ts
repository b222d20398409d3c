import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import type { AnswerReply, JoinReply, Snapshot } from '../../src/classroom/wire.ts';

export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

interface Call {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** One request, whole. */
export const call = (
  port: number,
  { method = 'GET', path, headers = {}, body }: Call,
  agent?: Agent,
): Promise<HttpReply> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers, ...(agent ? { agent } : {}) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const json = { 'Content-Type': 'application/json' };

export const post = (
  port: number,
  path: string,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
  agent?: Agent,
): Promise<HttpReply> =>
  call(
    port,
    { method: 'POST', path, headers: { ...json, ...headers }, body: JSON.stringify(body) },
    agent,
  );

export const join = async (port: number, code: string, name?: string): Promise<JoinReply> =>
  JSON.parse((await post(port, '/api/join', name === undefined ? { code } : { code, name })).text);

/** A student who joined; everything sent to them is recorded. */
export class Student {
  readonly token: string;
  readonly name: string;
  /** All bytes that came, in their order. */
  received = '';
  snapshots: Snapshot[] = [];
  isOpen = false;
  port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 2 });
  #stream: IncomingMessage | undefined;
  #hears: (() => void)[] = [];

  constructor(port: number, token: string, name: string) {
    this.port = port;
    this.token = token;
    this.name = name;
  }

  static async joined(port: number, code: string, name?: string): Promise<Student> {
    const reply = await join(port, code, name);
    if (!reply.ok) throw new Error(`not let in: ${reply.why}`);
    return new Student(port, reply.token, reply.name);
  }

  get latest(): Snapshot | undefined {
    return this.snapshots.at(-1);
  }

  /** Opens the stream; resolves to the status. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path: '/api/events',
          headers: { Authorization: `Bearer ${this.token}` },
        },
        (response) => {
          this.#stream = response;
          this.isOpen = response.statusCode === 200;
          let rest = '';
          response.setEncoding('utf8');
          response.on('data', (text: string) => {
            this.received += text;
            const messages = (rest + text).split('\n\n');
            rest = messages.pop() ?? '';
            for (const message of messages)
              if (message.startsWith('data: ')) this.snapshots.push(JSON.parse(message.slice(6)));
            for (const hear of this.#hears.splice(0)) hear();
          });
          const over = () => {
            this.isOpen = false;
            for (const hear of this.#hears.splice(0)) hear();
          };
          response.on('close', over);
          response.on('error', over);
          resolve(response.statusCode ?? 0);
        },
      );
      sent.on('error', reject);
      sent.end();
    });
  }

  /** Resolves when a snapshot, one that is there or a coming one, fits. */
  async sees(fits: (snapshot: Snapshot) => boolean, withinMs = 5000): Promise<Snapshot> {
    const until = Date.now() + withinMs;
    for (;;) {
      const { latest } = this;
      if (latest && fits(latest)) return latest;
      if (Date.now() > until) throw new Error(`not seen; last: ${JSON.stringify(latest)}`);
      await new Promise<void>((resolve) => {
        this.#hears.push(resolve);
        setTimeout(resolve, 20);
      });
    }
  }

  drop(): void {
    this.#stream?.destroy();
    this.isOpen = false;
  }

  async answer(question: string, option: string): Promise<AnswerReply> {
    const headers = { Authorization: `Bearer ${this.token}` };
    const reply = await post(this.port, '/api/answer', { question, option }, headers, this.#agent);
    this.received += reply.text;
    return JSON.parse(reply.text);
  }

  /** What is told again of closed questions behind a number; with the status. */
  async missed(after: number | string): Promise<HttpReply> {
    const headers = { Authorization: `Bearer ${this.token}` };
    return call(this.port, { path: `/api/answers?after=${after}`, headers }, this.#agent);
  }

  leave(): void {
    this.drop();
    this.#agent.destroy();
  }
}
