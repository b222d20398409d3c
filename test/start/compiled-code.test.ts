import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compiledCodeOf } from '../../src/start/compiled-code.ts';

let folder: string;
const cacheHome = process.env.XDG_CACHE_HOME;
const program = (): string => path.join(folder, 'program');
const beside = (): string => path.join(program(), 'compiled');
const usersOwn = (): string => path.join(folder, 'cache', 'portquiz');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portquiz-code-'));
  mkdirSync(program());
  process.env.XDG_CACHE_HOME = path.join(folder, 'cache');
});
afterEach(() => {
  if (cacheHome === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cacheHome;
  rmSync(folder, { recursive: true });
});

const text = Buffer.from('(function () { return 22; })');
const main = { name: 'main.js', text, code: Buffer.from('what V8 made of main') };
const screen = {
  name: 'screen.js',
  text: Buffer.from('other'),
  code: Buffer.from('and of screen'),
};

const keepBoth = (): string => {
  compiledCodeOf(program()).keep([main, screen]);
  const [file = ''] = readdirSync(beside());
  return path.join(beside(), file);
};

it('what was kept is found by the next start, in a file named after the Node it is for', () => {
  const file = keepBoth();
  expect(path.basename(file).startsWith(`${process.version}-`)).toBe(true);
  const code = compiledCodeOf(program());
  for (const chunk of [main, screen]) expect(code.find(chunk.name, chunk.text)).toEqual(chunk.code);
  expect(code.find('none.js', text)).toBeUndefined();
});

it('is not found for another text, be it as long', () => {
  keepBoth();
  const other = Buffer.from(text.toString().replace('22', '23'));
  expect(compiledCodeOf(program()).find(main.name, other)).toBeUndefined();
});

it('is found as it was written or not at all, whatever became of the file', () => {
  const file = keepBoth();
  const whole = readFileSync(file);
  const expectWholeOrNone = (bytes: Uint8Array) => {
    writeFileSync(file, bytes);
    const code = compiledCodeOf(program());
    for (const chunk of [main, screen])
      expect([undefined, chunk.code]).toContainEqual(code.find(chunk.name, chunk.text));
  };
  const place = fc.nat(whole.length - 1);
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expectWholeOrNone(bytes);
    }),
  );
  fc.assert(fc.property(place, (length) => expectWholeOrNone(whole.subarray(0, length))));
  fc.assert(fc.property(fc.uint8Array(), expectWholeOrNone));
  for (const foreign of ['null\n', '{}\n', '[[]]\n', '[1]\n', '[["main.js",-5,1]]\n'])
    expectWholeOrNone(Buffer.from(foreign));
});

it('goes to a folder of this user where the program lies out of reach, one for each copy of it', () => {
  const copies = ['one', 'other'].map((name) => path.join(folder, name));
  for (const copy of copies) {
    mkdirSync(copy);
    writeFileSync(path.join(copy, 'compiled'), 'in the way, for root too');
    compiledCodeOf(copy).keep([{ ...main, code: Buffer.from(copy) }]);
  }
  expect(readdirSync(usersOwn())).toHaveLength(2);
  for (const copy of copies)
    expect(compiledCodeOf(copy).find(main.name, text)).toEqual(Buffer.from(copy));
});

it('is done without where nothing can be written', () => {
  for (const place of ['program/compiled', 'cache'])
    writeFileSync(path.join(folder, place), 'in the way, for root too');
  compiledCodeOf(program()).keep([main]);
  expect(compiledCodeOf(program()).find(main.name, text)).toBeUndefined();
});
