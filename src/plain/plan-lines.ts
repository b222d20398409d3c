import type { StudyPlan } from '../schedule/plan.ts';
import type { Prospect } from '../schedule/prospect.ts';
import { isSweep } from '../schedule/syllabus.ts';
import { plural, sayWork } from './day-lines.ts';
import { dayAfter, dayFrom, daysAway } from './days.ts';
import { planTable, wholeMinutes } from './plan-table.ts';

/** The way to an exam in sentences. */
export interface PlanWords {
  /** Whether the date can be met, and what would help. */
  readonly outcome: readonly string[];
  /** What the days hold, which a table of them tells too. */
  readonly load: readonly string[];
  /** What none of it speaks of. */
  readonly scope: string;
}

const scope = 'portquiz asks ports only; the rest of the exam is up to you.';

const lastNewDay = ({ days }: StudyPlan): number =>
  days.reduce((last, { fresh }, day) => (fresh > 0 ? day : last), -1);

/** New ones on a usual day, as long as there are any. */
const usualNew = (plan: StudyPlan): number =>
  plan.newInAll === 0 ? 0 : Math.max(1, Math.round(plan.newInAll / (lastNewDay(plan) + 1)));

const few = 12;

/** So few new ones on several days that their number a day says less than all of them. */
const isFew = (plan: StudyPlan): boolean =>
  plan.newInAll > 0 && plan.newInAll <= few && lastNewDay(plan) > 0;

const remedySentences = ({ remedies, today }: Prospect): readonly string[] => {
  if (!remedies) return [];
  const { minutes, date } = remedies;
  const by = date && `a date from ${dayFrom(date, today)} on`;
  if (minutes && by) return [`${minutes} minutes a day would do, or ${by}.`];
  if (minutes) return [`${minutes} minutes a day would do; no date within a year would.`];
  if (by) return [`More minutes a day would not do; ${by} would.`];
  return ['Neither more minutes a day nor a date within a year would do; a shorter list would.'];
};

const unmetSentence = ({ plan, deck, questions, portsUnmet }: Prospect): string => {
  if (portsUnmet === 0)
    return `All ${plural(deck.size, 'port')} are met in time, but ${plan.unmet} of their ${questions} questions are not.`;
  return `${plan.unmet} of ${questions} questions and ${portsUnmet} of ${plural(deck.size, 'port')} cannot be met in time.`;
};

const metSentence = ({ plan, deck, today }: Prospect): string => {
  const ports = `All ${plural(deck.size, 'port')}`;
  const last = lastNewDay(plan);
  return last < 0
    ? `${ports} are met; nothing new is left.`
    : `${ports} will be met by ${dayFrom(dayAfter(today, last), today)}.`;
};

const onTheDay = ({ plan, questions, morning }: Prospect): readonly string[] => {
  const work = morning && sayWork(morning);
  return [
    `Today is the day: ${work === 'nothing' ? 'nothing more to do' : work}.`,
    ...(plan.unmet > 0 ? [`${plan.unmet} of ${questions} questions are not met.`] : []),
  ];
};

/** For who has missed days, and has more waiting than a day holds. */
const backlogSentences = ({ plan, today }: Prospect): readonly string[] => {
  const { waiting } = plan;
  if (waiting === 0) return [];
  return [
    `More waits than fits today: ${waiting} ${waiting === 1 ? 'is' : 'are'} left for later.`,
    plan.caughtUpIn === undefined
      ? 'They are not all caught up in time.'
      : `All is caught up by ${dayFrom(dayAfter(today, plan.caughtUpIn), today)}.`,
  ];
};

const outcomeOf = (prospect: Prospect): readonly string[] => {
  if (prospect.plan.daysLeft === 0) return onTheDay(prospect);
  const met =
    prospect.plan.unmet === 0
      ? [metSentence(prospect)]
      : [unmetSentence(prospect), ...remedySentences(prospect)];
  return [...met, ...backlogSentences(prospect)];
};

