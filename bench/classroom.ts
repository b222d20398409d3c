import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compileContent } from '../scripts/content/compile.ts';
import type { RoomStart } from '../src/classroom/room.ts';
import { makeDrill, usualRules } from '../src/drill/drill.ts';
import { readSessionFile } from '../src/network/file-store.ts';
import { journalOf } from '../src/network/session-files.ts';
import { locateHome } from '../src/progress/home.ts';
import { type Question, rightOption } from '../src/questions/question.ts';
import { findDeck } from '../src/registry/catalog.ts';
import { createCatalog } from '../src/registry/create-catalog.ts';
import { bundled, type HostChild, questionsFile, startHost } from '../test/network/host-child.ts';
import { BenchStudent, clockNow, eachOf, percentile } from './classroom/crowd.ts';

interface Options {
  /** The project's folder. */
  readonly root: string;
  /** Where the journals are made. */
  readonly folder: string;
  readonly sizes: readonly number[];
}

/** One class to hold: on the host that is measured, or on a bare server. */
interface Class {
  readonly students: number;
  readonly start: RoomStart;
  readonly questions: readonly Question[];
  readonly host: HostChild;
  readonly isBare: boolean;
}

interface Figures {
  readonly acknowledged: readonly number[];
  /** From the teacher's key to the last byte at each student. */
  readonly told: readonly number[];
  readonly now: number;
  readonly peak: number;
  /** Of the whole class: joining, streams, answers, broadcasts. */
  readonly cpu: number;
  readonly messageSize: number;
  /** What each student was told stands, by name and place. */
  readonly acks: ReadonlyMap<string, readonly string[]>;
}

interface Goal {
  readonly acknowledged: number;
  readonly told: number;
  readonly memory: number;
}

const [rounds, spreadMs, atOnce] = [4, 2000, 100];

