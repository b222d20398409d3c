import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOccasion, nothingTold } from '../../src/classroom/occasions.ts';
import { updateStudent } from '../../src/classroom/student.ts';
import { openQuestion } from '../../src/classroom/student-answer.ts';
import { retryAfter } from '../../src/classroom/student-retry.ts';
import {
  nobody,
  type StudentEffect,
  type StudentEvent,
  type StudentState,
} from '../../src/classroom/student-state.ts';
import { isReaching, leftAt, nextSecondAt, secondsLeft } from '../../src/classroom/student-view.ts';
import { type OptionKey, optionKeys } from '../../src/questions/question.ts';
import { asked, closed, inLobby, told } from './snapshots.ts';

interface Played {
  readonly state: StudentState;
  readonly effects: readonly StudentEffect[];
}

const play = (events: readonly StudentEvent[], from: StudentState = nobody): Played =>
  events.reduce<Played>(
    ({ state, effects }, event) => {
      const step = updateStudent(state, event);
      return { state: step.state, effects: [...effects, ...step.effects] };
    },
    { state: from, effects: [] },
  );

const seated: StudentEvent = { type: 'resume', token: 'T' };
const snapshot = (each = told(), ms = 0): StudentEvent => ({
  type: 'snapshot',
  snapshot: each,
  ms,
});
const lost = (ms = 0): StudentEvent => ({ type: 'lost', ms, random: 0.5 });
const pick = (option: OptionKey): StudentEvent => ({ type: 'pick', option });
const send: StudentEvent = { type: 'send' };
const taken = (option: OptionKey, question = 'room/1'): StudentEvent => ({
  ...{ type: 'answer-replied', question, ms: 0, random: 0 },
  reply: { ok: true, option },
});
const refused = (why: 'paused' | 'too-late' | 'not-saved' | 'not-in' | 'kicked'): StudentEvent => ({
  ...{ type: 'answer-replied', question: 'room/1', ms: 0, random: 0 },
  reply: { ok: false, why },
});
const putOut = (why: 'not-in' | 'kicked', ms = 0): StudentEvent => ({
  ...{ type: 'put-out', why, ms, random: 0.5 },
});
const answers = ({ effects }: Played) => effects.filter(({ type }) => type === 'answer');

describe('coming in', () => {
  const entering: StudentEvent = { type: 'enter', code: 'ABC', name: undefined };

  it('joins, keeps the place and opens the way down', () => {
    const reply = { ok: true, token: 'T', name: 'able-crane', session: 'room' } as const;
    const { state, effects } = play([entering, { type: 'join-replied', reply }]);
    expect(effects.map(({ type }) => type)).toEqual(['join', 'keep-seat', 'connect']);
    expect(state.seat).toEqual({ name: 'in', token: 'T' });
    expect(play([snapshot(inLobby)], state).state.link.name).toBe('up');
  });

  it('says why not, and asks for a name once names are known to be free', () => {
    const reply = (why: 'wrong-code' | 'name-missing'): StudentEvent => ({
      type: 'join-replied',
      reply: { ok: false, why },
    });
    expect(play([entering, reply('wrong-code')]).state.seat).toEqual({
      ...{ name: 'outside', problem: 'wrong-code', asksName: false },
    });
    const { state } = play([entering, reply('name-missing'), entering, reply('wrong-code')]);
    expect(state.seat).toEqual({ name: 'outside', problem: 'wrong-code', asksName: true });
  });

  it('is out, and forgets the place, when the host says so', () => {
    for (const [event, seat] of [
      [putOut('kicked'), 'kicked'],
      [snapshot(told({}, { kicked: true })), 'kicked'],
      [refused('kicked'), 'kicked'],
    ] as const) {
      const { state, effects } = play([seated, snapshot(), pick('a'), send, event]);
      expect(state.seat.name).toBe(seat);
      expect(effects.map(({ type }) => type).slice(-2)).toEqual(['disconnect', 'forget-seat']);
      expect(play([{ type: 'enter', code: 'A', name: undefined }], state).effects).toEqual([]);
    }
  });
});

