import { byNumber, type Gap, type Wanted } from './by-number.ts';
import { isIpv6Only } from './on-the-wire.ts';
import { ruleWords } from './rule-words.ts';

/** A rule as it stands in a rule set, and as the command that adds it. */
const rules = (wanted: Wanted, word: string): readonly string[] => {
  const { item, transport, network } = wanted;
  const ports = item.ports.length === 1 ? '___' : `{ ${item.ports.map(() => '___').join(', ')} }`;
  const rule = `${transport} dport ${ports} ${word}`;
  const from = item.ports.some(isIpv6Only) ? [] : [`ip saddr ${network}/24 ${rule}`];
  return [rule, `ct state new ${rule}`, `nft add rule inet filter input ${rule}`, ...from];
};

const gaps = (wanted: Wanted): readonly Gap[] =>
  ruleWords(wanted.item, wanted.subject, ['accept', 'drop']).flatMap(({ word, says }) =>
    rules(wanted, word).map((rule) => ({ prompt: says, scene: [rule] })),
  );

/** A rule of nftables to complete; several ports make a set. */
export const nftables = byNumber({
  kind: 'nftables',
  directions: ['service-to-number', 'purpose'],
  holds: ({ ports }) => ports.length <= 2,
  gaps,
});
