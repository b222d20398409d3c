import { mistakeSentences } from '../grading/mistake.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import type { Catalog } from '../registry/catalog.ts';
import { countsOf } from '../schedule/agenda.ts';
import { explain } from '../session/explain.ts';
import type { Ending, Outcome, SessionState, Tally } from '../session/session.ts';
import { agendaOf } from '../session/today.ts';
import { sayByName, sayByNumber } from './question-lines.ts';

const openingOf = ({ judgement, first }: Outcome): string => {
  const { mistake } = judgement;
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
      return `Wrong.${fresh}${mistake ? ` ${mistakeSentences[mistake]}` : ''}`;
    default:
      return judgement.verdict satisfies never;
  }
};

/** A judged answer as lines: the verdict word first, then both facts after a miss. */
export const verdictLines = (outcome: Outcome, catalog: Catalog): readonly string[] => {
  const { judgement } = outcome;
  const { right, given, also, role, note, remember } = explain(outcome, catalog);
  const opening = openingOf(outcome);
  const notes = note ? [note] : [];
  // What was asked for comes second in the sentence: "80 is HTTP", "LDAPS is 636".
  const isName = outcome.question.key.kind === 'names';
  const rightLine = isName ? sayByNumber(right) : sayByName(right);
  if (outcome.overridden) return ['Right after all. It counts as right.'];
  if (judgement.verdict === 'right' || judgement.verdict === 'slip') {
    const alsoLine = also ? [`${also.ports} counts here too. ${sayByNumber(also)}`] : [];
    return [`${opening} ${rightLine}`, ...alsoLine, ...notes];
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

/** "1 minute", "4 minutes". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "9 to repeat, 6 new": what there is, without what there is none of. */
export const sayWork = (repeat: number, fresh: number): string =>
  [repeat > 0 ? `${repeat} to repeat` : '', fresh > 0 ? `${fresh} new` : '']
    .filter(Boolean)
    .join(', ') || 'nothing';

/** "Tomorrow: 8 to repeat, 8 new." */
export const tomorrowLine = (state: SessionState, now: Moment): string => {
  const { repeat, fresh } = countsOf(agendaOf(state.plan, state.memory, daysLater(now, 1)));
  return `Tomorrow: ${sayWork(repeat, fresh)}.`;
};

/** " Still today: 10 new." for who left early; nothing for who has done the day's work. */
const restOfToday = (state: SessionState, now: Moment): string => {
  if (state.plan.practice || (state.phase.name === 'done' && state.phase.ending !== 'left'))
    return '';
  const { repeat, fresh } = countsOf(agendaOf(state.plan, state.memory, now));
  const left = sayWork(repeat, fresh);
  return left === 'nothing' ? '' : ` Still today: ${left}.`;
};

/** Why a session ended, in a sentence. */
export const endings: Readonly<Record<Ending, string>> = {
  today: 'Done for today.',
  rest: 'Enough for one session; the rest waits.',
  count: 'Done.',
  left: 'Left.',
};

/** "12 questions, 9 right, 8 met for the first time." */
export const scoreLine = ({ asked, right, first }: Tally): string => {
  if (asked === 0) return 'Nothing was asked.';
  const met = first > 0 ? `, ${first} met for the first time` : '';
  return `${plural(asked, 'question')}, ${right} right${met}.`;
};

/** The end of a session in at most three lines, which stay in the scrollback. */
export const summaryLines = (
  state: SessionState,
  now: Moment,
  unsaved: number,
): readonly string[] => {
  const { asked, missed, mended } = state.tally;
  const ending = endings[state.phase.name === 'done' ? state.phase.ending : 'left'];
  if (asked === 0) return [`${ending} Nothing was asked. ${tomorrowLine(state, now)}`];
  return [
    `${ending} ${scoreLine(state.tally)}${restOfToday(state, now)}`,
    ...(missed.length > 0
      ? [`${plural(missed.length, 'port')} missed, ${mended.length} of them mended.`]
      : []),
    // What could not be saved makes no forecast.
    unsaved > 0
      ? `${plural(Math.min(unsaved, asked), 'answer')} could not be saved.`
      : `All saved. ${state.plan.practice ? '' : tomorrowLine(state, now)}`.trimEnd(),
  ];
};
