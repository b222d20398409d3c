import { readdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { freshFolder, portquiz } from '../stories/run-portquiz.ts';
import { startTerminal } from '../stories/terminal.ts';
import { createWitness } from '../stories/witness.ts';

const chunks = 'dist/chunks';
const sizeOf = (name: string): number => statSync(`${chunks}/${name}`).size;
const [largest] = readdirSync(chunks).sort((a, b) => sizeOf(b) - sizeOf(a));

it('the build leaves compiled code that every start takes', async () => {
  const [file, ...more] = readdirSync('dist/compiled').filter((name) =>
    name.startsWith(`${process.version}-`),
  );
  expect(file).toBeDefined();
  expect(more).toEqual([]);
  const witness = createWitness(freshFolder());
  await portquiz(['show', '443'], witness);
  expect(Object.values(witness.seen())).toEqual([true]);
  for (const words of [[], ['study']]) {
    const run = startTerminal(words, { env: witness.environment });
    await run.shows('quit');
    run.type('q');
    await run.exit;
    const seen = witness.seen();
    expect(Object.values(seen)).toEqual([true, true, true]);
    // Ink, and the screens.
    expect(Object.keys(seen)).toContain(largest);
  }
});
