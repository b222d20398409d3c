// Builds dist/: the compiled content and the bundled program. Run by `npm run build`.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root, withTypeScript } from './import-typescript.mjs';
import { thirdPartyNotices } from './third-party.mjs';

const at = (/** @type {string} */ file) => path.join(root, file);

const writeContent = () =>
  withTypeScript('scripts/content/files.ts', async ({ contentFiles }) => {
    const files = contentFiles(at('content'));
    await mkdir(at('dist/content'), { recursive: true });
    for (const [name, text] of files) await writeFile(at(`dist/content/${name}`), text);
  });

const unused = at('scripts/stand-ins/unused.js');

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

/**
 * An import of a module of Node reads all that it exports, and so loads what a start has no use for: web cryptography,
 * the streams of files, MIME types, standard input. Asked for as an object it gives what is used: 8 ms less.
 * @type {import('esbuild').Plugin}
 */
const bareBuiltins = {
  name: 'bare-builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[a-z:_/]+$/ }, ({ path: name, kind }) =>
      isBuiltin(name) && kind !== 'require-call' ? { path: name, namespace: 'builtin' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'builtin' }, ({ path: name }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(name)});`,
    }));
  },
};

const bundle = () =>
  build({
    entryPoints: { cli: at('src/cli.ts') },
    outdir: at('dist'),
    bundle: true,
    // What a rare command needs is read when it runs.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [bareBuiltins, fewChunks],
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      // yoga-layout decodes its data: URL by fetch where there is one; Node's first fetch costs 31 ms.
      fetch: 'undefined',
    },
    alias: {
      // conf needs both for its `schema` option only, which portquiz does not use.
      'ajv/dist/2020.js': unused,
      'ajv-formats': unused,
      // An optional peer of Ink's, else unresolved.
      'react-devtools-core': unused,
      // The original compiles an emoji pattern at the first symbol: 24-35 ms.
      'string-width': at('scripts/stand-ins/string-width.cjs'),
    },
    banner: {
      // For packages in CommonJS, which require modules of Node only. createRequire would cost 2 ms.
      js: 'const require = (name) => process.getBuiltinModule(name);',
    },
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
