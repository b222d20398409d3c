import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import decodeQR from 'qr/decode.js';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { hostPlaceOf } from '../../../src/app/class/host-place.ts';
import { bigText } from '../../../src/screens/class/big-text.ts';
import { HostScreen } from '../../../src/screens/class/host-screen.tsx';
import { hostSpokenLines } from '../../../src/screens/class/host-spoken.ts';
import { qrLines, qrModules } from '../../../src/screens/class/qr-code.ts';
import { themeFor } from '../../../src/screens/theme.ts';
import {
  answer,
  class5,
  emptyRoom,
  type Held,
  hold,
  join,
  rightOf,
  slowly,
} from '../../app/class/host-play.ts';
import { sizes as usualSizes } from '../paint.tsx';
import { hostGallery, hostOdd } from './host-gallery.ts';

const locales = { unicode: 'C.UTF-8', ascii: 'C' } as const;
type Signs = keyof typeof locales;
/** Of those in the room, in signs of their own. */
const names = ['漢字の名前', 'Zoë', '👩🏽', '🚀'];

type Size = readonly [columns: number, rows: number];

const sizes: readonly Size[] = [[160, 45], ...usualSizes];

const paint = (
  { state }: Held,
  [columns, rows]: Size,
  signs: Signs = 'unicode',
  coloured = true,
): string =>
  renderToString(
    <HostScreen
      state={{ ...state, size: { columns, rows } }}
      theme={themeFor({ LANG: locales[signs], TERM: 'xterm-256color' }, 'dark')}
      coloured={coloured}
    />,
    { columns },
  );

const bare = (frame: string): string =>
  stripVTControlCharacters(frame)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

it.each(Object.entries(hostGallery))('%s is where it should be', (place, come) => {
  expect(hostPlaceOf(come().state)).toBe(place);
});

describe.each(Object.entries({ ...hostGallery, ...hostOdd }))('%s', (place, come) => {
  const held = come();

  it.each(Object.keys(locales) as Signs[])('in %s at every size', async (signs) => {
    const frames = sizes.map((size) => {
      const frame = bare(paint(held, size, signs));
      const lines = frame.split('\n');
      expect(lines.length).toBeLessThan(size[1]);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(size[0]);
      // Ink's own sign of a cut line.
      expect(frame).not.toContain('…');
      // What students are called is theirs.
      if (signs === 'ascii')
        expect(names.reduce((text, name) => text.replaceAll(name, ''), frame)).toMatch(
          /^[\n -~]*$/,
        );
      return `${size.join('x')}\n${frame}\n`;
    });
    await expect(frames.join('\n')).toMatchFileSnapshot(`./gallery/${place}.${signs}.txt`);
  });

  it('as sentences', () => {
    for (const line of hostSpokenLines(held.state)) expect(line).toMatch(/^[^\p{Cc}]+$/u);
    expect(hostSpokenLines(held.state).join('\n')).not.toMatch(/undefined|NaN/);
  });
});

/** What a camera sees of lines of blocks: a module in so many dots each way. */
const photograph = (lines: readonly string[], isPaintedDark: boolean, isLarge: boolean) => {
  const dot = 4;
  const halves = (sign: string): readonly boolean[] => [
    sign === '█' || sign === '▀',
    sign === '█' || sign === '▄',
  ];
  const modules = isLarge
    ? lines.map((line) => Array.from(line).flatMap((sign, at) => (at % 2 ? [] : [sign === '█'])))
    : lines.flatMap((line) =>
        [0, 1].map((half) => Array.from(line, (sign) => halves(sign)[half] ?? false)),
      );
  const [height, width] = [modules.length * dot, (modules[0]?.length ?? 0) * dot];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const painted = modules[Math.floor(y / dot)]?.[Math.floor(x / dot)] ?? false;
      if (painted === isPaintedDark) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { width, height, data };
};

