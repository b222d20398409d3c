// Builds dist/: the compiled content and the bundled program. Run by `npm run build`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.mjs';
import { writeChunks } from './chunks.mjs';
import { root, withTypeScript } from './import-typescript.mjs';
import { writePage } from './page.mjs';
import { thirdPartyNotices } from './third-party.mjs';

const at = (/** @type {string} */ file) => path.join(root, file);

const writeContent = () =>
  withTypeScript('scripts/content/files.ts', async ({ contentFiles }) => {
    const files = contentFiles(at('content'));
    await mkdir(at('dist/content'), { recursive: true });
    for (const [name, text] of files) await writeFile(at(`dist/content/${name}`), text);
  });

/** The program's door: what Node runs, and what runs the chunks. */
const writeDoor = () =>
  build({
    ...bundleOptions,
    entryPoints: { cli: at('src/cli.ts') },
    outdir: at('dist'),
    format: 'cjs',
    banner: {},
    define: { ...bundleOptions.define, 'import.meta.dirname': '__dirname' },
    inject: [],
  });

const writeBesideBundle = async (/** @type {import('esbuild').Metafile} */ metafile) => {
  const notices = await thirdPartyNotices(metafile, process.cwd());
  await writeFile(at('dist/THIRD-PARTY-LICENSES.txt'), notices);
  // A folder above would else say what kind of module the program is.
  await writeFile(at('dist/package.json'), '{"type":"commonjs"}\n');
};

/** The program runs without it as well: there may be no pseudo-terminal for this machine. */
const compileAhead = async () => {
  try {
    const { startFirst } = await import('./first-start.mjs');
    await startFirst();
  } catch (error) {
    console.error(
      'Built, but nothing could be compiled ahead; the first start takes longer.',
      error,
    );
  }
};

try {
  await rm(at('dist'), { recursive: true, force: true });
  await writeContent();
  await writePage(at('dist/page'));
  await writeDoor();
  await writeBesideBundle(await writeChunks(at('dist/chunks')));
  await compileAhead();
} catch (error) {
  // A fault in content is one line; esbuild has printed its own.
  if (error instanceof Error && error.name === 'ContentError') console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
