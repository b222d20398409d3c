import { describe, expect, it } from 'vitest';
import { idleCommands } from '../../src/app/idle.ts';
import { placeOf } from '../../src/app/update.ts';
import { cardsOf, extraCardsOf } from '../../src/registry/deck.ts';
import { extraDirections } from '../../src/registry/item.ts';
import { deckNamed } from '../memory/cards.ts';
import { knownMemory } from './known-memory.ts';
import { down, enter, esc, open, type Played, screenOf, slowly, type } from './play.ts';

const net = deckNamed('net+');
const kindOf = ({ state }: Played): string | undefined => state.session?.plan.exercise?.kind;
const doneToday = knownMemory(cardsOf(net), 0);

describe('extra practice', () => {
  it('opens by e at Home, with what each exercise would hold; Esc leads back', () => {
    const practice = type(open('home'), 'e');
    expect(placeOf(practice.state)).toBe('practice');
    expect(practice.state.screen).toMatchObject({
      rows: [
        { kind: 'apart', cards: 8 },
        { kind: 'context', cards: 0 },
        { kind: 'weak', cards: 0 },
        { kind: 'transport', cards: 0 },
        { kind: 'replacement', cards: 0 },
        { kind: 'write', ports: 20 },
        { kind: 'more', cards: 0 },
      ],
    });
    expect(screenOf(type(practice, esc))).toBe('home');
  });

  it('starts by letter, or by arrows and Enter', () => {
    expect(kindOf(slowly(open('home'), 'e', 'a'))).toBe('apart');
    expect(screenOf(slowly(open('home'), 'e', 'f'))).toBe('scratch');
    const known = open('home', { memory: knownMemory(cardsOf(net), 20) });
    expect(kindOf(slowly(known, 'e', 'c'))).toBe('weak');
    expect(kindOf(slowly(known, 'e', down, down, enter))).toBe('context');
  });

  it('a row that has nothing to ask does nothing, as Enter before a row is moved to', () => {
    for (const keys of [
      ['e', 'b'],
      ['e', down, down, enter],
      ['e', enter],
    ])
      expect(screenOf(slowly(open('home'), ...keys))).toBe('practice');
  });

  it('opens from the end of a session too, knowing its answers', () => {
    const done = slowly(open('study', { wish: { count: 1, form: 'choice' } }), 'e', enter);
    expect(placeOf(done.state)).toBe('done');
    const practice = slowly(done, 'e');
    expect(screenOf(practice)).toBe('practice');
    expect(practice.state.session).toBeUndefined();
    expect(practice.state.memory.cards.size).toBe(1);
    expect(practice.state.finished?.tally.asked).toBe(1);
  });

  it('shows the pair first, then asks; answers are kept as practice', () => {
    const shown = slowly(open('home'), 'e', 'a');
    expect(placeOf(shown.state)).toBe('lesson');
    const answered = slowly(shown, enter, 'c');
    const [effect] = answered.effects;
    expect(effect?.type === 'append' && effect.event).toMatchObject({
      type: 'review',
      mode: 'practice',
      deck: 'n10-009',
    });
  });

  it('holds once: the next session is the day again', () => {
    const back = slowly(open('home'), 'e', 'a', enter, 'c', esc, 'q');
    expect(back.effects.some(({ type: kind }) => kind === 'quit')).toBe(true);
    const home = slowly(open('study', { wish: { count: 1 } }), 'e', enter, enter);
    expect(kindOf(slowly(home, 'e', 'a'))).toBe('apart');
    expect(home.state.wish).toEqual({ seed: undefined });
  });
});

describe('more after the day', () => {
  it('is asked by Enter once the day is done, and never what was answered today', () => {
    const home = open('home', { memory: doneToday });
    expect(idleCommands(home.state)).toContain('start');
    expect(idleCommands(home.state)).not.toContain('more');
    const more = type(home, enter);
    expect(kindOf(more)).toBe('more');
    for (const card of more.state.session?.plan.cards ?? [])
      expect(doneToday.cards.has(card.id)).toBe(false);
  });

  it('is not offered when nothing is left of it', () => {
    const all = [...cardsOf(net), ...extraDirections.flatMap((way) => extraCardsOf(net, way))];
    const home = open('home', { memory: knownMemory(all, 0) });
    expect(idleCommands(home.state)).toContain('start');
    expect(idleCommands(home.state)).toContain('more');
    expect(screenOf(type(home, enter))).toBe('home');
  });

  it('is not asked while the day holds work', () => {
    expect(kindOf(type(open('home'), enter))).toBeUndefined();
  });
});
