import { pick, replied, resendDue, send, settle, unanswered } from './student-answer.ts';
import { quietRetryAfter, retryAfter } from './student-retry.ts';
import {
  type Chance,
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

/** The token of a place that is looked for while nobody is in; undefined where there is none. */
const keptBy = ({ seat }: StudentState): string | undefined =>
  seat.name === 'outside' || seat.name === 'joining' ? seat.kept : undefined;

/** No code let anybody in. A place that is kept is asked for at once: what was typed may be the code of its own quiz. */
const outside = (state: StudentState, problem: JoinProblem): StudentState => {
  const asked = 'asksName' in state.seat && state.seat.asksName;
  const asksName = asked || nameProblems.includes(problem);
  const kept = keptBy(state);
  return {
    ...nobody,
    given: state.given,
    seat: { name: 'outside', problem, asksName, kept },
    link: kept === undefined ? nobody.link : { name: 'down', failures: 0, retryAt: 0 },
  };
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
    state: {
      ...{ ...nobody, given: state.given },
      seat: { name: 'joining', asksName: seat.asksName, kept: seat.kept },
    },
    effects: [
      ...(state.link.name === 'connecting' ? [{ type: 'disconnect' } as const] : []),
      { type: 'join', code, name, token: seat.kept },
    ],
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

const kicked: StudentStep = {
  state: { ...nobody, seat: { name: 'kicked' } },
  effects: [{ type: 'disconnect' }, { type: 'forget-seat' }],
};

/** Whether a place is asked for that the host did not know before. */
const asksQuietly = (state: StudentState): boolean =>
  state.seat.name === 'outside' &&
  state.seat.kept !== undefined &&
  state.link.name === 'connecting';

/** The place is looked for later, beside the form. */
const quietly = (state: StudentState, { ms, random }: Chance): StudentState => ({
  ...state,
  link: { name: 'down', failures: 0, retryAt: ms + quietRetryAfter(random) },
});

/**
 * The host knows no such place: a teacher who starts anew by mistake, and then brings the old quiz back, must not have
 * lost the whole class by it. So the token is kept, with what was given to the question, until it lets somebody in.
 */
const unknown = (state: StudentState, token: string, chance: Chance): StudentStep => ({
  state: quietly(
    {
      ...nobody,
      given: state.given,
      seat: { name: 'outside', problem: 'seat-gone', asksName: false, kept: token },
    },
    chance,
  ),
  effects: [{ type: 'disconnect' }],
});

const putOut = (state: StudentState, why: 'not-in' | 'kicked', chance: Chance): StudentStep => {
  const isQuiet = asksQuietly(state);
  if (state.seat.name !== 'in' && !isQuiet) return only(state);
  if (why === 'kicked') return kicked;
  return state.seat.name === 'in'
    ? unknown(state, state.seat.token, chance)
    : only(quietly(state, chance));
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

/** Where a student is once a host has let them in: in the place they hold, or in the one they had before. */
const seatLetIn = (state: StudentState): StudentState['seat'] => {
  const kept = keptBy(state);
  return kept !== undefined && asksQuietly(state) ? { name: 'in', token: kept } : state.seat;
};

const heard = (before: StudentState, { snapshot, ms }: Of<'snapshot'>): StudentStep => {
  const state = { ...before, seat: seatLetIn(before) };
  if (state.seat.name !== 'in') return only(before);
  if (snapshot.you.kicked) return kicked;
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
  if (asksQuietly(state)) return only(quietly(state, { ms, random }));
  if (seat.name !== 'in' || link.name === 'down' || link.name === 'none') return only(state);
  if (snapshot?.room.phase === 'over') return only({ ...state, link: { name: 'none' } });
  const failures = failuresBefore(link, ms) + 1;
  const retryAt = ms + retryAfter(failures, random);
  return only({ ...state, link: { name: 'down', failures, retryAt } });
};

const connect = (state: StudentState): StudentStep => {
  const { seat, link } = state;
  const token = seat.name === 'in' ? seat.token : keptBy(state);
  if (token === undefined || link.name !== 'down') return only(state);
  return {
    state: { ...state, link: { name: 'connecting', failures: link.failures } },
    effects: [{ type: 'connect', token }],
  };
};

const ticked = (state: StudentState, ms: number): StudentStep =>
  state.link.name === 'down' && ms >= state.link.retryAt ? connect(state) : resendDue(state, ms);

/** A refusal that takes the student out of the room, or else a word on the answer. */
const answerReplied = (state: StudentState, event: Of<'answer-replied'>): StudentStep => {
  const { reply } = event;
  if (!reply.ok && (reply.why === 'kicked' || reply.why === 'not-in'))
    return putOut(state, reply.why, event);
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
      return putOut(state, event.why, event);
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
