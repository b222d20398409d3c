import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** What the head of a file says of each code behind it: its length, and the sum of its text and itself. */
type Entry = readonly [name: string, length: number, sum: number];

/** Where a code lies in a file. */
interface Place {
  readonly file: string;
  readonly at: number;
  readonly length: number;
  readonly sum: number;
}

const headBytes = 1024;

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
const filesFor = (program: string): readonly string[] => {
  const file = `${nodeName()}.bin`;
  const { cache } = envPaths('portquiz', { suffix: '' });
  return [
    path.join(program, 'compiled', file),
    path.join(cache, `compiled-${crc32(program).toString(16)}`, file),
  ];
};

const formatCode = (chunks: readonly CompiledChunk[]): Buffer => {
  const entries = chunks.map(
    ({ name, text, code }): Entry => [name, code.length, sumOf(text, code)],
  );
  const head = Buffer.from(JSON.stringify(entries).padEnd(headBytes));
  return Buffer.concat([head, ...chunks.map(({ code }) => code)]);
};

/** As many bytes as there are. */
const bytesAt = (file: string, at: number, length: number): Buffer => {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(length, fstatSync(descriptor).size - at));
    readSync(descriptor, bytes, 0, bytes.length, at);
    return bytes;
  } finally {
    closeSync(descriptor);
  }
};

/** Where the codes of a file lie; empty where there is none, or its head is damaged. */
const placesIn = (file: string): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  try {
    const entries: readonly Entry[] = JSON.parse(bytesAt(file, 0, headBytes).toString('latin1'));
    let at = headBytes;
    for (const [name, length, sum] of entries) {
      places.set(name, { file, at, length, sum });
      at += length;
    }
  } catch {
    // As good as none.
  }
  return places;
};

/** The code at a place, if it is whole and of this text. */
const codeAt = ({ file, at, length, sum }: Place, text: Buffer): Buffer | undefined => {
  try {
    const code = bytesAt(file, at, length);
    return sumOf(text, code) === sum ? code : undefined;
  } catch {
    return undefined;
  }
};

/** A file is whole or not there at all, whoever else writes at the same time. */
const writeWhole = (file: string, bytes: Buffer): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};

/** @param program the folder of the program */
export const compiledCodeOf = (program: string): CompiledCode => {
  const files = filesFor(program);
  const heads = new Map<string, ReadonlyMap<string, Place>>();
  const headOf = (file: string): ReadonlyMap<string, Place> => {
    const head = heads.get(file) ?? placesIn(file);
    heads.set(file, head);
    return head;
  };
  return {
    find: (name, text) => {
      for (const file of files) {
        const place = headOf(file).get(name);
        const code = place && codeAt(place, text);
        if (code) return code;
      }
      return undefined;
    },
    keep: (chunks) => {
      const bytes = formatCode(chunks);
      for (const file of files) {
        try {
          writeWhole(file, bytes);
          return;
        } catch {
          // Not there, then.
        }
      }
    },
  };
};