const goals: Readonly<Record<number, Goal>> = {
  1000: { acknowledged: 50, told: 100, memory: 120 },
  5000: { acknowledged: Number.POSITIVE_INFINITY, told: 250, memory: 250 },
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const drawn = async (root: string): Promise<readonly Question[]> => {
  const catalog = createCatalog(compileContent(path.join(root, 'content')).content);
  const deck = findDeck(catalog, 'core');
  if (!deck) throw new Error('no list core');
  return makeDrill({ catalog, deck }, { count: rounds, seed: 'BENCH', rules: usualRules })
    .questions;
};

const startFor = (questions: readonly Question[]): RoomStart => ({
  type: 'room',
  v: 1,
  id: randomBytes(6).toString('hex'),
  time: Date.now(),
  code: 'K7QX3MB',
  drill: 'PQ1-CORE-4-BENCH-ABCDEFG',
  deck: 'core',
  questions: questions.length,
  rules: { seconds: 60, names: 'generated', board: 'top5', speed: true },
  slips: [],
  app: '0.0.0',
  content: 'bench',
});

/** The teacher's key, and when each student has what came of it. */
const goOn = async (
  { host }: Class,
  crowd: readonly BenchStudent[],
  messages: number,
): Promise<readonly number[]> => {
  const { at } = await host.say({ ask: { type: 'next' } }, 'asked');
  await heard(crowd, messages);
  return crowd.map(({ heardAt }) => heardAt - at);
};

/** Resolves when each student has so many messages. */
const heard = async (crowd: readonly BenchStudent[], messages: number): Promise<void> => {
  const until = clockNow() + 20_000;
  while (crowd.some((student) => student.messages < messages)) {
    if (clockNow() > until) throw new Error('a message did not come');
    await pause(5);
  }
};

/** All answer within two seconds, each at a moment of their own. */
const answerAll = async (
  { start, questions, isBare }: Class,
  crowd: readonly BenchStudent[],
  place: number,
  acks: Map<string, string[]>,
): Promise<readonly number[]> => {
  const right = rightOption(questions[place] ?? ({} as Question))?.key ?? 'a';
  const question = `${start.id}/${place + 1}`;
  return Promise.all(
    crowd.map(async (student, at) => {
      await pause(Math.random() * spreadMs);
      const option = at % 3 === 0 ? 'e' : right;
      const sent = clockNow();
      const reply = await student.line.post(
        '/api/answer',
        JSON.stringify({ question, option }),
        student.token,
      );
      const ms = clockNow() - sent;
      if (JSON.parse(reply).ok !== true) throw new Error(`refused: ${reply}`);
      if (!isBare) acks.set(student.name, [...(acks.get(student.name) ?? []), option]);
      return ms;
    }),
  );
};

const hold = async (held: Class): Promise<Figures> => {
  const crowd = Array.from({ length: held.students }, () => new BenchStudent(held.host.port));
  await eachOf(crowd, atOnce, (student) => student.join(held.start.code));
  await eachOf(crowd, atOnce, (student) => student.listen());
  const acks = new Map<string, string[]>();
  const [acknowledged, told]: [number[], number[]] = [[], []];
  let messages = 1;
  let messageSize = 0;
  for (let place = 0; place < rounds; place++) {
    told.push(...(await goOn(held, crowd, ++messages)));
    acknowledged.push(...(await answerAll(held, crowd, place, acks)));
    // The host closes by itself when all are in.
    if (!held.isBare) await heard(crowd, ++messages);
    messageSize = Math.max(messageSize, crowd[0]?.last.length ?? 0);
    told.push(...(await goOn(held, crowd, ++messages)));
  }
  const { now, peak, cpu } = await held.host.say({ say: 'memory' }, 'memory');
  for (const student of crowd) student.leave();
  return { acknowledged, told, now, peak, cpu, messageSize, acks };
};

/** What was acknowledged and stands otherwise in the journal, or not at all, or twice. */
const lost = ({ acks }: Figures, file: string): number => {
  const { events } = readSessionFile(file);
  const names = new Map<string, string>();
  const kept = new Map<string, string[]>();
  for (const event of events) {
    if (event.type === 'joined') names.set(event.player, event.name);
    if (event.type !== 'answered') continue;
    const name = names.get(event.player) ?? '';
    kept.set(name, [...(kept.get(name) ?? []), event.option]);
  }
  return [...acks].filter(([name, options]) => String(kept.get(name)) !== String(options)).length;
};

const verdict = (value: number, goal: number | undefined): string => {
  if (goal === undefined || goal === Number.POSITIVE_INFINITY) return '';
  return value <= goal ? `goal ${goal}: met` : `goal ${goal}: MISSED`;
};

const row = (name: string, unit: string, ours: number, bare: number, goal?: number): void => {
  const cells = [ours, bare].map((value) => `${value.toFixed(1)} ${unit}`.padStart(12)).join('');
  console.log(
    `  ${name.padEnd(26)}${cells}   ratio ${(ours / bare).toFixed(2)}   ${verdict(ours, goal)}`,
  );
};

const print = (students: number, ours: Figures, bare: Figures, missing: number): void => {
  const goal = goals[students];
  console.log(`${students} students, ${rounds} questions   ${''.padEnd(9)}host    bare node:http`);
  row(
    'answer acknowledged, p50',
    'ms',
    percentile(ours.acknowledged, 0.5),
    percentile(bare.acknowledged, 0.5),
  );
  row(
    'answer acknowledged, p99',
    'ms',
    percentile(ours.acknowledged, 0.99),
    percentile(bare.acknowledged, 0.99),
    goal?.acknowledged,
  );
  row('broadcast, p50', 'ms', percentile(ours.told, 0.5), percentile(bare.told, 0.5));
  row('broadcast, p99', 'ms', percentile(ours.told, 0.99), percentile(bare.told, 0.99), goal?.told);
  row('memory at the end', 'MiB', ours.now, bare.now);
  row('memory at most', 'MiB', ours.peak, bare.peak, goal?.memory);
  row('processor, in all', 's', ours.cpu, bare.cpu);
  console.log(`  acknowledged answers lost or changed: ${missing} of ${ours.acknowledged.length}`);
};

/** Holds classes of each size on a host of its own and on a bare server, in turn. */
export const runBench = async ({ root, folder, sizes }: Options): Promise<void> => {
  const place = mkdtempSync(path.join(folder, 'portquiz-class-'));
  try {
    const questions = await drawn(root);
    const program = await bundled(path.join(root, 'test/network/host-process.ts'), place);
    const bareProgram = await bundled(path.join(root, 'bench/classroom/bare.ts'), place);
    for (const students of sizes) {
      const home = path.join(place, `home-${students}`);
      mkdirSync(home);
      const start = startFor(questions);
      const task = {
        folder: home,
        start,
        questions: questionsFile(home, questions),
        port: 0,
        resume: false,
      };
      const host = await startHost(program, task);
      const ours = await hold({ students, start, questions, host, isBare: false });
      await host.end();
      const missing = lost(ours, journalOf(locateHome({ PORTQUIZ_HOME: home }), start.id));
      const bareHost = await startHost(bareProgram);
      await bareHost.say({ say: 'memory' }, 'memory');
      bareHost.process.send({ size: ours.messageSize });
      const bare = await hold({ students, start, questions, host: bareHost, isBare: true });
      await bareHost.end();
      print(students, ours, bare, missing);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
};
