import { aftermaths } from '../app/after.ts';
import type { Due } from '../app/due.ts';
import { idleCommands } from '../app/idle.ts';
import { hintsFor, keyOf } from '../app/keymap.ts';
import { letterOf } from '../app/rows.ts';
import { examDay, settingsShown } from '../app/settings.ts';
import type { AppState, PracticeRow, StudyScreen } from '../app/state.ts';
import { placeOf } from '../app/update.ts';
import { aimsIn } from '../app/welcome.ts';
import { isRight } from '../grading/verdict.ts';
import { plural, sayWork, todayLine } from '../plain/day-lines.ts';
import { daysAway, longDay } from '../plain/days.ts';
import { planInFewWords, planWords } from '../plain/plan-lines.ts';
import { dayRows } from '../plain/plan-table.ts';
import { hintLine, lessonLines, questionLines } from '../plain/question-lines.ts';
import {
  endings,
  scoreLine,
  stubbornLine,
  tomorrowLine,
  verdictLines,
} from '../plain/verdict-lines.ts';
import { inOrder } from '../registry/deck.ts';
import { formatPorts, portNumbers } from '../registry/item.ts';
import type { Prospect } from '../schedule/prospect.ts';
import { explain } from '../session/explain.ts';
import { showsChoices } from '../session/selectors.ts';
import type { Outcome, SessionState, Standing } from '../session/session.ts';
import { becameStubborn } from '../session/stubborn.ts';
import { afterQuestion } from './after.tsx';
import type { ChoiceRow } from './choice-rows.tsx';
import { onEntry, onFind } from './find-spoken.ts';
import { cornerOf, headingOf } from './headings.ts';
import { everywhere, placeNames } from './help.tsx';
import { moreWords, sayBeyond, sayByExam, sayOpenTest } from './home-sentences.ts';
import { onMap } from './map-spoken.ts';
import { practiceQuestion, rowName, rowNote } from './practice.tsx';
import { onScratch } from './scratch-spoken.ts';
import { answerLabel, savedSentence } from './sentences.ts';
import { settingChoices } from './settings.ts';
import { choiceLine, type Speech } from './speech.ts';
import { onTest } from './spoken-exam.ts';
import { onStatistics } from './statistics-spoken.ts';
import { teachChoices } from './teach.ts';

const chosenFrom = (
  question: string,
  rows: readonly string[],
  cursor: number | undefined,
): Speech => {
  const lettered = rows.map((row, index) => `${letterOf(index)}: ${row}`);
  return { lines: [question, ...lettered], changing: choiceLine(lettered, cursor) };
};

const onWelcome = (state: AppState, cursor: number | undefined): Speech => {
  const rows = aimsIn(state.equipment.catalog).map(
    ({ title, code, note }) => `${[title, code].filter(Boolean).join(' ')}, ${note}.`,
  );
  return chosenFrom('What are you learning ports for?', rows, cursor);
};

const onWhen = (dues: readonly Due[], cursor: number | undefined): Speech => {
  const rows = dues.map(({ title, day, outline }) => {
    const by = typeof day === 'string' ? [`by ${longDay(day)}`] : [];
    const means = outline ? [planInFewWords(outline.plan, outline.questions)] : [];
    return `${[title, ...by, ...means].join(', ')}.`;
  });
  return chosenFrom('When is the exam?', rows, cursor);
};

const onLists = (state: AppState, cursor: number): Speech => {
  const decks = inOrder(state.equipment.catalog.decks);
  const deck = decks[cursor];
  const place = `${cursor + 1} of ${decks.length}`;
  return {
    lines: deck ? [deck.description] : [],
    changing: deck && `List ${place}: ${deck.name}, ${deck.size} items.`,
  };
};

const onChoices = (rows: readonly ChoiceRow[], cursor: number): Speech => {
  const row = rows[cursor];
  return { lines: row ? [row.effect] : [], changing: row && `${row.title}: ${row.value}.` };
};

const onPlan = (prospect: Prospect, cursor: number): Speech => {
  const { outcome, load, scope } = planWords(prospect);
  const rows = dayRows(prospect);
  const row = rows[cursor];
  const time = row && row.minutes > 0 ? `, about ${plural(row.minutes, 'minute')}` : '';
  const work = row && `${sayWork(row)}${time}`;
  return {
    lines: [...outcome, ...load, scope],
    changing: row && `Day ${cursor + 1} of ${rows.length}, ${longDay(row.day)}: ${work}.`,
  };
};

const onHome = (state: AppState): Speech => {
  if (state.screen.name !== 'home') return { lines: [] };
  const { figures, test } = state.screen;
  const { list, beyond, byExam } = figures;
  const exam = examDay(state);
  const shaky = figures.shaky
    .slice(0, 3)
    .map((item) => `${formatPorts(portNumbers(item))} ${item.name}`);
  return {
    lines: [
      todayLine(list),
      ...(figures.more ? [`${keyOf(state.keymap, 'home', 'more')} ${moreWords}`] : []),
      ...(beyond ? [sayBeyond(beyond)] : []),
      ...(test ? [`${sayOpenTest(test)} ${keyOf(state.keymap, 'home', 'test')} goes on.`] : []),
      `You know ${figures.known} of ${figures.total}.`,
      ...(byExam ? [`By the exam ${sayByExam(byExam)}, at this pace.`] : []),
      ...(shaky.length > 0 ? [`Shaky: ${shaky.join(', ')}.`] : []),
      ...(exam !== undefined
        ? [`The exam is on ${longDay(exam)}, ${daysAway(exam, state.now.day)}.`]
        : []),
    ],
  };
};