describe('a place that the host does not know', () => {
  const entering: StudentEvent = { type: 'enter', code: 'NEW', name: undefined };
  const gone = play([seated, snapshot(), putOut('not-in', 1000)]);
  const tokens = ({ effects }: Played) =>
    effects.flatMap((effect) => (effect.type === 'connect' ? [effect.token] : []));

  it('is kept, beside a form for the code of the quiz that runs there now', () => {
    expect(gone.state.seat).toMatchObject({ name: 'outside', problem: 'seat-gone', kept: 'T' });
    expect(gone.effects.map(({ type }) => type)).toEqual(['connect', 'disconnect']);
    const answered = play([seated, snapshot(), pick('a'), send, refused('not-in')]);
    expect(answered.state.seat).toMatchObject({ name: 'outside', kept: 'T' });
  });

  it('is asked for 5 to 10 s apart, and is the student’s once its own quiz is back', () => {
    expect(play([{ type: 'tick', ms: 8499 }], gone.state).effects).toEqual([]);
    let { state } = gone;
    let ms = 1000;
    for (const again of [putOut('not-in', 0), lost(0), putOut('not-in', 0)]) {
      if (state.link.name !== 'down') throw new Error('not sought');
      expect(state.link.retryAt - ms).toBe(7500);
      ms = state.link.retryAt;
      const asked = play([{ type: 'tick', ms }], state);
      expect(tokens(asked)).toEqual(['T']);
      state = play([{ ...again, ms } as StudentEvent], asked.state).state;
      expect(state.seat).toMatchObject({ name: 'outside', problem: 'seat-gone', kept: 'T' });
    }
    const back = play([{ type: 'tick', ms: 1e6 }, snapshot(told(), 1e6)], state);
    expect(back.state).toMatchObject({ seat: { name: 'in', token: 'T' }, link: { name: 'up' } });
    expect(back.effects.map(({ type }) => type)).toEqual(['connect']);
  });

  it('comes back with the answer that was on its way', () => {
    const sent = play([seated, snapshot(), pick('b'), send, lost(0), { type: 'reachable' }]);
    const away = play([putOut('not-in', 0), { type: 'tick', ms: 1e5 }], sent.state);
    expect(answers(play([snapshot(told(), 1e5)], away.state))).toHaveLength(1);
  });

  it('outlives codes that do not fit, and is the one to come in by', () => {
    const { effects, state } = play([entering], gone.state);
    expect(effects).toEqual([{ type: 'join', code: 'NEW', name: undefined, token: 'T' }]);
    const wrong = play(
      [
        { type: 'join-replied', reply: { ok: false, why: 'wrong-code' } },
        { type: 'tick', ms: 1 },
      ],
      state,
    );
    expect(wrong.state.seat).toMatchObject({ problem: 'wrong-code', kept: 'T' });
    expect(tokens(wrong)).toEqual(['T']);
    const reply = { ok: true, token: 'T', name: 'able-crane', session: 'new' } as const;
    const again = play([entering, { type: 'join-replied', reply }], wrong.state);
    expect(again.effects.map(({ type }) => type)).toEqual([
      ...['disconnect', 'join', 'keep-seat', 'connect'],
    ]);
    expect(again.state.seat).toEqual({ name: 'in', token: 'T' });
  });

  it('is lost for good to whoever was put out', () => {
    const asking = play([{ type: 'tick', ms: 1e5 }], gone.state).state;
    for (const event of [putOut('kicked'), snapshot(told({}, { kicked: true }))]) {
      const { state, effects } = play([event], asking);
      expect(state.seat.name).toBe('kicked');
      expect(effects.at(-1)).toEqual({ type: 'forget-seat' });
    }
  });

  it('is the student’s by nothing that comes late', () => {
    expect(play([snapshot()], gone.state).state).toBe(gone.state);
    const joining = play([entering], gone.state).state;
    expect(play([snapshot(), putOut('kicked')], joining).state).toBe(joining);
  });
});

