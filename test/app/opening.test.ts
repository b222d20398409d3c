import { describe, expect, it } from 'vitest';
import { settingRows } from '../../src/app/setting-rows.ts';
import { placeOf } from '../../src/app/update.ts';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { cardsOf, extraCardsOf, inOrder } from '../../src/registry/deck.ts';
import { extraDirections } from '../../src/registry/item.ts';
import { settingsTable } from '../../src/session/settings.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { bookedIn } from '../schedule/booked.ts';
import { examMemory } from './exam-memory.ts';
import { knownMemory } from './known-memory.ts';
import {
  down,
  enter,
  esc,
  happen,
  momentAfter,
  open,
  type Played,
  screenOf,
  slowly,
  type,
  up,
} from './play.ts';

const settingsMade = ({ effects }: Played) =>
  effects.flatMap((effect) => (effect.type === 'set' ? [[effect.name, effect.value]] : []));
const goalsMade = ({ effects }: Played) =>
  effects.flatMap((effect) =>
    effect.type === 'append' && effect.event.type === 'goal'
      ? [{ deck: effect.event.deck, date: effect.event.date }]
      : [],
  );

describe('Welcome', () => {
  it.each([
    ['a', 'n10-009'],
    ['b', '220-1201'],
    ['c', 'sy0-701'],
    ['d', 'ccna'],
  ])('two keys lead to the first question: %s studies %s', (key, deck) => {
    const played = type(open('welcome'), `${key}b`);
    expect(screenOf(played)).toBe('study');
    expect(played.state.session?.plan.deck.id).toBe(deck);
    expect(settingsMade(played)).toEqual([['deck', deck]]);
    expect(goalsMade(played)).toEqual([{ deck, date: '2026-12-15' }]);
    expect(played.state.session?.memory.goal).toMatchObject({ deck, date: '2026-12-15' });
  });

  it('one key is enough without an exam', () => {
    const played = type(open('welcome'), 'f');
    expect(played.state.session?.plan.deck.id).toBe('core');
    expect(goalsMade(played)).toEqual([]);
  });

  it('skips what is known: everything is studied, and typed from the start', () => {
    const played = type(open('welcome', { wish: {} }), 'g');
    expect(played.state.session?.plan).toMatchObject({ skip: true, deck: { id: 'everything' } });
    expect(settingsMade(played)).toEqual([
      ['deck', 'everything'],
      ['skip', true],
    ]);
    expect(placeOf(played.state)).toBe('typed');
  });

  it('takes arrows and Enter as well, and no digit', () => {
    expect(screenOf(type(open('welcome'), '123456'))).toBe('welcome');
    expect(screenOf(type(open('welcome'), enter))).toBe('welcome');
    expect(type(open('welcome'), `${up}${up}${enter}`).state.session?.plan.deck.id).toBe('core');
    const second = type(open('welcome'), `${down}${down}${enter}${down}${enter}`);
    expect(second.state.session?.plan.deck.id).toBe('220-1201');
    expect(goalsMade(second)).toEqual([{ deck: '220-1201', date: '2026-12-08' }]);
  });

  it('offers plain lines: p sets them and leaves the screens', () => {
    const played = type(open('welcome'), 'p');
    expect(settingsMade(played)).toEqual([['plain', true]]);
    expect(played.effects).toContainEqual({ type: 'plain' });
  });

  it('leads to all lists, and from there on to the day of the exam', () => {
    const lists = type(open('welcome'), 'e');
    expect(screenOf(lists)).toBe('lists');
    const when = type(lists, `g${down}${enter}`);
    expect(screenOf(when)).toBe('when');
    expect(settingsMade(when)).toEqual([['deck', inOrder(catalog.decks)[1]?.id]]);
    expect(screenOf(type(lists, esc))).toBe('welcome');
  });

  it('can be left and gone back in', () => {
    expect(screenOf(type(type(open('welcome'), 'a'), esc))).toBe('welcome');
    expect(type(open('welcome'), 'q').effects).toEqual([{ type: 'quit', code: 0 }]);
    expect(type(open('welcome'), 'aq').effects).toContainEqual({ type: 'quit', code: 0 });
  });
});

