import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Surroundings, startPortquiz } from './run-portquiz.ts';

/** A JSON line of the program. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const parseRecord = (text: string): JsonRecord => {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error(`no record: ${text}`);
  return { ...value };
};

export const recordsIn = (stdout: string): readonly JsonRecord[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map(parseRecord);

export interface JsonSession {
  readonly records: readonly JsonRecord[];
  readonly child: ChildProcess;
  /** Settles at the first question, and at the end of the process. */
  readonly asked: Promise<void>;
  readonly ended: Promise<number | null>;
}

/** A session of the built program that is answered as it asks. */
export const startJsonSession = (
  words: readonly string[],
  surroundings: Surroundings,
  answer: (question: JsonRecord, number: number) => string | undefined,
): JsonSession => {
  const child = startPortquiz(words, surroundings);
  const records: JsonRecord[] = [];
  let isAsked: () => void;
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  let questions = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const record = parseRecord(line);
    records.push(record);
    if (record.type !== 'question') return;
    isAsked();
    const text = answer(record, questions++);
    if (text === undefined) child.stdin.end();
    else child.stdin.write(`${text}\n`);
  });
  child.stderr.resume();
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      isAsked();
      resolve(code);
    });
  });
  return { records, child, asked, ended };
};

/** Answers without thinking: a, b, c, d and over again. */
export const lettersInTurn = (_: JsonRecord, number: number): string => 'abcd'[number % 4] ?? 'a';
