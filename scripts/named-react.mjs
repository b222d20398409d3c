import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './import-typescript.mjs';

const require = createRequire(import.meta.url);

/**
 * React is CommonJS: esbuild gives each of the modules that import it a copy of all that it exports, and looks a hook up
 * in that at every call. Here they share one module that has the names themselves.
 * @type {import('esbuild').Plugin}
 */
export const namedReact = {
  name: 'named-react',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^react(\/jsx-runtime)?$/ }, ({ path: name, kind }) =>
      kind === 'import-statement' ? { path: name, namespace: 'named' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'named' }, ({ path: name }) => ({
      contents: `const all = require(${JSON.stringify(name)});
        export default all;
        export const { ${Object.keys(require(name)).join(', ')} } = all;`,
      resolveDir: path.join(root, 'scripts'),
    }));
  },
};
