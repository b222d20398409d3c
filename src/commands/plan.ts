import { readDate } from '../app/date.ts';
import { safeText } from '../grading/safe-text.ts';
import type { ExamGoal, Memory } from '../memory/memory.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import { longDay } from '../plain/days.ts';
import { planLines } from '../plain/plan-lines.ts';
import type { Deck } from '../registry/deck.ts';
import { type Prospect, prospectOf } from '../schedule/prospect.ts';
import { settingsTable } from '../session/settings.ts';
import { type CommonOptions, type Context, keptDeckFor } from './context.ts';
import { UsageError } from './errors.ts';
import { keepGoal } from './keep-goal.ts';
import { keepSetting } from './keep-setting.ts';
import { noPlanRecord, planRecord } from './plan-record.ts';

export interface PlanOptions extends CommonOptions {
  readonly exam?: string;
  readonly date?: string;
  readonly minutes?: string;
  readonly passed?: boolean;
}

/** What is to be learned by when; a date of null: not booked. */
interface Aim {
  readonly deck: Deck;
  readonly date: string | null;
}

const unbooked = 'none';

/** A day for the examples: three weeks on. */
const exampleFor = (now: Moment): string => daysLater(now, 21).day;

const shortName = ({ aliases, id }: Deck): string => aliases[0] ?? id;

const readMinutes = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const { parse, form } = settingsTable.minutes;
  const minutes = parse(text);
  if (minutes !== undefined) return minutes;
  throw new UsageError(`--minutes "${safeText(text)}": write ${form}`);
};

const readDay = (text: string, { day }: Moment): string | null => {
  if (text.trim().toLowerCase() === unbooked) return null;
  const answer = readDate(text, day);
  if ('day' in answer) return answer.day;
  const reason = answer.refused.replace(/\.$/, '');
  throw new UsageError(
    `--date "${safeText(text)}": ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  );
};

/** The day that is booked for a list and not over. */
const dayBooked = (goal: ExamGoal | null, deck: Deck, { day }: Moment): string | undefined =>
  goal?.deck === deck.id && goal.date !== null && goal.date >= day && !goal.passed
    ? goal.date
    : undefined;

/** What the options ask for; undefined when they name neither a list nor a day. */
const readAim = ({ exam, date }: PlanOptions, context: Context, now: Moment): Aim | undefined => {
  if (exam === undefined && date === undefined) return undefined;
  const { goal } = context.memory;
  const deck = keptDeckFor(context, exam ?? goal?.deck);
  const day = date === undefined ? dayBooked(goal, deck, now) : readDay(date, now);
  if (day !== undefined) return { deck, date: day };
  const name = shortName(deck);
  throw new UsageError(
    `--exam ${name}: say the day too, as in --exam ${name} --date ${exampleFor(now)}; --date ${unbooked} while it is not booked`,
  );
};

/** The aim that is set, with its day ahead. */
const aimSet = (context: Context, now: Moment): Aim => {
  const { goal } = context.memory;
  if (!goal)
    throw new UsageError(
      `there is no exam to plan for; portquiz plan --exam net+ --date ${exampleFor(now)} sets one`,
    );
  const deck = keptDeckFor(context, goal.deck);
  const date = dayBooked(goal, deck, now);
  if (date !== undefined) return { deck, date };
  const isOver = goal.date !== null && goal.date < now.day;
  const why = isOver
    ? `the day of ${deck.name}, ${longDay(goal.date ?? '')}, is over`
    : `no day is set for ${deck.name}`;
  throw new UsageError(`${why}; portquiz plan --date ${exampleFor(now)} sets one`);
};

const printPlan = (prospect: Prospect, options: PlanOptions, context: Context, memory: Memory) => {
  if (options.json) context.printJson(planRecord(prospect, memory, context.clock()));
  else context.print(...planLines(prospect));
};

const printNone = (aim: Aim, minutes: number, options: PlanOptions, context: Context): void => {
  const now = context.clock();
  if (options.json) context.printJson(noPlanRecord(aim.deck, minutes));
  else
    context.print(
      `${aim.deck.name}: the day is not booked.`,
      `portquiz plan --date ${exampleFor(now)} sets it.`,
    );
};

/** The exam that is set is passed: said once its day has come. */
const pass = async (
  { exam, date, minutes, json }: PlanOptions,
  context: Context,
): Promise<number> => {
  const now = context.clock();
  const { goal } = context.memory;
  if (date !== undefined || minutes !== undefined)
    throw new UsageError('--passed: leave out --date and --minutes, it is the exam that is set');
  if (!goal) throw new UsageError('--passed: there is no exam set that could be');
  const deck = keptDeckFor(context, exam ?? goal.deck);
  if (deck.id !== goal.deck) throw new UsageError(`--passed: the exam that is set is ${goal.deck}`);
  if (goal.date !== null && goal.date > now.day)
    throw new UsageError(`--passed: ${longDay(goal.date)} is still to come`);
  await keepGoal(context, { ...goal, passed: true }, now);
  if (json) context.printJson({ deck: deck.id, date: goal.date, passed: true });
  else context.print(`${deck.name}: passed. A minute a week keeps it.`);
  return 0;
};

/** `portquiz plan`: sets what is learned by when, and tells the way there. */
export const plan = async (options: PlanOptions, context: Context): Promise<number> => {
  if (options.passed) return pass(options, context);
  const now = context.clock();
  const minutes = readMinutes(options.minutes);
  const wanted = readAim(options, context, now);
  const aim = wanted ?? aimSet(context, now);
  const perDay = minutes ?? context.settings.minutes;
  const memory = wanted
    ? await keepGoal(context, { deck: aim.deck.id, date: aim.date, passed: false }, now)
    : context.memory;
  if (wanted) await keepSetting(context, 'deck', aim.deck.id);
  if (minutes !== undefined) await keepSetting(context, 'minutes', minutes);
  const prospect = prospectOf(aim.deck, perDay, memory, now);
  if (prospect) printPlan(prospect, options, context, memory);
  else printNone(aim, perDay, options, context);
  return 0;
};
