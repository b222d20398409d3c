import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const chunks = new URL('../../dist/chunks/', import.meta.url);

/** All that is read before a command is known: what the program asks for at once, not what it may ask for later. */
const readAtStart = (file: URL, seen = new Set<string>()): string => {
  if (seen.has(file.href)) return '';
  seen.add(file.href);
  const text = readFileSync(file, 'utf8');
  const parts = Array.from(text.matchAll(/=require\("(\.[^"]+\.js)"\)/g), ([, part = '']) =>
    readAtStart(new URL(part, file), seen),
  );
  return text + parts.join('');
};

it('a start reads no more than the short commands need', () => {
  const text = readAtStart(new URL('main.js', chunks));
  expect(text).toContain('what today holds');
  expect(text).not.toContain('Nmap scan report');
  expect(text).not.toContain('not understood: ');
  // 98 kB when the table had these commands; the reader of open ports would make it 120.
  expect(text.length).toBeLessThan(105_000);
});
