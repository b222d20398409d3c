import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { compileContent } from '../scripts/content/compile.ts';
import { createRunner, type Runner } from '../src/commands/runner.ts';
import type { Review } from '../src/memory/events.ts';
import { momentAt } from '../src/memory/moment.ts';
import { type Home, locateHome } from '../src/progress/home.ts';
import { openJournal } from '../src/progress/journal.ts';
import { loadProgress, saveCheckpoint } from '../src/progress/load.ts';
import { rightOption } from '../src/questions/question.ts';
import { type Catalog, findDeck } from '../src/registry/catalog.ts';
import { createCatalog } from '../src/registry/create-catalog.ts';
import { cardsOf, type Deck } from '../src/registry/deck.ts';
import { startSession } from '../src/session/reduce.ts';
import { writeJournal } from './journal-maker.ts';

interface Options {
  /** The project's folder. */
  readonly root: string;
  /** Where the journals are made, on the disk to measure. */
  readonly folder: string;
  /** Reviews of the short history and of the long one. */
  readonly few: number;
  readonly many: number;
}

/** A learner of the bench. */
interface Learner {
  readonly home: Home;
  /** Just after the last review: milliseconds since 1970 UTC. */
  readonly now: number;
}

interface Pair {
  readonly few: Learner;
  readonly many: Learner;
}

const msPerDay = 86_400_000;
const deckName = 'everything';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const row = (name: string, few: number, many: number, n: number): void => {
  const times = [few, many].map((ms) => `${ms.toFixed(3)} ms`.padStart(13)).join('');
  console.log(`${name.padEnd(30)}${times}  ratio ${(many / few).toFixed(2)}  n ${n}`);
};

const timed = async (act: () => unknown): Promise<number> => {
  const started = performance.now();
  await act();
  return performance.now() - started;
};

/** Both in turn, so that what slows the machine slows both; each first once untimed. */
const compare = async (
  name: string,
  n: number,
  few: () => Promise<number>,
  many: () => Promise<number>,
): Promise<void> => {
  const [shorts, longs]: [number[], number[]] = [[], []];
  for (let i = -1; i < n; i++) {
    const [short, long] = [await few(), await many()];
    if (i < 0) continue;
    shorts.push(short);
    longs.push(long);
  }
  row(name, median(shorts), median(longs), n);
};

const made = (options: Options, catalog: Catalog, deck: Deck, count: number): Learner => {
  const home = locateHome({ PORTQUIZ_HOME: path.join(options.folder, String(count)) });
  mkdirSync(home.folder, { recursive: true });
  const { events, bytes, days, last } = writeJournal(home.journal, catalog, deck, count);
  const size = `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  console.log(`journal  ${count} reviews, ${events} events, ${days} study days, ${size}`);
  return { home, now: last + msPerDay / 2 };
};

/** Folds a journal in a process of its own, so that the peak is of that alone. */
const replayIn = (home: Home): void => {
  rmSync(path.join(home.folder, 'checkpoint.json'), { force: true });
  const [file, task] = [fileURLToPath(import.meta.url), home.folder];
  const { stdout, stderr } = spawnSync(process.execPath, [file, 'replay', task]);
  console.log(`full replay, process of its own  ${String(stdout).trim()}${String(stderr)}`);
};

const replayHere = (folder: string): void => {
  const started = performance.now();
  const { events, memory } = loadProgress(locateHome({ PORTQUIZ_HOME: folder }));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage();
  const cpu = (user + system) / 1e6;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${events} events, ${memory.cards.size} cards: ${seconds.toFixed(2)} s (the process's CPU time ${cpu.toFixed(2)} s), peak ${peak.toFixed(0)} MiB`,
  );
};

const startUp = async ({ few, many }: Pair, cli: string): Promise<void> => {
  const load = (learner: Learner) => () => timed(() => loadProgress(learner.home));
  await compare('loadProgress, checkpoint', 200, load(few), load(many));
  const start = (learner: Learner) => () =>
    timed(() => {
      const env = {
        ...process.env,
        PORTQUIZ_HOME: learner.home.folder,
        PORTQUIZ_NOW: new Date(learner.now).toISOString(),
      };
      const { status, stderr } = spawnSync(process.execPath, [cli, 'due', '--deck', deckName], {
        env,
      });
      if (status !== 0 && status !== 1) throw new Error(String(stderr));
    });
  await compare('portquiz due, process', 40, start(few), start(many));
};

