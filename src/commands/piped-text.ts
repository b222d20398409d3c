import { readSync } from 'node:fs';
import { isatty } from 'node:tty';
import { TextDecoder } from 'node:util';
import { reasonOf } from '../progress/errors.ts';
import { endOfList } from '../registry/end-of-list.ts';
import { UsageError } from './errors.ts';

/** What came down the pipe: a list, and what stood behind the empty line after it. */
export interface PipedText {
  readonly list: string;
  /** Undefined where the input ended with the list: then nobody answers in it. */
  readonly answers: string | undefined;
}

const howTo = 'try ss -tlnH | portquiz study --deck -';

const mostBytes = 4 * 1024 * 1024;
const chunkBytes = 64 * 1024;
/** How long a pipe that has nothing yet is left alone, in ms. */
const restMs = 10;

const rest = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, restMs);
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** The next bytes, none at the end. Nothing else runs meanwhile: the session begins with what is read here. */
const readChunk = (): Uint8Array => {
  const buffer = new Uint8Array(chunkBytes);
  for (;;) {
    try {
      return buffer.subarray(0, readSync(0, buffer));
    } catch (error) {
      // A pipe that somebody has opened without waiting; and Windows' word for the end of one.
      if (codeOf(error) === 'EAGAIN') rest();
      else if (codeOf(error) === 'EOF') return buffer.subarray(0, 0);
      else throw new UsageError(`--deck -: the input could not be read: ${reasonOf(error)}`);
    }
  }
};

/** PowerShell writes files in UTF-16. */
const decoderFor = ([first, second]: Uint8Array): TextDecoder =>
  new TextDecoder(first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8');

/** Reads on until the input ends, or the text is enough. */
const readUntil = (isEnough: (text: string) => boolean): { text: string; hasEnded: boolean } => {
  let decoder: TextDecoder | undefined;
  let text = '';
  for (let bytes = 0; ; ) {
    const chunk = readChunk();
    decoder ??= decoderFor(chunk);
    text += decoder.decode(chunk, { stream: chunk.length > 0 });
    if (chunk.length === 0) return { text, hasEnded: true };
    bytes += chunk.length;
    if (bytes > mostBytes)
      throw new UsageError(`--deck -: more than 4 MB is no list of ports; ${howTo}`);
    if (isEnough(text)) return { text, hasEnded: false };
  }
};

const readAll = (): PipedText => ({ list: readUntil(() => false).text, answers: undefined });

/** @param waits the empty line may be the end of the input: that is waited for, and then nobody answers in it */
const readList = (waits: boolean): PipedText => {
  const { text, hasEnded } = readUntil((read) => {
    const end = endOfList(read);
    return end !== undefined && (!waits || read.slice(end).trim() !== '');
  });
  const end = endOfList(text) ?? text.length;
  const answers = text.slice(end);
  const isAnswered = hasEnded ? answers.trim() !== '' : true;
  return { list: text.slice(0, end), answers: isAnswered ? answers : undefined };
};

let piped: PipedText | undefined;

/**
 * The text piped into the process; it is read once, however often it is asked for, and the first one who asks says
 * what may stand in it.
 * @param answers whether answers may stand behind the list: `none`; `after` it; or `perhaps`, where a terminal could
 *   give them as well
 * @throws UsageError when nothing is piped in, or too much
 */
export const pipedText = (answers: 'none' | 'after' | 'perhaps' = 'none'): PipedText => {
  if (piped) return piped;
  if (isatty(0)) throw new UsageError(`--deck -: no list of open ports is piped in; ${howTo}`);
  piped = answers === 'none' ? readAll() : readList(answers === 'perhaps');
  return piped;
};
