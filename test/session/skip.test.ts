import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { asText } from '../memory/as-text.ts';
import { cardsNamed, deckNamed } from '../memory/cards.ts';
import { rightLine, standingOf } from './answer-lines.ts';
import { act, begin, next, type Play, planFor, right, say, undo, wrong } from './play.ts';

const skipping = begin(planFor({ skip: true }, deckNamed('everything')));
const modeIn = ({ journal }: Play) =>
  journal.flatMap((event) => ('mode' in event ? event.mode : []));
const tierOf = ({ state }: Play): number => standingOf(state).question.item.tier;
const strengthOf = ({ state }: Play, card: string) => state.memory.cards.get(card)?.stability;
/** Answers so many questions, or as many as there are. */
const times = (count: number, step: (play: Play) => Play, from: Play): Play =>
  Array.from({ length: count }).reduce<Play>(
    (play) => (play.state.phase.name === 'asking' ? next(step(play)) : play),
    from,
  );

describe('skipping what is known', () => {
  it('types new cards from the start, with no word on why', () => {
    expect(standingOf(skipping.state)).toMatchObject({
      firstTyped: false,
      question: { form: 'typed' },
    });
  });

  it('puts a card three weeks off that is right within three seconds', () => {
    const play = right(skipping);
    expect(play.journal[0]).toMatchObject({ mode: 'skip', rating: 4 });
    expect(strengthOf(play, standingOf(skipping.state).card.id)).toBe(21);
    expect(asText(play.state.memory)).toBe(asText(replay(play.journal)));
  });

  it.each([
    ['took longer', (play: Play) => say(play, rightLine(play.state), { ms: 3001 })],
    ['was not timed', (play: Play) => say(play, rightLine(play.state), { ms: null })],
    [
      'was timed away from the screen',
      (play: Play) => say(play, rightLine(play.state), { blur: true }),
    ],
    ['had a hint', (play: Play) => right(act(play, { type: 'hint' }))],
    ['was wrong', wrong],
  ])('takes an answer as any other that %s', (_, answer) => {
    const play = answer(skipping);
    expect(modeIn(play)).toEqual(['study']);
    expect(strengthOf(play, standingOf(skipping.state).card.id)).toBeLessThan(21);
  });

  it('goes by tier, and after eight known at once in a row on to a rarer one', () => {
    expect(tierOf(skipping)).toBe(1);
    const seven = times(7, right, skipping);
    expect(tierOf(seven)).toBe(1);
    expect(tierOf(times(1, right, seven))).toBe(2);
    expect(tierOf(times(8, right, times(1, wrong, seven)))).toBe(2);
    expect(tierOf(times(7, right, times(1, wrong, seven)))).toBe(1);
    expect(tierOf(undo(times(1, right, seven)))).toBe(1);
  });

  it('comes back to what it left when nothing rarer is left', () => {
    const all = times(60, right, begin(planFor({ skip: true }, deckNamed('net+'))));
    expect(all.state.phase).toEqual({ name: 'done', ending: 'today' });
    const met = all.state.plan.cards.filter((card) => all.state.memory.cards.has(card.id));
    const numbers = all.state.plan.cards.filter((card) => card.direction === 'number-to-service');
    expect(met).toEqual(numbers);
  });

  it('is not for cards asked by name', () => {
    const cards = cardsNamed('ssh:purpose');
    const play = begin(planFor({ skip: true, practice: true, cards }));
    expect(standingOf(play.state).question.form).toBe('choice');
    expect(modeIn(right(play))).toEqual(['practice']);
  });
});
