import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { down, enter, esc, open, type Played, screenOf, type } from './play.ts';

const right = '\u001B[C';
const left = '\u001B[D';
const opened = type(open('home'), 'c');

const wishOf = (played: Played) => {
  const effect = played.effects.find((each) => each.type === 'teach');
  return effect?.type === 'teach' ? effect.wish : undefined;
};

describe('teaching a class from Home', () => {
  it('is one key, and Enter opens the room as it usually is', () => {
    expect(screenOf(opened)).toBe('teach');
    expect(wishOf(type(opened, enter))).toEqual({
      deck: deckNamed('net+'),
      count: 20,
      seconds: 30,
      names: 'generated',
      board: 'none',
      speed: false,
    });
  });

  it('leads back to Home', () => {
    expect(screenOf(type(opened, esc))).toBe('home');
  });

  it('arrows change what they are moved to', () => {
    const changed = [right, down, right, down, left, down, right, down, right, down, right];
    const { count, seconds, names, board, speed } =
      wishOf(type(changed.reduce(type, opened), enter)) ?? {};
    expect({ count, seconds, names, board, speed }).toEqual({
      count: 30,
      seconds: 20,
      names: 'free',
      board: 'top5',
      speed: true,
    });
  });

  it('never asks more questions than a list has, whatever the list', () => {
    let played = opened;
    for (const _ of catalog.decks) {
      played = type(played, right);
      for (let step = 0; step < 8; step++) {
        const wish = wishOf(type({ ...played, effects: [] }, enter));
        expect(wish?.count).toBeLessThanOrEqual(cardsOf(wish?.deck ?? deckNamed('net+')).length);
        played = type(type(type(played, down), right), '\u001B[A');
      }
    }
  });

  it('goes through all values of a row and round', () => {
    const seconds = Array.from(
      { length: 7 },
      (_, times) =>
        wishOf(type(type(opened, down.repeat(2) + right.repeat(times)), enter))?.seconds,
    );
    expect(new Set(seconds).size).toBe(7);
    expect(wishOf(type(type(opened, down.repeat(2) + right.repeat(7)), enter))?.seconds).toBe(30);
  });
});
