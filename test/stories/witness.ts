import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Read before the program: writes down of each chunk whether compiled code was taken for it. */
const source = `
  const vm = require('node:vm');
  const { appendFileSync } = require('node:fs');
  vm.Script = class extends vm.Script {
    constructor(text, options) {
      super(text, options);
      const taken = options.cachedData !== undefined && this.cachedDataRejected === false;
      appendFileSync(process.env.WITNESS, options.filename + ' ' + taken + '\\n');
    }
  };
`;

/** Smaller chunks are not worth keeping. */
const smallest = 10_000;

/** Somebody who sees what a start does with compiled code. */
export interface Witness {
  /** What a run needs in its environment to be seen. */
  readonly environment: Readonly<Record<string, string>>;
  /** By the name of each large chunk that was read since the last look, whether compiled code was taken for it. */
  seen(): Readonly<Record<string, boolean>>;
}

/** @param folder where it may keep files */
export const createWitness = (folder: string): Witness => {
  const [preload, notes] = [path.join(folder, 'witness.cjs'), path.join(folder, 'witness.txt')];
  writeFileSync(preload, source);
  return {
    environment: { NODE_OPTIONS: `--require=${preload}`, WITNESS: notes },
    seen: () => {
      const lines = readFileSync(notes, 'utf8').trim().split('\n');
      rmSync(notes);
      const chunks = lines.map((line) => line.split(' '));
      return Object.fromEntries(
        chunks
          .filter(([file = '']) => statSync(file).size > smallest)
          .map(([file = '', taken]) => [path.basename(file), taken === 'true']),
      );
    },
  };
};
