import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/app/update.ts';
import { replay } from '../../src/memory/fold.ts';
import { inOrder } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { examMemory } from './exam-memory.ts';
import { down, enter, esc, happen, open, type Played, screenOf, slowly, type } from './play.ts';

const over = examMemory({ exam: '2026-11-28' });
const after = open('home', { memory: over });
const eventsOf = ({ effects }: Played) =>
  effects.flatMap((effect) => (effect.type === 'append' ? [effect.event] : []));

describe('after the day of the exam', () => {
  it('asks in place of Home how it went, of the list at hand only', () => {
    expect(after.state.screen).toMatchObject({ name: 'after', date: '2026-11-28' });
    expect(placeOf(after.state)).toBe('after');
    expect(screenOf(open('home', { memory: over, deck: deckNamed('ccna') }))).toBe('home');
    expect(screenOf(open('study', { memory: over }))).toBe('study');
  });

  it.each(['2026-12-01', '2026-12-02', undefined])('does not ask of an exam on %s', (exam) => {
    const memory = examMemory(exam === undefined ? {} : { exam });
    expect(screenOf(open('home', { memory }))).toBe('home');
  });

  it('a: passed is kept with its date, Home says so, and nobody asks again', () => {
    const played = type(after, 'a');
    expect(eventsOf(played)).toMatchObject([
      { type: 'goal', deck: 'n10-009', date: '2026-11-28', passed: true },
    ]);
    expect(screenOf(played)).toBe('home');
    const { memory } = played.state;
    expect(memory.goal).toEqual(replay(eventsOf(played)).goal);
    expect(new Map(memory.cards)).toEqual(over.cards);
    expect(screenOf(open('home', { memory }))).toBe('home');
  });

  it.each(['b', 'c'])('%s: leads to the day, which is kept, and then Home', (key) => {
    const when = type(after, key);
    expect(screenOf(when)).toBe('when');
    const played = type(when, 'b');
    expect(eventsOf(played)).toMatchObject([{ deck: 'n10-009', date: '2026-12-15' }]);
    expect(eventsOf(played)[0]).not.toHaveProperty('passed');
    expect(screenOf(played)).toBe('home');
    const typed = type(when, `d12 dec${enter}`);
    expect(eventsOf(typed)).toMatchObject([{ deck: 'n10-009', date: '2026-12-12' }]);
    expect(screenOf(typed)).toBe('home');
    expect(screenOf(type(when, esc))).toBe('after');
  });

  it('d: leads to the lists and then the day; what was learned stays', () => {
    const lists = type(after, 'd');
    expect(screenOf(lists)).toBe('lists');
    expect(screenOf(type(lists, esc))).toBe('after');
    const when = type(lists, `g${down}${enter}`);
    expect(screenOf(when)).toBe('when');
    const played = type(when, 'c');
    const id = inOrder(catalog.decks)[1]?.id;
    expect(eventsOf(played)).toMatchObject([{ deck: id, date: '2026-12-22' }]);
    expect(played.state.deck.id).toBe(id);
    expect(screenOf(played)).toBe('home');
    expect(new Map(played.state.memory.cards)).toEqual(over.cards);
    expect(screenOf(type(when, esc))).toBe('home');
  });

  it('takes arrows and Enter as well, and no digit', () => {
    expect(screenOf(type(after, `123${enter}`))).toBe('after');
    expect(eventsOf(type(after, `${down}${enter}`))).toMatchObject([{ passed: true }]);
    expect(screenOf(type(after, `${down}${down}${enter}`))).toBe('when');
  });

  it('Esc leaves it for another day: Home comes up, and the next start asks again', () => {
    const home = type(after, esc);
    expect(screenOf(home)).toBe('home');
    expect(eventsOf(home)).toEqual([]);
    expect(screenOf(slowly(home, enter, 'e', 'q'))).toBe('study');
    expect(screenOf(open('home', { memory: home.state.memory }))).toBe('after');
  });
});

describe('a day that passes while Home is open', () => {
  const home = open('home', { memory: examMemory({ exam: '2026-12-01' }) });
  const at = { time: Date.UTC(2026, 11, 2, 9), offset: 0, day: '2026-12-02' };
  const pressed = (text: string): Played =>
    happen(home, { type: 'key', key: { name: 'text', text }, at, ms: 1e6, id: 'x' });

  it('brings the question up, and a key meant for Home does not answer it', () => {
    expect(screenOf(home)).toBe('home');
    for (const key of 'abcd') {
      expect(screenOf(pressed(key))).toBe('after');
      expect(eventsOf(pressed(key))).toEqual([]);
    }
    const entered = happen(home, { type: 'key', key: { name: 'enter' }, at, ms: 1e6, id: 'x' });
    expect(screenOf(entered)).toBe('after');
    expect(pressed('q').effects).toContainEqual({ type: 'quit', code: 0 });
  });
});
