import { isBuiltin } from 'node:module';
import path from 'node:path';
import { root } from './import-typescript.mjs';

const standIn = (/** @type {string} */ file) => path.join(root, 'scripts/stand-ins', file);
const unused = standIn('unused.js');

/**
 * An import of a module of Node reads all that it exports, and so loads what a start has no use for: web cryptography,
 * the streams of files, MIME types, standard input. Asked for as an object it gives what is used: 8 ms less.
 * @type {import('esbuild').Plugin}
 */
const bareBuiltins = {
  name: 'bare-builtins',
  setup: ({ onResolve, onLoad }) => {
    // One for each importer: shared ones would be chunks of their own.
    onResolve({ filter: /^[a-z:_/]+$/ }, ({ path: name, kind, importer }) =>
      isBuiltin(name) && kind === 'import-statement'
        ? { path: importer, namespace: 'builtin', pluginData: name, suffix: `?${name}` }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: 'builtin' }, ({ pluginData: name }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(name)});`,
    }));
    // Ink's own, which it asks for with DEV set only.
    onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path: name }) => ({
      path: name,
      external: true,
    }));
  },
};

/**
 * How TypeScript becomes a program that starts quickly.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  logLevel: 'error',
  define: {
    'process.env.NODE_ENV': '"production"',
    // yoga-layout decodes its data: URL by fetch where there is one; Node's first fetch costs 31 ms.
    fetch: 'undefined',
    'Intl.Segmenter': 'QuickSegmenter',
  },
  inject: [standIn('segmenter.js')],
  alias: {
    // conf needs both for its `schema` option only, which portquiz does not use.
    'ajv/dist/2020.js': unused,
    'ajv-formats': unused,
    // An optional peer of Ink's, else unresolved.
    'react-devtools-core': unused,
    '@alcalzone/ansi-tokenize': standIn('ansi-tokenize.js'),
    // The original compiles an emoji pattern at the first symbol: 24-35 ms.
    'string-width': standIn('string-width.cjs'),
  },
  plugins: [bareBuiltins],
  banner: {
    // For packages in CommonJS, which require modules of Node only. createRequire would cost 2 ms.
    js: 'const require = (name) => process.getBuiltinModule(name);',
  },
};
