import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';

/** Functions that few starts call, behind modules that take 1-3 ms to load: loaded at the first call. */
const rare = ['child_process', 'crypto', 'readline', 'readline/promises'].map(
  (name) => `node:${name}`,
);

/**
 * A module that gives another the names that it imports of a module of Node.
 * @param {string} importer
 * @param {string} name
 */
const builtinFor = (importer, name) => {
  const imports = new RegExp(`import\\s+([^;'"]+?)\\s*from\\s*['"]${name}['"]`, 'g');
  const clauses = Array.from(
    readFileSync(importer, 'utf8').matchAll(imports),
    ([, clause = '']) => clause,
  );
  const builtin = `process.getBuiltinModule(${JSON.stringify(name)})`;
  const isRare = rare.includes(name);
  const whole = isRare ? `new Proxy({}, { get: (_, key) => ${builtin}[key] })` : builtin;
  if (clauses.length === 0 || clauses.some((clause) => clause.includes('*')))
    return `module.exports = ${whole};`;
  const names = clauses
    .flatMap((clause) => /\{([^}]*)\}/.exec(clause)?.[1]?.split(',') ?? [])
    .map((word) => word.trim().split(/\s+as\s+/)[0] ?? '')
    .filter((word) => /^\w+$/.test(word) && word !== 'default');
  const named = isRare
    ? names.map((word) => `export const ${word} = (...values) => ${builtin}.${word}(...values);`)
    : [`export const { ${names.join(', ')} } = builtin;`];
  return `const builtin = ${whole}; export default builtin; ${named.join(' ')}`;
};

/**
 * An import of a module of Node reads all that it exports, and so loads what a start has no use for: web cryptography,
 * the streams of files, MIME types, standard input. Asked for as an object it gives what is used: 8 ms less.
 * @type {import('esbuild').Plugin}
 */
export const bareBuiltins = {
  name: 'bare-builtins',
  setup: ({ onResolve, onLoad }) => {
    // One for each importer: shared ones would be chunks of their own.
    onResolve({ filter: /^[a-z:_/]+$/ }, ({ path: name, kind, importer }) =>
      isBuiltin(name) && (kind === 'import-statement' || rare.includes(name))
        ? { path: importer, namespace: 'builtin', pluginData: name, suffix: `?${name}` }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: 'builtin' }, ({ path: importer, pluginData: name }) => ({
      contents: builtinFor(importer, name),
    }));
    // Ink's own, which it asks for with DEV set only.
    onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path: name }) => ({
      path: name,
      external: true,
    }));
  },
};
