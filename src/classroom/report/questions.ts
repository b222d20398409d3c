import { type Interval, wilson } from '../../memory/wilson.ts';
import { type Option, type Question, rightOption } from '../../questions/question.ts';
import type { CardId } from '../../registry/item.ts';
import { type Mark, type Part, partOf, shareOf, verdictOf } from './hand-in.ts';
import { isMeasure, itemRest, leastStudents, type Tells, tellsOf } from './item-statistics.ts';

/** A choice of a question, over all quizzes that offered it. */
export interface Choice {
  readonly label: string;
  readonly right: boolean;
  readonly offered: number;
  readonly taken: number;
}

/** How a class did on one question. */
export interface QuestionResult extends Part {
  readonly card: CardId;
  /** As it was worded first; another quiz may offer other choices. */
  readonly question: Question;
  /** The right answer as the choice had it. */
  readonly expected: string;
  /** The true share of right answers, with 95 % certainty. */
  readonly interval: Interval;
  readonly wrong: number;
  /** "I don't know". */
  readonly unknown: number;
  readonly unanswered: number;
  /** Without "I don't know": the right one first, then the most taken. */
  readonly choices: readonly Choice[];
  /** How well it goes with the rest; undefined with too few students, or where nothing can be said. */
  readonly itemRest: number | undefined;
  readonly tells: Tells | undefined;
}

const namesSomething = ({ key }: Option): boolean => key !== 'e';

const choicesOf = (marks: readonly Mark[]): readonly Choice[] => {
  const choices = new Map<string, Choice>();
  for (const { question, option } of marks) {
    const right = rightOption(question);
    for (const each of question.options.filter(namesSomething)) {
      const known = choices.get(each.label) ?? {
        label: each.label,
        right: each === right,
        offered: 0,
        taken: 0,
      };
      const taken = known.taken + Number(option === each.key);
      choices.set(each.label, { ...known, offered: known.offered + 1, taken });
    }
  }
  return [...choices.values()].sort(
    (a, b) => Number(b.right) - Number(a.right) || b.taken - a.taken,
  );
};

/** Wrong choices that nobody took: they made the question no harder. */
export const untaken = ({ choices }: Pick<QuestionResult, 'choices'>): readonly string[] =>
  choices.flatMap(({ label, right, taken }) => (right || taken > 0 ? [] : [label]));

const resultOf = (
  [first, ...more]: readonly [Mark, ...Mark[]],
  correlation: number | undefined,
): QuestionResult => {
  const marks = [first, ...more];
  const part = partOf(marks);
  const count = (wanted: string): number =>
    marks.filter((mark) => verdictOf(mark) === wanted).length;
  return {
    card: first.question.card,
    question: first.question,
    expected: rightOption(first.question)?.label ?? '',
    ...part,
    interval: wilson(part.right, part.asked, 95),
    wrong: count('wrong'),
    unknown: count('unknown'),
    unanswered: count('unanswered'),
    choices: choicesOf(marks),
    itemRest: correlation,
    tells: correlation === undefined ? undefined : tellsOf(correlation),
  };
};

const byCard = (marks: readonly Mark[]): ReadonlyMap<CardId, readonly [Mark, ...Mark[]]> => {
  const cards = new Map<CardId, [Mark, ...Mark[]]>();
  for (const mark of marks) {
    const known = cards.get(mark.question.card);
    if (known) known.push(mark);
    else cards.set(mark.question.card, [mark]);
  }
  return cards;
};

/** What the class misses first, and of equals what more of it were asked. */
const missedFirst = (a: QuestionResult, b: QuestionResult): number =>
  shareOf(a) - shareOf(b) || b.asked - a.asked || (a.card < b.card ? -1 : 1);

/** Students whose answers the questions can be held against, of those who were asked a card. */
const askedOf = (
  card: CardId,
  students: readonly (readonly Mark[])[],
): readonly (readonly Mark[])[] =>
  students.filter((marks) => marks.some(({ question }) => question.card === card));

/**
 * The questions of all hand-ins, a card each, what the class misses first.
 * @param students the marks of each
 */
export const questionResults = (
  students: readonly (readonly Mark[])[],
): readonly QuestionResult[] => {
  const measures = students.filter(isMeasure);
  return [...byCard(students.flat())]
    .map(([card, marks]) => {
      const asked = askedOf(card, measures);
      return resultOf(marks, asked.length < leastStudents ? undefined : itemRest(card, asked));
    })
    .sort(missedFirst);
};

/** Of the cards asked, so many are known by fewer than two thirds of those asked: worth another lesson. */
const knownByMost = 2 / 3;

/** Whether a class is to be taught it again: more than a third of those asked did not know it. */
export const isToTeach = (part: Part): boolean => part.asked > 0 && shareOf(part) < knownByMost;
