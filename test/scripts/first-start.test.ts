import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { largestChunk } from '../stories/largest-chunk.ts';
import { freshFolder, portquiz } from '../stories/run-portquiz.ts';
import { startTerminal } from '../stories/terminal.ts';
import { createWitness } from '../stories/witness.ts';

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
    expect(Object.keys(seen)).toContain(largestChunk());
  }
});
