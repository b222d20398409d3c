import { isIP } from 'node:net';

/** Where a room is to be found, and the code that stood behind the address, as in a QR code. */
export interface StudentAddress {
  readonly host: string;
  readonly port: number;
  readonly code: string | undefined;
}

/** Where hosts listen when nobody says otherwise. */
const usualPort = 8123;
const longest = 300;

const portOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return usualPort;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : undefined;
};

const hostForm = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?))$/i;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Reads an address as it stands on a teacher's screen: `192.168.1.20:8123`, with `http://` before it or a slash and
 * `#CODE` behind it. Without a port it is the usual one. Undefined for anything else.
 */
export const readAddress = (text: string): StudentAddress | undefined => {
  const [place = '', fragment = ''] = text.trim().slice(0, longest).split('#', 2);
  const bare = place.replace(/^http:\/\//i, '').replace(/\/$/, '');
  const [, name = '', digits] = /^(.*?|\[.*\])(?::(\d{1,5}))?$/.exec(bare) ?? [];
  const [, literal, named] = hostForm.exec(name) ?? [];
  const port = portOf(digits);
  const host = literal ?? named;
  if (host === undefined || port === undefined) return undefined;
  if (literal !== undefined && isIP(literal) !== 6) return undefined;
  return { host, port, code: fragment === '' ? undefined : decoded(fragment) };
};

/** An address as it is told and kept: `192.168.1.20:8123`. */
export const shownAddress = ({ host, port }: StudentAddress): string =>
  `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
