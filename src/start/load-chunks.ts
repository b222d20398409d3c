import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { type CompiledCode, compiledCodeOf } from './compiled-code.ts';

type Load = (name: string) => unknown;

/** A chunk as the build writes it (scripts/chunks.mjs): a function round a CommonJS module. */
type Chunk = (require: Load, module: { exports: unknown }, folder: string) => void;

interface Running {
  readonly name: string;
  readonly text: Buffer;
  readonly script: Script;
}

/** Smaller chunks, which only lead to others, are compiled as quickly as their code would be read. In bytes. */
const small = 4096;

/** Only the screens' chunk is so large: without it a start takes too little time to keep anything. In bytes. */
const large = 300_000;

/** By now the first screen stands, and the next ones are rehearsed: all that a start runs is compiled. In ms. */
const settledMs = 3000;

/** Keeps the code of all that runs, once: when the program has come to rest, or on its way out if that is sooner. */
const keepSoon = (code: CompiledCode, running: readonly Running[]): void => {
  let isKept = false;
  const keep = (): void => {
    if (isKept) return;
    isKept = true;
    try {
      code.keep(
        running.map(({ name, text, script }) => ({ name, text, code: script.createCachedData() })),
      );
    } catch {
      // The next start takes longer, that is all.
    }
  };
  setTimeout(keep, settledMs).unref();
  process.once('exit', keep);
};

/**
 * Loads the chunks of a built program as Node loads CommonJS modules, with the code that was compiled at an earlier
 * start: Node 20 would compile them anew each time, which takes longer than all else of a start.
 * @param program the folder of the program
 */
export const createLoader = (program: string): Load => {
  const folder = path.join(program, 'chunks');
  const code = compiledCodeOf(program);
  const running: Running[] = [];
  const modules = new Map<string, { exports: unknown }>();

  let isComplete = true;
  let isSettled = false;

  /** All code is at hand, and nothing need be remembered; or it will be kept for the next time. */
  const settle = (): void => {
    isSettled = isComplete;
    if (isComplete) running.length = 0;
    else keepSoon(code, running);
  };

  const compile = (name: string): Chunk => {
    const filename = path.join(folder, name);
    const text = readFileSync(filename);
    const cachedData = text.length < small ? undefined : code.find(name, text);
    // The build writes ASCII only, which is read fastest so.
    const script = new Script(text.toString('latin1'), { filename, cachedData });
    if (text.length >= small && !isSettled) {
      running.push({ name, text, script });
      isComplete &&= cachedData !== undefined && script.cachedDataRejected === false;
    }
    if (text.length > large) settle();
    return script.runInThisContext();
  };

  const load: Load = (request) => {
    if (!request.startsWith('.')) return process.getBuiltinModule(request);
    const name = path.basename(request);
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    compile(name)(load, module, folder);
    return module.exports;
  };
  return load;
};
