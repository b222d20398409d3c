import { withPorts } from '../questions/extras.ts';
import type { AnswerKey } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';
import { namesForPort } from '../registry/catalog.ts';
import { type Item, portNumbers } from '../registry/item.ts';
import { isTransport, type Transport, transportLabel } from '../registry/port.ts';
import { parsePortAnswer } from './ports.ts';
import { judgeWord, type WordJudgement } from './words.ts';

/** The transports that a typed answer names: "tcp", "UDP", "both", "tcp and udp", "TCP/UDP"; undefined for anything else. */
export const readTransports = (text: string): readonly Transport[] | undefined => {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'and');
  if (words.length === 1 && words[0] === 'both') return ['tcp', 'udp'];
  const named = words.filter(isTransport);
  return named.length === 0 || named.length < words.length ? undefined : [...new Set(named)];
};

/** A part of both is partly right, as a part of a set of ports is. */
export const judgeTransport = (
  text: string,
  { used }: AnswerKey & { kind: 'transport' },
): 'right' | 'partly' | 'wrong' => {
  const given = readTransports(text);
  if (!given?.every((transport) => used.includes(transport))) return 'wrong';
  return given.length === used.length ? 'right' : 'partly';
};

const namesOf = (item: Item): readonly string[] => [
  ...item.names,
  ...item.ports.flatMap((port) => namesForPort(item, port)),
];

/** A replacement is named by its name or by its numbers, any one of them. */
export const judgeReplacement = (
  text: string,
  { items }: AnswerKey & { kind: 'replacement' },
  catalog: Catalog,
): WordJudgement => {
  const numbers = parsePortAnswer(text)?.ports;
  if (!numbers) return judgeWord(text, items.flatMap(namesOf), catalog);
  const isOne = items.some((item) => numbers.every((port) => portNumbers(item).includes(port)));
  return { verdict: isOne ? 'right' : 'wrong' };
};

/** The right answers as printed: "TCP"; "SFTP (22)", "FTPS (989/990)". */
export const expectedExtras = (
  key: AnswerKey & { kind: 'transport' | 'replacement' },
): readonly string[] =>
  key.kind === 'transport'
    ? [transportLabel(key.used)]
    : key.items.map((item) => withPorts(item, item.ports));
