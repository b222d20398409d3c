import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import decodeQR from 'qr/decode.js';
import stringWidth from 'string-width';
import { describe, expect, it, vi } from 'vitest';
import { hostPlaceOf } from '../../../src/app/class/host-place.ts';
import { HostScreen } from '../../../src/screens/class/host-screen.tsx';
import { hostSpokenLines } from '../../../src/screens/class/host-spoken.ts';
import { qrLines, qrModules } from '../../../src/screens/class/qr-code.ts';
import { themeFor } from '../../../src/screens/theme.ts';
import {
  answer,
  class5,
  type Held,
  hold,
  join,
  rightOf,
  slowly,
} from '../../app/class/host-play.ts';
import { sizes as usualSizes } from '../paint.tsx';
import { hostGallery, hostOdd } from './host-gallery.ts';

// Before Ink reads it: colours as a terminal of 256 has them.
vi.hoisted(() => {
  process.env.FORCE_COLOR = '2';
});

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
