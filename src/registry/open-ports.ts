import { readNmapGrep, readNmapTable } from './nmap-rows.ts';
import type { OpenPort, PortNames, UnreadText } from './open-port.ts';
import { isTransport, parsePort } from './port.ts';
import {
  nothing,
  type Row,
  readLsof,
  readNetstat,
  readSs,
  readSsOfState,
  type Word,
} from './socket-rows.ts';

/** What a text tells of open ports. */
export interface OpenPorts {
  /** Each once, by number and transport. */
  readonly ports: readonly OpenPort[];
  readonly unread: readonly UnreadText[];
}

const longestQuote = 200;

/** What part of a tool's output a line stands in: its rows, another table that is none of ours, nmap's report. */
type Part = 'rows' | 'elsewhere' | 'report';

interface Reading {
  part: Part;
  /** The last line was a socket: what is set in behind it belongs to it (`users:`, Windows' `[svchost.exe]`). */
  afterRow: boolean;
  /** Of the last line that was not empty. */
  lastLine: number;
  readonly ports: Map<string, OpenPort>;
  readonly unread: UnreadText[];
}

const wordsOf = (line: string): readonly Word[] =>
  Array.from(line.matchAll(/\S+/g), ({ 0: text, index }) => ({ text, column: index + 1 }));

/** The first words of tables that hold no ports, of the tables' heads, and of nmap's prose. */
const elsewhere = /^(?:Active (?!Internet|Connections)|Registered kernel)/i;
const tables = /^(?:Active (?:Internet|Connections))/i;
const heads =
  /^(?:Netid\s+State\b|(?:State\s+|Netid\s+)?Recv-Q\s+Send-Q|Proto\s+\D|COMMAND\s+PID\b|PORT\s+STATE\b)/;
const report = /^(?:Starting Nmap|Nmap scan report)/;
const reportEnd = /^Nmap done/;

/** A title above the table, in whatever language, is no fault: "Aktive Verbindungen". */
const forgetTitle = (reading: Reading): void => {
  if (
    reading.unread.at(-1)?.line === reading.lastLine &&
    !/\d/.test(reading.unread.at(-1)?.text ?? '')
  )
    reading.unread.pop();
};

/** Whether a line is a heading or the like; what it says of the lines to come is remembered. */
const isHeading = (line: string, reading: Reading): boolean => {
  const text = line.trim();
  if (text.startsWith('#')) return true;
  if (elsewhere.test(text)) reading.part = 'elsewhere';
  else if (tables.test(text) || reportEnd.test(text)) reading.part = 'rows';
  else if (report.test(text)) reading.part = 'report';
  else if (heads.test(text)) forgetTitle(reading);
  else return false;
  return true;
};

const plainPort = /^(\d+)(?:\/([a-z]+))?$/i;

const readPlainWord = ({ text }: Word): OpenPort | undefined => {
  const [, digits = '', transport] = plainPort.exec(text) ?? [];
  const number = parsePort(digits);
  if (!number) return undefined;
  if (transport === undefined) return { number };
  const name = transport.toLowerCase();
  return isTransport(name) ? { number, transport: name } : undefined;
};

/** Meant as a port, if it is one or not: 70000, 022, 53/icmp. */
const isNumeral = ({ text }: Word): boolean => /^-?\d+(?:\/[a-z]+)?$/i.test(text);

/** Begins with a number, and no two words stand side by side: "8080 9090 http-alt", and not "1 host on 22". */
const isList = (words: readonly Word[]): boolean =>
  words.every((word, at) => isNumeral(word) || (at > 0 && isNumeral(words[at - 1] ?? word)));

/** Numbers, with `/udp` where it matters, and a comment behind them. Prose that has numbers in it is no list. */
const readPlain = (line: string): Row => {
  const [numbers = ''] = line.split('#', 1);
  const words = Array.from(numbers.matchAll(/[^\s,;]+/g), ({ 0: text, index }) => ({
    text,
    column: index + 1,
  }));
  const [first] = words;
  if (first && !isList(words))
    return { ports: [], faults: [{ ...first, text: numbers.slice(first.column - 1).trim() }] };
  return {
    ports: words.flatMap((word) => readPlainWord(word) ?? []),
    faults: words.filter((word) => !readPlainWord(word)),
  };
};

const readRow = (line: string, names: PortNames, { part, afterRow }: Reading): [Row, boolean] => {
  const words = wordsOf(line);
  const socket =
    readSs(words, names) ??
    readSsOfState(words, names) ??
    readNetstat(words, names) ??
    readLsof(words, names);
  if (socket) return [socket, true];
  const scanned = readNmapGrep(line) ?? readNmapTable(words);
  if (scanned) return [scanned, false];
  if (part === 'report') return [nothing, false];
  return afterRow && /^\s/.test(line) ? [nothing, true] : [readPlain(line), false];
};

const keep = ({ ports, faults }: Row, line: number, reading: Reading): void => {
  for (const port of ports) reading.ports.set(`${port.number}/${port.transport ?? ''}`, port);
  for (const { text, column } of faults)
    reading.unread.push({ line, column, text: text.slice(0, longestQuote) });
};

const readLine = (line: string, number: number, names: PortNames, reading: Reading): void => {
  if (line.trim() === '') return;
  const isOurs = !isHeading(line, reading) && reading.part !== 'elsewhere';
  const [row, isSocket] = isOurs ? readRow(line, names, reading) : [nothing, false];
  keep(row, number, reading);
  reading.afterRow = isSocket;
  reading.lastLine = number;
};

const compare = (a: OpenPort, b: OpenPort): number =>
  a.number - b.number || ((a.transport ?? '') < (b.transport ?? '') ? -1 : 1);

/**
 * The ports that listen here, out of what ss, netstat (Linux, macOS, BSD, Windows), lsof and nmap (also -oG) print, or
 * of a list of numbers, `53/udp` where it matters. Only what listens counts, and only its local address.
 * @param text any text at all
 * @param names for the names that tools print without -n
 */
export const readOpenPorts = (text: string, names: PortNames): OpenPorts => {
  const reading: Reading = {
    part: 'rows',
    afterRow: false,
    lastLine: 0,
    ports: new Map(),
    unread: [],
  };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) readLine(line, index + 1, names, reading);
  return { ports: [...reading.ports.values()].sort(compare), unread: reading.unread };
};
