import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { targetOf } from './request-target.ts';

/** Why a request is not even looked at. */
export type Distrust =
  | { readonly status: 421; readonly why: 'wrong-host' }
  | { readonly status: 403; readonly why: 'foreign-origin' };

/** A `Host` without its port, in small letters: `[::1]:80` is `::1`. */
const hostName = (host: string): string => {
  const literal = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(host);
  return (literal?.[1] ?? host.replace(/:\d{1,5}$/, '')).toLowerCase();
};

/** The names this machine is called by in its own network. */
const namesOf = (machine: string): readonly string[] => {
  const full = machine.toLowerCase();
  const [short = full] = full.split('.');
  return [full, short, `${short}.local`];
};

/** Ends of names that no public site has: a school's own network names the machine so. */
const ofHouse = /\.(?:lan|local|home|internal|intranet|private|corp|localdomain|home\.arpa)$/;

/**
 * A page of another site that a link led here from: the browser shows ours, which tells the other nothing. Sites that
 * pass links on add a query of their own.
 */
const isVisit = ({ headers, url }: IncomingMessage): boolean =>
  targetOf(url).path === '/' &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document';

const isOwnOrigin = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined ||
  headers.origin.toLowerCase() === `http://${headers.host}`.toLowerCase();

const isOwnFetch = (request: IncomingMessage): boolean => {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' || isVisit(request);
};

/**
 * Whether a request is meant for this machine and comes from our page or from no page at all. A name that is not ours in
 * `Host` is how a foreign page reaches into the network behind a browser (DNS rebinding).
 * @param machine the machine's own name
 * @param bind the name the teacher listens on, where one was given
 */
export const distrustOf = (machine: string, bind: string | undefined) => {
  const names = new Set(['localhost', ...namesOf(machine), ...(bind ? [bind.toLowerCase()] : [])]);
  const [short = ''] = machine.toLowerCase().split('.');
  const isOwnName = (name: string): boolean =>
    names.has(name) || (name.startsWith(`${short}.`) && ofHouse.test(name));
  const isOwn = (host: string): boolean => {
    const name = hostName(host);
    return isIP(name) > 0 || isOwnName(name);
  };
  return (request: IncomingMessage): Distrust | undefined => {
    const { authority } = targetOf(request.url);
    if (!isOwn(request.headers.host ?? '') || (authority !== undefined && !isOwn(authority)))
      return { status: 421, why: 'wrong-host' };
    if (!isOwnOrigin(request) || !isOwnFetch(request))
      return { status: 403, why: 'foreign-origin' };
    return undefined;
  };
};