describe('an answer', () => {
  it('is sent once, and stands by the host’s word', () => {
    const played = play([seated, snapshot(), pick('a'), pick('b'), send, send, pick('c'), send]);
    expect(answers(played)).toEqual([
      { type: 'answer', token: 'T', question: 'room/1', option: 'b' },
    ]);
    expect(play([taken('b')], played.state).state.given).toMatchObject({ stage: 'sent' });
  });

  it('that got no receipt goes out again after the host is back, for its own question', () => {
    const before = play([seated, snapshot(), pick('b'), send, lost(100)]);
    const back = play([{ type: 'tick', ms: 6000 }, snapshot(told(), 6100)], before.state);
    expect(answers(back)).toEqual([
      { type: 'answer', token: 'T', question: 'room/1', option: 'b' },
    ]);
    const next = told({ question: asked(2) });
    const late = play([{ type: 'tick', ms: 6000 }, snapshot(next, 6100)], before.state);
    expect(answers(late)).toEqual([]);
    expect(late.state.given).toBeUndefined();
  });

  it('given without a connection is kept, and sent with it', () => {
    const before = play([seated, snapshot(), lost(100), pick('b'), send]);
    expect(answers(before)).toEqual([]);
    expect(before.state.given).toMatchObject({ stage: 'held', option: 'b' });
    const back = play([{ type: 'reachable' }, snapshot(told(), 900)], before.state);
    expect(answers(back)).toHaveLength(1);
  });

  it('that failed goes out again by itself, later each time', () => {
    const failed: StudentEvent = { type: 'answer-failed', question: 'room/1', ms: 1000, random: 1 };
    const once = play([seated, snapshot(), pick('b'), send, failed]);
    expect(once.state.given).toMatchObject({ stage: 'held', resendAt: 1300 });
    expect(play([{ type: 'tick', ms: 1299 }], once.state).effects).toEqual([]);
    const again = play(
      [
        { type: 'tick', ms: 1300 },
        { ...failed, ms: 2000 },
      ],
      once.state,
    );
    expect(answers(again)).toHaveLength(1);
    expect(again.state.given).toMatchObject({ stage: 'held', resendAt: 2600 });
  });

  it('given before a drop stands after it, whatever is on this side', () => {
    const { state } = play([seated, snapshot(told({}, { answer: 'c' }))]);
    expect(state.given).toMatchObject({ stage: 'sent', option: 'c' });
    const other = play([pick('a'), send], state);
    expect(other.effects).toEqual([]);
  });

  it('stands as the first one, where another was sent from elsewhere', () => {
    const already: StudentEvent = {
      ...{ type: 'answer-replied', question: 'room/1', ms: 0, random: 0 },
      reply: { ok: false, why: 'already-answered', option: 'd' },
    };
    const { state } = play([seated, snapshot(), pick('a'), send, already]);
    expect(state.given).toMatchObject({ stage: 'sent', option: 'd' });
  });

  it('may be given again after a pause, and is held when the host cannot write', () => {
    const paused = play([seated, snapshot(), pick('a'), send, refused('paused'), pick('b'), send]);
    expect(answers(paused).map((each) => 'option' in each && each.option)).toEqual(['a', 'b']);
    const unsaved = play([seated, snapshot(), pick('a'), send, refused('not-saved')]);
    expect(unsaved.state.given?.stage).toBe('held');
    const late = play([seated, snapshot(), pick('a'), send, refused('too-late'), pick('b'), send]);
    expect(answers(late)).toHaveLength(1);
  });

  it('that did not arrive before the close is told to be late', () => {
    const { state } = play([seated, snapshot(), lost(), pick('b'), send, snapshot(closed())]);
    expect(state.given).toMatchObject({ stage: 'refused', why: 'too-late' });
  });

  it('hears nothing of a receipt for another question', () => {
    const { state } = play([seated, snapshot(told({ question: asked(2) })), pick('a'), send]);
    expect(play([taken('b', 'room/1')], state).state).toBe(state);
  });
});

