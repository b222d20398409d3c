import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/app/update.ts';
import { isRight } from '../../src/grading/verdict.ts';
import { rightOption } from '../../src/questions/question.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { standingOf } from '../../src/session/selectors.ts';
import { defaultSettings } from '../../src/session/settings.ts';
import { deckNamed } from '../memory/cards.ts';
import { knownMemory } from './known-memory.ts';
import {
  down,
  enter,
  esc,
  happen,
  open,
  type Played,
  screenOf,
  slowly,
  type,
  up,
  wait,
} from './play.ts';

const study = (): Played => wait(open('study'), 1);
const typed = (): Played => wait(open('study', { wish: { seed: 'seed', form: 'typed' } }), 1);

const placeIn = ({ state }: Played): string => placeOf(state);
const askedIn = ({ state }: Played): number => state.session?.tally.asked ?? 0;
const typedIn = ({ state }: Played): string =>
  state.screen.name === 'study' ? state.screen.typed : '';
const givenIn = ({ state }: Played): string | undefined =>
  state.session?.phase.name === 'verdict' ? state.session.phase.outcome.judgement.given : undefined;
const optionOf = ({ state }: Played, letter: string): string | undefined =>
  state.session &&
  standingOf(state.session)?.question.options.find(({ key }) => key === letter)?.label;
const rightLetter = ({ state }: Played): string => {
  const standing = state.session && standingOf(state.session);
  return (standing && rightOption(standing.question)?.key) ?? '';
};
const verdictIn = ({ state }: Played): boolean | undefined =>
  state.session?.phase.name === 'verdict'
    ? isRight(state.session.phase.outcome.judgement.verdict)
    : undefined;

describe('a question with choices', () => {
  it('takes a letter, and never a digit', () => {
    expect(givenIn(type(study(), 'c'))).toBe(optionOf(study(), 'c'));
    expect(placeIn(type(study(), '0123456789'))).toBe('choice');
  });

  it('takes nothing by Enter before a row was moved to', () => {
    expect(placeIn(type(study(), enter))).toBe('choice');
  });

  it.each([
    [`${down}${enter}`, 'a'],
    [`jj${down}${enter}`, 'c'],
    [`${up}${enter}`, 'e'],
    [`k${down}${enter}`, 'a'],
    [`${down}k${enter}`, 'e'],
  ])('takes by Enter the row moved to, also in one read: %j is %s', (keys, letter) => {
    expect(givenIn(type(study(), keys))).toBe(optionOf(study(), letter));
  });

  it('is paused by Esc, q leaves from there, u takes back, Enter goes on', () => {
    const paused = type(study(), esc);
    expect(placeIn(paused)).toBe('paused');
    expect(placeIn(type(paused, enter))).toBe('choice');
    expect(type(paused, 'q').effects).toContainEqual({ type: 'quit', code: 0 });
    const answered = slowly(study(), 'e', enter, esc);
    expect(placeIn(type(answered, 'u'))).toBe('choice');
    expect(askedIn(type(answered, 'u'))).toBe(0);
  });
});

describe('a typed question', () => {
  it('takes letters as text, also those that are keys elsewhere; ? is help', () => {
    expect(typedIn(type(typed(), 'quhjkso e'))).toBe('quhjkso e');
    expect(placeIn(type(typed(), '?'))).toBe('help');
    expect(typedIn(type(typed(), `ab?${esc}`))).toBe('ab');
  });

  it('Enter answers, Backspace erases a whole character, Tab shows the choices, Esc pauses', () => {
    expect(givenIn(type(typed(), `23\u007F2${enter}`))).toBe('22');
    expect(typedIn(type(typed(), 'a😀\u007F'))).toBe('a');
    expect(placeIn(type(typed(), '\t'))).toBe('choice');
    expect(placeIn(type(typed(), esc))).toBe('paused');
  });

  it('keeps what was typed through help and a pause', () => {
    expect(typedIn(slowly(typed(), 'ss', esc, enter, 'h'))).toBe('ssh');
  });

  it('Enter twice on an empty line says "I don\'t know", once does not', () => {
    expect(askedIn(type(typed(), enter))).toBe(0);
    expect(givenIn(type(typed(), enter + enter))).toBe('');
    expect(askedIn(type(typed(), `${enter}x\u007F${enter}`))).toBe(0);
  });

  it('takes at most sixty characters', () => {
    expect(typedIn(type(typed(), 'x'.repeat(200)))).toHaveLength(60);
  });

  it('takes a paste as text, its first line only, and never as an answer', () => {
    const pasted = type(typed(), '\u001B[200~ssh\r\n22\r\n\u001B[201~');
    expect(typedIn(pasted)).toBe('ssh');
    expect(askedIn(pasted)).toBe(0);
    expect(askedIn(type(study(), '\u001B[200~aaaa\r\n\u001B[201~'))).toBe(0);
  });
});

