// Builds dist/: the compiled content and the bundled program. Run by `npm run build`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.mjs';
import { fewChunks } from './few-chunks.mjs';
import { root, withTypeScript } from './import-typescript.mjs';
import { thirdPartyNotices } from './third-party.mjs';

const at = (/** @type {string} */ file) => path.join(root, file);

const writeContent = () =>
  withTypeScript('scripts/content/files.ts', async ({ contentFiles }) => {
    const files = contentFiles(at('content'));
    await mkdir(at('dist/content'), { recursive: true });
    for (const [name, text] of files) await writeFile(at(`dist/content/${name}`), text);
  });

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
