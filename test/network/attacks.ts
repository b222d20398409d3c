import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/** Something that is sent as it is, and what a door may say to it: statuses, or nothing where it hangs up. */
export interface Attack {
  readonly kind: string;
  readonly bytes: string;
  readonly statuses: readonly (number | 'nothing')[];
}

interface Target {
  readonly session: string;
  readonly token: string;
}

const head = (line: string, headers: readonly string[], host = '127.0.0.1'): string =>
  `${[`${line} HTTP/1.1`, `Host: ${host}`, ...headers].join('\r\n')}\r\n\r\n`;

const posted = (path: string, body: string, headers: readonly string[] = []): string =>
  head(`POST ${path}`, [
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ]) + body;

const guessed = (): string => randomBytes(18).toString('base64url');
const code = (): string => `X${randomBytes(3).toString('hex').toUpperCase()}`;

/** All kinds, each with fresh guesses. */
export const attacksOn = ({ session, token }: Target): readonly Attack[] => {
  const answer = JSON.stringify({ question: `${session}/1`, option: 'a' });
  const own = [`Authorization: Bearer ${token}`];
  const foreign = (...headers: string[]): string =>
    posted('/api/answer', answer, [...own, ...headers]);
  return [
    { kind: 'noise', bytes: randomBytes(200).toString('latin1'), statuses: [400, 'nothing'] },
    { kind: 'no HTTP', bytes: 'HELO classroom\r\n\r\n', statuses: [400] },
    {
      kind: 'two lengths',
      bytes: posted('/api/join', '{}', ['Content-Length: 1']),
      statuses: [400],
    },
    {
      kind: 'length and chunks',
      bytes: posted('/api/join', '{}', ['Transfer-Encoding: chunked']),
      statuses: [400],
    },
    { kind: 'long head', bytes: head('GET /', [`X-Long: ${'x'.repeat(9000)}`]), statuses: [431] },
    { kind: 'long path', bytes: head(`GET /${'x'.repeat(7000)}`, []), statuses: [404] },
    { kind: 'climbing path', bytes: head('GET /../../etc/passwd', []), statuses: [404] },
    { kind: 'no such method', bytes: head('DELETE /api/join', []), statuses: [405] },
    { kind: 'asked for options', bytes: head('OPTIONS /api/answer', []), statuses: [405] },
    { kind: 'long body', bytes: posted('/api/join', 'x'.repeat(5000)), statuses: [413] },
    {
      kind: 'promise of a long body',
      bytes: head('POST /api/join', ['Content-Type: application/json', 'Content-Length: 99999999']),
      statuses: [413],
    },
    {
      kind: 'long body in chunks',
      bytes: `${head('POST /api/join', ['Content-Type: application/json', 'Transfer-Encoding: chunked'])}7d0\r\n${'x'.repeat(2000)}\r\n0\r\n\r\n`,
      statuses: [413],
    },
    { kind: 'no JSON', bytes: posted('/api/join', '{"code":'), statuses: [400] },
    { kind: 'deep JSON', bytes: posted('/api/join', '['.repeat(900)), statuses: [400] },
    {
      kind: 'prototype',
      bytes: posted('/api/join', '{"__proto__":{"code":"K7QX3MB"}}'),
      statuses: [400],
    },
    {
      kind: 'form',
      bytes: head('POST /api/join', [
        'Content-Type: application/x-www-form-urlencoded',
        'Content-Length: 0',
      ]),
      statuses: [415],
    },
    {
      kind: 'guessed code',
      bytes: posted('/api/join', JSON.stringify({ code: code() })),
      statuses: [403, 429],
    },
    {
      kind: 'token of one sign',
      bytes: posted('/api/join', JSON.stringify({ code: 'K7QX3MB', token: 'a' })),
      statuses: [400],
    },
    { kind: 'code as a number', bytes: posted('/api/join', '{"code":1234567}'), statuses: [400] },
    {
      kind: 'guessed token',
      bytes: posted('/api/answer', answer, [`Authorization: Bearer ${guessed()}`]),
      statuses: [401],
    },
    { kind: 'no token', bytes: posted('/api/answer', answer), statuses: [401] },
    {
      kind: 'guessed stream',
      bytes: head('GET /api/events', [`Authorization: Bearer ${guessed()}`]),
      statuses: [401],
    },
    {
      kind: 'token in the address',
      bytes: head(`GET /api/events?token=${token}`, []),
      statuses: [401],
    },
    { kind: 'foreign origin', bytes: foreign('Origin: http://evil.example'), statuses: [403] },
    { kind: 'no origin to speak of', bytes: foreign('Origin: null'), statuses: [403] },
    { kind: 'cross-site', bytes: foreign('Sec-Fetch-Site: cross-site'), statuses: [403] },
    { kind: 'same-site', bytes: foreign('Sec-Fetch-Site: same-site'), statuses: [403] },
    {
      kind: 'another host name',
      bytes: head('GET /', [], 'rebound.evil.example'),
      statuses: [421],
    },
    { kind: 'doubled answer', bytes: foreign(), statuses: [200, 409] },
    {
      kind: 'no such option',
      bytes: posted('/api/answer', JSON.stringify({ question: `${session}/1`, option: 'x' }), own),
      statuses: [400],
    },
  ];
};

/** Sends an attack on a connection of its own; gives the status of the first answer. */
export const attack = (port: number, { bytes }: Attack): Promise<number | 'nothing'> =>
  new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve(status === undefined ? 'nothing' : Number(status));
    };
    const timer = setTimeout(done, 8000);
    socket.setEncoding('latin1');
    socket.on('data', (more: string) => {
      text += more;
      if (text.includes('\r\n\r\n')) done();
    });
    socket.on('error', done);
    socket.on('close', done);
    socket.write(bytes, 'latin1');
  });
