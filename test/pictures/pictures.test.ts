import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Collage, collages } from './collages.ts';
import { contrast, type Look, palettes } from './palette.ts';
import { scenes } from './scenes.ts';
import { collageOf, type Panel, svgOf } from './svg.ts';
import { screenOf } from './take.ts';

const folder = 'docs/pictures';
const looks = ['light', 'dark'] as const;

const fileOf = (name: string, look: Look): string => `${name}-${look}.svg`;

const panelsOf = (
  columns: Collage['columns'],
  look: Look,
): Promise<readonly (readonly Panel[])[]> =>
  Promise.all(
    columns.map((parts) =>
      Promise.all(
        parts.map(async ({ scene, caption }) => ({ screen: await screenOf(scene, look), caption })),
      ),
    ),
  );

describe.concurrent('the pictures in the documentation', () => {
  // `npm run pictures` draws them anew.
  it.for(scenes)('show $name as it is', async (scene, { expect: expectHere }) => {
    for (const look of looks) {
      const screen = await screenOf(scene, look);
      const file = `../../${folder}/${fileOf(scene.name, look)}`;
      await expectHere(svgOf(screen, palettes[look])).toMatchFileSnapshot(file);
    }
  });

  it.for(collages)('show $name as it is', async (collage, { expect: expectHere }) => {
    for (const look of looks) {
      const panels = await panelsOf(collage.columns, look);
      const file = `../../${folder}/${fileOf(collage.name, look)}`;
      const picture = collageOf(collage.title, panels, palettes[look]);
      await expectHere(picture).toMatchFileSnapshot(file);
    }
  });
});

const names = [...scenes, ...collages].map(({ name }) => name);

// A new picture is there from the second run of `npm run pictures` on: vitest writes it when all tests are done.
it('there is each picture in both looks, and none besides', () => {
  const wanted = names.flatMap((name) => looks.map((look) => fileOf(name, look)));
  expect(readdirSync(folder).sort()).toEqual([...wanted].sort());
});

const pages = ['README.md', ...readdirSync('docs').filter((file) => file.endsWith('.md'))].map(
  (file) => (file === 'README.md' ? file : `docs/${file}`),
);

describe.each(pages)('the pictures of %s', (file) => {
  const page = readFileSync(file, 'utf8');
  const base = file.startsWith('docs/') ? 'pictures' : folder;

  it('have a light and a dark look, and words for who does not see them', () => {
    const form = (name: string): RegExp =>
      new RegExp(
        `<picture>\\s*<source media="\\(prefers-color-scheme: dark\\)" srcset="${base}/${name}-dark.svg">\\s*<img src="${base}/${name}-light.svg" alt="[^"]{20,}">\\s*</picture>`,
      );
    const shown = Array.from(
      page.matchAll(/<img src="[^"]*\/([a-z-]+)-light\.svg"/g),
      ([, name = '']) => name,
    );
    for (const name of shown) {
      expect(names).toContain(name);
      expect(page).toMatch(form(name));
    }
    expect(page.match(/\.svg/g) ?? []).toHaveLength(2 * shown.length);
  });
});

it('every picture is shown somewhere', () => {
  const all = pages.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(names.filter((name) => !all.includes(`pictures/${name}-light.svg`))).toEqual([]);
});

it.each(looks)('every colour of the %s pictures can be read', (look) => {
  const { window, text, dim, colours } = palettes[look];
  for (const colour of [text, dim, ...Object.values(colours)])
    expect(contrast(colour, window), colour).toBeGreaterThanOrEqual(4.5);
});
