import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import envPaths from 'env-paths';

/** A chunk of the program and what V8 made of it. */
export interface CompiledChunk {
  readonly name: string;
  readonly text: Buffer;
  readonly code: Buffer;
}

/** Where one copy of the program keeps its compiled code for the next start. */
export interface CompiledCode {
  /** The code of a chunk: undefined where none is kept for this very text and this very Node, or it is damaged. */
  find(name: string, text: Buffer): Buffer | undefined;
  /** Keeps this code in place of what was kept before; nothing where no place can be written. */
  keep(chunks: readonly CompiledChunk[]): void;
}

/** What the head of a file says of each code in it: its length, and the sum of its text and itself. */
type Entry = readonly [name: string, length: number, sum: number];

type Kept = ReadonlyMap<string, { readonly code: Buffer; readonly sum: number }>;

/**
 * One sum of a text and its code: against damage and a changed program, not against malice, which could as well write
 * another program. V8 itself looks at its version, its flags and the length of the text, and would run damaged code.
 */
const sumOf = (text: Buffer, code: Buffer): number => crc32(code, crc32(text));

/** Names a build of Node, since code is bound to its V8 and to how that was built. */
const nodeName = (): string => {
  const { version, versions, config, platform, arch } = process;
  const build = crc32(JSON.stringify([versions, config.variables]));
  return `${version}-${platform}-${arch}-${build.toString(16)}`;
};

/**
 * The files to look for and to write, the first that will do: beside the program, where the build leaves its own, else
 * in this user's folder for what can be made again. There each copy of the program has a folder of its own: two
 * versions never get at each other's code.
 */
const placesFor = (program: string): readonly string[] => {
  const file = `${nodeName()}.bin`;
  const { cache } = envPaths('portquiz', { suffix: '' });
  return [
    path.join(program, 'compiled', file),
    path.join(cache, `compiled-${crc32(program).toString(16)}`, file),
  ];
};

/** A line that tells what follows, filled up so that V8 need not copy the code to have it at a multiple of eight. */
const headerFor = (entries: readonly Entry[]): Buffer => {
  const json = JSON.stringify(entries);
  return Buffer.from(`${json.padEnd(Math.ceil((json.length + 1) / 8) * 8 - 1)}\n`);
};

const formatCode = (chunks: readonly CompiledChunk[]): Buffer => {
  const entries = chunks.map(
    ({ name, text, code }): Entry => [name, code.length, sumOf(text, code)],
  );
  return Buffer.concat([headerFor(entries), ...chunks.map(({ code }) => code)]);
};

const readCode = (file: string): Kept => {
  const kept = new Map<string, { code: Buffer; sum: number }>();
  try {
    const bytes = readFileSync(file);
    let at = bytes.indexOf('\n') + 1;
    const entries: readonly Entry[] = JSON.parse(bytes.toString('latin1', 0, at));
    for (const [name, length, sum] of entries) {
      kept.set(name, { code: bytes.subarray(at, at + length), sum });
      at += length;
    }
  } catch {
    // There is none, or it is damaged: what was read before a fault is held to its sum.
  }
  return kept;
};

/** A file is whole or not there at all, whoever else writes at the same time. */
const writeWhole = (file: string, bytes: Buffer): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
};

/** @param program the folder of the program */
export const compiledCodeOf = (program: string): CompiledCode => {
  const places = placesFor(program);
  const kept = new Map<string, Kept>();
  const readOnce = (place: string): Kept => {
    const code = kept.get(place) ?? readCode(place);
    kept.set(place, code);
    return code;
  };
  return {
    find: (name, text) => {
      for (const place of places) {
        const found = readOnce(place).get(name);
        if (found && found.sum === sumOf(text, found.code)) return found.code;
      }
      return undefined;
    },
    keep: (chunks) => {
      const bytes = formatCode(chunks);
      for (const place of places) {
        try {
          writeWhole(place, bytes);
          return;
        } catch {
          // Not there, then.
        }
      }
    },
  };
};
