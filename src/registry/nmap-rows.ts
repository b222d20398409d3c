import { isTransport, parsePort } from './port.ts';
import { nothing, type Row, type Word } from './socket-rows.ts';

const states = /^(?:open|closed|filtered|unfiltered|open\|filtered|closed\|filtered)$/;

const portAndTransport = /^(\d+)\/(tcp|udp|sctp)$/;

/** `22/tcp open ssh OpenSSH 9.2`: the table of nmap's own report. */
export const readNmapTable = ([first, state]: readonly Word[]): Row | undefined => {
  const match = portAndTransport.exec(first?.text ?? '');
  if (!first || !match || !states.test(state?.text ?? '')) return undefined;
  if (state?.text !== 'open') return nothing;
  const [, digits = '', transport = ''] = match;
  const number = parsePort(digits);
  return number && isTransport(transport)
    ? { ports: [{ number, transport }], faults: [] }
    : { ports: [], faults: [first] };
};

/** `22/open/tcp//ssh///`: an entry of a line for grep. Bounded, so that a line of digits costs no more than its length. */
const entry = /(\d{1,9})\/([a-z|]{1,20})\/(tcp|udp|sctp)\//g;

/** `Host: 10.0.0.1 ()  Ports: 22/open/tcp//ssh///, 80/closed/tcp//http///`: a host of `nmap -oG`. */
export const readNmapGrep = (line: string): Row | undefined => {
  if (!line.trimStart().startsWith('Host:')) return undefined;
  const start = line.indexOf('Ports:');
  if (start < 0) return nothing;
  const ports: Row['ports'][number][] = [];
  const faults: Word[] = [];
  for (const { 0: text, 1: digits = '', 2: state, 3: transport = '', index } of line
    .slice(start)
    .matchAll(entry)) {
    const number = parsePort(digits);
    if (state !== 'open') continue;
    if (number && isTransport(transport)) ports.push({ number, transport });
    else faults.push({ text, column: start + index + 1 });
  }
  return { ports, faults };
};
