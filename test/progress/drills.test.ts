import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrillRun } from '../../src/drill/taking.ts';
import {
  answersFile,
  drillFile,
  openDrill,
  readDrill,
  setDrillAside,
} from '../../src/progress/drills.ts';
import { drillOf } from '../drill/drills.ts';
import { temporaryHome } from './temporary-home.ts';

const run: DrillRun = {
  ...{ id: '2180fc9e-c854', code: 'PQ1-CORE-5-K7QX-23YXZYJ', variant: 'B', name: 'Zoë' },
  ...{ app: '0.1.0', content: 'd7b79f', seconds: 30, started: 1_795_424_400_050 },
};
const answer = (place: number, option: 'a' | null = 'a') => ({ place, option, ms: 12, time: 34 });

const fileIn = (variant = 'B'): string =>
  drillFile(temporaryHome(), drillOf('core', 5, 'K7QX'), variant, null);

const kept = async (...places: readonly number[]): Promise<string> => {
  const file = fileIn();
  const log = openDrill(file);
  await log.append({ type: 'run', run });
  for (const place of places) await log.append({ type: 'answer', answer: answer(place) });
  await log.append({ type: 'clock', clock: { place: 4, spent: 1500 } });
  log.close();
  return file;
};

describe('the record of a drill', () => {
  it('lies under its code and variant, for this user alone', async () => {
    const file = await kept(1);
    expect(file).toMatch(/drills[\\/]PQ1-CORE-5-K7QX-[2-9A-Z]{4}-B\.jsonl$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(answersFile(file, run)).toMatch(/-B-2180-answers\.jsonl$/);
  });

  it('gives back what was kept', async () => {
    expect(readDrill(await kept(2, 1, 3))).toEqual({
      run,
      answers: [answer(2), answer(1), answer(3)],
      clock: { place: 4, spent: 1500 },
    });
    expect(readDrill(fileIn())).toBeUndefined();
  });

  it('passes over what is torn or none of it, and loses nothing else', async () => {
    const file = await kept(1, 2);
    appendFileSync(file, '{"place":3,"opt');
    const log = openDrill(file);
    await log.append({ type: 'answer', answer: answer(5) });
    log.close();
    appendFileSync(file, '\n\nnull\n[1]\n{"place":1,"option":"e","ms":1,"time":1}\n');
    expect(readDrill(file)?.answers).toEqual([answer(1), answer(2), answer(5)]);
  });

  it('is cut anywhere, and keeps all answers before the cut', async () => {
    const whole = readFileSync(await kept(1, 2, 3));
    const file = fileIn('C');
    openDrill(file).close();
    await openDrill(file).append({ type: 'run', run });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), (length) => {
        writeFileSync(file, whole.subarray(0, length));
        const lines = whole.subarray(0, length).toString().split('\n').length - 1;
        const read = readDrill(file);
        if (lines === 0) expect(read?.answers ?? []).toEqual([]);
        else expect(read?.answers.length ?? 0).toBeGreaterThanOrEqual(Math.min(3, lines - 1));
      }),
    );
  });

  it('takes the last name and clock, and the first beginning', async () => {
    const file = await kept(1);
    const log = openDrill(file);
    await log.append({ type: 'run', run: { ...run, name: 'Li', seconds: null, started: 9e12 } });
    log.close();
    expect(readDrill(file)?.run).toEqual({ ...run, name: 'Li', seconds: null });
  });

  it('takes no record whose id could name another folder', async () => {
    const file = fileIn();
    const log = openDrill(file);
    await log.append({ type: 'run', run: { ...run, id: '../../..' } });
    log.close();
    expect(readDrill(file)).toBeUndefined();
  });

  it('is put aside and never written over', async () => {
    const file = await kept(1);
    const asides = [setDrillAside(file)];
    expect(existsSync(file)).toBe(false);
    expect(setDrillAside(file)).toBeUndefined();
    writeFileSync(file, 'second');
    asides.push(setDrillAside(file));
    expect(new Set(asides).size).toBe(2);
    expect(readDrill(asides[0] ?? '')?.answers).toEqual([answer(1)]);
  });
});
