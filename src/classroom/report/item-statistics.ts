import type { CardId } from '../../registry/item.ts';
import { isRightMark, type Mark } from './hand-in.ts';

/** How one student did: on the question, and on the rest. */
interface Pair {
  readonly item: number;
  readonly rest: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's correlation; undefined where one of the two is the same for all. */
const correlation = (pairs: readonly Pair[]): number | undefined => {
  const items = mean(pairs.map(({ item }) => item));
  const rests = mean(pairs.map(({ rest }) => rest));
  let both = 0;
  let ofItem = 0;
  let ofRest = 0;
  for (const { item, rest } of pairs) {
    both += (item - items) * (rest - rests);
    ofItem += (item - items) ** 2;
    ofRest += (rest - rests) ** 2;
  }
  // Shares that are equal on paper may differ by a rounding.
  return ofItem < 1e-12 || ofRest < 1e-12 ? undefined : both / Math.sqrt(ofItem * ofRest);
};

/**
 * The correlation of a question with the share of right ones among the student's others (point-biserial, the item left
 * out of the total: Henrysson 1963, "Correction of item-total correlations in item analysis", Psychometrika 28).
 * Undefined where all know it, nobody does, or all did equally well on the rest.
 * @param students the marks of each; those who were not asked the question, or nothing else, are left out
 */
export const itemRest = (
  card: CardId,
  students: readonly (readonly Mark[])[],
): number | undefined => {
  const pairs = students.flatMap((marks): readonly Pair[] => {
    const own = marks.filter(({ question }) => question.card === card).map(isRightMark);
    const rest = marks.filter(({ question }) => question.card !== card).map(isRightMark);
    return own.length === 0 || rest.length === 0
      ? []
      : [{ item: mean(own.map(Number)), rest: mean(rest.map(Number)) }];
  });
  return pairs.length < 2 ? undefined : correlation(pairs);
};

/** With fewer students the figure is chance: at 30 its standard deviation is 0.16. */
export const leastStudents = 20;

/** Fewer questions beside one's own say little of a student. */
const leastOthers = 5;

/** Who answered less of what they were asked left, or was not there: their rest is no measure. */
const leastAnswered = 0.8;

/** Whether a student's answers are complete enough to hold a question against them. */
export const isMeasure = (marks: readonly Mark[]): boolean =>
  marks.length > leastOthers &&
  marks.filter(({ option }) => option !== null).length >= leastAnswered * marks.length;

/** What a question tells of those who answer it. */
export type Tells = 'against' | 'little' | 'some' | 'well';

/**
 * In words, since a class is too small for decimals. The lines at 0.2 and 0.4 are Ebel's (1965, "Measuring educational
 * achievement"); below -0.2 it is more than chance would do in most classes.
 */
export const tellsOf = (correlation: number): Tells => {
  if (correlation <= -0.2) return 'against';
  if (correlation < 0.2) return 'little';
  return correlation < 0.4 ? 'some' : 'well';
};
