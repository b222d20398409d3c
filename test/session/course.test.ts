import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { cardsNamed, deckNamed } from '../memory/cards.ts';
import { missOf, momentOn } from '../memory/review.ts';
import { standingOf } from './answer-lines.ts';
import {
  act,
  begin,
  giveUp,
  learned,
  next,
  outcomeOf,
  type Play,
  pause,
  planFor,
  resume,
  right,
  say,
  wait,
  wrong,
} from './play.ts';

const playOut = (play: Play, answer: (play: Play) => Play): Play => {
  let playing = play;
  for (let step = 0; playing.state.phase.name === 'asking' && step < 300; step++)
    playing = next(answer(playing));
  return playing;
};

describe('a session', () => {
  it('of a first day asks twelve new cards and is done for today', () => {
    const play = playOut(begin(planFor()), right);
    expect(play.state.phase).toEqual({ name: 'done', ending: 'today' });
    expect(play.state.tally).toMatchObject({ asked: 12, right: 12, first: 12, missed: [] });
    expect(play.state.estimate).toBe(12);
    const again = begin(planFor(), play.state.memory);
    expect(again.state.phase).toEqual({ name: 'done', ending: 'today' });
  });

  it('ends after the count asked for', () => {
    const play = playOut(begin(planFor({ count: 3 })), right);
    expect(play.state.phase).toEqual({ name: 'done', ending: 'count' });
    expect(play.state.tally.asked).toBe(3);
    expect(play.state.estimate).toBe(3);
  });

  it('is estimated by what its minutes hold', () => {
    expect(begin(planFor({ limitMs: 60_000 })).state.estimate).toBe(4);
    expect(begin(planFor({ limitMs: 60_000, count: 3 })).state.estimate).toBe(3);
  });

  it('asks nothing new once its time is over, but mends what was missed', () => {
    let missed = 0;
    const play = playOut(begin(planFor({ limitMs: 18_000 })), (now) =>
      missed++ === 0 ? wrong(now) : right(now),
    );
    expect(play.state.phase).toEqual({ name: 'done', ending: 'rest' });
    expect(play.state.tally).toMatchObject({ asked: 5, right: 4 });
    expect(play.state.tally.mended).toEqual(play.state.tally.missed);
  });

  it('leaves the misses of earlier days for later when its time is over', () => {
    const cards = cardsOf(deckNamed('core')).filter((card) => card.direction === 'purpose');
    const missed = cards
      .slice(0, 9)
      .map((card, index) => missOf({ id: card.id, card: card.id, ...momentOn(0, 5, index) }));
    const play = playOut(begin(planFor({ limitMs: 18_000 }), replay(missed), 3), right);
    expect(play.state.tally.asked).toBe(4);
    expect(play.state.phase).toEqual({ name: 'done', ending: 'rest' });
  });

  it('asks just the cards named, due or not, and logs them as practice', () => {
    const cards = cardsNamed('ssh:purpose', 'ssh:service-to-number', 'dns:purpose');
    const before = playOut(begin(planFor({ cards, practice: true })), right);
    const play = playOut(begin(planFor({ cards, practice: true }), before.state.memory), right);
    expect(play.journal.map((event) => 'card' in event && event.card)).toEqual(
      cards.map((card) => card.id),
    );
    expect(play.journal.every((event) => 'mode' in event && event.mode === 'practice')).toBe(true);
    const [known, after] = [before, play].map(({ state }) => state.memory.cards.get('ssh:purpose'));
    expect(after?.stability).toBe(known?.stability);
  });

  it('mends: an item missed and then right is no longer open', () => {
    const cards = cardsNamed('ssh:purpose');
    const play = playOut(begin(planFor({ cards, practice: true })), (now) =>
      now.journal.length === 0 ? giveUp(now) : right(now),
    );
    expect(play.state.tally).toMatchObject({
      asked: 2,
      right: 1,
      missed: ['ssh'],
      mended: ['ssh'],
    });
  });
});