describe('what was pasted or doubled', () => {
  it('cannot answer a question nobody has seen', () => {
    expect(askedIn(type(study(), `e${enter}`.repeat(20)))).toBe(1);
    expect(askedIn(type(typed(), `22${enter}ssh${enter}`.repeat(10)))).toBe(1);
    expect(askedIn(type(open('welcome'), 'abaaa'))).toBe(0);
    expect(askedIn(type(open('home'), `${enter}a`))).toBe(0);
    const answered = slowly(study(), 'e', enter);
    expect(askedIn(type(answered, 'ua'))).toBe(0);
    expect(askedIn(type(type(answered, 'u'), 'a'))).toBe(1);
  });

  it('cannot say "I was right" before the verdict was read', () => {
    const overridden = ({ state }: Played) =>
      state.session?.phase.name === 'verdict' && state.session.phase.outcome.overridden;
    expect(overridden(type(typed(), `hello${enter}o`))).toBe(false);
    expect(overridden(slowly(typed(), `hello${enter}`, 'o'))).toBe(true);
  });
});

describe('after an answer', () => {
  const met = (): Played => {
    const deck = deckNamed('net+');
    const memory = knownMemory(cardsOf(deck), 30);
    return wait(open('study', { memory, wish: { seed: 'seed', form: 'choice' } }), 1);
  };
  const metRight = (): Played => {
    const asked = met();
    return type(asked, rightLetter(asked));
  };

  it('a miss waits for Enter, however long', () => {
    const missed = type(study(), 'e');
    expect(placeIn(wait(missed, 3600))).toBe('verdict');
    expect(placeIn(type(missed, 'x'))).toBe('verdict');
    expect(placeIn(type(missed, enter))).toBe('choice');
  });

  it('a doubled or pasted Enter does not pass a miss that nobody has read', () => {
    expect(placeIn(type(typed(), `99${enter}${enter}`))).toBe('verdict');
    expect(placeIn(type(typed(), enter.repeat(3)))).toBe('verdict');
    expect(placeIn(type(study(), `e${enter}`))).toBe('verdict');
    expect(placeIn(type(type(study(), 'e'), enter))).toBe('choice');
  });

  it('right, to a card met before, it goes on by itself after 0.4 s', () => {
    expect(verdictIn(metRight())).toBe(true);
    expect(placeIn(wait(metRight(), 0.399))).toBe('verdict');
    expect(placeIn(wait(metRight(), 0.4))).toBe('choice');
  });

  it('right at a first meeting it stays 2 s, or until any key, which does no more than that', () => {
    const asked = study();
    const right = type(asked, rightLetter(asked));
    expect(placeIn(wait(right, 1.999))).toBe('verdict');
    expect(placeIn(wait(right, 2))).toBe('choice');
    const passed = type(right, 'z');
    expect(placeIn(passed)).toBe('choice');
    expect(askedIn(passed)).toBe(1);
  });

  it('after going on by itself Enter is not heard for 500 ms, other keys for 150 ms', () => {
    const next = wait(metRight(), 0.4);
    expect(askedIn(next)).toBe(1);
    expect(askedIn(type(wait(next, 0.149), 'a'))).toBe(1);
    expect(askedIn(type(wait(next, 0.15), 'a'))).toBe(2);
    const moved = type(next, down);
    expect(askedIn(type(wait(moved, 0.499), enter))).toBe(1);
    expect(askedIn(type(wait(moved, 0.5), enter))).toBe(2);
  });

  it('the guards keep nobody in: Ctrl-C, Esc, q and ? are heard at once', () => {
    const next = wait(metRight(), 0.4);
    expect(type(next, '\u0003').effects).toContainEqual({ type: 'quit', code: 130 });
    expect(type(next, 'q').effects).toContainEqual({ type: 'quit', code: 0 });
    expect(placeIn(type(next, esc))).toBe('paused');
    expect(placeIn(type(next, '?'))).toBe('help');
  });

  it.each(['s', '?', esc])('does not go on by itself over sources, help or a pause: %j', (key) => {
    const reading = type(metRight(), key);
    expect(askedIn(wait(reading, 60))).toBe(1);
    expect(reading.state.wakeAt).toBeUndefined();
  });

  it('goes on slowly or not at all where that is set, and never for a screen reader', () => {
    const settings = (advance: 'slow' | 'off') => ({ ...defaultSettings, advance });
    const answered = (changes: object): Played => {
      const asked = { ...met(), state: { ...met().state, ...changes } };
      return type(asked, rightLetter(asked));
    };
    expect(placeIn(wait(answered({ settings: settings('slow') }), 1.4))).toBe('verdict');
    expect(placeIn(wait(answered({ settings: settings('slow') }), 1.5))).toBe('choice');
    expect(placeIn(wait(answered({ settings: settings('off') }), 600))).toBe('verdict');
    expect(placeIn(wait(answered({ spoken: true }), 600))).toBe('verdict');
  });
});

