import { shownLeft } from '../app/exam-clock.ts';
import type { ExamScreen } from '../app/exam-screens.ts';
import type { AppState, Screen } from '../app/state.ts';
import { answeredIn, type ExamState, markOf, questionAt } from '../exam/exam.ts';
import { shortDay } from '../plain/days.ts';
import { leftInShort } from '../plain/exam-sentences.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import { layoutFor } from './frame.tsx';

const names: readonly string[] = [
  'exam-intro',
  'exam',
  'exam-overview',
  'exam-rest',
  'report',
] satisfies ExamScreen['name'][];

export const isOfTest = (screen: Screen): screen is ExamScreen => names.includes(screen.name);

/** Whether the question on the screen is flagged. */
export const isFlaggedHere = ({ screen, exam }: AppState): boolean => {
  if (screen.name !== 'exam' || !exam) return false;
  const question = questionAt(exam);
  return question !== undefined && markOf(exam, question.card).flagged;
};

const listOf = (state: AppState, screen: ExamScreen): string => {
  if (screen.name === 'exam-intro') return state.deck.name;
  if (screen.name !== 'report') return (state.exam?.setting.deck ?? state.deck).name;
  const { deck } = screen.report;
  return findDeckOrBeyond(state.equipment.catalog, deck)?.name ?? deck;
};

const headings = { 'exam-intro': 'Timed test', report: 'Report' } as const;

/** The list; in a small window what this is, or that the question is flagged, since no line is left for it. */
export const examHeading = (state: AppState, screen: ExamScreen): string => {
  const { compact } = layoutFor(state.size);
  const list = listOf(state, screen);
  if (screen.name === 'exam-intro' || screen.name === 'report')
    return compact ? headings[screen.name] : `${headings[screen.name]}: ${list}`;
  if (!compact) return list;
  return isFlaggedHere(state) && !state.spoken ? '! flagged' : 'Timed test';
};

const timeOf = ({ clock }: ExamState): readonly string[] => {
  const left = shownLeft(clock);
  return left === undefined ? [] : [leftInShort(left)];
};

/** "12 of 40   14 min left": the place, and the time unless there is no clock. */
export const examCorner = (state: AppState, screen: ExamScreen): string => {
  const { exam } = state;
  if (screen.name === 'report') return shortDay(screen.report.day);
  if (!exam || screen.name === 'exam-intro') return '';
  const of = exam.setting.questions.length;
  const answered = layoutFor(state.size).compact ? '' : ' answered';
  const place =
    screen.name === 'exam' ? `${exam.at + 1} of ${of}` : `${answeredIn(exam)} of ${of}${answered}`;
  return [place, ...timeOf(exam)].join('   ');
};
