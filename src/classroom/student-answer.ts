import type { OptionKey } from '../questions/question.ts';
import { retryAfter } from './student-retry.ts';
import type { Given, StudentEvent, StudentState, StudentStep } from './student-state.ts';
import type { AskedView, Snapshot } from './wire.ts';

type Of<T extends StudentEvent['type']> = Extract<StudentEvent, { readonly type: T }>;

const only = (state: StudentState): StudentStep => ({ state, effects: [] });

/** The question that can be answered now; undefined when none stands, or its answer does. */
export const openQuestion = ({ snapshot, given }: StudentState): AskedView | undefined => {
  const question = snapshot?.room.phase === 'question' ? snapshot.room.question : null;
  if (!question || snapshot?.you.answer !== null) return undefined;
  return given?.question === question.id && given.stage === 'sent' ? undefined : question;
};

/** Refusals after which the same question may be answered once more. */
const mayTryAgain = (given: Given | undefined): boolean =>
  given?.stage === 'refused' && (given.why === 'paused' || given.why === 'no-such-option');

/** The question that waits for the student: open, and no answer of theirs to it on its way. */
export const waitingQuestion = (state: StudentState): AskedView | undefined => {
  const question = openQuestion(state);
  const { given } = state;
  const isFree =
    given?.question !== question?.id || given?.stage === 'picked' || mayTryAgain(given);
  return isFree ? question : undefined;
};

/** Chooses an option of the question that stands. Nothing is sent, and what is on its way stays as it is. */
export const pick = (state: StudentState, option: OptionKey): StudentStep => {
  const question = openQuestion(state);
  const { given } = state;
  if (!question?.options.some(({ key }) => key === option)) return only(state);
  const isFree = given?.question !== question.id || given.stage === 'picked' || mayTryAgain(given);
  return only(
    isFree ? { ...state, given: { question: question.id, option, stage: 'picked' } } : state,
  );
};

/** Sends what is chosen or held; where the host cannot be reached it is held. */
const sendAgain = (state: StudentState, given: Given, tries: number): StudentStep => {
  const { seat, link } = state;
  const { question, option } = given;
  if (seat.name !== 'in') return only(state);
  if (link.name !== 'up')
    return only({
      ...state,
      given: { question, option, stage: 'held', tries, resendAt: undefined },
    });
  return {
    state: { ...state, given: { question, option, stage: 'sending', tries: tries + 1 } },
    effects: [{ type: 'answer', token: seat.token, question, option }],
  };
};

/** Sends the answer that is chosen. */
export const send = (state: StudentState): StudentStep => {
  const { given } = state;
  const question = openQuestion(state);
  return question && given?.stage === 'picked' && given.question === question.id
    ? sendAgain(state, given, 0)
    : only(state);
};

/** Held answers go out again when their time has come. */
export const resendDue = (state: StudentState, ms: number): StudentStep => {
  const { given, link } = state;
  const isDue = given?.stage === 'held' && given.resendAt !== undefined && ms >= given.resendAt;
  return isDue && link.name === 'up' ? sendAgain(state, given, given.tries) : only(state);
};

const held = (state: StudentState, given: Given, ms: number, random: number): StudentStep => {
  const { question, option } = given;
  const tries = given.stage === 'sending' ? given.tries : 1;
  const resendAt = ms + retryAfter(tries, random);
  return only({ ...state, given: { question, option, stage: 'held', tries, resendAt } });
};

/** What a host said of an answer; undefined where it takes the student out of the room. */
export const replied = (
  state: StudentState,
  { question, reply, ms, random }: Of<'answer-replied'>,
): StudentStep => {
  const { given } = state;
  // A word on another question than the one at hand says nothing.
  if (given?.question !== question || given.stage === 'sent') return only(state);
  if (reply.option !== undefined)
    return only({ ...state, given: { question, option: reply.option, stage: 'sent' } });
  if (reply.ok) return only(state);
  if (reply.why === 'not-saved') return held(state, given, ms, random);
  const { option } = given;
  return only({ ...state, given: { question, option, stage: 'refused', why: reply.why } });
};

/** No reply at all: it may have arrived or not, and is sent again. */
export const unanswered = (
  state: StudentState,
  { question, ms, random }: Of<'answer-failed'>,
): StudentStep => {
  const { given } = state;
  return given?.question === question && given.stage === 'sending'
    ? held(state, given, ms, random)
    : only(state);
};

const isUnderWay = (given: Given): boolean => given.stage === 'sending' || given.stage === 'held';

/** What became of an answer, by the host's own word. */
const givenBy = ({ room, you }: Snapshot, given: Given | undefined): Given | undefined => {
  const { question, phase } = room;
  if (!question) return undefined;
  if (you.answer !== null) return { question: question.id, option: you.answer, stage: 'sent' };
  if (given?.question !== question.id) return undefined;
  if (phase === 'question') return given;
  return isUnderWay(given)
    ? { question: given.question, option: given.option, stage: 'refused', why: 'too-late' }
    : given;
};

/**
 * Goes by the host's word on the answer, and sends one that is held.
 * @param isBack the host had been out of reach: what got no receipt before goes out again
 */
export const settle = (state: StudentState, snapshot: Snapshot, isBack: boolean): StudentStep => {
  const given = givenBy(snapshot, state.given);
  const settled = { ...state, given };
  const isWaiting =
    given?.stage === 'held'
      ? given.resendAt === undefined || isBack
      : given?.stage === 'sending' && isBack;
  return given && isWaiting && snapshot.room.phase === 'question'
    ? sendAgain(settled, given, 0)
    : only(settled);
};
