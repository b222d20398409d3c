import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { RoomRequest } from '../../src/classroom/room.ts';
import type { Question } from '../../src/questions/question.ts';
import type { FromHost, HostTask, ToHost } from './host-process.ts';

/** Bundles a program of the tests into a folder, to be run by Node; gives its file. */
export const bundled = async (entry: string, folder: string): Promise<string> => {
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    minify: true,
    logLevel: 'error',
  });
  return outfile;
};

/** A host in a process of its own. */
export interface HostChild {
  readonly process: ChildProcess;
  readonly port: number;
  /** What the host says to a message; `type` is that of its answer. */
  say<T extends FromHost['type']>(
    message: ToHost,
    type: T,
  ): Promise<Extract<FromHost, { readonly type: T }>>;
  ask(request: RoomRequest): Promise<boolean>;
  /** As a power cut does. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

const nextOf = <T extends FromHost['type']>(
  child: ChildProcess,
  type: T,
): Promise<Extract<FromHost, { readonly type: T }>> =>
  new Promise((resolve, reject) => {
    const done = (): void => {
      child.off('message', hear);
      child.off('exit', gone);
    };
    const hear = (message: FromHost): void => {
      if (message.type === type) {
        done();
        resolve(message as Extract<FromHost, { readonly type: T }>);
      } else if (message.type === 'failed') {
        done();
        reject(new Error(message.why));
      }
    };
    const gone = (): void => {
      done();
      reject(new Error('the host is gone'));
    };
    child.on('message', hear);
    child.on('exit', gone);
  });

/** Writes the questions where a host in another process reads them. */
export const questionsFile = (folder: string, questions: readonly Question[]): string => {
  const file = path.join(folder, 'questions.json');
  writeFileSync(file, JSON.stringify(questions));
  return file;
};

/** @param program what `bundled` made of host-process.ts; rejects when the host cannot begin */
export const startHost = async (program: string, task?: HostTask): Promise<HostChild> => {
  const child = fork(program, [JSON.stringify(task ?? {})], {
    execArgv: [],
  });
  const { port } = await nextOf(child, 'ready');
  const say: HostChild['say'] = (message, type) => {
    const answer = nextOf(child, type);
    child.send(message);
    return answer;
  };
  return {
    process: child,
    port,
    say,
    ask: async (request) => (await say({ ask: request }, 'asked')).ok,
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    end: async () => {
      const gone = once(child, 'exit');
      child.send({ say: 'end' } satisfies ToHost);
      await gone;
    },
  };
};
