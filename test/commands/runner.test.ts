import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../src/commands/recorder.ts';
import { createRunner } from '../../src/commands/runner.ts';
import type { JournalEvent } from '../../src/memory/events.ts';
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
    expect(runner.unsaved).toBe(1);
    expect(await saved).toBe(true);
    expect(runner.unsaved).toBe(0);
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

describe('a recorder', () => {
  const undoEvent = (number: number): JournalEvent => ({
    v: 1,
    type: 'undo',
    id: `event-${number}`,
    ...momentOn(0, 12, number),
    review: 'none',
  });

  it('never counts as saved what is not, however fast the events come', async () => {
    const home = temporaryHome();
    const recorder = createRecorder(home, () => {
      expect(loadProgress(home).events).toBeGreaterThanOrEqual(made - recorder.unsaved);
    });
    let made = 0;
    const writes = Array.from({ length: 20 }, (_, at) => {
      made++;
      return recorder.record([undoEvent(at)]);
    });
    await Promise.all(writes);
    expect(recorder.unsaved).toBe(0);
    await recorder.close();
  });

  it('takes what was saved by a later event for saved', async () => {
    const { home, mend } = blockedHome();
    const recorder = createRecorder(home);
    await recorder.record([undoEvent(1)]);
    await recorder.record([undoEvent(2)]);
    expect(recorder.trouble).toBe('a part of the path is no folder');
    expect(recorder.unsaved).toBe(2);
    mend();
    await recorder.record([undoEvent(3)]);
    expect(recorder.unsaved).toBe(0);
    expect(recorder.trouble).toBeUndefined();
    await recorder.close();
  });

  it('does not take an event for saved because an earlier one is, while it could not be written', async () => {
    const home = temporaryHome();
    const recorder = createRecorder(home);
    const first = recorder.record([undoEvent(1)]);
    // Another file in its place, and no way to open one: the second event cannot be written.
    rmSync(home.journal);
    mkdirSync(home.journal);
    const second = recorder.record([undoEvent(2)]);
    expect(await second).toBe(false);
    await first;
    expect(recorder.unsaved).toBeGreaterThanOrEqual(1);
    expect(recorder.trouble).toBeDefined();
    rmdirSync(home.journal);
    await recorder.close();
    expect(recorder.unsaved).toBe(0);
  });

  it('waits for what is being written before it closes', async () => {
    const home = temporaryHome();
    const recorder = createRecorder(home);
    void recorder.record([undoEvent(1)]);
    await recorder.close();
    expect(recorder.unsaved).toBe(0);
    expect(readCheckpoint(home.folder) ?? loadProgress(home)).toMatchObject({ events: 1 });
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
    expect(runner.unsaved).toBe(2);
    await goOn(runner);
    mend();
    expect(await answer(runner)).toBe(true);
    expect(runner.trouble).toBeUndefined();
    expect(runner.unsaved).toBe(0);
    expect(loadProgress(home).events).toBe(3);
    await runner.close();
  });

  it('that can be written at the end still gets everything', async () => {
    const { home, mend } = blockedHome();
    const runner = runnerAt(home);
    await answer(runner);
    mend();
    await runner.close();
    expect(runner.unsaved).toBe(0);
    expect(loadProgress(home).events).toBe(1);
  });

  it('to the end leaves the count of the saved honest', async () => {
    const runner = runnerAt(blockedHome().home);
    await answer(runner);
    await runner.close();
    expect(runner.unsaved).toBe(1);
  });
});
