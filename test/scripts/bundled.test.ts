import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import YogaItself from '../../node_modules/yoga-layout/dist/src/index.js';
import { bundleOptions } from '../../scripts/bundle.mjs';
import equality from '../../scripts/stand-ins/assert.cjs';
import { quickPerformance } from '../../scripts/stand-ins/performance.js';

// Beside the packages, as what the build leaves is not needed by it.
const outfile = path.resolve(`node_modules/.portquiz-bundled-${process.pid}.mjs`);
const source = `
  export { default as yoga } from 'yoga-layout';
  export { default as react } from 'react';
  export * as named from 'react';
`;

type Yoga = typeof YogaItself;
type Node = ReturnType<Yoga['Node']['create']>;

interface Bundled {
  readonly yoga: Yoga;
  readonly react: Readonly<Record<string, unknown>>;
  readonly named: Readonly<Record<string, unknown>>;
}
let bundled: Bundled;

beforeAll(async () => {
  await build({
    ...bundleOptions,
    stdin: { contents: source, resolveDir: path.resolve('node_modules/ink/build') },
    outfile,
  });
  bundled = await import(pathToFileURL(outfile).href);
});
afterAll(() => rmSync(outfile, { force: true }));

/** A box as the screens use them: across or down, of a size or not, that grows or not, with boxes in it. */
interface Box {
  readonly across: boolean;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly grow: number;
  readonly padding: number;
  readonly boxes: readonly Box[];
}

const box = fc.memo(
  (depth): fc.Arbitrary<Box> =>
    fc.record({
      across: fc.boolean(),
      width: fc.option(fc.nat(80), { nil: undefined }),
      height: fc.option(fc.nat(24), { nil: undefined }),
      grow: fc.nat(2),
      padding: fc.nat(3),
      boxes: depth > 1 ? fc.array(box(), { maxLength: 4 }) : fc.constant([]),
    }),
);

const layoutBy = (yoga: Yoga, root: Box): readonly unknown[] => {
  const nodeOf = ({ across, width, height, grow, padding, boxes }: Box): Node => {
    const node = yoga.Node.create();
    node.setFlexDirection(across ? yoga.FLEX_DIRECTION_ROW : yoga.FLEX_DIRECTION_COLUMN);
    if (width !== undefined) node.setWidth(width);
    if (height !== undefined) node.setHeight(height);
    node.setFlexGrow(grow);
    node.setPadding(yoga.EDGE_ALL, padding);
    boxes.forEach((inner, at) => {
      node.insertChild(nodeOf(inner), at);
    });
    return node;
  };
  const places = (node: Node): readonly unknown[] => [
    node.getComputedLayout(),
    ...Array.from({ length: node.getChildCount() }, (_, at) => places(node.getChild(at))),
  ];
  const node = nodeOf(root);
  node.calculateLayout(80, 24, yoga.DIRECTION_LTR);
  const found = places(node);
  node.freeRecursive();
  return found;
};

it('Yoga without waiting lays out as Yoga does', () => {
  fc.assert(
    fc.property(box(4), (root) => {
      expect(layoutBy(bundled.yoga, root)).toEqual(layoutBy(YogaItself, root));
    }),
  );
  expect(Object.keys(bundled.yoga).sort()).toEqual(Object.keys(YogaItself).sort());
});

it('React by name is React', () => {
  const names = Object.keys(createRequire(import.meta.url)('react'));
  expect(names).toContain('useState');
  expect(Object.keys(bundled.react).length).toBeGreaterThan(30);
  for (const [name, value] of Object.entries(bundled.react)) {
    expect(names).toContain(name);
    expect(bundled.named[name]).toBe(value);
  }
});

it('time is taken as Node takes it', () => {
  const offset = quickPerformance.now() - performance.now();
  expect(Math.abs(offset)).toBeLessThan(1000);
  for (let last = 0, time = 0; time < 1000; time++) {
    const now = quickPerformance.now();
    expect(now).toBeGreaterThanOrEqual(last);
    last = now;
  }
  expect(quickPerformance.now() - performance.now()).toBeCloseTo(offset, 0);
});

it('an assertion holds, or says what the original says', () => {
  expect(() => equality.equal('function', 'function', 'no function')).not.toThrow();
  expect(() => equality.equal('string', 'function', 'no function')).toThrow('no function');
});
