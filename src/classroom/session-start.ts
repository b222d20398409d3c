import type { BoardRule, NameRule, RoomRules, RoomStart, Slip } from './room.ts';
import { type Fields, is, isFields, type Read } from './session-fields.ts';

const nameRules: readonly NameRule[] = ['generated', 'roster', 'free'];
const boardRules: readonly BoardRule[] = ['top5', 'anonymous', 'none'];

const rulesOf: Read<RoomRules> = (value) => {
  if (!isFields(value)) return undefined;
  const seconds = is.seconds(value.seconds);
  const names = nameRules.find((rule) => rule === value.names);
  const board = boardRules.find((rule) => rule === value.board);
  const { speed } = value;
  return seconds === undefined || !names || !board || typeof speed !== 'boolean'
    ? undefined
    : { seconds, names, board, speed };
};

const slipOf: Read<Slip> = (value) => {
  if (!isFields(value)) return undefined;
  const [code, name, extra] = [is.code(value.code), is.name(value.name), is.extra(value.extra)];
  return code === undefined || name === undefined || extra === undefined
    ? undefined
    : { code, name, extra };
};

const slipsOf: Read<readonly Slip[]> = (value) => {
  if (!Array.isArray(value)) return undefined;
  const slips = value.flatMap((each: unknown) => slipOf(each) ?? []);
  return slips.length === value.length ? slips : undefined;
};

/** A session's first line, of version 1; undefined where a field is missing or of no use. */
export const readStart = (fields: Fields, time: number): RoomStart | undefined => {
  if (fields.v !== 1) return undefined;
  const [id, code, drill] = [is.id(fields.id), is.code(fields.code), is.word(fields.drill)];
  const [deck, app, content] = [is.word(fields.deck), is.word(fields.app), is.word(fields.content)];
  const questions = is.count(fields.questions);
  const [rules, slips] = [rulesOf(fields.rules), slipsOf(fields.slips)];
  if (id === undefined || code === undefined || drill === undefined) return undefined;
  if (deck === undefined || app === undefined || content === undefined) return undefined;
  if (questions === undefined || !rules || !slips) return undefined;
  const drawn = { id, time, code, drill, deck, questions };
  return { type: 'room', v: 1, ...drawn, rules, slips, app, content };
};
