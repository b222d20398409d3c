import { describe, expect, it } from 'vitest';
import { examFrom } from '../../src/exam/begin.ts';
import { leftOn } from '../../src/exam/clock.ts';
import { answeredIn, flaggedIn, markOf } from '../../src/exam/exam.ts';
import { joinedWith } from '../../src/exam/join.ts';
import { mustHandIn } from '../../src/exam/reduce.ts';
import { examsIn } from '../../src/exam/taken.ts';
import type { ExamSubmit } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { dayNumber } from '../../src/memory/moment.ts';
import { deckNamed } from '../memory/cards.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';
import {
  equipment,
  flag,
  handIn,
  letterFor,
  pass,
  rest,
  run,
  type Sitting,
  say,
  show,
  sit,
  sitThrough,
  watch,
} from './sit.ts';

const few = { profile: { questions: 6 }, minutes: 3 };

const submitIn = ({ events }: Sitting): ExamSubmit => {
  const last = events.at(-1);
  if (last?.type !== 'exam-submit') throw new Error('not handed in');
  return last;
};

describe('a test', () => {
  it('writes each answer down at once, and tells nobody whether it was right', () => {
    const one = say(watch(run(sit(few)), 4000), 'a');
    expect(one.events.at(-1)).toMatchObject({ type: 'exam-answer', ms: 4000, spent: 4000 });
    expect(answeredIn(one.state)).toBe(1);
  });

  it('lets one go back and change: the last answer counts, and time adds up', () => {
    let now = run(sit(few));
    now = say(watch(now, 3000), letterFor(now, false));
    now = show(watch(show(now, 1), 2000), 0);
    now = say(watch(now, 1000), letterFor(now, true));
    const { card } = now.state.setting.questions[0] ?? { card: '' };
    expect(markOf(now.state, card)).toMatchObject({ ms: 4000, answer: { verdict: 'right' } });
    expect(submitIn(handIn(now))).toMatchObject({ right: 1, asked: 6 });
  });

  it('keeps a flag with and without an answer', () => {
    const flagged = flag(run(sit(few)));
    expect(flaggedIn(flagged.state)).toBe(1);
    const answered = say(flagged, 'a');
    expect([flaggedIn(answered.state), answeredIn(answered.state)]).toEqual([1, 1]);
    expect(flaggedIn(flag(answered).state)).toBe(0);
  });

  it('saves the clock every five seconds while it runs', () => {
    const { effects } = watch(run(sit(few)), 16_000);
    const kept = effects.flatMap((effect) => (effect.type === 'keep-clock' ? [effect.spent] : []));
    expect(kept).toEqual([5000, 10_000, 15_000]);
  });

  it('takes nothing any more once the time is up, and must be handed in', () => {
    const late = watch(run(sit(few)), 181_000);
    expect(mustHandIn(late.state)).toBe(true);
    expect(answeredIn(say(late, 'a').state)).toBe(0);
    const over = handIn(late);
    expect(submitIn(over)).toMatchObject({ ended: 'time-up', right: 0, spent: 180_000 });
    expect(handIn(over).events).toHaveLength(over.events.length);
  });

  it('knows neither undo nor a word said too late: handed in, nothing changes it', () => {
    const over = handIn(sitThrough(sit(few), () => false));
    expect(say(over, 'a').state).toBe(over.state);
    expect(flag(over).state).toBe(over.state);
  });
});

describe('a test that was left or killed', () => {
  const resumed = (sitting: Sitting, kept: number): Sitting => {
    const [taken] = examsIn(sitting.events);
    if (!taken) throw new Error('no test');
    const state = examFrom(taken.start, taken.answers, kept, deckNamed('net+'), equipment);
    return { ...sitting, state, ms: 5_000_000 };
  };

  it('goes on where it was: the same questions, marks and time', () => {
    let now = run(sit(few));
    now = say(watch(now, 7000), letterFor(now, true));
    now = flag(watch(show(now, 2), 3000));
    now = rest(watch(show(now, 1), 4000));
    const again = resumed(now, 14_000);
    expect(again.state.setting.questions).toEqual(now.state.setting.questions);
    expect(leftOn(again.state.clock)).toBe(leftOn(now.state.clock));
    expect(answeredIn(again.state)).toBe(1);
    expect(flaggedIn(again.state)).toBe(1);
    expect(again.state.at).toBe(1);
  });

  it('gives nobody time: the later of the clock saved and the last answer counts', () => {
    const now = say(watch(run(sit(few)), 9000), 'a');
    expect(resumed(now, 0).state.clock.spent).toBe(9000);
    expect(resumed(now, 12_000).state.clock.spent).toBe(12_000);
    expect(resumed(now, 9_000_000).state.clock.spent).toBe(180_000);
  });

  it('stands still while it is closed', () => {
    const again = resumed(rest(watch(run(sit(few)), 5000)), 5000);
    expect(pass(again, 600_000).state.clock.spent).toBe(5000);
    expect(run(pass(again, 600_000)).state.clock.spent).toBe(5000);
  });
});

