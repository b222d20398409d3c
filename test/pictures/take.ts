import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatLine } from '../../src/progress/journal-line.ts';
import { startTerminal, type TerminalRun } from '../stories/terminal.ts';
import { comeBack, keepLesson } from './lesson.ts';
import type { Look } from './palette.ts';
import { runsOn } from './runs.ts';
import type { Scene, Step } from './scenes.ts';
import type { Screen } from './svg.ts';

const prepare = (home: string, { settings, journal, lesson }: Scene, theme: Look): void => {
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'settings.json'), JSON.stringify({ ...settings, theme }));
  const lines = (journal?.() ?? []).map((event) => `${formatLine(event)}\n`);
  if (lines.length > 0) writeFileSync(path.join(home, 'journal.jsonl'), lines.join(''));
  if (lesson) keepLesson(home, lesson);
};

const letterOf = (label: string, screen: readonly string[]): string => {
  const letter = screen
    .map((line) => /^\W*([a-e]) +(.*)$/.exec(line))
    .find((found) => found?.[2]?.startsWith(label))?.[1];
  if (letter === undefined) throw new Error(`no choice ${label}:\n${screen.join('\n')}`);
  return letter;
};

/** Waits until nothing changes any more: a frame may come in parts. */
const settled = async (run: TerminalRun): Promise<void> => {
  let before: string;
  do {
    before = run.written();
    await wait(100);
  } while (run.written() !== before);
};

const take = async (run: TerminalRun, { keys, choose, until }: Step): Promise<void> => {
  if (choose !== undefined) run.type(letterOf(choose, run.screen()));
  if (keys !== undefined) run.type(keys);
  await run.shows(until);
  await settled(run);
};

/** Runs the program to where a scene is, in the theme of a look, and gives the screen. */
export const screenOf = async (scene: Scene, look: Look): Promise<Screen> => {
  const { columns = 76, rows = 16, words, now, environment } = scene;
  const folder = mkdtempSync(path.join(tmpdir(), 'portquiz-picture-'));
  const home = path.join(folder, 'home');
  prepare(home, scene, look);
  const env = { TZ: 'UTC', PORTQUIZ_NOW: now, ...environment };
  const run = startTerminal(words, { columns, rows, home, env });
  let leave = (): void => {};
  try {
    for (const [at, step] of scene.steps.entries()) {
      await take(run, step);
      if (at === 0 && scene.lesson) leave = comeBack(scene.lesson);
    }
    // The last row is always blank: a frame is a line lower than its window.
    const lines = run.screen().slice(0, -1);
    return { title: scene.title, lines, columns, rows: rows - 1, runs: runsOn(run.terminal) };
  } finally {
    leave();
    run.kill('SIGKILL');
    await run.exit;
    rmSync(folder, { recursive: true });
  }
};
