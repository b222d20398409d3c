import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compileContent } from '../scripts/content/compile.ts';
import { createCatalog } from '../src/registry/create-catalog.ts';
import { createIana } from '../src/registry/iana.ts';
import { createContextLaw } from '../test/questions/context/context-law.ts';
import { createContextSpread } from '../test/questions/context/context-spread.ts';
import { createLaw } from '../test/questions/law.ts';
import { createSpread } from '../test/questions/spread.ts';

interface Share {
  readonly content: string;
  readonly first: number;
  readonly last: number;
  readonly step: number;
  /** Whether the questions are asked in context. */
  readonly inContext: boolean;
}

interface Findings {
  readonly asked: number;
  readonly violations: number;
  /** Each kind of violation once, with a seed that shows it. */
  readonly examples: readonly string[];
}

const mostExamples = 20;

const check = ({ content, first, last, step, inContext }: Share): Findings => {
  const compiled = compileContent(content);
  const catalog = createCatalog(compiled.content);
  const law = (inContext ? createContextLaw : createLaw)(catalog, createIana(compiled.iana));
  const sample = (inContext ? createContextSpread : createSpread)(catalog);
  const examples: string[] = [];
  let [asked, violations] = [0, 0];
  for (let seed = first; seed <= last; seed += step) {
    const { question, deck, mixedUp } = sample(seed);
    const faults = law(question, deck, mixedUp);
    asked++;
    violations += faults.length;
    if (examples.length < mostExamples)
      examples.push(...faults.map((fault) => `seed ${seed}: ${fault}`));
  }
  return { asked, violations, examples };
};

const inWorker = (share: Share): Promise<Findings> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** Prints what it found and gives the number of violations. */
export const runBench = async (
  content: string,
  count: number,
  first: number,
  inContext: boolean,
): Promise<number> => {
  const workers = Math.min(2, availableParallelism());
  const started = performance.now();
  const shares = Array.from({ length: workers }, (_, i) =>
    inWorker({ content, first: first + i, last: first + count - 1, step: workers, inContext }),
  );
  const findings = await Promise.all(shares);
  const seconds = (performance.now() - started) / 1000;
  const sum = (pick: (found: Findings) => number): number =>
    findings.reduce((total, found) => total + pick(found), 0);
  const [asked, violations] = [sum((found) => found.asked), sum((found) => found.violations)];
  console.log(`questions   ${asked} (seeds ${first} to ${first + count - 1})`);
  console.log(`violations  ${violations}`);
  console.log(`time        ${seconds.toFixed(1)} s on ${workers} threads`);
  console.log(
    `a question  ${((seconds * workers * 1e6) / asked).toFixed(0)} us of a thread, checked`,
  );
  for (const example of findings.flatMap((found) => found.examples)) console.log(`  ${example}`);
  return violations;
};

if (!isMainThread) parentPort?.postMessage(check(workerData));
