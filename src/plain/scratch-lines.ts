import { mistakeSentences } from '../grading/mistake.ts';
import type { RecallCount } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { transportLabel } from '../registry/port.ts';
import { registryFamily } from '../registry/service.ts';
import type { Unread, WrongEntry } from '../scratch/entry.ts';
import type { Gap, ResultPart } from '../scratch/result.ts';
import {
  elapsedMs,
  partsOf,
  type ScratchState,
  sortedItems,
  suggestedMinutes,
} from '../scratch/scratch.ts';
import { plural } from './day-lines.ts';
import { pastDay } from './days.ts';

/** Why a line was not taken; said at once, since it tells nothing of right and wrong. */
export const unreadSentences: Readonly<Record<Unread, string>> = {
  number: 'No port number. Like this: 22 ssh',
  name: 'No name. Like this: 22 ssh',
};

/** That nothing of the schedule follows. */
export const practiceSentence = 'Practice only: what is asked when stays as it is.';

const msPerMinute = 60_000;

/** "2 of about 3.5 min": a clock that stops nothing. */
export const clockText = (state: ScratchState, minutes: number): string =>
  `${minutes} of about ${suggestedMinutes(state)} min`;

/** Whole minutes of writing. */
export const minutesOf = (state: ScratchState, now: Moment): number =>
  Math.floor(elapsedMs(state, now) / msPerMinute);

const timeTaken = (state: ScratchState, now: Moment): string => {
  const minutes = Math.round(elapsedMs(state, now) / msPerMinute);
  return minutes === 0 ? 'in under a minute' : `in ${plural(minutes, 'minute')}`;
};

/** "14 of 20 written down, in 4 minutes." */
export const scoreOf = (state: ScratchState, now: Moment, measured: boolean): string => {
  const { found } = sortedItems(state);
  const time = measured ? `, ${timeTaken(state, now)}` : '';
  return `${found.length} of ${state.deck.size} written down${time}.`;
};

/** "Last time: 12 of 20, on Tuesday." */
export const lastTimeLine = ({ found, of, day }: RecallCount, today: string): string =>
  `Last time: ${found} of ${of}, ${pastDay(day, today)}.`;

const sayItem = (item: Item): string => `${formatPorts(portNumbers(item))} ${item.name}`;

/** "20/21 FTP (20 missing)". */
const sayGap = ({ item, lacks }: Gap): string =>
  lacks ? `${sayItem(item)} (${lacks.join(', ')} missing)` : sayItem(item);

const familyName = (name: string | undefined): string => name ?? registryFamily;

const sayNumbers = ({ facts }: WrongEntry): readonly string[] =>
  facts.numbers
    .slice(0, 3)
    .map(({ port, is }) => (is ? `${port} is ${is.label}` : `${port} is nothing known here`));

const sayName = ({ name, facts: { named } }: WrongEntry): string =>
  named ? `${named.name} is ${formatPorts(portNumbers(named))}` : `${name} is no name known here`;

/** "21 is FTP control; SSH is 22.": what the numbers are, and what the name uses. */
const sayFacts = (entry: WrongEntry): string => {
  const { named, mistake } = entry.facts;
  if (named && mistake === 'transport') {
    const label = transportLabel(named.ports.flatMap(({ transports }) => transports));
    return `${mistakeSentences.transport} ${sayName(entry)}, ${label}.`;
  }
  return `${[...sayNumbers(entry), sayName(entry)].join('; ')}.`;
};

/** A part of the result: what it is about, and what is said of it, in pieces that stay whole. */
export interface PartWords {
  readonly lead: string;
  readonly pieces: readonly string[];
}

/** "25 SMTP, 587 SMTPS", in pieces that keep their comma. */
const listed = (pieces: readonly string[]): readonly string[] =>
  pieces.map((piece, at) => (at < pieces.length - 1 ? `${piece},` : piece));

/** One part of the result in words. */
export const partWords = (part: ResultPart): PartWords => {
  switch (part.kind) {
    case 'gaps': {
      const { family, found, total, gaps } = part;
      return {
        lead: `${familyName(family)} ${found} of ${total}`,
        pieces: listed(gaps.map(sayGap)),
      };
    }
    case 'complete':
      return { lead: 'Complete', pieces: listed(part.families.map(familyName)) };
    case 'wrong':
      return { lead: part.entry.text, pieces: sayFacts(part.entry).split(' ') };
    case 'slip':
      return { lead: part.text, pieces: `a slip: it is written ${part.corrected}`.split(' ') };
    case 'beside':
      return {
        lead: 'True, not on this list',
        pieces: listed(part.entries.map(({ text }) => text)),
      };
    case 'twice':
      return { lead: 'Written twice', pieces: listed(part.texts) };
    default:
      return part satisfies never;
  }
};

/** A part as a whole sentence, as far as it is one. */
const partLine = (part: ResultPart): string => {
  const { lead, pieces } = partWords(part);
  const text = pieces.join(' ');
  switch (part.kind) {
    case 'gaps':
      return `${lead}. Missing: ${text}.`;
    case 'wrong':
      return `Wrong: ${lead}. ${text}`;
    case 'slip':
    case 'complete':
    case 'beside':
    case 'twice':
      return `${lead}: ${text}.`;
    default:
      return part satisfies never;
  }
};

/** A finished sheet as lines: how much, the gaps by family, then what was wrong with both facts. */
export const resultLines = (
  state: ScratchState,
  last: RecallCount | undefined,
  now: Moment,
  measured: boolean,
): readonly string[] => {
  const before = last ? ` ${lastTimeLine(last, now.day)}` : '';
  return [
    `${scoreOf(state, now, measured)}${before}`,
    ...partsOf(state).map(partLine),
    practiceSentence,
  ];
};

/** The one line that stays behind: "Written down from memory: 14 of 20." */
export const recallLine = ({ found, of }: Pick<RecallCount, 'found' | 'of'>): string =>
  `Written down from memory: ${found} of ${of}.`;
