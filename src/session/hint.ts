import type { Hint } from '../memory/events.ts';
import type { Question } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';

const hidden = '___';

/** Every number that is right by itself or as a part of a set. */
const isRightNumber = (question: Question, number: number): boolean => {
  const { key } = question;
  if (key.kind !== 'ports') return false;
  return (
    key.ports.some((port) => port.number === number) ||
    key.acceptAlso.some(({ first, last }) => first <= number && number <= last) ||
    key.acceptSets.some((set) => set.includes(number))
  );
};

const namesToHide = ({ key }: Question): readonly string[] => {
  switch (key.kind) {
    case 'names':
      return key.names;
    case 'replacement':
      return key.items.flatMap(({ name, names }) => [name, ...names]);
    case 'transport':
      return ['TCP', 'UDP', 'DTLS', 'QUIC'];
    default:
      return [];
  }
};

/** A hint helps to remember; it does not say the answer. */
const withoutAnswer = (text: string, question: Question): string => {
  if (question.key.kind === 'ports')
    return text.replace(/\d+/g, (digits) =>
      isRightNumber(question, Number(digits)) ? hidden : digits,
    );
  const words = [...namesToHide(question)].sort((a, b) => b.length - a.length);
  return words.reduce((rest, word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return rest.replace(new RegExp(`(?<![\\w+])${escaped}(?![\\w+])`, 'gi'), hidden);
  }, text);
};

/** The family first, then what helps to remember, with the answer itself left out. */
export const hintText = (question: Question, hint: Hint, catalog: Catalog): string => {
  const { item } = question;
  const family = catalog.families.get(item.family)?.name ?? 'the names of the IANA registry';
  // "It belongs to Mail" would be the answer where "mail" is right for SMTP.
  const saysAnswer = withoutAnswer(family, question) !== family;
  if (hint !== 'mnemonic' && !saysAnswer) return `it belongs to ${family}.`;
  return withoutAnswer(item.mnemonic ?? item.more ?? item.gloss, question);
};
