import type { Marked } from '../../drill/marks.ts';
import { isBegun, leftNow, type Taking } from '../../drill/taking.ts';
import type { Whose } from '../../drill/whose.ts';
import { safeText } from '../../grading/safe-text.ts';
import { isRight } from '../../grading/verdict.ts';
import type { Catalog } from '../../registry/catalog.ts';
import { explainAnswer } from '../../session/explain.ts';
import type { ShownOutcome } from '../../session/session.ts';
import { plural } from '../day-lines.ts';
import { sayByName, sayByNumber, sayExtra } from '../question-lines.ts';

/** When a port that was missed is asked again; a question whose time ran out says nothing of it, and is no review. */
export const comesBack = ({ timeUp = false }: Pick<ShownOutcome, 'timeUp'>): string =>
  timeUp ? '' : 'It comes back when you study.';

/** "30 s a question", "no clock". */
export const saySeconds = (seconds: number | null): string =>
  seconds === null ? 'no clock' : `${seconds} s a question`;

/** "20 questions, 30 s a question, told after each what is right." and what that means. */
export const sayRules = ({ drill, run, asked }: Taking): string => {
  const told =
    drill.rules.feedback === 'each'
      ? 'what is right is told after each'
      : 'what is right is told at the end';
  return `${plural(asked.length, 'question')}, ${saySeconds(run.seconds)}; ${told}.`;
};

/** What a code is for. */
export const codeMeaning = 'The same questions, in the same order, on every machine.';

export const variantMeaning = (variant: string): string =>
  `Variant ${variant}: the same questions in another order.`;

/** "5 of 20 answered" */
export const sayAnswered = ({ answers, asked }: Taking): string =>
  `${answers.length} of ${asked.length} answered`;

/** "12 s left"; nothing without a clock. */
export const sayLeftNow = (taking: Taking): string | undefined => {
  const left = leftNow(taking);
  return left === undefined ? undefined : `${Math.ceil(left / 1000)} s left`;
};

const notYou = 'Not you? Write --name "Your name".';

/** "It goes on as Ana Bell: 2 of 5 answered, 12 s left for the next." */
const goingOn = (taking: Taking): string => {
  const { name } = taking.run;
  const as = name === null ? '' : ` as ${safeText(name)}`;
  const isFirst = taking.answers.length === 0;
  const left = sayLeftNow(taking);
  const time = left === undefined ? '' : `, ${left} for the ${isFirst ? 'first' : 'next'}`;
  return `It goes on${as}: ${isFirst ? 'nothing answered yet' : sayAnswered(taking)}${time}.`;
};

/** Who handed in what is shown once more, and how to take it anew. */
export const sayTakenBefore = ({ run }: Taking, whose: Whose<unknown>['kind']): string =>
  whose === 'assumed' && run.name !== null
    ? `${safeText(run.name)} took it here. ${notYou}`
    : 'You took it before; --new starts it again.';

/** How it stands where it was begun before, and whose it is. */
export const standingSentences = (
  taking: Taking,
  whose: Whose<unknown>['kind'],
): readonly string[] => {
  const { name } = taking.run;
  if (taking.phase === 'done') return [sayTakenBefore(taking, whose)];
  return [
    ...(isBegun(taking) ? [goingOn(taking)] : []),
    ...(isBegun(taking) || name === null ? [] : [`Handed in as ${safeText(name)}.`]),
    ...(whose === 'assumed' ? [notYou] : []),
    ...(whose === 'joined' ? ['It was begun here without a name. Not by you? Add --new.'] : []),
  ];
};

const variantOption = ({ run }: Taking): string =>
  run.variant === 'A' ? '' : ` --variant ${run.variant}`;

/** Only what every shell takes as it is between quotes. */
const nameOption = ({ run: { name } }: Taking): string =>
  name !== null && /^[\p{L}\p{M}\p{N} .'-]+$/u.test(name) ? ` --name "${name}"` : '';

/** What goes on with a quiz that was left. */
export const wayBack = (taking: Taking): string =>
  `portquiz drill ${taking.run.code}${variantOption(taking)}${nameOption(taking)}`;

/** What is said when a quiz is left. */
export const restLine = (taking: Taking): string =>
  `The quiz rests: ${sayAnswered(taking)}. \`${wayBack(taking)}\` goes on with it.`;

/** That a quiz is left before its end; whatever ends the program. */
export const restingRecord = ({ run, answers }: Taking) => ({
  type: 'resting',
  code: run.code,
  answered: answers.length,
});

/** "14 of 20 right." */
export const drillScore = (marks: readonly Marked[]): string =>
  `${marks.filter(({ right }) => right).length} of ${marks.length} right.`;

const rightSentence = ({ question, judgement }: Marked, catalog: Catalog): string => {
  const { key } = question;
  if (key.kind === 'transport' || key.kind === 'replacement')
    return `${sayExtra(question, judgement.expected[0] ?? '')}.`;
  const { right } = explainAnswer(question, judgement, catalog);
  return key.kind === 'names' ? sayByNumber(right) : sayByName(right);
};

const givenSentence = ({ answer, judgement }: Marked): string => {
  if (!answer) return 'Not reached.';
  if (answer.option === null) return 'The time ran out.';
  return judgement.verdict === 'unknown'
    ? "You said: I don't know."
    : `You said ${judgement.given}.`;
};

/** "12. Which port does LDAPS use?", what was said, and what is right. */
export const missedLines = (
  marked: Marked,
  number: number,
  catalog: Catalog,
): readonly [string, string] => [
  `${number}. ${marked.question.prompt}`,
  `${givenSentence(marked)} ${rightSentence(marked, catalog)}`,
];

/** Every question in the order it was asked that was not answered right, as lines. */
export const allMissedLines = (marks: readonly Marked[], catalog: Catalog): readonly string[] =>
  marks.flatMap((marked, at) =>
    isRight(marked.judgement.verdict) ? [] : missedLines(marked, at + 1, catalog),
  );

/** What is handed in: the slip, the file, either of them; the name first, where there is one. */
export const handInLines = (
  slip: string,
  file: string | undefined,
  name: string | null,
): readonly string[] => [
  ...(name === null ? [] : [`Name: ${safeText(name)}`]),
  `Answer slip: ${slip}`,
  ...(file === undefined ? [] : [`Answers file: ${file}`]),
  file === undefined
    ? 'Hand in the slip: it holds your answers, and no score.'
    : 'Hand in either: both hold your answers, and no score.',
];
