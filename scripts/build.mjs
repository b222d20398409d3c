// Builds dist/: the compiled content and the bundled program. Run by `npm run build`.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.mjs';
import { root, withTypeScript } from './import-typescript.mjs';
import { thirdPartyNotices } from './third-party.mjs';

const at = (/** @type {string} */ file) => path.join(root, file);

const writeContent = () =>
  withTypeScript('scripts/content/files.ts', async ({ contentFiles }) => {
    const files = contentFiles(at('content'));
    await mkdir(at('dist/content'), { recursive: true });
    for (const [name, text] of files) await writeFile(at(`dist/content/${name}`), text);
  });

/** The modules of ours that are imported when they are needed, with those that import them so. */
const lazyModules = () => {
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  for (const name of readdirSync(at('src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name)) continue;
    const file = at(`src/${name}`);
    for (const [, wanted = ''] of readFileSync(file, 'utf8').matchAll(/import\('(\..+?)'\)/g)) {
      const lazy = path.resolve(path.dirname(file), wanted);
      importers.set(lazy, [...(importers.get(lazy) ?? []), file]);
    }
  }
  return importers;
};

/**
 * esbuild makes a chunk of all modules that the same entry points reach, and so dozens of small ones, which cost a
 * start 0.7 ms each. Here a module that is imported when needed imports the program and who needs it, too: they are
 * there by then anyhow, and all that every start needs is one chunk.
 * @type {import('esbuild').Plugin}
 */
const fewChunks = {
  name: 'few-chunks',
  setup: ({ onLoad }) => {
    const lazy = lazyModules();
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const importers = lazy.get(file);
      if (!importers) return undefined;
      const imports = [at('src/commands/main.ts'), ...importers].map(
        (importer) => `import ${JSON.stringify(importer)};`,
      );
      const contents = imports.join('') + readFileSync(file, 'utf8');
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

const bundle = () =>
  build({
    ...bundleOptions,
    entryPoints: { cli: at('src/cli.ts') },
    outdir: at('dist'),
    // What a rare command needs is read when it runs.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [...bundleOptions.plugins, fewChunks],
    metafile: true,
  });

const writeBesideBundle = async (/** @type {import('esbuild').Metafile} */ metafile) => {
  const notices = await thirdPartyNotices(metafile, process.cwd());
  await writeFile(at('dist/THIRD-PARTY-LICENSES.txt'), notices);
  // Copied away on its own, dist would else be taken for CommonJS, or for whatever a folder above it says.
  await writeFile(at('dist/package.json'), '{"type":"module"}\n');
};

try {
  await rm(at('dist'), { recursive: true, force: true });
  await writeContent();
  const { metafile } = await bundle();
  await writeBesideBundle(metafile);
} catch (error) {
  // A fault in content is one line; esbuild has printed its own.
  if (error instanceof Error && error.name === 'ContentError') console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
