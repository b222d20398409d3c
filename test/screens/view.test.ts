import { describe, expect, it } from 'vitest';
import { firstView, guarded, placeOf, press, type View } from '../../src/screens/view.ts';
import type { SessionState } from '../../src/session/session.ts';
import type { Key } from '../../src/terminal/keys.ts';
import { answer, begin, now, play } from './snapshot.ts';

const study = firstView('study');
const asked = begin();
const typed = begin({ form: 'typed' });
const missed = play(asked, answer('e'));

const text = (letter: string): Key => ({ name: 'text', text: letter });
const enter: Key = { name: 'enter' };

const pressAll = (view: View, session: SessionState, keys: readonly Key[]) =>
  keys.reduce((reaction, key) => press(reaction.view, session, key, 1000), { view } as ReturnType<
    typeof press
  >);

describe('keys on a question with choices', () => {
  it('a letter takes its option, a digit never does', () => {
    expect(press(study, asked, text('c'), 0).intent).toMatchObject({ type: 'answer', text: 'c' });
    for (const digit of '0123456789')
      expect(press(study, asked, text(digit), 0)).toEqual({ view: study });
  });

  it('Enter takes nothing before a row was moved to', () => {
    expect(press(study, asked, enter, 0).intent).toBeUndefined();
  });

  it('down and Enter in one read take the first row, three downs the third', () => {
    expect(pressAll(study, asked, [{ name: 'down' }, enter]).intent).toMatchObject({ text: 'a' });
    const three = pressAll(study, asked, [text('j'), text('j'), { name: 'down' }, enter]);
    expect(three.intent).toMatchObject({ text: 'c' });
  });

  it('up from nowhere goes to the last row, and the rows wrap', () => {
    expect(pressAll(study, asked, [{ name: 'up' }, enter]).intent).toMatchObject({ text: 'e' });
    expect(pressAll(study, asked, [{ name: 'up' }, { name: 'down' }, enter]).intent).toMatchObject({
      text: 'a',
    });
  });
});

describe('keys on a typed question', () => {
  it('letters are text, also those that are keys elsewhere; ? is help', () => {
    const reaction = pressAll(study, typed, [...'quhjk'].map(text));
    expect(reaction.view.typed).toBe('quhjk');
    expect(reaction.intent).toBeUndefined();
    expect(press(study, typed, text('?'), 0).view.help).toBe(true);
  });

  it('Enter answers, Backspace erases, Tab shows the choices, Esc pauses', () => {
    const typing = pressAll(study, typed, [text('2'), text('3'), { name: 'backspace' }, text('2')]);
    expect(press(typing.view, typed, enter, 2000).intent).toEqual({
      type: 'answer',
      text: '22',
      firstKeyAt: 1000,
    });
    expect(press(study, typed, { name: 'tab' }, 0).intent).toEqual({ type: 'show-choices' });
    expect(press(study, typed, { name: 'escape' }, 0).intent).toEqual({ type: 'pause' });
  });

  it('Enter twice on an empty line says "I don\'t know", once does not', () => {
    const once = press(study, typed, enter, 0);
    expect(once.intent).toBeUndefined();
    expect(press(once.view, typed, enter, 0).intent).toMatchObject({ type: 'give-up' });
  });
});

describe('after an answer', () => {
  it('a miss waits for Enter', () => {
    expect(press(study, missed, text('x'), 0).intent).toBeUndefined();
    expect(press(study, missed, enter, 0).intent).toEqual({ type: 'next' });
  });

  it('after going on by itself Enter is not heard for 500 ms, other keys for 150 ms', () => {
    const view = guarded(study, 1000, true);
    expect(press(view, asked, text('a'), 1149).intent).toBeUndefined();
    expect(press(view, asked, text('a'), 1150).intent).toMatchObject({ type: 'answer' });
    const moved = { ...view, cursor: 1 };
    expect(press(moved, asked, enter, 1499).intent).toBeUndefined();
    expect(press(moved, asked, enter, 1500).intent).toMatchObject({ type: 'answer', text: 'b' });
  });

  it('Ctrl-C is heard always', () => {
    const view = guarded(study, 1000, true);
    expect(press(view, asked, { name: 'interrupt' }, 1000).intent).toEqual({ type: 'interrupt' });
  });
});

describe('places', () => {
  it('follow the session', () => {
    expect(placeOf(firstView('home'), undefined)).toBe('home');
    expect(placeOf(study, asked)).toBe('choice');
    expect(placeOf(study, typed)).toBe('typed');
    expect(placeOf(study, missed)).toBe('verdict');
    expect(placeOf(study, play(asked, { type: 'pause', at: now }))).toBe('paused');
    expect(placeOf(study, play(asked, { type: 'leave' }))).toBe('done');
    expect(placeOf({ ...study, help: true }, asked)).toBe('help');
  });

  it('q and Esc lead out of help, and q out of the program', () => {
    const help = { ...study, help: true };
    expect(press(help, typed, { name: 'escape' }, 0).view.help).toBe(false);
    expect(press(help, typed, text('q'), 0).intent).toEqual({ type: 'quit' });
    expect(press(study, asked, text('q'), 0).intent).toEqual({ type: 'quit' });
  });
});
