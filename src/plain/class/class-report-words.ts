import type { ClassReport } from '../../classroom/report/class-report.ts';
import type { Confusion, Side } from '../../classroom/report/confusion.ts';
import { type Part, shareOf } from '../../classroom/report/hand-in.ts';
import type { Tells } from '../../classroom/report/item-statistics.ts';
import { type QuestionResult, untaken } from '../../classroom/report/questions.ts';
import type { Origin, StudentResult } from '../../classroom/report/students.ts';
import type { Quiz } from '../../classroom/report/taken.ts';
import { momentAt } from '../../memory/moment.ts';
import type { Interval } from '../../memory/wilson.ts';
import { findDeckOrBeyond } from '../../registry/beyond.ts';
import type { Catalog } from '../../registry/catalog.ts';
import { formatPorts, portNumbers } from '../../registry/item.ts';
import { plural } from '../day-lines.ts';
import { longDay, timeOfDay } from '../days.ts';
import { kindNames } from '../exam-lines.ts';

/** "39 %". */
export const sayShare = (part: Part): string => `${Math.round(shareOf(part) * 100)} %`;

/** "11 of 28". */
export const sayPart = ({ right, asked }: Part): string => `${right} of ${asked}`;

/** "24 to 58 %". */
export const sayRange = ({ low, high }: Interval): string =>
  `${Math.floor(low * 100)} to ${Math.ceil(high * 100)} %`;

const listName = (deck: string, catalog: Catalog): string =>
  findDeckOrBeyond(catalog, deck)?.name ?? deck;

/** "Mon 23 November 2026, 10:02", by the clock of this machine. */
export const sayWhen = (time: number): string => {
  const moment = momentAt(time);
  const day = new Date(time + moment.offset * 60_000).toISOString().slice(0, 10);
  return `${longDay(day)} ${day.slice(0, 4)}, ${timeOfDay(moment)}`;
};

const sayVoid = ({ voided }: Quiz): string =>
  voided.length === 0
    ? ''
    : `; ${voided.length === 1 ? 'question' : 'questions'} ${voided.join(', ')} void`;

/** "Live on Mon 23 November 2026, 10:02: Network+ N10-009, 20 questions." */
export const quizLine = (quiz: Quiz, catalog: Catalog): string => {
  const questions = `${plural(quiz.questions, 'question')}${sayVoid(quiz)}`;
  const list = listName(quiz.deck, catalog);
  return quiz.live
    ? `Live${quiz.time === null ? '' : ` on ${sayWhen(quiz.time)}`}: ${list}, ${questions}.`
    : `Handed in: ${list}, ${questions}, ${quiz.drill}.`;
};

/** "28 students; 71 % of the answers right." */
export const scoreLine = ({ students, score }: ClassReport): string =>
  score.asked === 0
    ? `${plural(students.length, 'student')}; nothing that counts was asked yet.`
    : `${plural(students.length, 'student')}; ${sayShare(score)} of the answers right.`;

/** What has to be said of answers that came from students' own machines; nothing where there are none. */
export const selfReportedLine = ({ students }: ClassReport): string | undefined => {
  const own = students.filter(({ origin }) => origin !== 'live').length;
  if (own === 0) return undefined;
  const who =
    own === students.length
      ? 'All of it is self-reported'
      : `${own} of ${plural(students.length, 'student')} self-reported`;
  return `${who}: graded here, but whoever controls a machine can make up what it hands in.`;
};

/** "Ana handed in the same quiz 2 times: a row each." */
export const namedTwiceLines = ({ namedTwice }: ClassReport): readonly string[] =>
  namedTwice.map(
    ({ name, drill, times }) =>
      `${name} stands on ${times} different hand-ins of ${drill}: each has a row. Which counts is yours to say.`,
  );

/** "636 LDAPS", "22 SSH". */
export const portOf = ({ question: { item } }: QuestionResult): string =>
  [formatPorts(portNumbers(item)), item.name].filter((text) => text !== '').join(' ');

/** "80 HTTP, purpose to number": a question in few words. */
export const shortOf = (result: QuestionResult): string =>
  `${portOf(result)}, ${kindNames[result.question.direction]}`;

/** "389 LDAP". */
export const sideText = ({ ports, name }: Side): string =>
  [ports, name].filter((text) => text !== '').join(' ');

/** "389 LDAP answered when 636 LDAPS was asked". */
export const confusionText = ({ asked, given }: Confusion): string =>
  `${sideText(given)} answered when ${sideText(asked)} was asked`;

/** "443, 465": what nobody took; nothing where nobody took anything wrong, since then that says nothing. */
export const untakenText = (result: QuestionResult): string =>
  result.wrong === 0 ? '' : untaken(result).join(', ');

/** Fewer say little of a class. */
const leastTimes = 3;
const leastShare = 0.1;

/** The mix-ups worth showing, so many at most. */
export const shownConfusions = ({ confusions }: ClassReport, most: number): readonly Confusion[] =>
  confusions
    .filter(({ times, of }) => times >= leastTimes && times >= leastShare * of)
    .slice(0, most);

/** "10 said 389, 6 said 443, 1 left it out": what came in place of the right answer; nothing where all knew it. */
export const insteadText = ({ choices, unknown, unanswered }: QuestionResult): string =>
  [
    ...choices
      .filter(({ right, taken }) => !right && taken > 0)
      .map(({ label, taken }) => `${taken} said ${label}`),
    ...(unknown > 0 ? [`${unknown} did not know`] : []),
    ...(unanswered > 0 ? [`${unanswered} left it out`] : []),
  ].join(', ');

/** What a question tells of those who answer it, for a teacher. */
export const tellsWords: Readonly<Record<Tells, string>> = {
  against: 'strong students missed it more than weak ones: look at the question',
  little: 'strong and weak students did about the same',
  some: 'strong students did somewhat better',
  well: 'strong students did much better than weak ones',
};

/** The same in a column of its own. */
export const tellsBriefly: Readonly<Record<Tells, string>> = {
  against: 'weak did better: look at it',
  little: 'about the same',
  some: 'strong did better',
  well: 'strong did much better',
};

/** What to think of the words above; undefined where too few students answered for any. */
export const tellsCaution = ({ measures }: ClassReport): string | undefined =>
  measures.enough
    ? `Strong and weak by their other answers, of ${measures.students} students who answered nearly all. A hint and no verdict: chance plays a part.`
    : undefined;

/** What "likely" means in a report. */
export const likelyNote =
  'Likely: where the share would lie in 19 of 20 classes like this one (95 %, Wilson).';

export const originWords: Readonly<Record<Origin, string>> = {
  live: 'live',
  'self-reported': 'self-reported',
  both: 'partly self-reported',
};

/** A student's name; what was handed in without one is called so. */
export const nameOf = ({ name, handIns }: StudentResult): string =>
  /\p{L}|\p{N}|\p{S}|\p{P}/u.test(name.replace(/ \(\d+\)$/, ''))
    ? name
    : `no name${name} in ${handIns[0]?.from ?? 'a file'}`;
