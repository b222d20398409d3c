// Makes what is handed out, in release/: the npm package and the zip that runs as it is. Run by `npm run release`.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { root } from './import-typescript.mjs';
import { makeZip } from './release-zip.mjs';

const folder = path.join(root, 'release');

const kilobytes = (/** @type {number} */ bytes) => `${Math.ceil(bytes / 1000)} kB`;

await rm(folder, { recursive: true, force: true });
await mkdir(folder);
// Packing builds first. One line for the shell, since npm is a script on Windows.
execFileSync('npm pack --silent --pack-destination release', {
  cwd: root,
  shell: true,
  stdio: ['ignore', 'ignore', 'inherit'],
});
await writeFile(path.join(folder, `portquiz-${manifest.version}.zip`), await makeZip());
for (const kind of ['tgz', 'zip']) {
  const file = `portquiz-${manifest.version}.${kind}`;
  const { size } = await stat(path.join(folder, file));
  console.log(`release/${file}  ${kilobytes(size)}`);
}
