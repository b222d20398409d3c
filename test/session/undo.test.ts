import { describe, expect, it } from 'vitest';
import { lastOutcome } from '../../src/session/selectors.ts';
import { cardsNamed } from '../memory/cards.ts';
import { standingOf } from './answer-lines.ts';
import {
  act,
  begin,
  insist,
  next,
  outcomeOf,
  pause,
  planFor,
  right,
  say,
  undo,
  wait,
  wrong,
} from './play.ts';

const started = begin(planFor());
const questionOf = (play: typeof started) => standingOf(play.state).question;

describe('undo', () => {
  it('asks the same question again, to the letter, and takes it out of every figure', () => {
    const taken = undo(wrong(started));
    expect(questionOf(taken)).toEqual(questionOf(started));
    expect(taken.state.tally).toEqual(started.state.tally);
    expect(taken.state.memory).toEqual(started.state.memory);
    expect(taken.journal.map((event) => event.type)).toEqual(['review', 'undo']);
    expect(taken.journal[1]).toMatchObject({ review: taken.journal[0]?.id });
  });

  it('takes back the last answer also when the next question stands already', () => {
    const second = next(right(started));
    const taken = undo(next(wrong(second)));
    expect(questionOf(taken)).toEqual(questionOf(second));
    expect(lastOutcome(taken.state)).toEqual(lastOutcome(second.state));
    expect(taken.journal.at(-1)).toMatchObject({ review: taken.journal[1]?.id });
  });

  it('goes back any number of steps, the latest first', () => {
    let play = started;
    for (let step = 0; step < 9; step++) play = next(step % 3 === 0 ? wrong(play) : right(play));
    const answers = play.journal.map((event) => event.id);
    for (let step = 0; step < 9; step++) play = undo(play);
    expect(play.journal.slice(9).map((event) => 'review' in event && event.review)).toEqual(
      answers.reverse(),
    );
    expect(questionOf(play)).toEqual(questionOf(started));
    expect(undo(play).journal).toHaveLength(18);
  });

  it('takes back the answer on show when the learner has left and looks at the summary', () => {
    const left = act(wrong(next(right(started))), { type: 'leave' });
    const taken = undo(left);
    expect(taken.journal.at(-1)).toMatchObject({ type: 'undo', review: taken.journal[1]?.id });
    expect(taken.state.tally).toMatchObject({ asked: 1, right: 1 });
  });

  it('asks to the letter what stood, though "I was right" was said after it came up', () => {
    const cards = cardsNamed('ssh:number-to-service', 'ssh:service-to-number');
    const two = begin(planFor({ cards, practice: true, form: 'typed' }));
    // Who was given for SSH is among the next question's choices, also when the answer is then put right.
    for (const name of ['POP3', 'SMB', 'RDP', 'NTP']) {
      const stood = insist(next(say(two, name)));
      const taken = undo(right(stood));
      expect(questionOf(taken)).toEqual(questionOf(stood));
      expect(lastOutcome(taken.state)).toEqual(lastOutcome(stood.state));
      expect(taken.state.memory).toEqual(stood.state.memory);
    }
  });

  it('gives the question its time anew, and lets a pause count for nothing', () => {
    const paused = pause(next(right(started)));
    const taken = undo(wait(paused, 300));
    expect(taken.state.pausedAt).toBeUndefined();
    expect(taken.state.pausedMs).toBe(301_000);
    expect(standingOf(taken.state).askedAt).toBe(started.state.begun.time + 306_000);
  });
});

it('an answer may be given anew after undo, and counts', () => {
  const again = right(undo(wrong(started)));
  expect(outcomeOf(again.state)).toMatchObject({ first: true, judgement: { verdict: 'right' } });
  expect(again.state.tally).toMatchObject({ asked: 1, right: 1, missed: [] });
});
