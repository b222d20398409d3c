import type { OptionKey } from '../questions/question.ts';
import { isOptionKey } from './requests.ts';
import type { RoomEvent } from './room.ts';
import type { Of } from './room-events.ts';
import { type Fields, fieldsOf, is, type Read } from './session-fields.ts';
import { readStart } from './session-start.ts';

/** What a line of a session's file says. */
export type RoomLine =
  | { readonly kind: 'event'; readonly event: RoomEvent }
  /** The file was written by a later portquiz, in a form that is not known yet. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

/** An event as one line of JSON, without its line end. */
export const formatRoomEvent = (event: RoomEvent): string => JSON.stringify(event);

type Type = Exclude<RoomEvent['type'], 'room'>;

const isOption: Read<OptionKey> = (value) => (isOptionKey(value) ? value : undefined);

const joinedOf = (fields: Fields, time: number): Of<'joined'> | undefined => {
  const [player, name, token, extra] = [
    is.id(fields.player),
    is.name(fields.name),
    is.digest(fields.token),
    is.extra(fields.extra),
  ];
  if (player === undefined || name === undefined || token === undefined || extra === undefined)
    return undefined;
  const event = { type: 'joined', time, player, name, token, extra } as const;
  if (fields.slip === undefined) return event;
  const slip = is.code(fields.slip);
  return slip === undefined ? undefined : { ...event, slip };
};

const answeredOf = (fields: Fields, time: number): Of<'answered'> | undefined => {
  const player = is.id(fields.player);
  const place = is.place(fields.place);
  const option = isOption(fields.option);
  const ms = is.amount(fields.ms);
  return player === undefined || place === undefined || option === undefined || ms === undefined
    ? undefined
    : { type: 'answered', time, player, place, option, ms };
};

/** Reads an event of a type that has one field beside its time, or two. */
const readers: { readonly [T in Type]: (fields: Fields, time: number) => Of<T> | undefined } = {
  joined: joinedOf,
  answered: answeredOf,
  renamed: (fields, time) => {
    const [player, name] = [is.id(fields.player), is.name(fields.name)];
    return player === undefined || name === undefined
      ? undefined
      : { type: 'renamed', time, player, name };
  },
  rejoined: (fields, time) => {
    const [player, token] = [is.id(fields.player), is.digest(fields.token)];
    return player === undefined || token === undefined
      ? undefined
      : { type: 'rejoined', time, player, token };
  },
  kicked: (fields, time) => {
    const player = is.id(fields.player);
    return player === undefined ? undefined : { type: 'kicked', time, player };
  },
  extra: (fields, time) => {
    const [player, extra] = [is.id(fields.player), is.extra(fields.extra)];
    return player === undefined || extra === undefined
      ? undefined
      : { type: 'extra', time, player, extra };
  },
  locked: ({ locked }, time) =>
    typeof locked === 'boolean' ? { type: 'locked', time, locked } : undefined,
  opened: (fields, time) => {
    const place = is.place(fields.place);
    return place === undefined ? undefined : { type: 'opened', time, place };
  },
  closed: (fields, time) => {
    const place = is.place(fields.place);
    return place === undefined ? undefined : { type: 'closed', time, place };
  },
  voided: (fields, time) => {
    const place = is.place(fields.place);
    return place === undefined ? undefined : { type: 'voided', time, place };
  },
  extended: (fields, time) => {
    const seconds = is.seconds(fields.seconds);
    return seconds === undefined ? undefined : { type: 'extended', time, seconds };
  },
  paused: (_, time) => ({ type: 'paused', time }),
  resumed: (_, time) => ({ type: 'resumed', time }),
  board: (_, time) => ({ type: 'board', time }),
  podium: (_, time) => ({ type: 'podium', time }),
  ended: (_, time) => ({ type: 'ended', time }),
  returned: (_, time) => ({ type: 'returned', time }),
};

const isType = (value: unknown): value is Type =>
  typeof value === 'string' && Object.hasOwn(readers, value);

const unreadable: RoomLine = { kind: 'unreadable' };

const lineOf = (event: RoomEvent | undefined): RoomLine =>
  event ? { kind: 'event', event } : unreadable;

/**
 * A line of a session's file. It takes any text: what a foreign or damaged file holds is unreadable, and no event of wrong
 * types or with signs that steer a terminal comes of it. The version stands in the first line alone.
 */
export const parseRoomLine = (text: string): RoomLine => {
  const fields = fieldsOf(text);
  const time = is.time(fields?.time);
  if (!fields) return unreadable;
  const { type, v } = fields;
  if (type === 'room') {
    if (typeof v === 'number' && v > 1) return { kind: 'newer' };
    return time === undefined ? unreadable : lineOf(readStart(fields, time));
  }
  return isType(type) && time !== undefined ? lineOf(readers[type](fields, time)) : unreadable;
};
