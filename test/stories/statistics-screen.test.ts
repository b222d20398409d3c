import { expect, it } from 'vitest';
import { newHome, startTerminal } from './terminal.ts';

const charts = ['Over time', 'Families', 'Ways of asking', 'Mixed up', 'Days', 'Ahead', 'Exam'];
const sizes = [
  [120, 40],
  [80, 24],
  [40, 12],
] as const;

it('stats opens the screen on a terminal; Tab goes round all charts at any size, Esc leads home', async () => {
  const run = startTerminal(['stats'], { home: newHome(), columns: 100, rows: 30 });
  await run.shows('Statistics');
  for (const [columns, rows] of sizes) {
    run.resize(columns, rows);
    for (const [at, name] of charts.entries()) {
      await run.shows(columns < 60 ? `${at + 1}/${charts.length} ${name.slice(0, 4)}` : name);
      run.type('\t');
    }
    await run.shows(columns < 60 ? `1/${charts.length}` : 'Over time');
  }
  run.resize(80, 24);
  run.type('\u001B');
  await run.shows('Today:');
  run.type('q');
  expect(await run.exit).toBe(0);
  expect(run.isAlternate()).toBe(false);
});