describe('the day of the exam', () => {
  it('can be typed; a wrong one is said and kept', () => {
    const typing = type(open('welcome'), 'ad31 feb');
    expect(screenOf(typing)).toBe('date');
    const refused = type(typing, enter);
    expect(refused.state.screen).toMatchObject({
      typed: '31 feb',
      refused: 'There is no such day.',
    });
    const played = type(refused, `${'\u007F'.repeat(6)}12 dec${enter}`);
    expect(screenOf(played)).toBe('study');
    expect(goalsMade(played)).toEqual([{ deck: 'n10-009', date: '2026-12-12' }]);
  });

  it('takes q as text, and Esc leads back', () => {
    expect(type(open('welcome'), 'adq').effects).not.toContainEqual({ type: 'quit', code: 0 });
    expect(screenOf(type(type(open('welcome'), 'ad'), esc))).toBe('when');
  });

  it('need not be booked', () => {
    expect(goalsMade(type(open('welcome'), 'ae'))).toEqual([{ deck: 'n10-009', date: null }]);
  });

  it('is an event that folds to the same goal', () => {
    const played = type(open('welcome'), 'aa');
    const events = played.effects.flatMap((each) => (each.type === 'append' ? [each.event] : []));
    expect(replay(events).goal).toEqual(played.state.session?.memory.goal);
  });
});

describe('Home', () => {
  it('Enter starts; with the day done it asks more, while there is more', () => {
    expect(screenOf(type(open('home'), enter))).toBe('study');
    const { deck } = open('home').state;
    const done = knownMemory([], 0);
    const cards = knownMemory(
      deck.items.flatMap(({ item }) =>
        item.directions.map((direction) => ({
          id: item.cards[direction],
          direction,
          items: [item],
          siblings: [],
          weight: 1,
          stage: 0,
        })),
      ),
      0,
    );
    const more = type(open('home', { memory: { ...done, cards: cards.cards } }), enter);
    expect(more.state.session?.plan.exercise?.kind).toBe('more');
    const further = extraDirections.flatMap((direction) => extraCardsOf(deck, direction));
    const all = knownMemory([...cardsOf(deck), ...further], 0);
    expect(screenOf(type(open('home', { memory: all }), enter))).toBe('home');
  });

  it('leads to lists and settings, and Esc back', () => {
    expect(screenOf(type(open('home'), 'l'))).toBe('lists');
    expect(screenOf(type(open('home'), 's'))).toBe('settings');
    expect(screenOf(type(type(open('home'), 's'), esc))).toBe('home');
    expect(screenOf(type(open('home'), esc))).toBe('home');
  });

  it('left open overnight knows of the new day at the first key', () => {
    const net = deckNamed('net+');
    const further = extraDirections.flatMap((direction) => extraCardsOf(net, direction));
    const done = knownMemory([...cardsOf(net), ...further], 0);
    const night = open('home', { memory: done });
    expect(screenOf(type(night, enter))).toBe('home');
    const at = { time: Date.UTC(2027, 0, 5, 9), offset: 0, day: '2027-01-05' };
    const morning = happen(night, { type: 'key', key: { name: 'enter' }, at, ms: 1e6, id: 'x' });
    expect(screenOf(morning)).toBe('study');
  });

  it('keeps the result of the last session with answers', () => {
    const once = slowly(open('study', { wish: { count: 1, form: 'choice' } }), 'e', enter, enter);
    expect(screenOf(once)).toBe('home');
    const twice = slowly(once, enter);
    expect(twice.state.finished?.tally.asked).toBe(1);
  });

  it('takes another list at once', () => {
    const played = type(open('home'), `lg${enter}`);
    expect(screenOf(played)).toBe('home');
    expect(played.state.deck.id).toBe('core');
    expect(settingsMade(played)).toEqual([['deck', 'core']]);
  });
});

