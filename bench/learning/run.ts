import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Row, type Study, simulateLearner } from './cells.ts';
import { policies } from './policies.ts';
import { report } from './report.ts';
import { asMarkdown, asText } from './table.ts';
import { worlds } from './worlds.ts';

export { printSanity } from './sanity.ts';

/** One worker's learners: `first`, and every `step`th after. */
interface Share {
  readonly study: Study;
  readonly first: number;
  readonly step: number;
}

/** What the command line asks for; what is left out is all there is. */
interface Wishes extends Omit<Study, 'worlds' | 'policies'> {
  readonly worlds: readonly string[] | undefined;
  readonly policies: readonly string[] | undefined;
  /** As it was typed, for the report. */
  readonly command: string;
  readonly markdown: string | undefined;
}

const postRows = ({ study, first, step }: Share): void => {
  for (let learner = first; learner < study.learners; learner += step)
    parentPort?.postMessage(simulateLearner(study, learner));
};

const inWorker = (share: Share, take: (rows: readonly Row[]) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
    worker.on('message', take);
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });

/** Says how far it is, where somebody watches. */
const showProgress = (done: number, all: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} learners`);
  if (process.stderr.isTTY && done === all) process.stderr.write('\n');
};

const simulateAll = async (study: Study, workers: number): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  let done = 0;
  const take = (some: readonly Row[]): void => {
    rows.push(...some);
    showProgress(++done, study.learners);
  };
  const shares = Array.from({ length: workers }, (_, first) => ({ study, first, step: workers }));
  await Promise.all(shares.map((share) => inWorker(share, take)));
  if (done < study.learners)
    throw new Error(`only ${done} of ${study.learners} learners came back`);
  return rows;
};

/** Simulates, prints the report and writes it as Markdown where that is wished. */
export const runBench = async (wishes: Wishes): Promise<void> => {
  const study: Study = {
    ...wishes,
    worlds: wishes.worlds ?? [...worlds.keys()],
    policies: wishes.policies ?? [...policies.keys()],
  };
  const workers = Math.min(2, availableParallelism());
  const started = performance.now();
  const rows = await simulateAll(study, workers);
  const seconds = (performance.now() - started) / 1000;
  const date = new Date().toJSON().slice(0, 10);
  const about = `${wishes.command}: ${study.learners} learners, seed ${study.seed}, ${date}, ${seconds.toFixed(0)} s on ${workers} threads`;
  const parts = report(rows, study);
  console.log(asText(about, parts));
  if (wishes.markdown) writeFileSync(wishes.markdown, asMarkdown(about, parts));
};

if (!isMainThread) postRows(workerData);
