import { allCards } from '../exam/paper.ts';
import type { ExamReport } from '../exam/report.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import type { Press } from './choosing.ts';
import type { Command } from './command.ts';
import type { ExamScreenOf } from './exam-screens.ts';
import { goHome, startStudy } from './navigate.ts';
import { beginsAnew, type ReportPart, reportParts } from './report-parts.ts';
import { type AppState, only, type Stamp, type Step } from './state.ts';

/** The part a moving command leads to; the ends hold. */
const movedOver = (
  parts: readonly ReportPart[],
  command: Command | undefined,
  top: number,
): number | undefined => {
  const last = parts.length - 1;
  const begins = parts.flatMap((part, at) => (beginsAnew(part) ? [at] : []));
  switch (command) {
    case 'up':
      return Math.max(0, top - 1);
    case 'down':
      return Math.min(last, top + 1);
    case 'page-up':
      return begins.findLast((at) => at < top) ?? 0;
    case 'page-down':
      return begins.find((at) => at > top) ?? top;
    case 'first':
      return 0;
    case 'last':
      return begins.at(-1) ?? last;
    default:
      return undefined;
  }
};

/** A session of just the questions that were missed. */
const studyMisses = (state: AppState, { misses, deck: id }: ExamReport, stamp: Stamp): AppState => {
  const deck = findDeckOrBeyond(state.equipment.catalog, id) ?? state.deck;
  const missed = new Set(misses.map(({ question }) => question.card));
  const cards = allCards(deck).filter((card) => missed.has(card.id));
  if (cards.length === 0) return state;
  return startStudy({ ...state, wish: { seed: state.wish.seed, cards } }, stamp, deck);
};

const leading: readonly (Command | undefined)[] = ['back', 'misses'];

/** What a test came to: arrows go through it, m studies what was missed. */
export const pressReport = (
  state: AppState,
  screen: ExamScreenOf<'report'>,
  { command, stamp }: Press,
): Step => {
  const { report, cameUpIn, deafUntil } = screen;
  const isGlued = stamp.read !== undefined && stamp.read === cameUpIn;
  if (leading.includes(command) && (isGlued || stamp.ms < deafUntil)) return only(state);
  if (command === 'back') return only(goHome(state, stamp.at));
  if (command === 'misses') return only(studyMisses(state, report, stamp));
  const parts = reportParts(report, state.equipment.catalog);
  const top = movedOver(parts, command, screen.top);
  return only(top === undefined ? state : { ...state, screen: { ...screen, top } });
};
