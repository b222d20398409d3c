import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, palettes } from './palette.ts';
import { scenes } from './scenes.ts';
import { svgOf } from './svg.ts';
import { screenOf } from './take.ts';

const folder = 'docs/pictures';
const looks = ['light', 'dark'] as const;

describe.concurrent('the pictures in the documentation', () => {
  // `npm run pictures` draws them anew.
  it.for(scenes)('show $name as it is', async (scene, { expect: expectHere }) => {
    for (const look of looks) {
      const screen = await screenOf(scene, look);
      const file = `../../${folder}/${scene.name}-${look}.svg`;
      await expectHere(svgOf(screen, palettes[look])).toMatchFileSnapshot(file);
    }
  });
});

it('there is no picture without a scene', () => {
  const wanted = scenes.flatMap(({ name }) => looks.map((look) => `${name}-${look}.svg`));
  expect(readdirSync(folder).filter((file) => !wanted.includes(file))).toEqual([]);
});

it.each(looks)('every colour of the %s pictures can be read', (look) => {
  const { window, text, dim, colours } = palettes[look];
  for (const colour of [text, dim, ...Object.values(colours)])
    expect(contrast(colour, window), colour).toBeGreaterThanOrEqual(4.5);
});
