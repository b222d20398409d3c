import { describe, expect, it } from 'vitest';
import type { Override } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { asText } from '../memory/as-text.ts';
import { cardsNamed } from '../memory/cards.ts';
import { act, begin, giveUp, insist, next, type Play, planFor, right, say, undo } from './play.ts';

const typed = (id: string): Play =>
  begin(planFor({ cards: cardsNamed(id), practice: true, form: 'typed' }));
const name = typed('ssh:number-to-service');
const number = typed('ssh:service-to-number');

const overrideIn = ({ journal }: Play): Override | undefined =>
  journal.find((event) => event.type === 'override');

describe('"I was right"', () => {
  it('on a word counts it as right and remembers the wording for this learner', () => {
    const play = insist(say(name, 'the secure thing'));
    expect(play.state.tally).toMatchObject({ asked: 1, right: 1, missed: [] });
    expect(overrideIn(play)).toMatchObject({ remember: 'the secure thing', rating: 3 });
    expect(asText(play.state.memory)).toBe(asText(replay(play.journal)));
    const later = say(begin(name.state.plan, play.state.memory, 5), 'The Secure-Thing');
    expect(later.journal[0]).toMatchObject({ verdict: 'right' });
  });

  it('may be said when the next question stands already', () => {
    const two = begin(
      planFor({
        cards: cardsNamed('ssh:number-to-service', 'dns:number-to-service'),
        practice: true,
        form: 'typed',
      }),
    );
    const play = insist(next(say(two, 'the secure thing')));
    expect(play.state.tally).toMatchObject({ asked: 1, right: 1, missed: [] });
    expect(play.state.phase.name).toBe('asking');
    expect(asText(play.state.memory)).toBe(asText(replay(play.journal)));
  });

  it.each([
    ['another service', 'telnet'],
    ['another service in other letters', 'Simple Mail Transfer'],
    ['a number', '22'],
    ['a number with its transport', '22/tcp'],
  ])('remembers no wording that is %s', (_, answer) => {
    const play = insist(say(name, answer));
    expect(play.state.tally.right).toBe(1);
    expect(overrideIn(play)?.remember).toBeNull();
  });

  it('on a number forgives this once and remembers nothing', () => {
    const play = insist(say(number, '23'));
    expect(play.state.tally).toMatchObject({ right: 1, missed: [] });
    expect(overrideIn(play)).toMatchObject({ remember: null });
    expect(play.state.memory.wordings.size).toBe(0);
    expect(say(begin(number.state.plan, play.state.memory, 5), '23').journal[0]).toMatchObject({
      verdict: 'wrong',
    });
  });

  it('after a hint is Hard still', () => {
    const play = insist(say(act(name, { type: 'hint' }), 'the secure thing'));
    expect(overrideIn(play)?.rating).toBe(2);
  });

  it('can be said once, and not of what was right, not known or chosen', () => {
    const chosen = begin(
      planFor({ cards: cardsNamed('ssh:purpose'), practice: true, form: 'choice' }),
    );
    const wrongKey = ['a', 'b', 'c', 'd']
      .map((key) => say(chosen, key))
      .find((play) => play.state.tally.right === 0);
    const refused = [
      insist(say(name, 'the secure thing')),
      right(name),
      giveUp(name),
      name,
      wrongKey ?? name,
    ];
    for (const play of refused) expect(insist(play).journal).toEqual(play.journal);
  });

  it('is taken back together with its answer', () => {
    const play = undo(insist(say(name, 'the secure thing')));
    expect(asText(play.state.memory)).toBe(asText(name.state.memory));
    expect(asText(replay(play.journal))).toBe(asText(name.state.memory));
    expect(say(play, 'the secure thing').state.tally.right).toBe(0);
  });
});
