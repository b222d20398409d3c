import { mistakeSentences } from '../grading/mistake.ts';
import type { Moment } from '../memory/moment.ts';
import type { Question } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Item } from '../registry/item.ts';
import { holdsWork, type ListDay, listDayOf } from '../schedule/workday.ts';
import { explain, type Fact } from '../session/explain.ts';
import type { Ending, SessionState, ShownOutcome, Tally } from '../session/session.ts';
import { becameStubborn } from '../session/stubborn.ts';
import { noSkipping, syllabusFor } from '../session/today.ts';
import { comingLine, plural, sayWork } from './day-lines.ts';
import { sayItem } from './exercise-lines.ts';
import { sayByName, sayByNumber, sayExtra } from './question-lines.ts';

const openingOf = ({ judgement, first, timeUp }: ShownOutcome): string => {
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
      return `${timeUp ? 'The time is up.' : 'Not known.'}${fresh}`;
    case 'wrong':
      return `Wrong.${fresh}${mistake ? ` ${mistakeSentences[mistake]}` : ''}`;
    default:
      return judgement.verdict satisfies never;
  }
};

/** What is right, in a sentence. What was asked for comes second in it: "80 is HTTP", "LDAPS is 636". */
export const rightLineOf = (question: Question, right: Fact, answer: string): string => {
  const { kind } = question.key;
  if (kind === 'transport' || kind === 'replacement') return `${sayExtra(question, answer)}.`;
  return kind === 'names' ? sayByNumber(right) : sayByName(right);
};

/**
 * A judged answer as lines: the verdict word first, then both facts after a miss.
 * @param coming when a miss comes back; nothing where that is not known
 */
export const verdictLines = (
  outcome: ShownOutcome,
  catalog: Catalog,
  coming = 'It comes back.',
): readonly string[] => {
  const { judgement } = outcome;
  const { right, given, also, role, note, remember } = explain(outcome, catalog);
  const opening = openingOf(outcome);
  const notes = note ? [note] : [];
  const { kind } = outcome.question.key;
  const isName = kind === 'names';
  const rightLine = rightLineOf(outcome.question, right, judgement.expected[0] ?? '');
  if (outcome.overridden) return ['Right after all. It counts as right.'];
  if (judgement.verdict === 'right' || judgement.verdict === 'slip') {
    const alsoLine = also ? [`${also.ports} counts here too. ${sayByNumber(also)}`] : [];
    return [`${opening} ${rightLine}`, ...alsoLine, ...notes];
  }
  const mistaken =
    given && judgement.verdict === 'wrong' && kind !== 'transport'
      ? [isName ? sayByName(given) : sayByNumber(given)]
      : [];
  return [
    opening,
    ...mistaken,
    rightLine,
    ...(role ? [`${role}.`] : []),
    ...notes,
    ...(remember ? [`Remember: ${remember}`] : []),
    ...(coming === '' ? [] : [coming]),
  ];
};

/** How the list of a session stands when it ends. */
const dayAfter = ({ plan, memory }: SessionState, now: Moment): ListDay =>
  listDayOf(syllabusFor(plan, noSkipping), memory, now);

/** "Tomorrow: 8 to repeat, 8 new.": what comes after a session. */
export const tomorrowLine = (state: SessionState, now: Moment): string =>
  comingLine(dayAfter(state, now));

/** " Still today: 10 new." for who left early; nothing for who has done the day's work. */
const restOfToday = ({ phase }: SessionState, { today }: ListDay): string =>
  (phase.name === 'done' && phase.ending !== 'left') || !holdsWork(today)
    ? ''
    : ` Still today: ${sayWork(today)}.`;

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

/** "Missed four times: 161/162 SNMP. Tell it apart: e, then a." */
export const stubbornLine = (item: Item, how: string): string =>
  `Missed four times: ${sayItem(item)}. Tell it apart: ${how}.`;

const stubbornLines = (state: SessionState): readonly string[] => {
  const item = becameStubborn(state);
  return item ? [stubbornLine(item, 'portquiz practice apart')] : [];
};

/** The end of a session in at most four lines, which stay in the scrollback. */
export const summaryLines = (
  state: SessionState,
  now: Moment,
  unsaved: number,
): readonly string[] => {
  const { asked, missed, mended } = state.tally;
  const ending = endings[state.phase.name === 'done' ? state.phase.ending : 'left'];
  // Cards asked for by name say nothing about the day.
  const day = state.plan.practice ? undefined : dayAfter(state, now);
  const coming = day ? ` ${comingLine(day)}` : '';
  if (asked === 0) return [`${ending} Nothing was asked.${coming}`];
  return [
    `${ending} ${scoreLine(state.tally)}${day ? restOfToday(state, day) : ''}`,
    ...(missed.length > 0
      ? [`${plural(missed.length, 'port')} missed, ${mended.length} of them mended.`]
      : []),
    ...stubbornLines(state),
    // What could not be saved makes no forecast.
    unsaved > 0
      ? `${plural(Math.min(unsaved, asked), 'answer')} could not be saved.`
      : `All saved.${coming}`,
  ];
};
