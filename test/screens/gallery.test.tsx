import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/app/update.ts';
import { Screen } from '../../src/screens/screen.tsx';
import { type Theme, themeFor } from '../../src/screens/theme.ts';
import type { Played } from '../app/play.ts';
import { charts, gallery } from './gallery.ts';
import { sizes } from './paint.tsx';

const locales = { Unicode: 'C.UTF-8', ASCII: 'C' } as const;
type Signs = keyof typeof locales;
const grounds = ['dark', 'light'] as const;

const themeOf = (signs: Signs, ground: (typeof grounds)[number]): Theme =>
  themeFor({ LANG: locales[signs], TERM: 'xterm-256color' }, ground);

const paint = ({ state }: Played, theme: Theme, [columns, rows]: (typeof sizes)[number]): string =>
  renderToString(<Screen state={{ ...state, size: { columns, rows } }} theme={theme} />, {
    columns,
  });

/** A frame as a person without colours sees it. */
const bare = (frame: string): string =>
  stripVTControlCharacters(frame)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

const file = (place: string, kind: string): string => `./gallery/${place}.${kind}.txt`;

it.each(Object.entries(gallery))('%s is where it should be', (place, come) => {
  expect(placeOf(come().state)).toBe(place);
});

describe.each(Object.entries({ ...gallery, ...charts }))('%s', (place, come) => {
  const played = come();

  it.each(Object.keys(locales) as Signs[])('in %s at every size', async (signs) => {
    const frames = sizes.map((size) => {
      const [dark, light] = grounds.map((ground) => paint(played, themeOf(signs, ground), size));
      const frame = bare(dark ?? '');
      // Colours say nothing that is not said without them.
      expect(bare(light ?? '')).toBe(frame);
      const lines = frame.split('\n');
      expect(lines.length).toBeLessThan(size[1]);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(size[0]);
      if (signs === 'ASCII') expect(frame).toMatch(/^[\n -~]*$/);
      return `${size.join('x')}\n${frame}\n`;
    });
    await expect(frames.join('\n')).toMatchFileSnapshot(file(place, signs.toLowerCase()));
  });

  it('in colour, dark and light', async () => {
    const frames = grounds.map((ground) => {
      const frame = paint(played, themeOf('Unicode', ground), [80, 24]);
      return `${ground}\n${frame.replaceAll('\u001B[', '<').replaceAll(/<([\d;]+)m/g, '<$1>')}\n`;
    });
    await expect(frames.join('\n')).toMatchFileSnapshot(file(place, 'colours'));
  });
});