const newSentences = (plan: StudyPlan): readonly string[] => {
  const usual = usualNew(plan);
  if (lastNewDay(plan) === 0) return [`New: ${plan.newPerDay} today.`];
  if (isFew(plan)) return [`New: ${plan.newInAll} in all.`];
  if (usual === plan.newPerDay && usual > 0) return [`New: ${usual} a day.`];
  if (usual > 0) return [`New: about ${usual} a day, ${plan.newPerDay} at most.`];
  if (plan.unmet === 0) return [];
  return [
    isSweep(plan.daysLeft)
      ? 'Nothing new in the last days: it would not stick.'
      : 'The minutes leave no room for anything new.',
  ];
};

const repeatSentences = ({
  days,
  sweepDays,
  repeatsPerDay,
  mostRepeats,
}: StudyPlan): readonly string[] => {
  if (mostRepeats === 0) return [];
  if (days.length - sweepDays === 1) return [`To repeat: ${mostRepeats} today.`];
  if (repeatsPerDay === mostRepeats) return [`To repeat: ${mostRepeats} a day.`];
  const usual = repeatsPerDay === 0 ? 'hardly any' : `about ${repeatsPerDay}`;
  return [`To repeat: ${usual} on a usual day, ${mostRepeats} at most.`];
};

/** "Today", "On the last day", "On each of the last 14 days". */
const sayLast = (count: number, { daysLeft }: StudyPlan): string => {
  if (count > 1) return `On each of the last ${count} days`;
  return daysLeft === 1 ? 'Today' : 'On the last day';
};

const lastDaysSentences = (plan: StudyPlan): readonly string[] => {
  // Who begins on one of them has nothing to repeat that day.
  const last = plan.days.slice(-plan.sweepDays).filter(({ repeat }) => repeat > 0);
  if (last.length === 0) return [];
  const minutes = plural(wholeMinutes(Math.max(...last.map(({ ms }) => ms))), 'minute');
  const much = last.some(({ waiting }) => waiting > 0) ? 'as much as fits' : 'everything once more';
  return [`${sayLast(last.length, plan)} ${much}: ${plan.sweepRepeats} in about ${minutes}.`];
};

/** The way to an exam in the learner's words. */
export const planWords = (prospect: Prospect): PlanWords => {
  const { plan } = prospect;
  const load = [...newSentences(plan), ...repeatSentences(plan), ...lastDaysSentences(plan)];
  return { outcome: outcomeOf(prospect), load: plan.daysLeft === 0 ? [] : load, scope };
};

/** The way to an exam as lines: the date, whether it can be met, what the days hold, and the days. */
export const planLines = (prospect: Prospect): readonly string[] => {
  const { deck, date, today, minutes } = prospect;
  const { outcome, load, scope: last } = planWords(prospect);
  const table = planTable(prospect);
  return [
    `${deck.name}: ${dayFrom(date, today)}, ${daysAway(date, today)}.`,
    `At most ${plural(minutes, 'minute')} a day.`,
    ...outcome,
    ...load,
    last,
    ...(table.length > 0 ? ['', ...table] : []),
  ];
};

/** What a date comes to, in a few words: "about 8 new a day", "39 of 59 questions". */
export const planInFewWords = (plan: StudyPlan, questions: number): string => {
  if (plan.unmet > 0) return `${questions - plan.unmet} of ${questions} questions`;
  if (plan.newInAll === 0) return 'nothing new';
  if (isFew(plan)) return `${plan.newInAll} new in all`;
  const usual = usualNew(plan);
  return `${usual === plan.newPerDay ? '' : 'about '}${usual} new a day`;
};

/** What the date comes to, in one short sentence. */
export const planInShort = (plan: StudyPlan, questions: number, today: string): string => {
  if (plan.daysLeft === 0) return 'Today is the day.';
  if (plan.unmet > 0) return `Time for ${questions - plan.unmet} of ${questions} questions.`;
  const last = lastNewDay(plan);
  if (last < 0) return 'All are met; nothing new is left.';
  return `All will be met by ${dayFrom(dayAfter(today, last), today)}.`;
};
