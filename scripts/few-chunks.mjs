import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './import-typescript.mjs';

const at = (/** @type {string} */ file) => path.join(root, file);

/**
 * What is only run by rare commands, or brings a package or the network along, and so stays in chunks of its own: Ink,
 * commander, conf, csv-parse, node:http, and all that is done with a class.
 */
const heavy = [
  /^(?:commands|plain)\/class\//,
  /^commands\/(?:screen|program)\.ts$/,
  /^progress\/write-values\.ts$/,
];

const isHeavy = (/** @type {string} */ file) => {
  const name = path.relative(at('src'), file).replaceAll(path.sep, '/');
  return heavy.some((pattern) => pattern.test(name));
};

/** The modules of ours that are imported when they are needed. */
const lazyModules = () => {
  const files = readdirSync(at('src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => at(`src/${name}`));
  const lazy = files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/import\('(\..+?)'\)/g), ([, wanted = '']) =>
      path.resolve(path.dirname(file), wanted),
    ),
  );
  return [...new Set(lazy)];
};

/**
 * esbuild makes a chunk of all modules that the same entry points reach, and so dozens of small ones, which cost a
 * start 0.7 ms each. Here a module that is imported when needed imports the program and the light ones of its kind,
 * too: so all that every start needs is one chunk, what sessions need beyond it is a second, and a package a third.
 * @type {import('esbuild').Plugin}
 */
export const fewChunks = {
  name: 'few-chunks',
  setup: ({ onLoad }) => {
    const lazy = lazyModules();
    const light = [at('src/commands/main.ts'), ...lazy.filter((file) => !isHeavy(file))];
    const lines = (/** @type {readonly string[]} */ files) =>
      files.map((file) => `import ${JSON.stringify(file)};`).join('');
    // What is on the screen with a class shares Ink and our parts with study: one chunk, and not four.
    const beside = (/** @type {string} */ file) =>
      /-screen\.ts$/.test(file) ? [...light, at('src/commands/screen.ts')] : light;
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) =>
      lazy.includes(file)
        ? {
            contents: lines(beside(file)) + readFileSync(file, 'utf8'),
            loader: file.endsWith('x') ? 'tsx' : 'ts',
          }
        : undefined,
    );
  },
};