describe('the clock', () => {
  const msOf = (played: Played): number | null | undefined =>
    played.state.session?.phase.name === 'verdict'
      ? played.state.session.phase.outcome.review.ms
      : undefined;

  it('counts to the choice, or to the first key of a typed answer', () => {
    expect(msOf(type(wait(open('study'), 3), 'a'))).toBe(3000);
    const first = type(wait(typed(), 1), '2');
    expect(msOf(type(wait(first, 5), `2${enter}`))).toBe(2000);
  });

  it('stands still in a pause', () => {
    const paused = type(wait(open('study'), 2), esc);
    expect(msOf(type(type(wait(paused, 60), enter), 'a'))).toBe(2000);
    const half = slowly(typed(), '2', esc);
    expect(msOf(type(type(wait(half, 60), enter), enter))).toBe(2000);
  });

  it('says nothing when the terminal lost the focus meanwhile', () => {
    const blurOf = (played: Played) =>
      played.state.session?.phase.name === 'verdict' &&
      played.state.session.phase.outcome.review.blur;
    expect(blurOf(type(study(), '\u001B[O\u001B[Ia'))).toBe(true);
    expect(blurOf(type(study(), 'a'))).toBe(false);
    // Asked while another window is in front, too.
    const away = slowly(type(study(), 'e'), '\u001B[O', enter, 'a');
    expect(blurOf(away)).toBe(true);
    const back = slowly(type(study(), 'e'), '\u001B[O', '\u001B[I', enter, 'a');
    expect(blurOf(back)).toBe(false);
  });
});

describe('the terminal taken away', () => {
  it('pauses a question, and changes nothing elsewhere', () => {
    const at = study().state.now;
    expect(placeIn(happen(study(), { type: 'away', at, ms: 1000 }))).toBe('paused');
    const home = open('home');
    expect(happen(home, { type: 'away', at, ms: 1000 }).state).toBe(home.state);
  });
});

describe('the end of a session', () => {
  it('says so, and Enter leads home with the work that is left', () => {
    const last = slowly(
      open('study', { wish: { seed: 's', count: 1, form: 'choice' } }),
      'e',
      enter,
    );
    expect(placeIn(last)).toBe('done');
    const home = type(wait(last, 1), enter);
    expect(screenOf(home)).toBe('home');
    expect(home.state.finished?.tally.asked).toBe(1);
    expect(home.state.memory.cards.size).toBe(1);
    // What the command line asked for held for that session alone.
    const again = slowly(home, enter, 'e', enter);
    expect(placeIn(again)).toBe('choice');
  });
});