const onPractice = (rows: readonly PracticeRow[], cursor: number | undefined): Speech =>
  chosenFrom(
    practiceQuestion,
    rows.map((row) => `${rowName(row)}, ${rowNote(row)}.`),
    cursor,
  );

const onAfter = (date: string, cursor: number | undefined): Speech => {
  const rows = aftermaths.map(({ title, note }) => `${title}, ${note}.`);
  return chosenFrom(afterQuestion(date), rows, cursor);
};

/** After a miss of a question in context: what was asked, and what it showed. */
const misread = ({ question, judgement }: Outcome): readonly string[] =>
  question.scene && !isRight(judgement.verdict) ? [question.prompt, ...question.scene] : [];

const onQuestion = (session: SessionState, standing: Standing, screen: StudyScreen): Speech => {
  const { question, hint } = standing;
  const lines = [
    ...questionLines(session, standing),
    ...(hint && hint !== 'choices' ? [hintLine(question, hint, session.plan.catalog)] : []),
  ];
  if (showsChoices(standing)) {
    const options = question.options.map(({ key, label }) => `${key}: ${label}`);
    return { lines, changing: choiceLine(options, screen.cursor) };
  }
  const again = screen.emptyEnter ? " Enter again: I don't know." : '';
  return { lines, changing: `${answerLabel(question)}: ${screen.typed}${again}` };
};

const onStudy = (state: AppState, session: SessionState, screen: StudyScreen): Speech => {
  const { phase, plan, tally } = session;
  if (phase.name === 'done') {
    const after = plan.practice ? [] : [tomorrowLine(session, state.now)];
    const stubborn = becameStubborn(session);
    const apart = stubborn
      ? [stubbornLine(stubborn, `${keyOf(state.keymap, 'done', 'practice')}, then a`)]
      : [];
    return { lines: [endings[phase.ending], scoreLine(tally), ...apart, ...after] };
  }
  if (session.pausedAt !== undefined) return { lines: [`Paused. ${savedSentence(state.unsaved)}`] };
  if (phase.name === 'verdict') {
    const { more, instead, sources } = explain(phase.outcome, plan.catalog);
    const further = [
      ...(more ? [more] : []),
      ...(instead ? [`Use instead: ${instead}.`] : []),
      `Sources: ${sources.join(', ')}.`,
    ];
    const [opening = '', ...facts] = verdictLines(phase.outcome, plan.catalog);
    return {
      lines: [opening, ...misread(phase.outcome), ...facts, ...(screen.sources ? further : [])],
    };
  }
  const { standing } = phase;
  return standing.lesson ? { lines: lessonLines(standing) } : onQuestion(session, standing, screen);
};

const onHelp = (state: AppState): Speech => {
  const place = placeOf({ ...state, help: false });
  const idle = idleCommands(state);
  const hints = hintsFor(place, state.keymap).filter(({ command }) => !idle.has(command));
  const keys = hints.map((hint) => `${hint.keys}: ${hint.label}.`);
  return { lines: [`${placeNames[place]}.`, ...keys, everywhere] };
};

const speechOf = (state: AppState): Speech => {
  const { screen, session } = state;
  if (state.help) return onHelp(state);
  switch (screen.name) {
    case 'welcome':
      return onWelcome(state, screen.cursor);
    case 'when':
      return onWhen(screen.dues, screen.cursor);
    case 'date':
      return {
        lines: ['When is the exam?', screen.refused ?? 'Like 2026-12-12 or 12 Dec.'],
        changing: `Date: ${screen.typed}`,
      };
    case 'lists':
      return onLists(state, screen.cursor);
    case 'settings':
      return onChoices(settingChoices(settingsShown(state)), screen.cursor);
    case 'plan':
      return onPlan(screen.prospect, screen.cursor);
    case 'practice':
      return onPractice(screen.rows, screen.cursor);
    case 'teach':
      return onChoices(teachChoices(screen), screen.cursor);
    case 'home':
      return onHome(state);
    case 'after':
      return onAfter(screen.date, screen.cursor);
    case 'scratch':
      return onScratch(screen);
    case 'map':
      return onMap(state, screen);
    case 'statistics':
      return onStatistics(screen);
    case 'find':
      return onFind(state, screen);
    case 'entry':
      return onEntry(state, screen);
    case 'study':
      return session ? onStudy(state, session, screen) : { lines: [] };
    case 'exam-intro':
    case 'exam':
    case 'exam-overview':
    case 'exam-rest':
    case 'report':
      return onTest(state, screen);
    default:
      return screen satisfies never;
  }
};

const keysLine = (state: AppState): string => {
  const idle = idleCommands(state);
  const hints = hintsFor(placeOf(state), state.keymap).filter(({ command }) => !idle.has(command));
  return `Keys: ${hints.map(({ keys, label }) => `${keys} ${label}`).join(', ')}.`;
};

/** A screen as a screen reader reads it: sentences in order, the line that changes last. */
export const spokenLines = (state: AppState): readonly string[] => {
  const { lines, changing } = speechOf(state);
  const welcome = state.screen.name === 'welcome' && !state.help ? [cornerOf(state)] : [];
  const reason = state.trouble ?? state.notSet;
  const trouble = reason ? [`Not saved: ${reason}.`] : [];
  return [
    ...welcome,
    `${headingOf(state)}.`,
    ...trouble,
    ...lines,
    keysLine(state),
    ...(changing === undefined ? [] : [changing]),
  ];
};