describe('a test on a clock that was set back', () => {
  /** The same events, each told to have been an hour before the one before it. */
  const backwards = (events: Sitting['events']): Sitting['events'] =>
    events.map((event, at) => ({ ...event, time: event.time - at * 3_600_000 }));

  it('keeps the answers in their order, by its own clock', () => {
    let now = run(sit(few));
    now = say(watch(now, 3000), letterFor(now, false));
    now = say(watch(show(now, 0), 3000), letterFor(now, true));
    const [taken] = examsIn(backwards(now.events));
    expect(taken?.answers.map(({ answer }) => answer?.verdict)).toEqual(['right']);
  });

  it('is over once it is handed in, with all its answers', () => {
    const over = handIn(sitThrough(sit(few), () => true));
    const events = backwards(over.events);
    expect(examsIn(events)[0]).toMatchObject({ submit: { right: 6 } });
    expect(examsIn(events)[0]?.answers).toHaveLength(6);
    expect(replay(events).openExams).toEqual([]);
    expect(replay(events).exams).toHaveLength(1);
  });
});

describe('tests of several lists', () => {
  const net = sit(few);
  const other = sit({ ...few, list: 'sec+', seed: 'other', day: 1 });

  it('rest beside each other; a new one takes the place of its own list’s', () => {
    const again = sit({ ...few, seed: 'again', day: 2 });
    const open = replay([...net.events, ...other.events, ...again.events]).openExams;
    expect(open.map(({ exam }) => exam)).toEqual(['exam-other', 'exam-again']);
  });

  it('handed in, leave the others open', () => {
    const over = handIn(sitThrough(other, () => true));
    const open = replay([...net.events, ...over.events]).openExams;
    expect(open.map(({ exam }) => exam)).toEqual(['exam-seed']);
  });
});

describe('a test that two processes sit', () => {
  const begun = run(sit(few));
  const here = say(show(begun, 0), letterFor(begun, true));
  const there = say(watch(show(begun, 1), 2000), 'a');
  const takenOf = (...sittings: readonly Sitting[]) =>
    examsIn(sittings.flatMap(({ events }) => events))[0];

  it('has what either answered when it is handed in', () => {
    expect(answeredIn(joinedWith(here.state, takenOf(here, there)))).toBe(2);
  });

  it('is over in one when the other has handed it in', () => {
    const over = handIn(there);
    const joined = joinedWith(here.state, takenOf(here, over));
    expect(joined.submit).toEqual(over.state.submit);
    expect(handIn({ ...here, state: joined }).events).toEqual(here.events);
  });
});

describe('the reviews of a test', () => {
  const over = handIn(sitThrough(sit(few), (place) => place % 2 === 0));

  it('come once it is handed in, one an answer, stamped with the answer’s time', () => {
    const { reviews } = submitIn(over);
    expect(reviews).toHaveLength(6);
    const answers = over.events.filter(({ type }) => type === 'exam-answer');
    expect(reviews.map(({ time }) => time)).toEqual(answers.map(({ time }) => time));
    expect(new Set(reviews.map(({ mode }) => mode))).toEqual(new Set(['exam']));
    expect(replay(over.events.slice(0, -1)).cards.size).toBe(0);
    expect(replay(over.events).cards.size).toBe(6);
  });

  it('are counted once, however often the end is there', () => {
    const twice = replay([...over.events, { ...submitIn(over), id: 'another' }]);
    expect(twice.exams).toHaveLength(1);
    expect([...twice.days.values()].map(({ answers }) => answers)).toEqual([6]);
    expect(twice.openExams).toEqual([]);
  });

  it('leave blanks out', () => {
    const blank = handIn(say(run(sit(few)), 'a'));
    expect(submitIn(blank).reviews).toHaveLength(1);
  });

  it('change no strength and mend no miss where the card was answered later', () => {
    const answered = say(run(sit(few)), letterFor(run(sit(few)), true));
    const { card } = answered.state.setting.questions[0] ?? { card: '' };
    const item = card.slice(0, card.indexOf(':'));
    const since = [
      reviewOf({ id: 'r1', card, item, ...momentOn(-9) }),
      missOf({ id: 'r2', card, item, ...momentOn(1) }),
    ];
    const before = replay(since).cards.get(card);
    const late = { ...handIn(answered), day: 2 };
    const events = late.events.map((event) =>
      event.type === 'exam-submit' ? { ...event, ...momentOn(2) } : event,
    );
    const after = replay([...since, ...events]).cards.get(card);
    expect(after?.stability).toBe(before?.stability);
    expect(after?.missedAt).toBe(momentOn(1).time);
    expect(after?.lastDay).toBe(dayNumber(momentOn(1).day));
  });
});
