import type { AnswerKey } from '../questions/question.ts';
import { parsePortAnswer } from './ports.ts';

/** A miss of another kind than not knowing. */
export type Mistake = 'transport' | 'number-for-name' | 'name-for-number';

/** What to say of it, so that nobody reads "Wrong. That is Syslog." over the right number. */
export const mistakeSentences: Readonly<Record<Mistake, string>> = {
  transport: 'The number is right, the transport is not.',
  'number-for-name': 'A name is asked for, not a number.',
  'name-for-number': 'A number is asked for, not a name.',
};

/** The mistake in an answer already judged wrong, if it is one of these. */
export const mistakeIn = (text: string, key: AnswerKey): Mistake | undefined => {
  const answer = parsePortAnswer(text);
  if (key.kind === 'names') {
    const isOwnNumber = answer?.ports.length === 1 && answer.ports[0] === key.port.number;
    return isOwnNumber ? 'number-for-name' : undefined;
  }
  if (key.kind !== 'ports') return undefined;
  if (!answer) return /\d/.test(text) ? undefined : 'name-for-number';
  const asked = key.ports.map((port) => port.number);
  const isWhole =
    asked.length === answer.ports.length && asked.every((port) => answer.ports.includes(port));
  return isWhole && answer.stated.length > 0 ? 'transport' : undefined;
};
