import type { OpenPort, PortNames } from './open-port.ts';
import { isTransport, parsePort, type Transport } from './port.ts';

/** A word of a line, and where it begins, from 1. */
export interface Word {
  readonly text: string;
  readonly column: number;
}

/** What a line of a tool tells: open ports, none (a connection, another protocol), or where it cannot be read. */
export interface Row {
  readonly ports: readonly OpenPort[];
  readonly faults: readonly Word[];
}

export const nothing: Row = { ports: [], faults: [] };

/** Listening is told by these two; the rest are connections, or on their way to be. */
const ssListening = ['LISTEN', 'UNCONN'];
const ssState =
  /^(?:LISTEN|UNCONN|ESTAB|CLOSED|CLOSING|LAST-ACK|NEW-SYN-RECV|BOUND-INACTIVE|(?:SYN|TIME|CLOSE|FIN)-[A-Z0-9-]+)$/;

const digits = /^\d+$/;
const isNumber = (word: Word | undefined): boolean => word !== undefined && digits.test(word.text);

/** What stands behind the last `mark`: the port of `[::]:22`, `fe80::1%eth0:546`, `127.0.0.1.631`. */
const behind = (text: string, mark: ':' | '.'): string => text.slice(text.lastIndexOf(mark) + 1);

/** The port of a local address; a socket that is bound to none (`*:*`) opens none. */
const readEndpoint = (
  local: Word,
  mark: ':' | '.',
  transport: Transport | undefined,
  names: PortNames,
): Row => {
  const port = behind(local.text, mark);
  if (port === '*' && local.text.includes(mark)) return nothing;
  const isName = !digits.test(port) && local.text.includes(mark) && port !== '';
  const byName = (): number | undefined =>
    transport ? names(port, transport) : (names(port, 'udp') ?? names(port, 'tcp'));
  const number = isName ? byName() : parsePort(port);
  return number === undefined || number === 0 || !local.text.includes(mark)
    ? { ports: [], faults: [local] }
    : { ports: [transport ? { number, transport } : { number }], faults: [] };
};

/** `tcp6`, `udp46`, `TCP`: the transport of a netstat row or of a Netid. */
const transportOf = (word: string): Transport | undefined => {
  const name = word
    .toLowerCase()
    .replace(/^mptcp$/, 'tcp')
    .replace(/(?:46|4|6)$/, '');
  return isTransport(name) ? name : undefined;
};

/** `tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*`; with one family asked for, ss leaves the first word out. */
export const readSs = (words: readonly Word[], names: PortNames): Row | undefined => {
  const at = words.findIndex(({ text }, index) => index < 2 && ssState.test(text));
  if (at < 0 || !isNumber(words[at + 1]) || !isNumber(words[at + 2])) return undefined;
  const [state, local] = [words[at]?.text ?? '', words[at + 3]];
  if (!local) return undefined;
  const usual = state === 'LISTEN' ? 'tcp' : 'udp';
  const transport = at === 0 ? usual : transportOf(words[0]?.text ?? '');
  // Local sockets have a path for their address.
  const isElsewhere = transport === undefined || /^[/@]/.test(local.text);
  if (isElsewhere || !ssListening.includes(state)) return nothing;
  return readEndpoint(local, ':', transport, names);
};

/** Sockets that ss lists beside TCP, UDP and SCTP. */
const otherNetids =
  /^(?:nl|u_str|u_seq|u_dgr|p_raw|p_dgr|raw|udplite|dccp|icmp6?|v_str|v_dgr|v_raw|ti_\w+|xdp|\?\?\?)$/;

/**
 * `0 128 0.0.0.0:22 0.0.0.0:*`, also with `tcp` before it: asked for one state, ss leaves the column out. A server's
 * peer is any; UDP waits for nobody, so that without a queue behind a server the transport is not told.
 */
