import type { Answered } from '../exam/report.ts';
import type { Catalog } from '../registry/catalog.ts';
import { type Explanation, explainAnswer } from '../session/explain.ts';

const nothingGiven = { given: '', givenIs: undefined, verdict: 'unknown' } as const;

/** What there is to know of a missed question of a test: what was said, what is right, and why. */
export const explainMissed = ({ question, answer }: Answered, catalog: Catalog): Explanation => {
  if (!answer) return explainAnswer(question, nothingGiven, catalog);
  const item = answer.givenIs === null ? undefined : catalog.items.get(answer.givenIs);
  const givenIs = item && { item: item.id, label: item.name };
  return explainAnswer(question, { ...answer, givenIs }, catalog);
};
