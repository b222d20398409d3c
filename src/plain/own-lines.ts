import type { OwnHistory } from '../charts/entry-history.ts';
import type { MixedUpWith } from '../charts/item-history.ts';
import { safeText } from '../grading/safe-text.ts';
import { dayNumber } from '../memory/moment.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import type { Level } from '../schedule/known.ts';
import { dayFrom, longDay, pastDay, soonDay } from './days.ts';
import type { EntryLine } from './entry-lines.ts';
import { sayGave } from './gave.ts';

/** How well an item is known, in words. */
export const levelWords: Readonly<Record<Level, string>> = {
  solid: 'known now',
  shaky: 'shaky now',
  new: 'met, and not steady yet',
  unmet: 'not met yet',
};

const nameOf = (item: Item): string => `${formatPorts(portNumbers(item))} ${item.name}`;

const times = (count: number): string => ['never', 'once', 'twice'][count] ?? `${count} times`;

/** From so many days on a date without its year could be that of another. */
const yearTold = 300;
const week = 7;

const past = (day: string, today: string): string =>
  dayNumber(today) - dayNumber(day) < yearTold
    ? pastDay(day, today)
    : `on ${longDay(day)} ${day.slice(0, 4)}`;

const soon = (day: string, today: string): string =>
  dayNumber(day) - dayNumber(today) < week ? soonDay(day, today) : dayFrom(day, today);

/** "you gave 143 IMAP for 110 POP3 4 times", and the other way round. */
const mixUpLines = (
  item: Item,
  { item: other, given, asked, open }: MixedUpWith,
  find: (id: string) => Item | undefined,
): readonly string[] => {
  const found = find(other);
  if (!found) return [];
  const [here, there] = [nameOf(item), safeText(nameOf(found))];
  const told = open ? '' : '; told apart since';
  return [
    ...(given > 0 ? [`${sayGave(there, here)} ${times(given)}${told}`] : []),
    ...(asked > 0 ? [`${sayGave(here, there)} ${times(asked)}${told}`] : []),
  ];
};

const scoreOf = ({ right, wrong, level }: OwnHistory): string => {
  const all = right + wrong;
  const score =
    all === 0 ? 'asked once so far' : `right ${right} of ${all} since the first meeting`;
  return `${levelWords[level]}; ${score}`;
};

const linesOf = (
  history: OwnHistory,
  today: string,
  find: (id: string) => Item | undefined,
  isAlone: boolean,
): readonly EntryLine[] => {
  const { item, firstDay, lastDay, next, mixedUp } = history;
  const about = isAlone ? '' : `${item.name}: `;
  if (firstDay === undefined || lastDay === undefined)
    return [{ label: 'you', text: about + levelWords[history.level] }];
  const lately = firstDay === lastDay ? '' : `, last asked ${past(lastDay, today)}`;
  return [
    { label: 'you', text: about + scoreOf(history) },
    { label: 'met', text: past(firstDay, today) + lately },
    ...(next === undefined ? [] : [{ label: 'next', text: soon(next, today) }]),
    ...mixedUp
      .flatMap((each) => mixUpLines(item, each, find))
      .map((text) => ({ label: 'mixed up', text })),
  ];
};

/**
 * What the learner's own answers to an entry come to.
 * @param find gives an item by its id, for what it was mixed up with
 */
export const ownLines = (
  histories: readonly OwnHistory[],
  today: string,
  find: (id: string) => Item | undefined,
): readonly EntryLine[] =>
  histories.flatMap((history) => linesOf(history, today, find, histories.length === 1));
