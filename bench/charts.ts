import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { compileContent } from '../scripts/content/compile.ts';
import { chartsOf } from '../src/charts/charts-of.ts';
import { emptyMemory, type Memory } from '../src/memory/memory.ts';
import { daysLater, momentAt } from '../src/memory/moment.ts';
import { locateHome } from '../src/progress/home.ts';
import { loadProgress, saveCheckpoint } from '../src/progress/load.ts';
import { findDeck } from '../src/registry/catalog.ts';
import { createCatalog } from '../src/registry/create-catalog.ts';
import { writeJournal } from './journal-maker.ts';

interface Options {
  /** The project's folder. */
  readonly root: string;
  readonly folder: string;
  readonly reviews: number;
}

const deckName = 'everything';
const processes = 7;
const again = 50;
const msPerDay = 86_400_000;

const catalogOf = (root: string) =>
  createCatalog(compileContent(path.join(root, 'content')).content);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const lastMoment = ({ days }: Memory) =>
  momentAt(Math.max(...days.keys()) * msPerDay + msPerDay / 2);

/** Draws the charts as a screen would that is opened first, then again, and prints what each took, in ms. */
const drawHere = (root: string, folder: string, examIn: number): void => {
  const catalog = catalogOf(root);
  const deck = findDeck(catalog, deckName);
  if (!deck) throw new Error(`there is no list ${deckName}`);
  const { memory: kept } = loadProgress(locateHome({ PORTQUIZ_HOME: folder }));
  const now = daysLater(lastMoment(kept), 1);
  const date = daysLater(now, examIn).day;
  const memory =
    examIn > 0
      ? { ...kept, goal: { ...emptyMemory.goal, deck: deck.id, date, passed: false } }
      : kept;
  const ground = { minutes: 10, families: catalog.families, items: catalog.items };
  // Linked by the first frame of Home.
  const size = deck.items.length;
  const timed = (): number => {
    const started = performance.now();
    chartsOf(deck, memory, now, ground);
    return performance.now() - started;
  };
  const first = timed();
  const later = Array.from({ length: again }, timed);
  console.log(JSON.stringify({ first, later: median(later), size }));
};

const report = (
  name: string,
  runs: readonly { first: number; later: number; size: number }[],
): void => {
  const first = median(runs.map((run) => run.first));
  const later = median(runs.map((run) => run.later));
  console.log(
    `${name.padEnd(24)} ${runs[0]?.size} items  first ${first.toFixed(1)} ms  again ${later.toFixed(1)} ms  n ${runs.length}`,
  );
};

/** Makes a history, draws its charts in processes of their own, and prints medians. */
export const runBench = async ({ root, folder, reviews }: Options): Promise<void> => {
  const catalog = catalogOf(root);
  const deck = findDeck(catalog, deckName);
  if (!deck) throw new Error(`there is no list ${deckName}`);
  const place = mkdtempSync(path.join(folder, 'portquiz-bench-'));
  try {
    const home = locateHome({ PORTQUIZ_HOME: path.join(place, 'home') });
    mkdirSync(home.folder, { recursive: true });
    const { days } = writeJournal(home.journal, catalog, deck, reviews);
    await saveCheckpoint(home);
    const { size } = statSync(path.join(home.folder, 'checkpoint.json'));
    const spans = [...loadProgress(home).memory.cards.values()].map(({ known }) => known.length);
    const kept = spans.reduce((sum, length) => sum + length, 0);
    console.log(
      `${reviews} reviews on ${days} days; checkpoint ${(size / 1024).toFixed(0)} KiB, of it ${(kept / 1024).toFixed(0)} known days`,
    );
    for (const examIn of [0, 30, 180]) {
      const runs = Array.from({ length: processes }, () => {
        const words = [fileURLToPath(import.meta.url), 'draw', root, home.folder, String(examIn)];
        const { stdout, stderr } = spawnSync(process.execPath, words);
        if (String(stderr) !== '') throw new Error(String(stderr));
        return JSON.parse(String(stdout));
      });
      report(examIn === 0 ? 'no exam' : `exam in ${examIn} days`, runs);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
};

const [, , task, root, folder, examIn] = process.argv;
if (task === 'draw' && root && folder) drawHere(root, folder, Number(examIn));
