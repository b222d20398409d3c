import type { Verdict } from '../grading/verdict.ts';
import { ratingOfChoice } from '../memory/choice-rating.ts';
import type { JournalEvent, Review, Shell } from '../memory/events.ts';
import { replay } from '../memory/fold.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { hashText } from '../questions/random.ts';
import type { Catalog } from '../registry/catalog.ts';
import { isDirection } from '../registry/item.ts';
import type { AnswerView, AskedView, RoomView, Snapshot } from './wire.ts';

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

interface Closed {
  readonly room: RoomView;
  readonly question: AskedView;
  readonly answer: AnswerView;
}

const closedIn = ({ room }: Snapshot): Closed | undefined =>
  room.question && room.answer ? { room, question: room.question, answer: room.answer } : undefined;

const verdictOn = (option: string, right: string): Verdict => {
  if (option === right) return 'right';
  return option === 'e' ? 'unknown' : 'wrong';
};

/** Ids come from another machine and are kept for good. */
const idForm = /^[\w.+-]{1,64}$/;

/** Whether the host asked a card of the content at hand: it may run another version, or know a list of its own. */
const isKnown = ({ room, answer: { card } }: Closed, { items }: Catalog): boolean =>
  isDirection(card.direction) &&
  items.get(card.item)?.cards[card.direction] === card.id &&
  idForm.test(room.session) &&
  idForm.test(card.deck);

const idOf = ({ player }: OwnRecord, session: string, number: number): string =>
  `${idsOfRoom(session)}${number}/${player}`;

const reviewOf = (
  { catalog, shell, app, memory }: OwnRecord,
  { room, question, answer }: Closed,
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
    session: room.session,
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

const reviewFor = (
  record: OwnRecord,
  closed: Closed,
  given: string | null,
  at: Moment,
): Review | undefined => {
  const { room, question, answer } = closed;
  const id = idOf(record, room.session, question.number);
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

/**
 * What a word of the host adds to the student's own journal: the answer to a question that is closed, once; and that it
 * is taken back, where the question was struck out later.
 */
export const recordOf = (
  record: OwnRecord,
  snapshot: Snapshot,
  at: Moment,
): { readonly record: OwnRecord; readonly events: readonly JournalEvent[] } => {
  const closed = closedIn(snapshot);
  const review = closed && reviewFor(record, closed, snapshot.you.answer, at);
  const events = [...undoneBy(record, snapshot, at), ...(review ? [review] : [])];
  if (events.length === 0) return { record, events };
  const memory = review ? replay([review], record.memory) : record.memory;
  const kept = new Set([...record.kept, ...events.map(({ id }) => id)]);
  return { record: { ...record, memory, kept }, events };
};