describe('the connection', () => {
  it('is sought again, later each time, at most 5 s apart, and not by all at once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, random) => {
          const wait = retryAfter(failures, random);
          expect(wait).toBeLessThanOrEqual(5000);
          expect(wait).toBeGreaterThanOrEqual(150);
          expect(retryAfter(failures + 1, random)).toBeGreaterThanOrEqual(wait);
        },
      ),
    );
    expect(retryAfter(9, 0)).toBe(2500);
    expect(retryAfter(9, 1)).toBe(5000);
  });

  it('that breaks at once each time is not sought ever more quickly', () => {
    let state = play([seated]).state;
    const waits: number[] = [];
    for (let ms = 0; waits.length < 6; ) {
      state = play([snapshot(told(), ms), { type: 'lost', ms: ms + 10, random: 1 }], state).state;
      if (state.link.name !== 'down') throw new Error('not down');
      waits.push(state.link.retryAt - ms - 10);
      ms = state.link.retryAt;
      state = play([{ type: 'tick', ms }], state).state;
    }
    expect(waits).toEqual([300, 600, 1200, 2400, 4800, 5000]);
  });

  it('that has lasted is sought at once when it breaks', () => {
    const { state } = play([
      seated,
      lost(0),
      { type: 'reachable' },
      snapshot(told(), 0),
      lost(9000),
    ]);
    expect(state.link).toMatchObject({ name: 'down', failures: 1 });
    expect(isReaching(state)).toBe(true);
  });

  it('is not missed once all is over', () => {
    const over = snapshot(told({ phase: 'over' }));
    const { state } = play([seated, over, lost()]);
    expect(isReaching(state)).toBe(false);
    expect(play([{ type: 'tick', ms: 1e6 }], state).effects).toEqual([]);
  });

  it('is left to another tab of the same place until that is taken back', () => {
    const { state, effects } = play([seated, snapshot(), { type: 'elsewhere' }]);
    expect(effects.at(-1)).toEqual({ type: 'disconnect' });
    expect(play([lost(), { type: 'tick', ms: 1e6 }], state).effects).toEqual([]);
    expect(play([{ type: 'resume', token: 'T' }], state).effects).toEqual([
      { type: 'connect', token: 'T' },
    ]);
  });
});

describe('the countdown', () => {
  it('runs from what was left on arrival, stands in a pause, and ends at 0', () => {
    const { state } = play([seated, snapshot(told({}, { left: 12_300 }), 1000)]);
    expect([1000, 1300, 1301, 13_300, 99_000].map((ms) => secondsLeft(state, ms))).toEqual([
      ...[13, 12, 12, 0, 0],
    ]);
    expect(nextSecondAt(state, 1000)).toBe(1300);
    expect(nextSecondAt(state, 99_000)).toBeUndefined();
    const paused = play([seated, snapshot(told({ paused: true }), 0)]).state;
    expect(leftAt(paused, 99_000)).toBe(30_000);
    expect(nextSecondAt(paused, 10)).toBeUndefined();
  });
});

const anyOption = fc.constantFrom(...optionKeys);
const anyNumber = fc.integer({ min: 1, max: 3 });
const anyMs = fc.integer({ min: 0, max: 60_000 });
const anyChance = { ms: anyMs, random: fc.double({ min: 0, max: 1, noNaN: true }) };
const anySnapshot = fc
  .tuple(anyNumber, fc.constantFrom('question', 'answer'), fc.option(anyOption), anyMs)
  .map(([number, phase, answer, left]) =>
    phase === 'question'
      ? told({ question: asked(number), left }, { answer, left })
      : { ...closed({}, { answer }), room: { ...closed().room, question: asked(number) } },
  );
