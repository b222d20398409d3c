import type { AnswerKey } from '../questions/question.ts';
import { isTransport, parsePort, type Transport } from '../registry/port.ts';
import type { NumberSpan, ServicePort } from '../registry/service.ts';
import type { Verdict } from './verdict.ts';

/** A typed set of ports: the numbers, and any transports stated with one of them or with all. */
export interface PortAnswer {
  readonly ports: readonly number[];
  readonly stated: readonly { readonly transport: Transport; readonly port: number | undefined }[];
}

const separators = /[\s,;/&+()]+|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/;
const silent = new Set(['', 'port', 'ports', 'and', 'or', 'no', 'number', '#', 'plus', 'on']);

const expandRange = (word: string): readonly number[] | undefined => {
  const [first, last] = word.split('-').map(parsePort);
  if (first === undefined || last === undefined || last <= first || last - first > 100)
    return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/**
 * Reads what people type for ports: `20/21`, `20,21`, `20 and 21`, `20-21`, `443/tcp`, `tcp 443`, `port 443`.
 * Undefined when a word is neither a number nor one of the words that go with it.
 */
export const parsePortAnswer = (text: string): PortAnswer | undefined => {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*[-\u2010-\u2015\u2212]\s*/g, '-')
    .replace(/(?<=\d)\s+to\s+(?=\d)/g, '-')
    .replace(/[.:!?#]+(?=\s|$)|(?:^|(?<=\s))[#:]/g, '')
    .split(separators);
  // A hyphen joins two things; before or after a number alone it makes another number, or none.
  if (words.some((word) => /^-|-$/.test(word))) return undefined;
  const ports: number[] = [];
  const stated: { transport: Transport; port: number | undefined }[] = [];
  for (const word of words.flatMap((part) => (/^\d+-\d+$/.test(part) ? [part] : part.split('-')))) {
    if (silent.has(word)) continue;
    if (isTransport(word)) {
      stated.push({ transport: word, port: undefined });
      continue;
    }
    const range = word.includes('-') ? expandRange(word) : undefined;
    const single = parsePort(word);
    if (range) ports.push(...range);
    else if (single !== undefined) ports.push(single);
    else return undefined;
  }
  return ports.length === 0
    ? undefined
    : { ports: [...new Set(ports)], stated: pairUp(text, stated) };
};

/** `139/udp` states the transport of 139 alone; `udp 137-138` of all. */
const pairUp = (text: string, stated: PortAnswer['stated']): PortAnswer['stated'] => {
  const paired = [...text.toLowerCase().matchAll(/(?<![\d-])(\d+)\s*\/\s*([a-z]+)\b/g)].flatMap(
    ([, port, transport = '']) =>
      isTransport(transport) ? [{ transport, port: Number(port) }] : [],
  );
  return paired.length === stated.length ? paired : stated;
};

const inSpans = (spans: readonly NumberSpan[], number: number): boolean =>
  spans.some((span) => span.first <= number && number <= span.last);

const sameSet = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((number) => b.includes(number));

/** The transports a port is really used with; undefined where nobody knows. */
export type TransportsOf = (port: number) => readonly Transport[] | undefined;

/** A stated transport must be one in real use: of the port it stands with, else of one of those given. */
const statesTruth = (
  { ports, stated }: PortAnswer,
  key: readonly ServicePort[],
  transportsOf: TransportsOf,
): boolean => {
  const usedAt = (port: number): readonly Transport[] | undefined =>
    key.find((known) => known.number === port)?.transports ?? transportsOf(port);
  return stated.every(({ transport, port }) =>
    (port === undefined ? ports : [port]).some(
      (given) => usedAt(given)?.includes(transport) ?? true,
    ),
  );
};

/** Judges a set of numbers: the whole set in any order is right, a part of it partly. */
export const judgePorts = (
  answer: PortAnswer,
  key: AnswerKey & { kind: 'ports' },
  transportsOf: TransportsOf,
): Verdict => {
  const asked = key.ports.map((port) => port.number);
  const { ports } = answer;
  if (!statesTruth(answer, key.ports, transportsOf)) return 'wrong';
  if (sameSet(ports, asked) || key.acceptSets.some((set) => sameSet(ports, set))) return 'right';
  if (asked.length === 1) {
    return ports.every((port) => asked.includes(port) || inSpans(key.acceptAlso, port))
      ? 'right'
      : 'wrong';
  }
  return ports.length < asked.length && ports.every((port) => asked.includes(port))
    ? 'partly'
    : 'wrong';
};
