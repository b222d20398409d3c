import type { Item } from '../../registry/item.ts';
import { byNumber, type Gap, type Wanted } from './by-number.ts';
import { isForOneHost, isIpv6Only } from './on-the-wire.ts';
import { ruleWords } from './rule-words.ts';

/** One port, or two in a row. */
const holds = ({ ports }: Item): boolean => {
  const [first, second] = ports.map(({ number }) => number);
  const isRow = first !== undefined && second === first + 1;
  return !ports.some(isIpv6Only) && (ports.length === 1 || (ports.length === 2 && isRow));
};

/** Between protocol and `eq`: from where to where, by the wildcard mask of an extended list. */
const paths = ({ item, server, network }: Wanted): readonly string[] =>
  item.ports.every(isForOneHost)
    ? ['any any', `any host ${server}`, `${network} 0.0.0.255 any`]
    : ['any any'];

const lists = [101, 102, 110, 120, 150];

const gaps = (wanted: Wanted): readonly Gap[] => {
  const { item, subject, transport } = wanted;
  const ports = item.ports.length === 1 ? 'eq ___' : 'range ___ ___';
  const list = `access-list ${wanted.oneOf(lists)}`;
  return ruleWords(item, subject, ['permit', 'deny']).flatMap(({ word, says }) => {
    const entries = paths(wanted).map((path) => `${word} ${transport} ${path} ${ports}`);
    const numbered = entries.slice(0, 2).map((entry) => `${list} ${entry}`);
    return [...entries, ...numbered].map((entry) => ({ prompt: says, scene: [entry] }));
  });
};

/** An entry of an extended access list to complete. */
export const cisco = byNumber({
  kind: 'cisco',
  directions: ['service-to-number', 'purpose'],
  holds,
  gaps,
});
