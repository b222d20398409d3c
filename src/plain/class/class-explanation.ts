import { type Question, rightOption } from '../../questions/question.ts';
import type { Catalog } from '../../registry/catalog.ts';
import { explainAnswer } from '../../session/explain.ts';
import { rightLineOf } from '../verdict-lines.ts';

/** To a class as a whole: nobody's answer is named. */
const unanswered = { verdict: 'unknown', given: '', givenIs: undefined } as const;

/** Sentences for a question of a class that is closed: what is right, what it is for, what to remember. */
export const explainerFor =
  (catalog: Catalog) =>
  (question: Question): readonly string[] => {
    const { right, role, note, remember } = explainAnswer(question, unanswered, catalog);
    return [
      rightLineOf(question, right, rightOption(question)?.label ?? ''),
      ...(role ? [`${role}.`] : []),
      ...(note ? [note] : []),
      ...(remember ? [`Remember: ${remember}`] : []),
    ];
  };
