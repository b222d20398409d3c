// The licences of what is bundled into the program: they ask to go with every copy.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The folder of the package that a bundled file belongs to; undefined for our own and Node's. */
const packageOf = (/** @type {string} */ file) =>
  /^(?!builtin:).*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

const notice = async (/** @type {string} */ folder) => {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? license : await readFile(path.join(folder, file), 'utf8');
  return `${name} ${version}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
};

/**
 * The licences of all packages that went into a bundle, by name.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} from the folder that the metafile's paths start at
 */
export const thirdPartyNotices = async ({ inputs }, from) => {
  const folders = new Set(Object.keys(inputs).flatMap((file) => packageOf(file) ?? []));
  const notices = await Promise.all([...folders].map((folder) => notice(path.join(from, folder))));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return `portquiz contains these packages.\n${rule}${[...new Set(notices)].sort().join(rule)}`;
};
