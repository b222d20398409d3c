import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './import-typescript.mjs';

const at = (/** @type {string} */ file) => path.join(root, file);

/** What brings a package or the network along, and so stays in a chunk of its own: Ink, commander, conf, node:http. */
const heavy = [
  'commands/screen.ts',
  'commands/host-screen.ts',
  'commands/host-class.ts',
  'commands/host-lines.ts',
  'commands/join-screen.ts',
  'commands/drill-screen.ts',
  'commands/program.ts',
  'progress/write-values.ts',
].map((file) => at(`src/${file}`));

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
    const light = [at('src/commands/main.ts'), ...lazy.filter((file) => !heavy.includes(file))];
    const imports = light.map((file) => `import ${JSON.stringify(file)};`).join('');
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) =>
      lazy.includes(file)
        ? {
            contents: imports + readFileSync(file, 'utf8'),
            loader: file.endsWith('x') ? 'tsx' : 'ts',
          }
        : undefined,
    );
  },
};