describe('Settings', () => {
  const rowKeys = (row: (typeof settingRows)[number]): string =>
    down.repeat(settingRows.indexOf(row));

  it.each(['form', 'minutes', 'skip', 'advance', 'plain'] as const)(
    'goes through every value of %s and round, forwards and back, and keeps each',
    (name) => {
      const at = type(open('home'), `s${rowKeys(name)}`);
      const { choices } = settingsTable[name];
      const seen = [...choices].map(
        (_, steps) => type(at, enter.repeat(steps)).state.settings[name],
      );
      expect(new Set(seen)).toEqual(new Set<unknown>(choices));
      const round = type(at, enter.repeat(choices.length));
      expect(round.state.settings[name]).toBe(at.state.settings[name]);
      expect(settingsMade(round)).toHaveLength(choices.length);
      expect(type(at, `${enter}h`).state.settings[name]).toBe(at.state.settings[name]);
    },
  );

  it('a value that is none of those offered goes to its neighbour', () => {
    const settings = { ...open('home').state.settings, minutes: 12 };
    const at = type(open('home', { settings }), `s${rowKeys('minutes')}`);
    expect(type(at, enter).state.settings.minutes).toBe(15);
    expect(type(at, 'h').state.settings.minutes).toBe(10);
    const most = { ...settings, minutes: 90 };
    const above = type(open('home', { settings: most }), `s${rowKeys('minutes')}`);
    expect(type(above, 'h').state.settings.minutes).toBe(60);
    expect(type(above, enter).state.settings.minutes).toBe(5);
  });

  it('the list and the day of the exam have screens of their own, which lead back', () => {
    const lists = type(open('home'), `s${enter}`);
    expect(screenOf(lists)).toBe('lists');
    expect(screenOf(type(lists, esc))).toBe('settings');
    const when = type(open('home'), `s${rowKeys('exam')}${enter}`);
    expect(screenOf(when)).toBe('when');
    const set = type(when, 'a');
    expect(screenOf(set)).toBe('plan');
    const after = type(set, enter);
    expect(after.state.screen).toMatchObject({
      name: 'settings',
      cursor: settingRows.indexOf('exam'),
    });
    expect(goalsMade(set)).toEqual([{ deck: 'n10-009', date: '2026-12-08' }]);
  });

  it('what is changed holds for the next session', () => {
    const played = slowly(
      open('home', { wish: {} }),
      's',
      `${rowKeys('form')}${enter}${enter}`,
      esc,
      enter,
    );
    expect(played.state.session?.plan.form).toBe('typed');
  });
});

describe('a window too small to show anything', () => {
  it('is deaf but to q and Ctrl-C, also where text is typed', () => {
    for (const played of [open('welcome'), open('study'), type(open('welcome'), 'ad')]) {
      const small = happen(played, { type: 'resize', size: { columns: 20, rows: 5 } });
      expect(type(small, `ab${enter}?`).state.screen).toEqual(small.state.screen);
      expect(type(small, '?').state.help).toBe(false);
      expect(type(small, 'q').effects).toContainEqual({ type: 'quit', code: 0 });
      expect(type(small, '\u0003').effects).toContainEqual({ type: 'quit', code: 130 });
    }
  });
});

describe('saving', () => {
  it('counts what is made and what is saved, and says why not', () => {
    const answered = type(open('study'), 'e');
    const trouble = 'the disk is full';
    const failed = happen(answered, { type: 'kept', unsaved: 1, trouble });
    expect(failed.state).toMatchObject({ unsaved: 1, trouble });
    const kept = happen(failed, { type: 'kept', unsaved: 0, trouble: undefined });
    expect(kept.state).toMatchObject({ unsaved: 0, trouble: undefined });
    const notSet = happen(failed, { type: 'not-set', reason: 'permission denied' });
    expect(happen(notSet, { type: 'kept', unsaved: 0, trouble: undefined }).state).toMatchObject({
      notSet: 'permission denied',
    });
  });
});

describe('places', () => {
  it.each([
    ['welcome', open('welcome')],
    ['when', type(open('welcome'), 'a')],
    ['date', type(open('welcome'), 'ad')],
    ['lists', type(open('home'), 'l')],
    ['settings', type(open('home'), 's')],
    ['home', open('home')],
    [
      'plan',
      type(open('home', { memory: bookedIn('net+', 14, emptyMemory, momentAfter(0)) }), 'p'),
    ],
    ['after', open('home', { memory: examMemory({ exam: '2026-11-28' }) })],
    ['choice', open('study')],
    ['typed', open('study', { wish: { form: 'typed' } })],
    ['verdict', type(open('study'), 'e')],
    ['paused', type(open('study'), esc)],
    ['help', type(open('study'), '?')],
  ] as const)('%s: Ctrl-C leaves, and ? opens help', (place, played) => {
    expect(placeOf(played.state)).toBe(place);
    expect(type(played, '\u0003').effects).toContainEqual({ type: 'quit', code: 130 });
    if (place === 'help') expect(placeOf(type(played, '?').state)).not.toBe('help');
    else {
      const help = type(played, '?');
      expect(placeOf(help.state)).toBe('help');
      expect(placeOf(type(help, esc).state)).toBe(place);
      expect(type(help, 'q').effects).toContainEqual({ type: 'quit', code: 0 });
    }
  });
});
