import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const builtProgram = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder, gone after the tests of the file. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portquiz-story-'));
  folders.push(folder);
  return folder;
};

export interface Surroundings {
  /** PORTQUIZ_HOME; a fresh folder when none is named. Never the real one. */
  readonly home?: string;
  /** PORTQUIZ_NOW. */
  readonly now?: string;
  /** Another copy of the program than dist/cli.js. */
  readonly program?: string;
  /** The folder it is started in. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The environment of a run: nothing of portquiz's leaks in from the shell of the tests. */
const environmentFor = ({ home, now, environment }: Surroundings): NodeJS.ProcessEnv => {
  const clean = Object.entries(process.env).filter(([name]) => !name.startsWith('PORTQUIZ_'));
  return {
    ...Object.fromEntries(clean),
    TZ: 'UTC',
    PORTQUIZ_HOME: home ?? freshFolder(),
    ...(now === undefined ? {} : { PORTQUIZ_NOW: now }),
    ...environment,
  };
};

/** Starts the built program with pipes for its terminal. */
export const startPortquiz = (
  words: readonly string[],
  surroundings: Surroundings = {},
): ChildProcessWithoutNullStreams => {
  const { program = builtProgram, folder } = surroundings;
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: environmentFor(surroundings),
    stdio: 'pipe',
  });
  // Written to after its end, as by whoever answers a killed one.
  child.stdin.on('error', () => undefined);
  return child;
};

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ended = (child: ChildProcessWithoutNullStreams): Promise<Run> =>
  new Promise((resolve) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    child.on('close', (code, signal) =>
      resolve({
        code,
        signal,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      }),
    );
  });

/** Runs the built program to its end, with these lines on its input. */
export const portquiz = (
  words: readonly string[],
  surroundings: Surroundings & { readonly input?: string } = {},
): Promise<Run> => {
  const child = startPortquiz(words, surroundings);
  child.stdin.end(surroundings.input ?? '');
  return ended(child);
};
