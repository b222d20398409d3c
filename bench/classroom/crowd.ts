import { connect, type Socket } from 'node:net';

/** The machine's monotone clock in ms, the same in all its processes. */
export const clockNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** One connection that asks and waits, again and again, as a browser's does. */
class Line {
  readonly #port: number;
  #socket: Socket | undefined;
  #text = '';
  #waiting: ((body: string) => void) | undefined;
  #lost: ((error: Error) => void) | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  #connected(): Socket {
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.#hear(text));
    const over = (error: Error): void => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#lost?.(error);
    };
    socket.on('error', over);
    // An idle line is closed by the host after a while: the next request takes a new one.
    socket.on('close', () => over(new Error('closed')));
    return socket;
  }

  #hear(text: string): void {
    this.#text += text;
    const end = this.#text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#text)?.[1] ?? 0);
    if (this.#text.length < end + 4 + length) return;
    const body = this.#text.slice(end + 4, end + 4 + length);
    this.#text = '';
    this.#lost = undefined;
    this.#waiting?.(body);
  }

  #send(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting = resolve;
      this.#lost = reject;
      this.#socket ??= this.#connected();
      this.#socket.write(text);
    });
  }

  async post(path: string, body: string, token = ''): Promise<string> {
    const by = token === '' ? '' : `Authorization: Bearer ${token}\r\n`;
    const text = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${by}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const wasIdle = this.#socket !== undefined;
    try {
      return await this.#send(text);
    } catch (error) {
      // An idle line may be closed just as it is written to: once more on a new one, as a browser does.
      if (!wasIdle) throw error;
      this.#socket = undefined;
      this.#text = '';
      return this.#send(text);
    }
  }

  close(): void {
    this.#socket?.destroy();
  }
}

/** A student of the bench: a stream down and a line up. */
export class BenchStudent {
  readonly line: Line;
  token = '';
  name = '';
  /** When the last whole message came, and how many have come. */
  heardAt = 0;
  messages = 0;
  last = '';
  #stream: Socket | undefined;
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
    this.line = new Line(port);
  }

  async join(code: string): Promise<void> {
    const reply = JSON.parse(await this.line.post('/api/join', JSON.stringify({ code })));
    if (reply.ok !== true) throw new Error(`not let in: ${reply.why}`);
    this.token = reply.token;
    this.name = reply.name;
  }

  /** Resolves with the first message. */
  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      const stream = connect({ port: this.#port, host: '127.0.0.1' });
      this.#stream = stream;
      let text = '';
      stream.setEncoding('latin1');
      stream.on('error', reject);
      stream.on('data', (more: string) => {
        text += more;
        // A bare server frames each message as a chunk.
        if (!text.endsWith('\n\n') && !text.endsWith('\n\n\r\n')) return;
        const at = text.lastIndexOf('data: ');
        if (at >= 0) {
          this.heardAt = clockNow();
          this.messages++;
          this.last = text.slice(at + 6);
          resolve();
        }
        text = '';
      });
      stream.write(
        `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${this.token}\r\nAccept: text/event-stream\r\n\r\n`,
      );
    });
  }

  leave(): void {
    this.line.close();
    this.#stream?.destroy();
  }
}

/** Does something for each, so many at a time. */
export const eachOf = async <T>(
  values: readonly T[],
  atOnce: number,
  act: (value: T) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let value = values[next++]; value !== undefined; value = values[next++]) await act(value);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;
