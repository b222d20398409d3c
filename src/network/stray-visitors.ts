import type { IncomingMessage } from 'node:http';
import { targetOf } from './request-target.ts';

const words: Readonly<Partial<Record<string, string>>> = {
  'not-found':
    "Nothing is here. Open the address as it stands on your teacher's screen, with nothing behind it.",
  'wrong-host':
    "This machine does not go by that name. Open the address in numbers that stands on your teacher's screen.",
  'foreign-origin': "Type the address yourself, as it stands on your teacher's screen.",
};

const isVisit = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  !targetOf(url).path.startsWith('/api/') &&
  (headers.accept ?? '').includes('text/html');

/** What somebody reads who came here with a browser and typed another address; undefined for a program that asks. */
export const wordsForVisitor = (request: IncomingMessage, why: string): string | undefined =>
  isVisit(request) ? words[why] : undefined;
