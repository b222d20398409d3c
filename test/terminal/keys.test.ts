import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKeys } from '../../src/terminal/keys.ts';

const names = (bytes: string): readonly string[] =>
  parseKeys(bytes).keys.map((key) => (key.name === 'text' ? key.text : key.name));

describe('keys', () => {
  it.each([
    ['1\r', ['1', 'enter']],
    ['jj', ['j', 'j']],
    ['\u001B[B\r', ['down', 'enter']],
    ['\u001B[A\u001BOB\u001B[C\u001B[D', ['up', 'down', 'right', 'left']],
    ['a\u0003', ['a', 'interrupt']],
    ['\u007F\u007F', ['backspace', 'backspace']],
    ['\u001A\t', ['suspend', 'tab']],
    ['é漢😀', ['é', '漢', '😀']],
  ])('glued in one read come one by one: %j', (bytes, expected) => {
    expect(names(bytes)).toEqual(expected);
  });

  it.each([
    ['Ctrl+F1', '\u001B[1;5P'],
    ['an unknown function key', '\u001B[99;5~'],
    ['a button let go', '\u001B[<0;10;10m'],
    ['another button', '\u001B[<2;10;10M'],
    ['a click with Ctrl', '\u001B[<16;10;10M'],
    ['a mouse report in the old form', '\u001B[M aq'],
    ['Alt and a letter', '\u001Bq'],
    ['other control characters', '\u0001\u0002\u001C'],
  ])('%s is no key', (_, bytes) => {
    expect(names(bytes)).toEqual([]);
  });

  it('hears clicks, with the cell from 0, and the wheel', () => {
    expect(parseKeys('\u001B[<0;1;24M\u001B[<64;5;5M\u001B[<65;300;5Ma').keys).toEqual([
      { name: 'click', column: 0, row: 23 },
      { name: 'wheel-up' },
      { name: 'wheel-down' },
      { name: 'text', text: 'a' },
    ]);
    expect(parseKeys('\u001B[<0;1').rest).toBe('\u001B[<0;1');
    expect(parseKeys('\u001B[M a').rest).toBe('\u001B[M a');
  });

  it('hears Home and End in every spelling, and the focus come and go', () => {
    const home = ['\u001B[H', '\u001BOH', '\u001B[1~', '\u001B[7~'];
    const end = ['\u001B[F', '\u001BOF', '\u001B[4~', '\u001B[8~'];
    expect(names(home.join(''))).toEqual(Array(4).fill('home'));
    expect(names(end.join(''))).toEqual(Array(4).fill('end'));
    expect(names('\u001B[I\u001B[O')).toEqual(['focus-in', 'focus-out']);
  });

  it('takes a paste as one key: its first line, without control characters', () => {
    const paste = (text: string) => parseKeys(`a\u001B[200~${text}\u001B[201~b`).keys;
    expect(paste('22\r\nssh\r\n')).toEqual([
      { name: 'text', text: 'a' },
      { name: 'paste', text: '22' },
      { name: 'text', text: 'b' },
    ]);
    expect(paste('\n\u0007s\u0003sh')[1]).toEqual({ name: 'paste', text: 'ssh' });
    expect(paste('')[1]).toEqual({ name: 'paste', text: '' });
  });

  it('waits for the end of a paste', () => {
    const cut = '\u001B[200~s\u0003h\r';
    expect(parseKeys(`x${cut}`)).toEqual({ keys: [{ name: 'text', text: 'x' }], rest: cut });
    expect(parseKeys('\u001B[20').rest).toBe('\u001B[20');
  });

  it('keeps a cut sequence for the next read', () => {
    expect(parseKeys('a\u001B[')).toEqual({ keys: [{ name: 'text', text: 'a' }], rest: '\u001B[' });
    expect(parseKeys('\u001B').rest).toBe('\u001B');
  });

  it('never throws and never gives a control character as text, whatever arrives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (bytes) => {
        for (const key of parseKeys(bytes).keys) {
          if (key.name === 'text') expect(key.text).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });
});

it('hears no marks of writing direction and no signs without width, typed or pasted', () => {
  const text = (bytes: string): string =>
    parseKeys(bytes)
      .keys.map((key) => ('text' in key ? key.text : ''))
      .join('');
  expect(text('a\u202Eb\u200Bc\u2028d')).toBe('abcd');
  expect(text('\u001B[200~a\u200F\u202Eb\u001B[201~')).toBe('ab');
});
