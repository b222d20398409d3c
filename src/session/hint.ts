import type { Hint } from '../memory/events.ts';
import type { Question } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';

/** A hint helps to remember; it does not say the answer. */
const withoutAnswer = (text: string, question: Question): string => {
  const words =
    question.key.kind === 'ports'
      ? question.key.ports.map((port) => String(port.number))
      : [...question.key.names].sort((a, b) => b.length - a.length);
  return words.reduce((hidden, word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return hidden.replace(new RegExp(`(?<![\\w+])${escaped}(?![\\w+])`, 'gi'), '___');
  }, text);
};

/** The family first, then what helps to remember, with the answer itself left out. */
export const hintText = (question: Question, hint: Hint, catalog: Catalog): string => {
  const { item } = question;
  if (hint === 'mnemonic') return withoutAnswer(item.mnemonic ?? item.more ?? item.gloss, question);
  return `it belongs to ${catalog.families.get(item.family)?.name ?? 'the names of the IANA registry'}.`;
};
