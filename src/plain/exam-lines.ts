import { leftOn } from '../exam/clock.ts';
import { answeredIn, type ExamState, flaggedIn, markOf } from '../exam/exam.ts';
import type { ExamProfile, QuestionKind } from '../exam/profile.ts';
import type { Answered, ExamReport, Part } from '../exam/report.ts';
import { expectedExtras } from '../grading/extras.ts';
import type { ExamRecord } from '../memory/memory.ts';
import type { Interval } from '../memory/wilson.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';
import { registryFamily } from '../registry/service.ts';
import { explainAnswer } from '../session/explain.ts';
import { plural } from './day-lines.ts';
import { shortDay } from './days.ts';
import { sayByName, sayByNumber, sayExtra } from './question-lines.ts';

const msPerMinute = 60_000;

/** "14 minutes", "50 seconds": rounded up, so that there is never more left than is said to be. */
export const sayTime = (ms: number): string =>
  ms >= msPerMinute
    ? plural(Math.ceil(ms / msPerMinute), 'minute')
    : plural(Math.ceil(ms / 10_000) * 10, 'second');

/** "14 minutes left"; nothing without a clock. */
export const sayLeft = (state: ExamState): string | undefined => {
  const left = leftOn(state.clock);
  return left === undefined ? undefined : `${sayTime(left)} left`;
};

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What a test is, said once before it begins. */
export const examIntro = (
  { questions, passAt }: Pick<ExamProfile, 'questions' | 'passAt'>,
  minutes: number | null,
): readonly string[] => [
  `${plural(questions, 'question')}, ${minutes === null ? 'no clock' : plural(minutes, 'minute')}. Passed from ${percent(passAt)}: our own line, no certifier's.`,
  'It is about ports alone; the exam asks more. No verdict until the end, and nothing is taken back but by answering again.',
];

/** "12 of 40 answered, 2 flagged, 14 minutes left." */
export const standLine = (state: ExamState): string => {
  const flagged = flaggedIn(state);
  const parts = [
    `${answeredIn(state)} of ${state.setting.questions.length} answered`,
    ...(flagged > 0 ? [`${flagged} flagged`] : []),
    ...(sayLeft(state) === undefined ? [] : [sayLeft(state)]),
  ];
  return `${parts.join(', ')}.`;
};

/** What is said when a test is left. */
export const summaryOfRest = (state: ExamState): string =>
  `The test rests: ${standLine(state)} \`portquiz exam\` goes on with it.`;

const placesWhere = (
  state: ExamState,
  isListed: (mark: ReturnType<typeof markOf>) => boolean,
): readonly number[] =>
  state.setting.questions.flatMap(({ card }, at) =>
    isListed(markOf(state, card)) ? [at + 1] : [],
  );

/** How a test stands, with the places of what is blank and what is flagged. */
export const overviewLines = (state: ExamState): readonly string[] => {
  const blank = placesWhere(state, ({ answer }) => answer === null);
  const flagged = placesWhere(state, (mark) => mark.flagged);
  return [
    standLine(state),
    ...(blank.length > 0 ? [`Blank: ${blank.join(', ')}.`] : []),
    ...(flagged.length > 0 ? [`Flagged: ${flagged.join(', ')}.`] : []),
  ];
};

/** The kinds of questions in the learner's words. */
export const kindNames: Readonly<Record<QuestionKind, string>> = {
  'number-to-service': 'number to name',
  'service-to-number': 'name to number',
  purpose: 'purpose to number',
  transport: 'TCP or UDP?',
  replacement: 'what replaces it?',
  context: 'in context',
};

const ofPart = ({ right, asked }: Part): string => `${right} of ${asked}`;

export const familyName = (catalog: Catalog, family: string): string =>
  catalog.families.get(family)?.name ?? registryFamily;

/** "With 90 % certainty you know 74 to 92 % of such questions." */
export const sayInterval = ({ low, high }: Interval): string =>
  `With 90 % certainty you know ${Math.floor(low * 100)} to ${Math.ceil(high * 100)} % of such questions.`;

/** "Passed: 34 of 40 right, 85 %." and what stands behind it. */
export const scoreLines = (report: ExamReport): readonly string[] => {
  const { score, passed, passAt, blank, ended, interval } = report;
  const share = score.asked === 0 ? 0 : score.right / score.asked;
  const left = blank > 0 ? ` ${blank} left blank.` : '';
  return [
    `${passed ? 'Passed' : 'Not passed'}: ${ofPart(score)} right, ${percent(share)}; our line is ${percent(passAt)}.`,
    `${sayInterval(interval)}${left}${ended === 'time-up' ? ' The time ran out.' : ''}`,
  ];
};

const seconds = (ms: number): string => plural(Math.max(1, Math.round(ms / 1000)), 'second');