describe('the QR code', () => {
  const link = 'http://192.168.100.200:8123/#K7QX3MB';

  it.each([
    ['dark', { width: 60, rows: 30 }],
    ['light', { width: 60, rows: 30 }],
    ['dark', { width: 40, rows: 17 }],
    ['light', { width: 40, rows: 17 }],
    ['dark', { width: 120, rows: 40 }],
    ['light', { width: 120, rows: 40 }],
  ] as const)('painted %s is read by a camera, in %o', (painted, room) => {
    const lines = qrLines(qrModules(link), room, painted) ?? [];
    const isLarge = room.width > 100;
    expect(lines.length).toBeGreaterThan(10);
    expect(decodeQR(photograph(lines, painted === 'dark', isLarge))).toBe(link);
    // A decoder reads a code turned inside out as well; not every phone does.
    expect(lines[0]).toMatch(painted === 'dark' ? /^ +$/ : /^█+$/);
  });

  it('is left out where there is no room', () => {
    expect(qrLines(qrModules(link), { width: 30, rows: 30 }, 'dark')).toBeUndefined();
    expect(qrLines(qrModules(link), { width: 80, rows: 14 }, 'dark')).toBeUndefined();
  });

  it('on the screen it leads to the room, black on white', () => {
    const frame = paint(hold(), [100, 30]);
    const codes = frame.split('\n').flatMap((line) => {
      const [, code] = /\u001B\[48;5;231m\u001B\[38;5;16m([^\u001B]*)/.exec(line) ?? [];
      return code === undefined ? [] : [code];
    });
    expect(decodeQR(photograph(codes, true, false))).toBe('http://192.168.1.20:8123/#K7QX3MB');
  });
});

describe('what students are called', () => {
  it('wide signs take two columns, in columns that stay straight', () => {
    const frame = bare(paint(class5(), [80, 24]));
    expect(frame).toContain('漢字の名前');
    const asked = slowly(class5(), '\r');
    const known = ['id-3', 'id-4'].reduce((held, id) => answer(held, id, rightOf(held)), asked);
    const board = slowly(known, '\r', '\r');
    const rows = bare(paint(board, [80, 24])).split('\n');
    const before = rows.flatMap((row) => row.split(/ 1 of 1/).slice(0, -1));
    expect(before).toHaveLength(2);
    expect(new Set(before.map((text) => stringWidth(text))).size).toBe(1);
  });

  it('twenty of the widest fit every list', () => {
    const wide = join(class5(), '漢'.repeat(20), '🏴'.repeat(20));
    for (const size of sizes)
      for (const line of bare(paint(wide, size)).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(size[0]);
  });
});

it('nobody on the wall is told to have more time but the one at the pointer', () => {
  const frame = bare(paint(hostGallery['host-students'](), [80, 24]));
  expect(frame.match(/% time/g)).toHaveLength(1);
});

describe('a class of thirty', () => {
  const names = Array.from({ length: 30 }, (_, at) => `sympathetic-squid-${at + 10}`);
  const thirty = (rules = {}): Held =>
    slowly(join(hold(emptyRoom({ board: 'top5', speed: true, ...rules })), ...names), '\r');
  const answered = (held: Held): Held =>
    names
      .slice(0, 27)
      .reduce((now, _, at) => answer(now, `id-${at}`, at < 9 ? rightOf(now) : 'e'), held);
  const closed = slowly(answered(thirty()), '\r');
  const ended = slowly(closed, 'e', 'y');

  it('is told how many answered, at every size', () => {
    for (const size of sizes) {
      expect(bare(paint(closed, size))).toContain('27 of 30 answered');
      expect(bare(paint(slowly(thirty(), '\r'), size))).toContain('0 of 30 answered');
    }
    expect(hostSpokenLines(closed.state)).toContain('27 of 30 answered.');
  });

  it('reads whole names on the board', () => {
    const board = bare(paint(slowly(closed, '\r'), [40, 12]));
    expect(board.match(/sympathetic-squid-\d\d /g)).toHaveLength(5);
    expect(board).toContain('1 of 1, 1000');
  });

  it('sees at an early end who was best, by the rule of the room', () => {
    for (const size of sizes)
      expect(bare(paint(ended, size))).toMatch(/1\. +sympathetic-squid-\d\d +1 of 1/);
    expect(bare(paint(ended, [40, 12]))).toMatch(/and \d more with rank 1/);
    const endedWith = (board: 'anonymous' | 'none'): string =>
      bare(paint(slowly(answered(thirty({ board })), '\r', 'e', 'y'), [100, 30]));
    expect(endedWith('anonymous')).toContain('1.    somebody');
    for (const board of ['anonymous', 'none'] as const)
      expect(endedWith(board)).not.toContain('squid');
    expect(endedWith('none')).not.toContain('1 of 1');
    expect(hostSpokenLines(ended.state).join('\n')).toContain('1. sympathetic-squid');
  });

  it('is not offered keys that do nothing', () => {
    expect(bare(paint(ended, [80, 24]))).not.toMatch(/move|next part/);
    expect(bare(paint(slowly(ended, '?'), [80, 24]))).not.toMatch(/ move\n/);
    const long = hold(emptyRoom({}, 20));
    const played = Array.from({ length: 20 }).reduce<Held>(
      (held) => slowly(held, '\r', '\r', '\r'),
      join(long, 'Ana'),
    );
    const report = bare(paint(slowly(played, '\r'), [80, 24]));
    expect(report).toContain('What the class missed');
    expect(report).toMatch(/\d+ below/);
    expect(report).toMatch(/up\/down move {3}Space next part/);
  });

  it('is a list of which not all is in sight', () => {
    expect(bare(paint(slowly(thirty(), 's'), [80, 24]))).toMatch(/\.\.\. \d+ below/);
  });

  it('reads whole sentences after a question', () => {
    const { setting, room } = closed.state;
    const [question] = room.questions;
    const sentences = question ? setting.explain(question) : [];
    expect(sentences.length).toBeGreaterThan(1);
    for (const size of sizes) {
      const words = bare(paint(closed, size)).replace(/\s+/g, ' ');
      expect(words).toContain(sentences[0]);
      for (const sentence of sentences) {
        const start = sentence.split(' ').slice(0, 4).join(' ');
        if (words.includes(start)) expect(words).toContain(sentence);
      }
    }
  });
});

it('an address is read from the back where there is room', () => {
  const lone = hold();
  expect(bare(paint(lone, [100, 30]))).toMatch(/▄█ {2}▄▀▀▄/);
  const asked = slowly(class5(), '\r');
  for (const size of sizes.filter(([columns]) => columns >= 60))
    expect(bare(paint(asked, size))).toContain('192.168.1.20:8123  K7QX-3MB');
});

it('a clock is as large in each second', () => {
  const clocks = Array.from({ length: 60 }, (_, at) =>
    bigText(`0:${String(at).padStart(2, '0')}`, { width: 32, rows: 5 }, '█'),
  );
  expect(new Set(clocks.map((lines) => lines?.[0]?.length))).toEqual(new Set([32]));
});

it('one question is not several', () => {
  expect(bare(paint(hold(emptyRoom({}, 1)), [80, 24]))).toContain('1 question, 30 s each');
});

it('what is wrong with the disk is said at once', () => {
  expect(bare(paint(hostOdd['host-question-trouble']?.() ?? hold(), [40, 12]))).toContain(
    'Not saved: no space',
  );
});

it('how many have answered is said aloud', () => {
  const asked = slowly(join(hold(undefined, { spoken: true }), 'Ana', 'Ben'), '\r');
  expect(hostSpokenLines(asked.state).at(-1)).toBe('0 of 2 answers in.');
  const one = answer(asked, 'id-0', rightOf(asked));
  expect(hostSpokenLines(one.state).at(-1)).toBe('1 of 2 answers in.');
  expect(hostSpokenLines(slowly(one, 's').state).at(-1)).toContain('answered');
});
