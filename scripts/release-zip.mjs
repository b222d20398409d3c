import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import { root } from './import-typescript.mjs';

const dist = path.join(root, 'dist');

// The earliest date a zip can hold. Local time, as zips have it: the same bytes in every zone.
const mtime = new Date(1980, 0, 1);
const madeOnUnix = 3;

/** What is typed to start the program: a name that tells what it is, and a file that runs wherever it lies. */
const door = "#!/usr/bin/env node\nimport './cli.js';\n";

/** @returns {Promise<[string, string][]>} names in the zip, and files: all but the code compiled for this very Node */
const builtFiles = async () => {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.parentPath !== path.join(dist, 'compiled'))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(dist, file).split(path.sep).join('/'), file];
    });
};

/** The program as one zip of a folder `portquiz/`, byte for byte the same for the same dist. */
export const makeZip = async () => {
  /** @type {[string, string][]} */
  const files = [
    ...(await builtFiles()),
    ['LICENSE', path.join(root, 'LICENSE')],
    ['READ-ME-FIRST.txt', path.join(root, 'scripts/READ-ME-FIRST.txt')],
  ];
  const contents = new Map([['portquiz.mjs', new TextEncoder().encode(door)]]);
  for (const [name, file] of files) contents.set(name, new Uint8Array(await readFile(file)));
  /** @type {import('fflate').Zippable} */
  const entries = {};
  for (const [name, bytes] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mode = name === 'portquiz.mjs' ? 0o100755 : 0o100644;
    entries[`portquiz/${name}`] = [bytes, { attrs: mode * 0x10000, os: madeOnUnix }];
  }
  return zipSync(entries, { level: 9, mtime });
};