/** "11 minutes of 20 minutes; usually 14 seconds a question." */
export const timeLine = ({ spent, limit, usualMs }: ExamReport): string => {
  const of = limit === null ? '' : ` of ${sayTime(limit)}`;
  return `${sayTime(spent)}${of}; usually ${seconds(usualMs)} a question.`;
};

/** "Fri 20 Nov: 34 of 40, passed". */
export const recordLine = ({ day, right, asked, passAt }: ExamRecord): string =>
  `${shortDay(day)}: ${right} of ${asked}, ${asked > 0 && right / asked >= passAt ? 'passed' : 'not passed'}`;

const nothingGiven = { given: '', givenIs: undefined, verdict: 'unknown' } as const;

const rightSentence = ({ question }: Answered, catalog: Catalog): string => {
  const { key } = question;
  if (key.kind === 'transport' || key.kind === 'replacement')
    return `${sayExtra(question, expectedExtras(key)[0] ?? '')}.`;
  const { right } = explainAnswer(question, nothingGiven, catalog);
  return key.kind === 'names' ? sayByNumber(right) : sayByName(right);
};

const givenSentence = ({ question, answer }: Answered, catalog: Catalog): string => {
  if (!answer) return 'You left it blank.';
  if (answer.verdict === 'unknown') return "You said: I don't know.";
  const item = answer.givenIs === null ? undefined : catalog.items.get(answer.givenIs);
  const givenIs = item && { item: item.id, label: item.name };
  const { given } = explainAnswer(question, { ...answer, givenIs }, catalog);
  if (question.key.kind === 'transport' || !given) return `You said ${answer.given}.`;
  return `You said ${answer.given}. ${question.key.kind === 'names' ? sayByName(given) : sayByNumber(given)}`;
};

/** What there is to say of a miss: what was said, what is right, and what to remember. */
export const missSentences = (missed: Answered, catalog: Catalog): readonly string[] => {
  const { remember } = explainAnswer(missed.question, nothingGiven, catalog);
  return [
    givenSentence(missed, catalog),
    `Right: ${rightSentence(missed, catalog)}`,
    ...(remember ? [`Remember: ${remember}`] : []),
  ];
};

/** "12. Which port does LDAPS use?" */
export const missedQuestion = ({ place, question }: Answered): string =>
  `${place}. ${question.prompt}`;

const mixUpLine = (
  { asked, given, times }: ExamReport['mixedUp'][number],
  { items }: Catalog,
): string =>
  `${items.get(given)?.name ?? given} for ${items.get(asked)?.name ?? asked}${times > 1 ? `, ${times} times` : ''}`;

/** One part of a report: a heading and what stands below it. */
export interface ReportSection {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly score: string }[];
}

/** Right answers by family and by way of asking, the weakest first. */
export const reportTables = (report: ExamReport, catalog: Catalog): readonly ReportSection[] => [
  {
    title: 'By family',
    rows: report.byFamily.map(({ family, ...part }) => ({
      name: familyName(catalog, family),
      score: ofPart(part),
    })),
  },
  {
    title: 'By way of asking',
    rows: report.byKind.map(({ kind, ...part }) => ({
      name: kindNames[kind],
      score: ofPart(part),
    })),
  },
];

const earlierShown = 5;

/** What was mixed up, and the tests before this one; a list that would be empty is left out. */
export const reportLists = (
  report: ExamReport,
  catalog: Catalog,
): readonly { readonly title: string; readonly lines: readonly string[] }[] =>
  [
    { title: 'Mixed up', lines: report.mixedUp.map((mixUp) => mixUpLine(mixUp, catalog)) },
    { title: 'Earlier tests', lines: report.earlier.slice(0, earlierShown).map(recordLine) },
  ].filter(({ lines }) => lines.length > 0);

export const reportTitle = ({ day }: ExamReport, { name }: Deck): string =>
  `Timed ports test: ${name}, ${shortDay(day)}`;

const nameWidth = 24;

/** The whole report as lines. */
export const reportLines = (
  report: ExamReport,
  deck: Deck,
  catalog: Catalog,
): readonly string[] => [
  `${reportTitle(report, deck)}.`,
  ...scoreLines(report),
  timeLine(report),
  ...reportTables(report, catalog).flatMap(({ title, rows }) => [
    title,
    ...rows.map(({ name, score }) => `  ${name.padEnd(nameWidth)} ${score}`),
  ]),
  ...reportLists(report, catalog).flatMap(({ title, lines }) => [
    title,
    ...lines.map((line) => `  ${line}`),
  ]),
  ...(report.misses.length > 0 ? ['', 'Missed'] : []),
  ...report.misses.flatMap((missed) => [
    '',
    missedQuestion(missed),
    ...(missed.question.scene ?? []),
    ...missSentences(missed, catalog),
  ]),
];
