import path from 'node:path';
import { bareBuiltins } from './bare-builtins.mjs';
import { root } from './import-typescript.mjs';
import { namedReact } from './named-react.mjs';
import { synchronous } from './synchronous.mjs';

const standIn = (/** @type {string} */ file) => path.join(root, 'scripts/stand-ins', file);
const unused = standIn('unused.js');

/**
 * Ink's painter takes our output in place of its own.
 * @type {import('esbuild').Plugin}
 */
const quickOutput = {
  name: 'quick-output',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/output\.js$/ }, ({ importer }) =>
      path.basename(importer) === 'renderer.js' ? { path: standIn('ink-output.js') } : undefined,
    );
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
    performance: 'quickPerformance',
  },
  inject: [standIn('segmenter.js'), standIn('performance.js')],
  alias: {
    // conf needs both for its `schema` option only, which portquiz does not use.
    'ajv/dist/2020.js': unused,
    'ajv-formats': unused,
    // An optional peer of Ink's, else unresolved.
    'react-devtools-core': unused,
    assert: standIn('assert.cjs'),
    'stack-utils': standIn('stack-utils.cjs'),
    // The original compiles an emoji pattern at the first symbol: 24-35 ms.
    'string-width': standIn('string-width.cjs'),
    'yoga-layout': standIn('yoga-layout.js'),
  },
  plugins: [bareBuiltins, namedReact, quickOutput, synchronous],
  banner: {
    // For packages in CommonJS, which require modules of Node only. createRequire would cost 2 ms.
    js: 'const require = (name) => process.getBuiltinModule(name);',
  },
};
