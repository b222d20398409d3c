import type { IncomingMessage } from 'node:http';

/** Bytes. The longest name, each sign of it escaped, fits. */
const mostBody = 1280;

/** A body that will not do, with the status that says so. */
export interface BadBody {
  readonly status: 400 | 413 | 415;
  readonly why: 'bad-request' | 'too-large' | 'not-json';
}

export type Body = { readonly value: unknown } | BadBody;

const tooLarge: BadBody = { status: 413, why: 'too-large' };
const broken: BadBody = { status: 400, why: 'bad-request' };

const parsed = (text: string): Body => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return broken;
  }
};

const isJson = (type: string | undefined): boolean =>
  type !== undefined && /^application\/json\s*(?:;|$)/i.test(type);

/** Reads a small JSON body. What is too long is not read to its end. Resolves to undefined when the sender went away. */
export const readBody = (request: IncomingMessage): Promise<Body | undefined> => {
  if (!isJson(request.headers['content-type']))
    return Promise.resolve({ status: 415, why: 'not-json' });
  if (Number(request.headers['content-length'] ?? 0) > mostBody) return Promise.resolve(tooLarge);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBody) {
        request.pause();
        resolve(tooLarge);
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(parsed(Buffer.concat(chunks).toString('utf8'))));
    request.on('close', () => resolve(undefined));
    request.on('error', () => resolve(undefined));
  });
};
