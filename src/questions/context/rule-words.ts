import type { Item } from '../../registry/item.ts';

/** A rule's word and how the sentence that asks for the rule begins. */
export interface RuleWord {
  readonly word: string;
  readonly says: string;
}

/** What is wanted of a service: nobody keeps out what is encrypted. "Permit only SSH", "Permit what gives ...". */
export const ruleWords = (
  { service }: Item,
  subject: string,
  [allow, block]: readonly [string, string],
): readonly RuleWord[] => {
  const only = subject.startsWith('what ') ? '' : 'only ';
  const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const allowed = { word: allow, says: `${capital(allow)} ${only}${subject}.` };
  const blocked = { word: block, says: `${capital(block)} ${subject}.` };
  return service?.security === 'plaintext' ? [allowed, blocked] : [allowed];
};
