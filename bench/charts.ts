import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { chartsOf } from '../src/charts/charts-of.ts';
import { emptyMemory, type Memory } from '../src/memory/memory.ts';
import { daysLater, momentAt } from '../src/memory/moment.ts';
import { locateHome } from '../src/progress/home.ts';
import { loadProgress, saveCheckpoint } from '../src/progress/load.ts';
import { findDeck } from '../src/registry/catalog.ts';
import { loadCatalog } from '../src/registry/content.ts';
import { writeJournal } from './journal-maker.ts';

interface Options {
  readonly folder: string;
  readonly reviews: number;
}

/** Milliseconds until the first chart was there, and all of them. */
interface Times {
  readonly opened: number;
  readonly all: number;
}

interface Run {
  readonly first: Times;
  readonly later: Times;
  readonly size: number;
}

const deckName = 'everything';
const processes = 7;
const again = 50;
const msPerDay = 86_400_000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const lastMoment = ({ days }: Memory) =>
  momentAt(Math.max(...days.keys()) * msPerDay + msPerDay / 2);

/** Draws the charts as a screen would that is opened first, then again, and prints what each took, in ms. */
const drawHere = (folder: string, examIn: number): void => {
  const catalog = loadCatalog();
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
  const timed = (): Times => {
    const started = performance.now();
    const charts = chartsOf(deck, memory, now, ground);
    // What the screen opens with.
    if (charts.overTime.length === 0) throw new Error('nothing was answered');
    const opened = performance.now();
    // Each chart is drawn when it is looked at.
    Object.values(charts);
    return { opened: opened - started, all: performance.now() - started };
  };
  const first = timed();
  const later = Array.from({ length: again }, timed);
  const usual = {
    opened: median(later.map((run) => run.opened)),
    all: median(later.map((run) => run.all)),
  };
  console.log(JSON.stringify({ first, later: usual, size }));
};

const report = (name: string, runs: readonly Run[]): void => {
  const sayAll = (timesOf: (run: Run) => Times): string => {
    const opened = median(runs.map((run) => timesOf(run).opened));
    const all = median(runs.map((run) => timesOf(run).all));
    return `${opened.toFixed(1)} ms, all ${all.toFixed(1)} ms`;
  };
  const [first, later] = [sayAll((run) => run.first), sayAll((run) => run.later)];
  console.log(
    `${name.padEnd(20)} ${runs[0]?.size} items  first over time ${first}  again ${later}  n ${runs.length}`,
  );
};

/** Makes a history, draws its charts in processes of their own, and prints medians. */
export const runBench = async ({ folder, reviews }: Options): Promise<void> => {
  const catalog = loadCatalog();
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
        const words = [fileURLToPath(import.meta.url), 'draw', home.folder, String(examIn)];
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

const [, , task, folder, examIn] = process.argv;
if (task === 'draw' && folder) drawHere(folder, Number(examIn));