describe('a pause', () => {
  it('stops the clock of the question and of the session', () => {
    const started = begin(planFor({ limitMs: 20_000 }));
    const back = resume(wait(pause(wait(started, 2)), 600));
    expect(standingOf(back.state).askedAt).toBe(started.state.begun.time + 600_000);
    expect(next(right(back)).state.phase.name).toBe('asking');
    expect(next(right(wait(started, 600))).state.phase.name).toBe('done');
  });

  it('takes no answers, and begins and ends once', () => {
    const paused = pause(begin(planFor()));
    expect(right(paused).state).toBe(paused.state);
    expect(giveUp(paused).journal).toEqual([]);
    expect(pause(wait(paused, 5)).state).toBe(paused.state);
    const back = resume(paused);
    expect(resume(back).state).toBe(back.state);
  });

  it('in which the next question came up leaves it no less time', () => {
    const answered = pause(right(begin(planFor())));
    const came = next(wait(answered, 10));
    const back = resume(wait(came, 50));
    expect(standingOf(back.state).askedAt).toBe(answered.state.begun.time + 65_000);
  });
});

describe('hints', () => {
  const typed = begin(
    planFor({ cards: cardsNamed('ssh:service-to-number'), practice: true, form: 'typed' }),
  );

  it.each([
    ['the family', ['hint'], 'family'],
    ['the mnemonic', ['hint', 'hint'], 'mnemonic'],
    ['no more than the mnemonic', ['hint', 'hint', 'hint'], 'mnemonic'],
    ['the choices', ['show-choices'], 'choices'],
  ] as const)('%s: a right answer is Hard', (_, events, hint) => {
    const play = right(events.reduce((playing, type) => act(playing, { type }), typed));
    expect(play.journal[0]).toMatchObject({ hint, rating: 2, verdict: 'right', form: 'typed' });
  });

  it('of choices are written down with the answer, which may then be a letter', () => {
    const shown = act(typed, { type: 'show-choices' });
    const options = standingOf(shown.state).question.options;
    const key = options.find((option) => option.label === '22')?.key ?? '';
    expect(say(shown, key).journal[0]).toMatchObject({
      verdict: 'right',
      options: options.map((option) => option.label),
    });
    expect(say(typed, key).journal[0]).toMatchObject({ verdict: 'wrong', options: [] });
  });

  it('have no choices to add where there are choices', () => {
    const choice = begin(planFor());
    expect(act(choice, { type: 'show-choices' }).state).toBe(choice.state);
  });
});

describe('after five misses in a row', () => {
  // Missed cards stop new ones at five, so that the list is asked by name here.
  const cards = cardsOf(deckNamed('core')).filter((card) => card.direction === 'number-to-service');
  const startOver = begin(planFor({ cards: cards.slice(0, 9), practice: true }));
  const missFive = [0, 1, 2, 3, 4].reduce((play) => next(wrong(play)), startOver);

  it('a new card is shown before it is asked, and its time starts after that', () => {
    expect(standingOf(missFive.state).lesson).toBe(true);
    expect(wrong(missFive).state).toBe(missFive.state);
    const taught = learned(wait(missFive, 30));
    expect(standingOf(taught.state)).toMatchObject({
      lesson: false,
      askedAt: startOver.state.begun.time + 55_000,
    });
    expect(outcomeOf(right(taught).state).first).toBe(true);
  });

  it('one right answer ends the lessons', () => {
    const play = next(right(learned(missFive)));
    expect(standingOf(play.state).lesson).toBe(false);
    const four = [0, 1, 2, 3].reduce((playing) => next(wrong(playing)), startOver);
    expect(standingOf(four.state).lesson).toBe(false);
  });
});

describe('events that do not fit', () => {
  const started = begin(planFor());
  const answered = right(started);
  const left = act(started, { type: 'leave' });

  it('change nothing', () => {
    expect(next(started).state).toBe(started.state);
    expect(learned(wait(started, 9)).state).toBe(started.state);
    expect(resume(started).state).toBe(started.state);
    expect(say(answered, 'a').state).toBe(answered.state);
    expect(giveUp(answered).state).toBe(answered.state);
    expect(act(answered, { type: 'hint' }).state).toBe(answered.state);
    expect(learned(answered).state).toBe(answered.state);
    for (const step of [next, giveUp, learned]) expect(step(left).state).toBe(left.state);
    expect(say(left, 'a').state).toBe(left.state);
  });
});
