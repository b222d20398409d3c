import { readFileSync } from 'node:fs';

/**
 * @param {string} text
 * @param {string} part what must stand there just once, so that a new version of a package cannot slip by
 * @param {string} other
 */
const exchange = (text, part, other) => {
  const [before, after, ...more] = text.split(part);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${part.slice(0, 60)}" does not stand there once`);
  return before + other + after;
};

/** Asked for with DEV set only, which the program takes away first. @param {string} text */
const inkWithoutDevtools = (text) =>
  exchange(
    exchange(text, "await import('./devtools.js');", ''),
    'await loadPackageJson()',
    'undefined',
  );

/** Its bytes are no longer loaded by itself but handed out; so it need not know where it lies. @param {string} text */
const yogaWithoutBytes = (text) => {
  const [whole = '', base64 = ''] =
    /"data:application\/octet-stream;base64,([^"]+)"/.exec(text) ?? [];
  return `${exchange(exchange(text, whole, '""'), 'import.meta.url', '""')}\nexport const wasm = ${JSON.stringify(base64)};`;
};

/** @type {readonly (readonly [RegExp, (text: string) => string])[]} */
const changes = [
  [/\/ink\/build\/reconciler\.js$/, inkWithoutDevtools],
  [/\/yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/, yogaWithoutBytes],
];

/**
 * Ink and Yoga wait at the top of a module, which only ES modules can, and those are compiled anew at every start. Here
 * they wait no more; stand-ins/yoga-layout.js is the other half.
 * @type {import('esbuild').Plugin}
 */
export const synchronous = {
  name: 'synchronous',
  setup: ({ onLoad }) => {
    for (const [filter, change] of changes)
      onLoad({ filter }, ({ path: file }) => ({ contents: change(readFileSync(file, 'utf8')) }));
  },
};
