import { describe, expect, it } from 'vitest';
import { idleCommands } from '../../src/app/idle.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { classBrokenOff } from './broken-off.ts';
import { down, enter, esc, happen, open, type Played, screenOf, type, up } from './play.ts';

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

describe('a class that was broken off', () => {
  const found = (played: Played): Played =>
    happen(played, { type: 'broken-off', brokenOff: classBrokenOff });
  const offered = found(opened);
  const left = ({ effects }: Played) =>
    effects.filter(({ type: kind }) => kind !== 'look-for-class');
  const resumed = [{ type: 'resume-class', session: classBrokenOff.session }];

  it('is looked for when the screen opens, and no sooner', () => {
    expect(open('home').effects).toEqual([]);
    expect(opened.effects).toEqual([{ type: 'look-for-class' }]);
  });

  it('is gone on with by Enter alone', () => {
    expect(left(type(offered, enter))).toEqual(resumed);
    expect(idleCommands(offered.state)).toEqual(new Set(['start', 'more']));
  });

  it('can be left for a new one: every other row opens that, with what was chosen', () => {
    const { seconds, ...usual } = wishOf(type(opened, enter)) ?? { seconds: 0 };
    const chosen = type(type(offered, down.repeat(3)), right);
    expect(left(type(chosen, enter))).toEqual([
      { type: 'teach', wish: { ...usual, seconds: seconds + 15 } },
    ]);
    expect(idleCommands(chosen.state)).toEqual(new Set(['resume']));
    expect(left(type(type(offered, up), enter))).toMatchObject([{ type: 'teach' }]);
    expect(left(type(type(type(offered, down), up), enter))).toEqual(resumed);
  });

  it('has nothing to change', () => {
    expect(type(type(offered, right), '\u001B[D').state.screen).toEqual(offered.state.screen);
  });

  it('found after somebody has moved, it leaves them where they are', () => {
    const moved = type(opened, down.repeat(2));
    expect(type(found(moved), right).state.screen).toEqual(found(type(moved, right)).state.screen);
    // Told twice, where the screen was left and opened again meanwhile.
    expect(found(found(moved)).state).toEqual(found(moved).state);
  });

  it('found on another screen, it changes nothing', () => {
    const home = type(opened, esc);
    expect(found(home).state).toBe(home.state);
  });

  it('Enter that came with the key for the screen does nothing: nobody has seen what it would do', () => {
    const glued = type(open('home'), `c${enter}`);
    expect(left(glued)).toEqual([]);
    expect(left(type(found(glued), enter))).toEqual(resumed);
  });
});
