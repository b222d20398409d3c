import { isSweep } from '../schedule/syllabus.ts';
import { holdsWork, type ListDay, type Workday } from '../schedule/workday.ts';
import { longDay, soonDay } from './days.ts';

/** "1 minute", "4 minutes". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "9 to repeat, 6 new": what there is, without what there is none of. */
export const sayWork = ({ repeat, fresh }: Pick<Workday, 'repeat' | 'fresh'>): string =>
  [repeat > 0 ? `${repeat} to repeat` : '', fresh > 0 ? `${fresh} new` : '']
    .filter(Boolean)
    .join(', ') || 'nothing';

/** "; 60 more wait": what one sitting does not hold. */
const sayWaiting = ({ waiting }: Workday): string =>
  waiting === 0 ? '' : `; ${waiting} more ${waiting === 1 ? 'waits' : 'wait'}`;

/** "75 of 126 to repeat": where all is asked every day, what does not fit does not wait for anything. */
const sayShare = ({ repeat, waiting, fresh }: Workday): string =>
  waiting === 0
    ? sayWork({ repeat, fresh })
    : `${repeat} of ${sayWork({ repeat: repeat + waiting, fresh })}`;

/** "everything once more: 59 to repeat", where that is so. */
const sayAll = (day: Workday): string => {
  if (day.all) return ` everything once more: ${sayWork(day)}`;
  return `${day.waiting > 0 ? ' as much as fits' : ''}: ${sayShare(day)}`;
};

const whenIsIt = ['today', 'tomorrow', 'in two days'] as const;

const examIs = (daysLeft: number): string => `The exam is ${whenIsIt[daysLeft] ?? ''}`;

/** "12 shakiest, 2 minutes": the last look, once it has not been had. */
const sayLastLook = ({ repeat, minutes }: Workday): string =>
  `A last look at the ${repeat === 1 ? '' : `${repeat} `}shakiest, ${plural(minutes, 'minute')}.`;

const lastDayLine = ({ today, begun }: ListDay, daysLeft: number): string => {
  const about = `about ${plural(today.minutes, 'minute')}`;
  const when = examIs(daysLeft);
  if (begun) return `${when}. Still ${sayShare(today)}, ${about}.`;
  if (daysLeft === 0 && today.fresh === 0) return `${when}. ${sayLastLook(today)}`;
  return `${when}. Today${sayAll(today)}, ${about}.`;
};

const workLine = (list: ListDay): string => {
  const { day, today, daysLeft, passed, caughtUp } = list;
  const minutes = plural(today.minutes, 'minute');
  if (passed) return `Passed. A minute a week keeps it: ${sayWork(today)}, about ${minutes}.`;
  if (isSweep(daysLeft)) return lastDayLine(list, daysLeft);
  if (list.asksAll.today) return `Today${sayAll(today)}. About ${minutes}.`;
  const risk = today.waiting > 0 ? ', the most at risk come first' : '';
  const soon = caughtUp === undefined ? '' : ` Caught up by ${soonDay(caughtUp, day)}.`;
  return `Today: ${sayWork(today)}. About ${minutes}${sayWaiting(today)}${risk}.${soon}`;
};

/** Who keeps a passed list has a few a week. */
const keptLine = ({ tomorrow, next }: ListDay): string => {
  const when = holdsWork(tomorrow) ? 'tomorrow' : next && `on ${longDay(next)}`;
  return `A minute a week keeps it${when ? `: next ${when}` : ''}.`;
};

/** What comes after today's work: "Tomorrow: 8 to repeat, 8 new." */
export const comingLine = (list: ListDay): string => {
  const { today, tomorrow, next, daysLeft, passed, met, total } = list;
  if (passed) return keptLine(list);
  if (daysLeft === 0) return `You have met ${met} of ${total} ports.`;
  if (isSweep(daysLeft) && met === 0) return `${examIs(daysLeft)}.`;
  if (daysLeft === 1) {
    const look = 'omorrow morning a last look at the shakiest.';
    return holdsWork(today) ? `T${look}` : `Sleep on it; t${look}`;
  }
  if (list.asksAll.tomorrow && holdsWork(tomorrow)) return `Tomorrow${sayAll(tomorrow)}.`;
  const all = { repeat: tomorrow.repeat + tomorrow.waiting, fresh: tomorrow.fresh };
  if (holdsWork(tomorrow)) return `Tomorrow: ${sayWork(all)}.`;
  return next === undefined ? 'All of it is steady.' : `Next on ${longDay(next)}.`;
};

const doneLine = (list: ListDay): string => {
  const { daysLeft, passed, met } = list;
  if (passed) return `Passed. ${comingLine(list)}`;
  if (isSweep(daysLeft) && met === 0)
    return `${examIs(daysLeft)}. Nothing new any more: it would not stick.`;
  if (daysLeft === 0) return `That is all. ${comingLine(list)}`;
  return `${daysLeft === 1 ? 'Done.' : 'Done for today.'} ${comingLine(list)}`;
};

/** The one line that matters: what today holds, or that it is done. */
export const todayLine = (list: ListDay): string =>
  holdsWork(list.today) ? workLine(list) : doneLine(list);

/** What plain lines say of an exam that is over, where no screen can ask how it went. */
export const examOverLine = (list: string, date: string): string =>
  `The exam was on ${longDay(date)}. portquiz plan --exam ${list} --date DAY sets the next; --passed ends it.`;
