import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRunner } from '../../src/commands/runner.ts';
import { readCheckpoint } from '../../src/progress/checkpoint.ts';
import type { Home } from '../../src/progress/home.ts';
import { loadProgress } from '../../src/progress/load.ts';
import { asText } from '../memory/as-text.ts';
import { momentOn } from '../memory/review.ts';
import { temporaryHome } from '../progress/temporary-home.ts';
import { begin, planFor } from '../session/play.ts';

const runnerAt = (home: Home) => createRunner(begin(planFor()).state, home);
type Runner = ReturnType<typeof runnerAt>;

let second = 0;
const answer = (runner: Runner, text = 'e'): Promise<boolean> => {
  const at = momentOn(0, 12, ++second);
  return runner.dispatch({
    type: 'answer',
    text,
    at,
    id: `answer-${second}`,
    ms: null,
    blur: false,
  });
};
const goOn = (runner: Runner) => runner.dispatch({ type: 'next', at: momentOn(0, 12, second) });
const undo = (runner: Runner) =>
  runner.dispatch({ type: 'undo', at: momentOn(0, 12, ++second), id: `undo-${second}` });

/** A home whose folder is a file, until it is mended. */
const blockedHome = () => {
  const home = temporaryHome();
  writeFileSync(home.folder, 'a file where the folder should be');
  return { home, mend: () => rmSync(home.folder) };
};

describe('a running session', () => {
  it('changes at once and says later that it was saved', async () => {
    const runner = runnerAt(temporaryHome());
    const saved = answer(runner);
    expect(runner.state.phase.name).toBe('verdict');
    expect(runner.state).toMatchObject({ made: 1, saved: 0 });
    expect(await saved).toBe(true);
    expect(runner.state).toMatchObject({ made: 1, saved: 1 });
    await runner.close();
  });

  it('never counts as saved what is not, however fast the answers come', async () => {
    const runner = runnerAt(temporaryHome());
    const counts: (readonly [number, number])[] = [];
    runner.subscribe(() => counts.push([runner.state.saved, runner.state.made]));
    let settled = 0;
    const saves: Promise<void>[] = [];
    for (let time = 0; time < 5; time++) {
      for (const write of [answer(runner), undo(runner)])
        saves.push(
          write.then(() => {
            settled++;
            // The count of the saved is told before the promise is kept, never more than one ahead.
            expect(runner.state.saved).toBeLessThanOrEqual(runner.state.made);
          }),
        );
    }
    await Promise.all(saves);
    expect(settled).toBe(10);
    expect(runner.state).toMatchObject({ made: 10, saved: 10 });
    for (const [saved, made] of counts) expect(saved).toBeLessThanOrEqual(made);
    await runner.close();
  });

  it('tells whoever listens, until they no longer do', async () => {
    const runner = runnerAt(temporaryHome());
    let told = 0;
    const stop = runner.subscribe(() => told++);
    await answer(runner);
    expect(told).toBe(2);
    stop();
    await goOn(runner);
    expect(told).toBe(2);
    await runner.close();
  });

  it('leaves a checkpoint that is what it remembers', async () => {
    const home = temporaryHome();
    const runner = runnerAt(home);
    for (let time = 0; time < 4; time++) {
      await answer(runner);
      await goOn(runner);
    }
    await undo(runner);
    await runner.close();
    await runner.close();
    expect(readCheckpoint(home.folder)).toMatchObject({ events: 5 });
    expect(asText(loadProgress(home).memory)).toBe(asText(runner.state.memory));
  });
});

describe('a place that cannot be written', () => {
  it('is said, the session goes on, and all is saved once it can be', async () => {
    const { home, mend } = blockedHome();
    const runner = runnerAt(home);
    expect(await answer(runner)).toBe(false);
    expect(runner.trouble).toBe('a part of the path is no folder');
    await goOn(runner);
    expect(await answer(runner)).toBe(false);
    expect(runner.state).toMatchObject({ made: 2, saved: 0 });
    await goOn(runner);
    mend();
    expect(await answer(runner)).toBe(true);
    expect(runner.trouble).toBeUndefined();
    expect(runner.state).toMatchObject({ made: 3, saved: 3 });
    expect(loadProgress(home).events).toBe(3);
    await runner.close();
  });

  it('that can be written at the end still gets everything', async () => {
    const { home, mend } = blockedHome();
    const runner = runnerAt(home);
    await answer(runner);
    mend();
    await runner.close();
    expect(runner.state).toMatchObject({ made: 1, saved: 1 });
    expect(loadProgress(home).events).toBe(1);
  });

  it('to the end leaves the count of the saved honest', async () => {
    const runner = runnerAt(blockedHome().home);
    await answer(runner);
    await runner.close();
    expect(runner.state).toMatchObject({ made: 1, saved: 0 });
  });
});