export const readSsOfState = (words: readonly Word[], names: PortNames): Row | undefined => {
  const [first] = words;
  const at = isNumber(first) ? 0 : 1;
  const [received, queue, local, peer] = words.slice(at);
  if (!first || !isNumber(received) || !isNumber(queue) || !local || !peer) return undefined;
  const isElsewhere = (at === 1 && otherNetids.test(first.text)) || /^[/@]/.test(local.text);
  if (isElsewhere) return nothing;
  const named = at === 0 ? undefined : transportOf(first.text);
  const isMarked = local.text.includes(':') && peer.text.includes(':');
  // With a word behind the peer that is no process, it is netstat's row and says its state.
  const isNetstats = at === 1 && words.length > 5 && !/^users:/.test(words[5]?.text ?? '');
  if (!isMarked || isNetstats || (at === 1 && named === undefined)) return undefined;
  if (!peer.text.endsWith(':*')) return nothing;
  const usual = queue?.text === '0' ? undefined : 'tcp';
  return readEndpoint(local, ':', named ?? usual, names);
};

const isListening = (state: Word | undefined): boolean => /^LISTEN/i.test(state?.text ?? '');

/** `tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN`, and as macOS and BSD have it `tcp4 0 0 *.22 *.* LISTEN`. */
const readUnix = (
  words: readonly Word[],
  transport: Transport,
  names: PortNames,
): Row | undefined => {
  const [local, foreign, state] = words.slice(3);
  if (!local || !foreign) return undefined;
  const isOpen =
    transport === 'udp'
      ? /[:.]\*$/.test(foreign.text) && !/^ESTAB/.test(state?.text ?? '')
      : isListening(state);
  return isOpen
    ? readEndpoint(local, foreign.text === '*.*' ? '.' : ':', transport, names)
    : nothing;
};

/** `TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 1128`: the state's word is the language's, the foreign port 0 is not. */
const readWindows = (
  words: readonly Word[],
  transport: Transport,
  names: PortNames,
): Row | undefined => {
  const [local, foreign, state] = words.slice(1);
  if (!local?.text.includes(':') || !foreign?.text.includes(':')) return undefined;
  const isOpen =
    transport === 'udp'
      ? foreign.text === '*:*'
      : foreign.text.endsWith(':0') || isListening(state);
  return isOpen ? readEndpoint(local, ':', transport, names) : nothing;
};

/** What netstat lists beside TCP and UDP. */
const otherProtocols =
  /^(?:raw6?|udplite6?|icmp?6?|icm[46]|ip[46]?|igmp|divert|unix|hci|l2cap|rfcomm|kctl|kevt)$/i;

export const readNetstat = (words: readonly Word[], names: PortNames): Row | undefined => {
  const [first] = words;
  if (!first || words.length < 3) return undefined;
  const isUnix = isNumber(words[1]) && isNumber(words[2]);
  if (otherProtocols.test(first.text)) return words.length >= 5 ? nothing : undefined;
  const transport = transportOf(first.text);
  if (!transport) return undefined;
  return isUnix ? readUnix(words, transport, names) : readWindows(words, transport, names);
};

/** `(LISTEN)`, `(LISTEN QR=0 QS=0)` and, with the state not asked for (-T, -T q), no word of it at all. */
const lsofListening = /^(?:\(LISTEN\)?|\((?:Q[RS]|S[OS]|TF|W[RW])=.*)$/;

/** `sshd 812 root 3u IPv4 21044 0t0 TCP *:22 (LISTEN)`. */
export const readLsof = (words: readonly Word[], names: PortNames): Row | undefined => {
  const type = words.findIndex(({ text }, index) => index >= 4 && /^IPv[46]$/.test(text));
  const node = words.findIndex(
    ({ text }, index) => type > 0 && index > type && /^(?:TCP|UDP|SCTP)$/.test(text),
  );
  const name = words[node + 1];
  if (node < 0 || !name) return undefined;
  const transport = transportOf(words[node]?.text ?? '');
  const state = words[node + 2]?.text;
  const isOpen =
    !name.text.includes('->') &&
    (transport === 'udp' || state === undefined || lsofListening.test(state));
  return transport && isOpen ? readEndpoint(name, ':', transport, names) : nothing;
};
