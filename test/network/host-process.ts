import { readFileSync } from 'node:fs';
import type { RoomRequest, RoomStart } from '../../src/classroom/room.ts';
import { openDoor } from '../../src/network/door.ts';
import { openFileStore } from '../../src/network/file-store.ts';
import { createLiveRoom, resumeRoom } from '../../src/network/run-room.ts';
import { locateHome } from '../../src/progress/home.ts';
import { type Question, rightOption } from '../../src/questions/question.ts';

/** What a host in a process of its own is started with: its one argument, as JSON. */
export interface HostTask {
  /** PORTQUIZ_HOME. */
  readonly folder: string;
  readonly start: RoomStart;
  /** A file of JSON with the questions. */
  readonly questions: string;
  readonly port: number;
  readonly resume: boolean;
}

export type ToHost =
  | { readonly ask: RoomRequest }
  | { readonly say: 'memory' }
  | { readonly say: 'end' };

/** Times in ms of the monotone clock that all processes of a machine share; sizes in MiB; `cpu` in seconds. */
export type FromHost =
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'asked'; readonly at: number; readonly ok: boolean }
  | {
      readonly type: 'memory';
      readonly now: number;
      readonly peak: number;
      readonly heap: number;
      readonly cpu: number;
    }
  | { readonly type: 'failed'; readonly why: string };

const mebi = 2 ** 20;
const tell = (message: FromHost): void => {
  process.send?.(message);
};

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const memory = (): FromHost => ({
  type: 'memory',
  now: process.memoryUsage.rss() / mebi,
  peak: process.resourceUsage().maxRSS / 1024,
  heap: process.memoryUsage().heapUsed / mebi,
  cpu: cpuSeconds(),
});

const explain = (question: Question): readonly string[] => [
  `${question.item.id}: ${rightOption(question)?.label}.`,
  'What it is for, in a sentence of the usual length, as the list has it.',
];

const run = async ({ folder, start, questions, port, resume }: HostTask): Promise<void> => {
  const store = openFileStore(locateHome({ PORTQUIZ_HOME: folder }), start.id);
  const wish = { start, questions: JSON.parse(readFileSync(questions, 'utf8')), store };
  const room = await (resume ? resumeRoom(wish) : createLiveRoom(wish));
  const page = { html: '<!doctype html>', css: '', js: '' };
  const door = await openDoor({ room, page, explain, port, bind: '127.0.0.1' });
  process.on('message', async (message: ToHost) => {
    if ('ask' in message) {
      const at = Number(process.hrtime.bigint()) / 1e6;
      const { ok } = await room.ask(message.ask);
      tell({ type: 'asked', at, ok });
    } else if (message.say === 'memory') tell(memory());
    else {
      await door.close();
      await room.close();
      process.exit(0);
    }
  });
  process.on('disconnect', () => process.exit(1));
  tell({ type: 'ready', port: door.port });
};

run(JSON.parse(process.argv[2] ?? '{}')).catch((error: unknown) => {
  tell({ type: 'failed', why: String(error) });
  process.exit(1);
});
