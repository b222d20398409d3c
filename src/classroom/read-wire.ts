import type { OptionKey } from '../questions/question.ts';
import type { Direction } from '../registry/item.ts';
import type { Phase } from './room.ts';
import { isSessionId, isToken } from './seat-form.ts';
import {
  absentOr,
  type Guard,
  isCount,
  isFlag,
  isOneOf,
  isText,
  listOf,
  nullOr,
  shapeOf,
} from './shape.ts';
import type {
  AnsweredView,
  AnswerReply,
  AnswersReply,
  AnswerView,
  AskedView,
  BoardRow,
  JoinReply,
  RoomView,
  ScoreView,
  Snapshot,
  YouView,
} from './wire.ts';

const keys = ['a', 'b', 'c', 'd', 'e'] as const satisfies readonly OptionKey[];
const phases: readonly Phase[] = ['lobby', 'question', 'answer', 'board', 'podium', 'over'];

const isTrue = (value: unknown): value is true => value === true;
const isKey: Guard<OptionKey> = isOneOf(keys);

const isAsked = shapeOf<AskedView>({
  id: isText,
  number: isCount,
  of: isCount,
  prompt: isText,
  transport: isText,
  wants: isCount,
  options: listOf(shapeOf<AskedView['options'][number]>({ key: isKey, label: isText })),
});

const isItems = (value: unknown): value is AnswerView['card']['items'] =>
  typeof value === 'object' && value !== null && Object.values(value).every(isText);

const isAnswer = shapeOf<AnswerView>({
  right: isKey,
  lines: listOf(isText),
  counts: shapeOf<AnswerView['counts']>({
    a: isCount,
    b: isCount,
    c: isCount,
    d: isCount,
    e: isCount,
  }),
  voided: isFlag,
  card: shapeOf<AnswerView['card']>({
    id: isText,
    item: isText,
    // What a newer host may ask in another way is for whoever keeps it to judge.
    direction: (value): value is Direction => isText(value),
    port: nullOr(isCount),
    deck: isText,
    items: isItems,
  }),
});

const score = { right: isCount, asked: isCount, points: nullOr(isCount) } as const;

const isRoom = shapeOf<RoomView>({
  session: isText,
  list: isText,
  phase: isOneOf(phases),
  questions: isCount,
  seconds: isCount,
  locked: isFlag,
  question: nullOr(isAsked),
  left: nullOr(isCount),
  paused: isFlag,
  answer: nullOr(isAnswer),
  voided: listOf(isCount),
  board: nullOr(listOf(shapeOf<BoardRow>({ ...score, rank: isCount, name: nullOr(isText) }))),
  boardMore: absentOr(isCount),
});

const isYou = shapeOf<YouView>({
  name: isText,
  kicked: isFlag,
  answer: nullOr(isKey),
  left: nullOr(isCount),
  score: shapeOf<ScoreView>(score),
  rank: nullOr(isCount),
  ranked: isFlag,
});

const isSnapshot = shapeOf<Snapshot>({ room: isRoom, you: isYou });

/** What came down from a host. @throws TypeError for anything that is no snapshot */
export const readSnapshot = (value: unknown): Snapshot => {
  if (isSnapshot(value)) return value;
  throw new TypeError('no snapshot of a room');
};

const isAnswers = shapeOf<AnswersReply>({
  ok: isTrue,
  answers: listOf(shapeOf<AnsweredView>({ question: isAsked, answer: isAnswer, given: isKey })),
});

/** A student's answers to closed questions. @throws TypeError for anything else */
export const readAnswers = (value: unknown): AnswersReply['answers'] => {
  if (isAnswers(value)) return value.answers;
  throw new TypeError('no answers of a host');
};

type Refused<T> = Extract<T, { readonly ok: false }>;

const isRefused = shapeOf<{ readonly ok: false; readonly why: string }>({
  ok: (value): value is false => value === false,
  why: isText,
});
const isJoined = shapeOf<Extract<JoinReply, { readonly ok: true }>>({
  ok: isTrue,
  token: isToken,
  name: isText,
  session: isSessionId,
});
const isTaken = shapeOf<Extract<AnswerReply, { readonly ok: true }>>({ ok: isTrue, option: isKey });
const hasOption = shapeOf<{ readonly option: OptionKey }>({ option: isKey });

/** Reasons grow with versions: those nobody here knows are told as such by whoever says them. */
const isReason = <T extends string>(why: string): why is T => /^[a-z-]{1,40}$/.test(why);

/** The reply to a code. @throws TypeError for anything else: this is no host */
export const readJoinReply = (value: unknown): JoinReply => {
  if (isJoined(value)) return value;
  if (isRefused(value) && isReason<Refused<JoinReply>['why']>(value.why))
    return { ok: false, why: value.why };
  throw new TypeError('no reply of a host');
};

/** The reply to an answer. @throws TypeError for anything else */
export const readAnswerReply = (value: unknown): AnswerReply => {
  if (isTaken(value)) return value;
  if (isRefused(value) && isReason<Refused<AnswerReply>['why']>(value.why)) {
    const refused = { ok: false, why: value.why } as const;
    return hasOption(value) ? { ...refused, option: value.option } : refused;
  }
  throw new TypeError('no reply of a host');
};
