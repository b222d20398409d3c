import { minutesOffered, recordsOf, testAhead } from '../app/exam-intro.ts';
import type { ExamScreen, ExamScreenOf } from '../app/exam-screens.ts';
import { type Keymap, keyOf } from '../app/keymap.ts';
import { beginsAnew, type ReportPart, reportParts } from '../app/report-parts.ts';
import type { AppState } from '../app/state.ts';
import { stoppedClock } from '../exam/clock.ts';
import { answeredIn, type ExamState, markOf, questionAt } from '../exam/exam.ts';
import type { ExamReport } from '../exam/report.ts';
import {
  examIntro,
  familyName,
  kindNames,
  missedQuestion,
  missSentences,
  overviewLines,
  recordLine,
  reportLists,
  sayLeft,
  scoreLines,
  standLine,
  timeLine,
} from '../plain/exam-lines.ts';
import { sayBlank, sayLeaves, sayMinutes } from '../plain/exam-sentences.ts';
import type { Catalog } from '../registry/catalog.ts';
import { savedSentence } from './sentences.ts';
import { choiceLine, type Speech } from './speech.ts';

/** What had been left of the time when the question came up: it does not change, so nothing is said again. */
const leftThen = (exam: ExamState): readonly string[] => {
  const then = sayLeft({ ...exam, clock: stoppedClock(exam.shownAt, exam.clock.limit) });
  return then === undefined ? [] : [`${then}.`];
};

const onIntro = (state: AppState, { open, pace, warned }: ExamScreenOf<'exam-intro'>): Speech => {
  const { profile, minutes } = testAhead(state, pace);
  const offered = minutesOffered(state);
  const goOn = keyOf(state.keymap, 'exam-intro', 'resume');
  const anew = keyOf(state.keymap, 'exam-intro', 'anew');
  const begun = open
    ? [
        `A test is open: ${standLine(open)}`,
        warned ? sayLeaves(answeredIn(open), anew) : `${goOn} goes on, ${anew} starts another.`,
      ]
    : [];
  return {
    lines: [
      ...begun,
      ...examIntro(profile, minutes),
      ...recordsOf(state)
        .slice(0, 1)
        .map((record) => `Earlier: ${recordLine(record)}.`),
    ],
    changing: `Time ${pace + 1} of ${offered.length}: ${sayMinutes(offered[pace] ?? null)}.`,
  };
};

const onQuestion = (exam: ExamState, cursor: number | undefined): Speech => {
  const question = questionAt(exam);
  if (!question) return { lines: [] };
  const { answer, flagged } = markOf(exam, question.card);
  const options = question.options.map(({ key, label }) => `${key}: ${label}`);
  return {
    lines: [
      `Question ${exam.at + 1} of ${exam.setting.questions.length}. ${question.prompt}`,
      ...(question.scene ?? []),
      ...options,
      ...leftThen(exam),
      ...(answer ? [`Your answer so far: ${answer.given || "I don't know"}.`] : []),
      ...(flagged ? ['Flagged.'] : []),
    ],
    changing: choiceLine(options, cursor),
  };
};

const stateOf = (exam: ExamState, place: number): string => {
  const card = exam.setting.questions[place]?.card ?? '';
  const { answer, flagged } = markOf(exam, card);
  return `${answer ? 'answered' : 'blank'}${flagged ? ', flagged' : ''}`;
};

const onOverview = (
  exam: ExamState,
  { cursor, warned }: ExamScreenOf<'exam-overview'>,
  keys: Keymap,
): Speech => {
  const handIn = keyOf(keys, 'exam-overview', 'hand-in');
  const count = exam.setting.questions.length;
  const still = { ...exam, clock: stoppedClock(exam.shownAt, exam.clock.limit) };
  return {
    lines: [
      ...overviewLines(still),
      warned ? sayBlank(count - answeredIn(exam), handIn) : `${handIn} hands it in.`,
    ],
    changing: `Question ${cursor + 1} of ${count}: ${stateOf(exam, cursor)}.`,
  };
};

/** The first row of a table, and before it what the table is. */
const headed = (title: string, at: number, row: string): readonly string[] =>
  at === 0 ? [`${title}.`, row] : [row];

const linesOf = (part: ReportPart, report: ExamReport, catalog: Catalog): readonly string[] => {
  const listed = (title: string, at: number): readonly string[] =>
    reportLists(report, catalog)
      .filter((list) => list.title === title)
      .map(({ lines }) => `${title}: ${lines[at] ?? ''}.`);
  switch (part.kind) {
    case 'score':
      return [...scoreLines(report), timeLine(report)];
    case 'family': {
      const row = report.byFamily[part.at];
      const name = row && familyName(catalog, row.family);
      return row ? headed('By family', part.at, `${name}: ${row.right} of ${row.asked}.`) : [];
    }
    case 'way': {
      const row = report.byKind[part.at];
      const name = row && `Asked ${kindNames[row.kind]}`;
      return row
        ? headed('By way of asking', part.at, `${name}: ${row.right} of ${row.asked}.`)
        : [];
    }
    case 'mixed-up':
      return listed('Mixed up', part.at);
    case 'earlier':
      return listed('Earlier tests', part.at);
    case 'question': {
      const missed = report.misses[part.at];
      return missed
        ? [
            missedQuestion(missed),
            ...(missed.question.scene ?? []),
            ...missSentences(missed, catalog),
          ]
        : [];
    }
    case 'answers':
    case 'why':
      return [];
    default:
      return part satisfies never;
  }
};

/** The part of the report that is moved to, as far as the next thing that begins. */
const onReport = ({ report, top }: ExamScreenOf<'report'>, catalog: Catalog): Speech => {
  const parts = reportParts(report, catalog);
  const from = parts.slice(0, top + 1).findLastIndex(beginsAnew);
  const next = parts.findIndex((part, at) => at > top && beginsAnew(part));
  const read = parts.slice(from, next < 0 ? undefined : next);
  return { lines: read.flatMap((part) => linesOf(part, report, catalog)) };
};

/** The timed ports test as it is heard. The time is said when something comes up, and never by itself. */
export const onTest = (state: AppState, screen: ExamScreen): Speech => {
  const { exam } = state;
  switch (screen.name) {
    case 'exam-intro':
      return onIntro(state, screen);
    case 'exam':
      return exam ? onQuestion(exam, screen.cursor) : { lines: [] };
    case 'exam-overview':
      return exam ? onOverview(exam, screen, state.keymap) : { lines: [] };
    case 'exam-rest':
      return { lines: [`At rest. ${savedSentence(state.unsaved)}`] };
    case 'report':
      return onReport(screen, state.equipment.catalog);
    default:
      return screen satisfies never;
  }
};