const anyEvent: fc.Arbitrary<StudentEvent> = fc.oneof(
  anyOption.map(pick),
  fc.constant(send),
  fc.tuple(anySnapshot, anyMs).map(([each, ms]) => snapshot(each, ms)),
  fc.record({ type: fc.constant('lost' as const), ...anyChance }),
  fc.constant({ type: 'reachable' } as const),
  anyMs.map((ms) => ({ type: 'tick', ms }) as const),
  fc.tuple(anyNumber, anyOption).map(([number, option]) => taken(option, `room/${number}`)),
  fc.constantFrom(refused('paused'), refused('too-late'), refused('not-saved')),
  fc.record({
    type: fc.constant('answer-failed' as const),
    question: anyNumber.map((number) => `room/${number}`),
    ...anyChance,
  }),
);

describe('whatever happens', () => {
  it('an answer goes out for the question that stands, with the option chosen for it, and no other', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = play([seated, snapshot()]).state;
        for (const event of events) {
          const step = updateStudent(state, event);
          for (const effect of step.effects) {
            if (effect.type !== 'answer') continue;
            const question = openQuestion(step.state);
            expect(effect.question).toBe(question?.id);
            // What is sent is what was chosen, and it was chosen for this question.
            expect(step.state.given).toMatchObject({
              ...{ question: effect.question, option: effect.option, stage: 'sending' },
            });
            expect(step.state.link.name).toBe('up');
          }
          const { given } = state;
          const isSettled = given?.stage === 'sending' || given?.stage === 'held';
          // Nothing but the host's word changes an answer that is on its way.
          if (isSettled && (event.type === 'pick' || event.type === 'send'))
            expect(step.state.given).toEqual(given);
          state = step.state;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('at most four things are told of a question', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, anyMs), { maxLength: 80 }), (events) => {
        let state = play([seated, snapshot()]).state;
        let known = nothingTold;
        let count = { question: '', said: 0 };
        for (const [event, ms] of events) {
          state = updateStudent(state, event).state;
          const { told: next, now } = nextOccasion(known, state, ms);
          known = next;
          if (!now) continue;
          const { id } = now.question;
          count = { question: id, said: count.question === id ? count.said + 1 : 1 };
          expect(count.said).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});

describe('what is told without being asked for', () => {
  const occasionsOf = (events: readonly (readonly [StudentEvent, number])[]) => {
    let state = play([seated]).state;
    let known = nothingTold;
    return events.flatMap(([event, ms]) => {
      state = updateStudent(state, event).state;
      const { told: next, now } = nextOccasion(known, state, ms);
      known = next;
      return now ? [now.occasion] : [];
    });
  };
  const ticks = Array.from({ length: 31 }, (_, second) => {
    const ms = second * 1000;
    return [{ type: 'tick', ms } as const, ms] as const;
  });

  it('is the start, ten and five seconds, and the close', () => {
    const all = occasionsOf([[snapshot(), 0], ...ticks, [snapshot(closed()), 31_000]]);
    expect(all).toEqual(['start', 'ten', 'five', 'close']);
  });

  it('leaves the seconds out for whoever has answered', () => {
    const sent = [
      [snapshot(), 0],
      [pick('a'), 0],
      [send, 0],
      [taken('a'), 0],
    ] as const;
    const all = occasionsOf([...sent, ...ticks, [snapshot(closed({}, { answer: 'a' })), 31_000]]);
    expect(all).toEqual(['start', 'close']);
  });

  it('begins with the start, however little time there is', () => {
    const short = told({}, { left: 4000 });
    expect(occasionsOf([[snapshot(short), 0], ...ticks.slice(0, 4)])).toEqual(['start']);
  });
});
