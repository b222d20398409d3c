import { pick, replied, resendDue, send, settle, unanswered } from './student-answer.ts';
import { retryAfter } from './student-retry.ts';
import {
  type JoinProblem,
  type Link,
  nobody,
  type StudentEvent,
  type StudentState,
  type StudentStep,
} from './student-state.ts';

type Of<T extends StudentEvent['type']> = Extract<StudentEvent, { readonly type: T }>;

const only = (state: StudentState): StudentStep => ({ state, effects: [] });

const nameProblems: readonly JoinProblem[] = ['name-missing', 'name-unfit', 'name-taken'];

const outside = (state: StudentState, problem: JoinProblem): StudentState => {
  const asked = 'asksName' in state.seat && state.seat.asksName;
  const asksName = asked || nameProblems.includes(problem);
  return { ...nobody, seat: { name: 'outside', problem, asksName } };
};

/** Takes a place in the room, and opens the way down from its host. */
const sit = (token: string): StudentStep => ({
  state: { ...nobody, seat: { name: 'in', token }, link: { name: 'connecting', failures: 0 } },
  effects: [{ type: 'connect', token }],
});

const enter = (state: StudentState, { code, name }: Of<'enter'>): StudentStep => {
  const { seat } = state;
  if (seat.name !== 'outside') return only(state);
  return {
    state: { ...nobody, seat: { name: 'joining', asksName: seat.asksName } },
    effects: [{ type: 'join', code, name }],
  };
};

const resume = (state: StudentState, { token }: Of<'resume'>): StudentStep =>
  state.seat.name === 'outside' || state.seat.name === 'elsewhere' ? sit(token) : only(state);

const joinReplied = (state: StudentState, { reply }: Of<'join-replied'>): StudentStep => {
  if (state.seat.name !== 'joining') return only(state);
  if (!reply.ok) return only(outside(state, reply.why));
  const { token, name, session } = reply;
  const { state: seated, effects } = sit(token);
  return {
    state: seated,
    effects: [{ type: 'keep-seat', token, name, session }, ...effects],
  };
};

/** The place is no longer the student's. */
const putOut = (state: StudentState, why: 'not-in' | 'kicked'): StudentStep => {
  if (state.seat.name !== 'in') return only(state);
  return {
    state: why === 'kicked' ? { ...nobody, seat: { name: 'kicked' } } : outside(state, 'seat-gone'),
    effects: [{ type: 'disconnect' }, { type: 'forget-seat' }],
  };
};

const elsewhere = (state: StudentState): StudentStep => {
  const { seat } = state;
  if (seat.name !== 'in') return only(state);
  return {
    state: { ...nobody, seat: { name: 'elsewhere', token: seat.token } },
    effects: [{ type: 'disconnect' }],
  };
};

const upAt = (link: Link, ms: number): Link => {
  if (link.name === 'up') return link;
  return { name: 'up', failures: link.name === 'none' ? 0 : link.failures, since: ms };
};

const heard = (state: StudentState, { snapshot, ms }: Of<'snapshot'>): StudentStep => {
  if (state.seat.name !== 'in') return only(state);
  if (snapshot.you.kicked) return putOut(state, 'kicked');
  const isBack = state.link.name !== 'up';
  const link = upAt(state.link, ms);
  return settle({ ...state, link, snapshot, seenAt: ms }, snapshot, isBack);
};

/** A way down that lasts so long is sound: what failed before it counts no more. In ms. */
const soundMs = 5000;

const failuresBefore = (link: Link, ms: number): number => {
  if (link.name === 'none') return 0;
  return link.name === 'up' && ms - link.since >= soundMs ? 0 : link.failures;
};

/** A host that is gone when all is over has no reason to be looked for. */
const lost = (state: StudentState, { ms, random }: Of<'lost'>): StudentStep => {
  const { seat, link, snapshot } = state;
  if (seat.name !== 'in' || link.name === 'down' || link.name === 'none') return only(state);
  if (snapshot?.room.phase === 'over') return only({ ...state, link: { name: 'none' } });
  const failures = failuresBefore(link, ms) + 1;
  const retryAt = ms + retryAfter(failures, random);
  return only({ ...state, link: { name: 'down', failures, retryAt } });
};

const connect = (state: StudentState): StudentStep => {
  const { seat, link } = state;
  if (seat.name !== 'in' || link.name !== 'down') return only(state);
  return {
    state: { ...state, link: { name: 'connecting', failures: link.failures } },
    effects: [{ type: 'connect', token: seat.token }],
  };
};

const ticked = (state: StudentState, ms: number): StudentStep =>
  state.link.name === 'down' && ms >= state.link.retryAt ? connect(state) : resendDue(state, ms);

/** A refusal that takes the student out of the room, or else a word on the answer. */
const answerReplied = (state: StudentState, event: Of<'answer-replied'>): StudentStep => {
  const { reply } = event;
  if (!reply.ok && (reply.why === 'kicked' || reply.why === 'not-in'))
    return putOut(state, reply.why);
  return state.seat.name === 'in' ? replied(state, event) : only(state);
};

/**
 * A student's side of a room as a state machine, for the page and the terminal alike. It draws and reads nothing: times
 * and chance come with the events, and what is to be done outside comes back as effects.
 */
export const updateStudent = (state: StudentState, event: StudentEvent): StudentStep => {
  switch (event.type) {
    case 'enter':
      return enter(state, event);
    case 'resume':
      return resume(state, event);
    case 'join-replied':
      return joinReplied(state, event);
    case 'join-failed':
      return only(state.seat.name === 'joining' ? outside(state, event.problem) : state);
    case 'snapshot':
      return heard(state, event);
    case 'lost':
      return lost(state, event);
    case 'put-out':
      return putOut(state, event.why);
    case 'elsewhere':
      return elsewhere(state);
    case 'reachable':
      return connect(state);
    case 'pick':
      return pick(state, event.option);
    case 'send':
      return send(state);
    case 'answer-replied':
      return answerReplied(state, event);
    case 'answer-failed':
      return unanswered(state, event);
    case 'tick':
      return ticked(state, event.ms);
    default:
      return event satisfies never;
  }
};
