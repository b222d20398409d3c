// Builds the page that students open in a browser: three files without a dependency, in dist/page/.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './import-typescript.mjs';

const at = (/** @type {string} */ file) => path.join(root, 'src/page', file);

/** @param {string} folder where they are to lie */
export const writePage = async (folder) => {
  await mkdir(folder, { recursive: true });
  await copyFile(at('index.html'), path.join(folder, 'index.html'));
  await build({
    entryPoints: [
      { in: at('main.ts'), out: 'page' },
      { in: at('page.css'), out: 'page' },
    ],
    outdir: folder,
    bundle: true,
    format: 'iife',
    // Old phones join too.
    target: 'es2019',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
};
