import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { bundleOptions } from './bundle.mjs';
import { fewChunks } from './few-chunks.mjs';
import { root } from './import-typescript.mjs';

/** ASCII is read fastest. esbuild writes it too, but for signs in patterns. */
const inAscii = (/** @type {string} */ text) =>
  text.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * esbuild copies what a module exports, name by name, lest a module in CommonJS see a name that is not there yet: among
 * chunks of ours the first object does as well.
 * @param {string} code
 */
const withoutCopy = (code) =>
  code.replace(/module\.exports=[\w$]+\(([\w$]+)\)/, '$1.__esModule=!0,module.exports=$1');

/**
 * A chunk as src/start/load-chunks.ts runs it: a function round a CommonJS module.
 * @param {string} esModule
 */
const asFunction = async (esModule) => {
  const { code } = await transform(esModule, {
    format: 'cjs',
    platform: 'node',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  return `(function (require, module, folder) {${inAscii(withoutCopy(code))}})\n`;
};

/**
 * Writes the program in chunks: esbuild splits ES modules only, and what V8 makes of those cannot be kept on Node 20,
 * so each is made a function afterwards.
 * @param {string} folder
 */
export const writeChunks = async (folder) => {
  const { outputFiles, metafile } = await build({
    ...bundleOptions,
    entryPoints: { main: path.join(root, 'src/commands/main.ts') },
    outdir: folder,
    write: false,
    // What a rare command needs is read when it runs.
    splitting: true,
    chunkNames: '[name]-[hash]',
    banner: {},
    define: { ...bundleOptions.define, 'import.meta.dirname': 'folder' },
    // CommonJS knows no waiting at the top of a module.
    supported: { 'top-level-await': false },
    plugins: [...bundleOptions.plugins, fewChunks],
    metafile: true,
  });
  await mkdir(folder, { recursive: true });
  for (const { path: file, text } of outputFiles) await writeFile(file, await asFunction(text));
  return metafile;
};
