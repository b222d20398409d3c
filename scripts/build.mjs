// Builds dist/: the compiled content and the bundled program. Run by `npm run build`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root, withTypeScript } from './import-typescript.mjs';
import { thirdPartyNotices } from './third-party.mjs';

const at = (/** @type {string} */ file) => path.join(root, file);

const writeContent = () =>
  withTypeScript('scripts/content/compile.ts', async ({ compileContent }) => {
    const { content, iana } = compileContent(at('content'));
    await mkdir(at('dist/content'), { recursive: true });
    await writeFile(at('dist/content/content.json'), JSON.stringify(content));
    await writeFile(at('dist/content/iana.json'), JSON.stringify(iana));
  });

const unused = at('scripts/stand-ins/unused.js');

const bundle = () =>
  build({
    entryPoints: { cli: at('src/cli.ts') },
    outdir: at('dist'),
    bundle: true,
    // One chunk a command: what a rare command needs is read when it runs.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
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
      js: "import {createRequire as portquizRequire} from 'node:module'; const require = portquizRequire(import.meta.url);",
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
