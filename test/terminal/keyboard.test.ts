import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ownInput } from '../../src/terminal/key-input.ts';
import { createKeyboard } from '../../src/terminal/keyboard.ts';
import type { Key } from '../../src/terminal/keys.ts';

/** A terminal's input without the terminal. */
const fakeTty = () => {
  const raw: boolean[] = [];
  const stream = new PassThrough();
  const tty = Object.assign(stream, { setRawMode: (on: boolean) => raw.push(on) });
  return {
    tty: tty as unknown as ReadStream,
    raw,
    send: (bytes: string) => stream.emit('data', bytes),
  };
};

const listen = () => {
  const keys: Key[] = [];
  const { tty, raw, send } = fakeTty();
  const keyboard = createKeyboard(ownInput(tty), (key) => keys.push(key));
  keyboard.open();
  return { keyboard, keys, raw, send };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('joins a sequence that a slow line cut in two', () => {
  const { keys, send } = listen();
  send('\u001B');
  vi.advanceTimersByTime(30);
  send('[');
  vi.advanceTimersByTime(30);
  send('B');
  expect(keys).toEqual([{ name: 'down' }]);
});

it('takes a lone escape for the Esc key after 50 ms, and drops half a sequence', () => {
  const { keys, send } = listen();
  send('\u001B');
  vi.advanceTimersByTime(49);
  expect(keys).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(keys).toEqual([{ name: 'escape' }]);
  send('\u001B[1;');
  vi.advanceTimersByTime(550);
  send('a');
  expect(keys.at(-1)).toEqual({ name: 'text', text: 'a' });
  expect(keys).toHaveLength(2);
});

it('takes the late end of a sequence for no typing, be it an arrow or a click', () => {
  for (const [first, wait, rest] of [
    ['\u001B[1;', 60, '5B'],
    ['\u001B[<0;50;29', 150, 'm'],
    ['\u001B[<0;50;29', 600, 'm'],
    ['\u001B[<0;1', 600, '2;5M'],
  ] as const) {
    const { keys, send } = listen();
    send(first);
    vi.advanceTimersByTime(wait);
    send(`${rest}x`);
    expect(keys.filter(({ name }) => name === 'text')).toEqual([{ name: 'text', text: 'x' }]);
  }
  const { keys, send } = listen();
  send('\u001B');
  vi.advanceTimersByTime(60);
  send('[<0;12;5Mx');
  expect(keys).toEqual([{ name: 'escape' }, { name: 'text', text: 'x' }]);
  send('\u001B[<0;-1;-5M');
  expect(keys).toHaveLength(2);
});

it('joins a paste that comes in pieces, and gives one up that never ends', () => {
  const { keys, send } = listen();
  send('\u001B[200~ss');
  vi.advanceTimersByTime(900);
  send('h\r\u001B[201~');
  expect(keys).toEqual([{ name: 'paste', text: 'ssh' }]);
  send('\u001B[200~q');
  vi.advanceTimersByTime(1000);
  send('x');
  expect(keys).toEqual([
    { name: 'paste', text: 'ssh' },
    { name: 'text', text: 'x' },
  ]);
});

it('hears nothing once closed, and gives raw mode back', () => {
  const { keyboard, keys, raw, send } = listen();
  send('\u001B');
  keyboard.close();
  vi.advanceTimersByTime(100);
  send('a');
  expect(keys).toEqual([]);
  expect(raw).toEqual([true, false]);
});

it('hands on nothing that is glued behind the key it was closed at', () => {
  const keys: Key[] = [];
  const { tty, send } = fakeTty();
  const keyboard = createKeyboard(ownInput(tty), (key) => {
    keys.push(key);
    if (key.name === 'text' && key.text === 'q') keyboard.close();
  });
  keyboard.open();
  send('jqab');
  expect(keys).toEqual([
    { name: 'text', text: 'j' },
    { name: 'text', text: 'q' },
  ]);
});
