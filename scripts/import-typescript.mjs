import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The project's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles a TypeScript module and imports it: Node 20 runs no TypeScript by itself.
 * @template T
 * @param {string} file path from the project's folder
 * @param {(module: any) => T | Promise<T>} use what to do with it while its bundle is there
 * @returns {Promise<T>}
 */
export const withTypeScript = async (file, use) => {
  const folder = await mkdtemp(path.join(root, 'node_modules/.portquiz-'));
  try {
    const outfile = path.join(folder, 'module.mjs');
    await build({
      entryPoints: [path.join(root, file)],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    return await use(await import(pathToFileURL(outfile).href));
  } finally {
    await rm(folder, { recursive: true });
  }
};