const reviewLike = (review: Review, now: number): Review => ({
  ...review,
  id: randomUUID(),
  ...momentAt(now),
});

const sample: Review = {
  v: 1,
  type: 'review',
  id: '',
  time: 0,
  offset: 0,
  day: '',
  session: 'a session of the bench',
  card: 'ssh:number-to-service',
  item: 'ssh',
  direction: 'number-to-service',
  port: 22,
  form: 'choice',
  options: ['SSH', 'Telnet', 'SMTP', 'DNS', "I don't know"],
  given: 'SSH',
  givenIs: 'ssh',
  verdict: 'right',
  ms: 3000,
  hint: null,
  blur: false,
  mode: 'study',
  shell: 'screen',
  deck: deckName,
  rating: 3,
  app: '0.1.0',
  content: '',
};

const appends = async ({ few, many }: Pair): Promise<void> => {
  const journals = [few, many].map((learner) => openJournal(learner.home.journal));
  const [short, long] = [few, many].map((learner, index) => {
    let now = learner.now;
    return () => timed(() => journals[index]?.append(reviewLike(sample, ++now)));
  });
  if (short && long) await compare('append and fsync', 400, short, long);
  for (const journal of journals) journal.close();
};

/** Answers of a learner through the runner, one after the other; what lies between them is not timed. */
const answering = ({ home, now }: Learner, catalog: Catalog, deck: Deck) => {
  let time = now + msPerDay;
  const at = () => {
    time += 5000;
    return momentAt(time);
  };
  const begin = (): Runner => {
    const plan = {
      id: 'bench',
      catalog,
      deck,
      cards: cardsOf(deck),
      practice: true,
      skip: false,
      form: 'choice' as const,
      limitMs: 10 * msPerDay,
      count: undefined,
      seed: 'seed',
      shell: 'screen' as const,
      app: '0.1.0',
    };
    return createRunner(startSession(plan, loadProgress(home).memory, at()), home);
  };
  const runner = begin();
  const answer = async (): Promise<number> => {
    const { phase } = runner.state;
    if (phase.name !== 'asking') throw new Error('too few cards for the bench');
    const text = rightOption(phase.standing.question)?.key ?? '';
    const event = { type: 'answer', text, at: at(), id: randomUUID(), ms: 3000 } as const;
    const ms = await timed(() => runner.dispatch({ ...event, blur: false }));
    if (runner.unsaved > 0) throw new Error('the answer was not saved');
    await runner.dispatch({ type: 'next', at: at() });
    return ms;
  };
  return { answer, close: () => runner.close() };
};

const throughRunner = async ({ few, many }: Pair, catalog: Catalog, deck: Deck): Promise<void> => {
  const [short, long] = [answering(few, catalog, deck), answering(many, catalog, deck)];
  await compare('answer saved by the runner', 400, short.answer, long.answer);
  await short.close();
  await long.close();
};

const measure = async (options: Options, catalog: Catalog, deck: Deck): Promise<void> => {
  const learner = (count: number) => made(options, catalog, deck, count);
  const pair: Pair = { few: learner(options.few), many: learner(options.many) };
  const learners = [pair.few, pair.many];
  for (const { home } of learners) replayIn(home);
  for (const { home } of learners) {
    await saveCheckpoint(home);
    const { size } = statSync(path.join(home.folder, 'checkpoint.json'));
    console.log(`checkpoint  ${(size / 1024).toFixed(0)} KiB`);
  }
  await startUp(pair, path.join(options.root, 'dist/cli.js'));
  await appends(pair);
  for (const { home } of learners) await saveCheckpoint(home);
  await throughRunner(pair, catalog, deck);
};

/** Makes both histories in a folder of its own, measures, prints a table of medians, and removes what it made. */
export const runBench = async (options: Options): Promise<void> => {
  const catalog = createCatalog(compileContent(path.join(options.root, 'content')).content);
  const deck = findDeck(catalog, deckName);
  if (!deck) throw new Error(`there is no list ${deckName}`);
  const folder = mkdtempSync(path.join(options.folder, 'portquiz-bench-'));
  try {
    await measure({ ...options, folder }, catalog, deck);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const [, , task, folder] = process.argv;
if (task === 'replay' && folder !== undefined) replayHere(folder);
