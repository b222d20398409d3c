import { todaysWork } from '../memory/due.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import type { Catalog } from '../registry/catalog.ts';
import { explain } from '../session/explain.ts';
import type { Outcome, SessionState } from '../session/session.ts';
import { sayByName, sayByNumber } from './question-lines.ts';

const openingOf = ({ judgement, first }: Outcome): string => {
  const fresh = first ? ' New to you.' : '';
  switch (judgement.verdict) {
    case 'right':
      return 'Right.';
    case 'slip':
      return `Right, with a slip: it is written ${judgement.corrected ?? judgement.expected[0] ?? ''}.`;
    case 'partly':
      return `Partly.${fresh} There is more to it.`;
    case 'unknown':
      return `Not known.${fresh}`;
    case 'wrong':
      return `Wrong.${fresh}`;
    default:
      return judgement.verdict satisfies never;
  }
};

/** A judged answer as lines: the verdict word first, then both facts after a miss. */
export const verdictLines = (outcome: Outcome, catalog: Catalog): readonly string[] => {
  const { judgement } = outcome;
  const { right, given, role, note, remember } = explain(outcome, catalog);
  const opening = openingOf(outcome);
  const notes = note ? [note] : [];
  // What was asked for comes second in the sentence: "80 is HTTP", "LDAPS is 636".
  const isName = outcome.question.key.kind === 'names';
  const rightLine = isName ? sayByNumber(right) : sayByName(right);
  if (outcome.overridden) return ['Right after all. It counts as right.'];
  if (judgement.verdict === 'right' || judgement.verdict === 'slip') {
    return [`${opening} ${rightLine}`, ...notes];
  }
  const mistaken =
    given && judgement.verdict === 'wrong' ? [isName ? sayByName(given) : sayByNumber(given)] : [];
  return [
    opening,
    ...mistaken,
    rightLine,
    ...(role ? [`${role}.`] : []),
    ...notes,
    ...(remember ? [`Remember: ${remember}`] : []),
    'It comes back.',
  ];
};

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "Tomorrow: 8 to repeat and 8 new." */
export const tomorrowLine = (state: SessionState, now: Moment): string => {
  const work = todaysWork(state.plan.cards, state.memory, daysLater(now, 1));
  const repeat = work.missed.length + work.due.length;
  if (repeat + work.fresh.length === 0) return 'Tomorrow: nothing.';
  return `Tomorrow: ${repeat} to repeat, ${work.fresh.length} new.`;
};

const endings: Readonly<Record<'today' | 'time' | 'count' | 'left', string>> = {
  today: 'Done for today.',
  time: 'Time is up for this session; the rest waits.',
  count: 'Done.',
  left: 'Left.',
};

/** The end of a session in two lines, which stay in the scrollback. */
export const summaryLines = (state: SessionState, now: Moment): readonly string[] => {
  const { asked, right, first, missed, mended } = state.tally;
  const ending = state.phase.name === 'done' ? state.phase.ending : 'left';
  const mending =
    missed.length === 0
      ? ''
      : ` ${plural(missed.length, 'port')} missed, ${mended.length} of them mended.`;
  const saved =
    state.saved === state.made ? 'All saved.' : `${state.made - state.saved} could not be saved.`;
  if (asked === 0) return [`${endings[ending]} Nothing was asked. ${tomorrowLine(state, now)}`];
  return [
    `${endings[ending]} ${plural(asked, 'question')}, ${right} right, ${first} met for the first time.${mending}`,
    `${saved} ${state.plan.practice ? '' : tomorrowLine(state, now)}`.trimEnd(),
  ];
};
