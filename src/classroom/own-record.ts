import type { Verdict } from '../grading/verdict.ts';
import { ratingOfChoice } from '../memory/choice-rating.ts';
import type { JournalEvent, Review, Shell } from '../memory/events.ts';
import { replay } from '../memory/fold.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { hashText } from '../questions/random.ts';
import type { Catalog } from '../registry/catalog.ts';
import { isDirection } from '../registry/item.ts';
import type { AnsweredView, AskedView, Snapshot } from './wire.ts';

/** What a student's own journal gets of a class. */
export interface OwnRecord {
  readonly catalog: Catalog;
  readonly shell: Shell;
  readonly app: string;
  /** With the class's answers so far. */
  readonly memory: Memory;
  /** Who the student is in the room, so that two who share a journal keep both their answers. */
  readonly player: string;
  /** Ids of events that stand in the journal: no answer counts twice, after however many breaks. */
  readonly kept: ReadonlySet<string>;
}

/** A name for a player that lets nobody in. */
export const playerOf = (token: string): string => hashText(token).toString(36);

/** What the ids of a room's answers begin with. */
export const idsOfRoom = (session: string): string => `${session}/`;

/** A question that is closed, and what the student answered to it. */
interface Closed extends AnsweredView {
  readonly session: string;
}

const closedIn = ({ room, you }: Snapshot): readonly Closed[] =>
  room.question && room.answer && you.answer !== null
    ? [{ session: room.session, question: room.question, answer: room.answer, given: you.answer }]
    : [];

const verdictOn = (option: string, right: string): Verdict => {
  if (option === right) return 'right';
  return option === 'e' ? 'unknown' : 'wrong';
};

/** Ids come from another machine and are kept for good. */
const idForm = /^[\w.+-]{1,64}$/;

/** Whether the host asked a card of the content at hand: it may run another version, or know a list of its own. */
const isKnown = ({ session, answer: { card } }: Closed, { items }: Catalog): boolean =>
  isDirection(card.direction) &&
  items.get(card.item)?.cards[card.direction] === card.id &&
  idForm.test(session) &&
  idForm.test(card.deck);

const idOf = ({ player }: OwnRecord, session: string, number: number): string =>
  `${idsOfRoom(session)}${number}/${player}`;

const reviewOf = (
  { catalog, shell, app, memory }: OwnRecord,
  { session, question, answer }: Closed,
  option: AskedView['options'][number],
  id: string,
  at: Moment,
): Review => {
  const { card, right } = answer;
  const verdict = verdictOn(option.key, right);
  return {
    v: 1,
    type: 'review',
    id,
    ...at,
    session,
    card: card.id,
    item: card.item,
    direction: card.direction,
    port: card.port,
    form: 'choice',
    options: question.options.map(({ label }) => label),
    given: option.label,
    givenIs: card.items[option.key] ?? null,
    verdict,
    // The class's clock says nothing of one's own pace.
    ms: null,
    hint: null,
    blur: false,
    mode: 'class',
    shell,
    deck: card.deck,
    rating: ratingOfChoice(card.id, verdict, memory, at),
    app,
    content: catalog.version,
  };
};

const reviewFor = (record: OwnRecord, closed: Closed, at: Moment): Review | undefined => {
  const { session, question, answer, given } = closed;
  const id = idOf(record, session, question.number);
  const option = question.options.find(({ key }) => key === given);
  if (!option || !isKnown(closed, record.catalog)) return undefined;
  return answer.voided || record.kept.has(id)
    ? undefined
    : reviewOf(record, closed, option, id, at);
};

/** What the teacher struck out after it was told, be it since the next question came up. */
const undoneBy = (record: OwnRecord, { room }: Snapshot, at: Moment): readonly JournalEvent[] =>
  room.voided.flatMap((number) => {
    const id = idOf(record, room.session, number);
    const undo = `${id}/void`;
    return record.kept.has(id) && !record.kept.has(undo)
      ? [{ v: 1, type: 'undo', id: undo, ...at, review: id }]
      : [];
  });

/** A student's record with what has just come for the journal, and that. */
export interface Recorded {
  readonly record: OwnRecord;
  readonly events: readonly JournalEvent[];
}

const keeping = (record: OwnRecord, events: readonly JournalEvent[]): OwnRecord =>
  events.length === 0
    ? record
    : { ...record, kept: new Set([...record.kept, ...events.map(({ id }) => id)]) };

const withReview = (so: Recorded, closed: Closed, at: Moment): Recorded => {
  const review = reviewFor(so.record, closed, at);
  if (!review) return so;
  const record = keeping(so.record, [review]);
  const memory = replay([review], record.memory);
  return { record: { ...record, memory }, events: [...so.events, review] };
};

/**
 * What a word of the host adds to the student's own journal: the answer to a question that is closed, once; and that it
 * is taken back, where the question was struck out later.
 */
export const recordOf = (record: OwnRecord, snapshot: Snapshot, at: Moment): Recorded => {
  const events = undoneBy(record, snapshot, at);
  const undone = { record: keeping(record, events), events };
  return closedIn(snapshot).reduce((so, closed) => withReview(so, closed, at), undone);
};

/** What answers add whose questions were closed while the student was away, each once. */
export const recordOfAnswers = (
  record: OwnRecord,
  session: string,
  answers: readonly AnsweredView[],
  at: Moment,
): Recorded =>
  answers.reduce<Recorded>((so, answer) => withReview(so, { ...answer, session }, at), {
    record,
    events: [],
  });
